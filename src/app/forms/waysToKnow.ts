import type { JsonObject } from "../../schema/index.ts";

/** How somebody knows how a party stands towards a duty: the question that comes before all others. */
export const waysToKnow = ["self", "contract", "policy", "law", "court", "practice", "others"] as const;
export type WayToKnow = (typeof waysToKnow)[number];

const BASES: Readonly<Record<WayToKnow, string>> = {
  self: "statement",
  contract: "contract",
  policy: "policy",
  law: "law",
  court: "court",
  practice: "practice",
  others: "statement",
};

const OF_LAW = ["jurisdiction", "provision"];
const OF_COURT = ["decision", "proceeding", "finality", "overturned"];

/** The speakers but for the party itself. */
const others = (saidBy: unknown, party: unknown): readonly unknown[] =>
  Array.isArray(saidBy) ? saidBy.filter(one => one !== party) : [];
const isOwn = (saidBy: unknown, party: unknown): boolean =>
  saidBy === undefined || (Array.isArray(saidBy) && saidBy.includes(party));

/** The answer that a statement as it is written stands for; null where none is given. */
export function wayOf({ basis, saidBy, party }: JsonObject): WayToKnow | null {
  if (basis === "statement") return isOwn(saidBy, party) ? "self" : "others";
  return waysToKnow.find(way => BASES[way] === basis) ?? null;
}

/**
 * The fields that an answer sets, and those that it takes out, since they would say something else: what a party says
 * of itself is said by nobody else, and only a court decides.
 * @param left what other answers took out before: it comes back with the answer that had it
 */
export function fieldsOfWay(way: WayToKnow, item: JsonObject, left: JsonObject = {}): JsonObject {
  const { saidBy, party } = item;
  const kept = (fields: readonly string[], isKept: boolean): JsonObject =>
    Object.fromEntries(fields.map(field => [field, isKept ? (item[field] ?? left[field]) : undefined]));
  const named = others(saidBy, party);
  const before = others(left.saidBy, party);
  // An empty list is taken by no file: until somebody is named, this must not read as the party's own word.
  const speakers: Readonly<Partial<Record<WayToKnow, unknown>>> = {
    self: isOwn(saidBy, party) ? saidBy : undefined,
    law: undefined,
    others: named.length > 0 ? named : before,
  };
  return {
    basis: BASES[way],
    saidBy: way in speakers ? speakers[way] : (saidBy ?? left.saidBy),
    ...kept(OF_LAW, way === "law"),
    ...kept(OF_COURT, way === "court"),
  };
}
