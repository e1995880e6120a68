/** Versions of a file for tests: other layouts of the same, and disjoint changes. */
import { randomOf } from "../bench/generateChain.ts";

type Loose = Record<string, unknown>;

/** The same file as another editor would write it: other order of lists and fields, another layout. */
export function reformatted(text: string, seed: number, indent: number | string = "\t"): string {
  const random = randomOf(seed);
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map(item => [random(), item] as const)
      .sort(([one], [other]) => one - other)
      .map(([, item]) => item);
  const other = (value: unknown): unknown => {
    if (Array.isArray(value)) return shuffled(value.map(other));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(shuffled(Object.entries(value)).map(([key, inner]) => [key, other(inner)]));
  };
  return JSON.stringify(other(JSON.parse(text)), null, indent).replaceAll("\n", "\r\n");
}

const LISTS = ["parties", "links", "assertions", "conditions", "proceedings", "hypotheses"] as const;

/** Two versions of a file, each with changes of its own at places that the other leaves alone. */
export function disjoint(text: string, seed: number): { readonly mine: string; readonly theirs: string } {
  const random = randomOf(seed);
  const sides = [JSON.parse(text), JSON.parse(text)] as [Loose, Loose];
  const places = LISTS.flatMap(list =>
    ((sides[0][list] as Loose[] | undefined) ?? []).flatMap((_, at) =>
      ["remark", "note", "evidence"].map(field => ({ list, at, field })),
    ),
  );
  for (const { list, at, field } of places) {
    if (random() < 0.5) continue;
    const item = (sides[random() < 0.5 ? 0 : 1][list] as Loose[])[at]!;
    if (field === "remark") item.remark = `Seen ${Math.floor(random() * 1000)}`;
    else if (field === "note") item.private = { note: `To ask ${Math.floor(random() * 1000)}` };
    else if (Array.isArray(item.evidence)) item.evidence = item.evidence.slice(1);
  }
  for (const [side, file] of sides.entries())
    for (let count = Math.floor(random() * 3); count > 0; count -= 1) {
      const id = `new-${side}-${count}`;
      const parties = file.parties as Loose[];
      parties.splice(Math.floor(random() * (parties.length + 1)), 0, { id, kind: "organisation", name: id });
    }
  return { mine: JSON.stringify(sides[0], null, 2), theirs: JSON.stringify(sides[1], null, 1) };
}
