/** What rests on a source: how many objects of each list cite it, or a quote from it. */
import type { Dossier, Evidence } from "../schema/index.ts";

/** Lists of the format, and `dossier` for its title, summary and corrections. */
export const citingLists = [
  "links",
  "assertions",
  "conditions",
  "proceedings",
  "money",
  "figures",
  "parties",
  "hypotheses",
  "lookedFor",
  "story",
  "dossier",
] as const;
export type CitingList = (typeof citingLists)[number];

/** List → number of its objects that cite the source; only lists with at least one. */
export type Citing = ReadonlyMap<CitingList, number>;

type Citer = {
  readonly evidence?: Evidence | undefined;
  readonly placeEvidence?: Evidence | undefined;
  readonly response?: { readonly evidence?: Evidence | undefined } | undefined;
  readonly workers?: unknown;
  readonly decisions?: readonly { readonly evidence: Evidence }[] | undefined;
};

const isOfWorkers = (workers: unknown): workers is { readonly evidence?: Evidence } =>
  typeof workers === "object" && workers !== null && !Array.isArray(workers);

/** All evidence of one object, including that of its response and its parts. */
const evidenceOf = ({ evidence, placeEvidence, response, workers, decisions }: Citer): Evidence => [
  ...(evidence ?? []),
  ...(placeEvidence ?? []),
  ...(response?.evidence ?? []),
  ...(isOfWorkers(workers) ? (workers.evidence ?? []) : []),
  ...(decisions ?? []).flatMap(decision => decision.evidence),
];

/** What cites each source, by its id, in file order. An uncited source has an empty entry. An object counts once. */
export function citingOf(dossier: Dossier): ReadonlyMap<string, Citing> {
  const sourceOf = new Map(dossier.quotes.map(quote => [quote.id, quote.source]));
  const found = new Map(dossier.sources.map(({ id }) => [id, new Map<CitingList, number>()]));
  const count = (list: CitingList, object: Citer) => {
    const cited = evidenceOf(object).map(item => {
      const id = typeof item === "string" ? item : "quoteId" in item ? item.quoteId : item.source;
      return sourceOf.get(id) ?? id;
    });
    for (const id of new Set(cited)) {
      const counts = found.get(id)!;
      counts.set(list, (counts.get(list) ?? 0) + 1);
    }
  };
  for (const list of citingLists) {
    if (list === "dossier") {
      count(list, dossier);
      for (const correction of dossier.corrections ?? []) count(list, correction);
    } else for (const object of dossier[list]) count(list, object);
  }
  return found;
}
