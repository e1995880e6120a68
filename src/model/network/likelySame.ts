/** Parties of different dossiers whose names are equal or alike: proposed to whoever keeps the files, never merged. */
import { inAllLanguages, type Text } from "../../schema/index.ts";
import { accountIn, type Network, type NodeIndex } from "./mergeDossiers.ts";
import { nameLikeness, nameWords } from "./nameLikeness.ts";

export type LikelySame = {
  readonly nodes: readonly [NodeIndex, NodeIndex];
  /** `equal`: but for case, marks, signs and the form of the company; `alike`: by a letter or two, or one name begins as the other. */
  readonly why: "equal" | "alike";
  /** The two names that made it so, as they are written. */
  readonly names: readonly [string, string];
};

/** A name that is put into each language describes, as "some agencies" does: many are called so. */
function properNamesIn(text: Text): readonly string[] {
  const written = new Set(inAllLanguages(text));
  return written.size === 1 ? [...written] : [];
}

type Name = {
  readonly node: NodeIndex;
  readonly written: string;
  readonly words: readonly string[];
  readonly plain: string;
};

/** Names with one beginning are compared with each other, and no more of them than this. */
const LARGEST_BLOCK = 200;

/**
 * Organisations, representatives and authorities alone: worker groups are called alike everywhere, and are not the same
 * people. Not those that share a dossier, which holds them for two. By names, equal first.
 */
export function likelySame(network: Network): readonly LikelySame[] {
  const names = network.parties.flatMap(({ kind, accounts }, node): Name[] => {
    if (kind !== "organisation" && kind !== "representative" && kind !== "authority") return [];
    const written = accounts.flatMap(account => {
      const { name, aliases = [], withheld } = accountIn(network, account);
      return withheld || name === undefined ? [] : [name, ...aliases].flatMap(properNamesIn);
    });
    const own = new Map<string, Name>();
    for (const one of written) {
      const words = nameWords(one);
      const plain = words.join(" ");
      if (plain !== "" && !own.has(plain)) own.set(plain, { node, written: one, words, plain });
    }
    return [...own.values()];
  });
  const blocks = new Map<string, Name[]>();
  const put = (key: string, name: Name) => {
    const known = blocks.get(key);
    if (known) known.push(name);
    else blocks.set(key, [name]);
  };
  for (const name of names) {
    put(`= ${name.plain}`, name);
    put(`^ ${name.words[0]!.slice(0, 4)}`, name);
  }
  const dossiersOf = (node: NodeIndex) => network.parties[node]!.accounts.map(({ dossier }) => dossier);
  const areOfOne = (a: NodeIndex, b: NodeIndex): boolean =>
    dossiersOf(a).some(dossier => dossiersOf(b).includes(dossier));
  const found = new Map<string, LikelySame>();
  const compare = (a: Name, b: Name) => {
    const likeness = nameLikeness(a.words, b.words);
    if (!likeness) return;
    const isEqual = likeness === "equal";
    const [first, second] = a.node < b.node ? [a, b] : [b, a];
    const key = `${first.node} ${second.node}`;
    if (found.get(key)?.why === "equal" || (found.has(key) && !isEqual)) return;
    found.set(key, {
      nodes: [first.node, second.node],
      why: isEqual ? "equal" : "alike",
      names: [first.written, second.written],
    });
  };
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue;
    for (const [at, a] of block.entries())
      for (const b of block.slice(at + 1)) if (a.node !== b.node && !areOfOne(a.node, b.node)) compare(a, b);
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(a.why !== "equal") - Number(b.why !== "equal") || a.nodes[0] - b.nodes[0] || a.nodes[1] - b.nodes[1],
  );
}
