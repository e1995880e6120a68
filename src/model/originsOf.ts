/** The origins of sources: those joined by `derivedFrom` are one origin. Format: "Coverage". */
import { disjointSets } from "../base/index.ts";
import type { Dossier, Evidence, Verification } from "../schema/index.ts";

export type Origins = {
  /** The origin of a source: the id of the first source of its family that draws on no other. */
  readonly originOf: (source: string) => string;
  /** The ids of the sources that support a claim, without repetitions. */
  readonly supporting: (evidence: Evidence) => readonly string[];
  /** The number of distinct origins of the evidence that supports a claim. */
  readonly count: (evidence: Evidence) => number;
};

export function originsOf(dossier: Dossier): Origins {
  // The first source of a family represents it.
  const place = new Map(dossier.sources.map((source, index) => [source.id, index]));
  const families = disjointSets(dossier.sources.length);
  dossier.sources.forEach((source, index) => {
    for (const id of source.derivedFrom ?? []) families.join(index, place.get(id)!);
  });
  const sourceOfQuote = new Map(dossier.quotes.map(quote => [quote.id, quote.source]));
  // Where all sources of a family draw on one another, the first one is the origin.
  const firstHand = new Map<number, string>();
  dossier.sources.forEach((source, index) => {
    const family = families.find(index);
    if (!firstHand.has(family) && (source.derivedFrom ?? []).length === 0) firstHand.set(family, source.id);
  });
  const originOf = (source: string) => {
    const family = families.find(place.get(source)!);
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

/**
 * Whether a claim rests on a single origin. Where the author says that it has one source, a second one that she cites
 * does not make it two.
 */
export function restsOnOne(
  origins: Origins,
  { evidence, verification }: { readonly evidence: Evidence; readonly verification: Verification },
): boolean {
  const count = origins.count(evidence);
  return count === 1 || (count > 1 && verification === "single-source");
}
