/** The code lists by which a chain is reckoned, a part of `codes.ts`, and what follows from them. */

export const partyKinds = [
  "organisation",
  "person",
  "worker-group",
  "household",
  "unknown",
  "authority",
  "representative",
] as const;

export const hopTypes = [
  "commissions",
  "subcontracts-to",
  "recruits-through",
  "takes-labour-from",
  "engages",
  "intra-group",
  "unspecified",
] as const;
export const overlayTypes = [
  "pays",
  "hosts-tasks",
  "hosts-data",
  "instructs",
  "rates",
  "certifies",
  "owns",
  "invests-in",
  "represents",
] as const;
export const linkTypes = [...hopTypes, ...overlayTypes] as const;

/** Strongest first. */
export const verifications = [
  "documented",
  "corroborated",
  "single-source",
  "self-declared",
  "reported",
  "inferred",
  "unverified",
] as const;

export const bases = ["law", "court", "contract", "policy", "statement", "practice"] as const;
export const planes = ["legal", "promised", "practical"] as const;

/** Derived, never written by an author. */
export const states = [
  "held",
  "shared",
  "contested",
  "passed",
  "disclaimed",
  "excluded",
  "not-applicable",
  "unknown",
  "silent",
] as const;

export type PartyKind = (typeof partyKinds)[number];
export type LinkType = (typeof linkTypes)[number];
export type Verification = (typeof verifications)[number];
export type Basis = (typeof bases)[number];
export type Plane = (typeof planes)[number];
export type State = (typeof states)[number];

const hops: ReadonlySet<string> = new Set(hopTypes);
/** Does a link of this type make the chain longer? */
export const isHopType = (type: string): boolean => hops.has(type);

const planesOfBases: Readonly<Record<Basis, Plane>> = {
  law: "legal",
  court: "legal",
  contract: "promised",
  policy: "promised",
  statement: "promised",
  practice: "practical",
};
/** The plane in which a statement with this basis counts; planes are never merged. */
export const planeOf = (basis: Basis): Plane => planesOfBases[basis];

const ranks: ReadonlyMap<string, number> = new Map(verifications.map((code, rank) => [code, rank]));
/** Rank of a verification, 0 the strongest. */
export const rankOf = (verification: Verification): number => ranks.get(verification)!;

/** Is something known so weakly, by inference or less, that whatever rests on it must say so? */
export const isWeak = (verification: Verification): boolean => rankOf(verification) >= rankOf("inferred");

/** Is this party one of those who do the work, for whom traces are made? */
export const isGroupKind = (kind: PartyKind): boolean => kind === "worker-group" || kind === "household";

/**
 * Whether anything puts a party into a chain. One that has a place is there by its hops. Of those without one, somebody
 * unknown and workers belong to the account of a chain; whoever is named does only where evidence says so: else the file
 * names it, and that is all. What a verdict may say of everyone does not ask this.
 */
export const isPlaceShown = ({
  kind,
  placed,
  placeEvidence = [],
}: {
  readonly kind: PartyKind;
  readonly placed?: false | undefined;
  readonly placeEvidence?: readonly (string | { readonly supports?: string | undefined })[] | undefined;
}): boolean =>
  placed !== false ||
  kind === "unknown" ||
  isGroupKind(kind) ||
  placeEvidence.some(item => typeof item === "string" || (item.supports ?? "supports") === "supports");
