/** Parties of different dossiers with equal or similar names. They are proposed to the author and never merged. */
import { inAllLanguages, type Text } from "../../schema/index.ts";
import { accountIn, type Network, type NodeIndex } from "./mergeDossiers.ts";
import { nameLikeness, nameWords } from "./nameLikeness.ts";

export type LikelySame = {
  readonly nodes: readonly [NodeIndex, NodeIndex];
  /** How alike the names are: see `nameLikeness`. */
  readonly why: "equal" | "alike";
  /** The two names that are equal or alike, as written. */
  readonly names: readonly [string, string];
};

/** The names of a party, without translated ones, which only describe it ("some agencies"), so that many share them. */
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

/** How many names with the same beginning are compared with each other, at most. */
const LARGEST_BLOCK = 200;

/**
 * Pairs of organisations, representatives or authorities that are likely one, equal names first. Worker groups are left
 * out: they have the same names everywhere and are not the same people. So are pairs within one dossier, whose author
 * holds them for two.
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
