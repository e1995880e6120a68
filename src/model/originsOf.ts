/** Who gathered what at first hand. Sources joined through `derivedFrom` are one origin. Format: "Coverage". */
import type { Dossier, Evidence } from "../schema/index.ts";

export type Origins = {
  /** The origin of a source, as the id of the first source of its family that draws on no other. */
  readonly originOf: (source: string) => string;
  /** Ids of the sources that support a claim, each once. */
  readonly supporting: (evidence: Evidence) => readonly string[];
  /** Distinct origins of the evidence that supports a claim. */
  readonly count: (evidence: Evidence) => number;
};

export function originsOf(dossier: Dossier): Origins {
  // Union–find with the earliest source of a family as its name.
  const place = new Map(dossier.sources.map((source, index) => [source.id, index]));
  const parent = dossier.sources.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = index; parent[at] !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  dossier.sources.forEach((source, index) => {
    for (const id of source.derivedFrom ?? []) {
      const [a, b] = [find(index), find(place.get(id)!)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  });
  const sourceOfQuote = new Map(dossier.quotes.map(quote => [quote.id, quote.source]));
  // Where all draw on one another, the first of them stands for the family.
  const firstHand = new Map<number, string>();
  dossier.sources.forEach((source, index) => {
    const family = find(index);
    if (!firstHand.has(family) && (source.derivedFrom ?? []).length === 0) firstHand.set(family, source.id);
  });
  const originOf = (source: string) => {
    const family = find(place.get(source)!);
    return firstHand.get(family) ?? dossier.sources[family]!.id;
  };
  const supporting = (evidence: Evidence) => {
    const sources = new Set<string>();
    for (const item of evidence) {
      if (typeof item !== "string" && item.supports !== undefined && item.supports !== "supports") continue;
      const id = typeof item === "string" ? item : "source" in item ? item.source : item.quoteId;
      sources.add(sourceOfQuote.get(id) ?? id);
    }
    return [...sources];
  };
  return { originOf, supporting, count: evidence => new Set(supporting(evidence).map(originOf)).size };
}
