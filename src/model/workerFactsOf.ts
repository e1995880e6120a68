/** What a file says of workers as workers: facts in codes, in the order in which a reader needs them. */
import type { Dossier, Figure, Party, Text } from "../schema/index.ts";

export type WorkerFact =
  | { readonly kind: "minors" | "secrecy"; readonly isSo: boolean }
  | { readonly kind: "status" | "setting" | "stage"; readonly code: string }
  /** Codes; for `languages` tags of BCP 47. */
  | { readonly kind: "tasks" | "media" | "languages"; readonly codes: readonly string[] }
  /** The id of the party that rates them. */
  | { readonly kind: "rating"; readonly issuer: string }
  | { readonly kind: "effects" | "certification"; readonly text: Text }
  /** Counts of a share of all of them, each by somebody else or of another day. */
  | { readonly kind: "women" | "degrees"; readonly figures: readonly Figure[] };

/** What says the least stands last: that something is not known, or is not so. */
const isFaint = (fact: WorkerFact): boolean =>
  "isSo" in fact ? !fact.isSo : "code" in fact && fact.code === "unknown";

/**
 * What is said of workers. What a reader most needs to know of people stands first: where there is room for a few facts,
 * the first are told. Their number and their pay are no part of it, since these are always told. Of a withheld group
 * the figures alone are told: its `workers` do not leave.
 */
export function workerFactsOf({ figures }: Pick<Dossier, "figures">, party: Party): readonly WorkerFact[] {
  const { workers = {} } = party.withheld ? {} : party;
  const { minors, status, ratingSystem: rating, nda, setting, certification, tasks, media, languages, stage } = workers;
  const share = (what: string) =>
    figures.filter(one => one.about === party.id && one.what === what && one.population === undefined);
  // `docs/reading.md` gives this order with its reasons, and a test compares the two.
  const facts: readonly (WorkerFact | false)[] = [
    minors !== undefined && { kind: "minors", isSo: minors },
    status !== undefined && { kind: "status", code: status },
    rating !== undefined && { kind: "rating", issuer: rating.issuer },
    rating?.effects !== undefined && { kind: "effects", text: rating.effects },
    nda !== undefined && { kind: "secrecy", isSo: nda },
    setting !== undefined && { kind: "setting", code: setting },
    certification !== undefined && { kind: "certification", text: certification },
    { kind: "tasks", codes: tasks ?? [] },
    { kind: "media", codes: media ?? [] },
    { kind: "women", figures: share("women-share") },
    { kind: "degrees", figures: share("degree-share") },
    { kind: "languages", codes: languages ?? [] },
    stage !== undefined && { kind: "stage", code: stage },
  ];
  const told = facts.filter(
    fact => fact && !("codes" in fact && fact.codes.length === 0) && !("figures" in fact && fact.figures.length === 0),
  ) as readonly WorkerFact[];
  return [...told.filter(fact => !isFaint(fact)), ...told.filter(isFaint)];
}
