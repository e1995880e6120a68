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

const names = (saidBy: unknown, party: unknown): boolean => Array.isArray(saidBy) && saidBy.includes(party);

/** The answer that a statement as it is written stands for; null where none is given. */
export function wayOf({ basis, saidBy, party }: JsonObject): WayToKnow | null {
  if (basis === "statement") return saidBy === undefined || names(saidBy, party) ? "self" : "others";
  return waysToKnow.find(way => BASES[way] === basis) ?? null;
}

/**
 * The fields that an answer sets, and those that it takes out, since they would say something else: what a party says
 * of itself is said by nobody else, and only a court decides.
 */
export function fieldsOfWay(way: WayToKnow, { saidBy, party }: JsonObject): Readonly<Record<string, unknown>> {
  return {
    basis: BASES[way],
    // An empty list is taken by no file: until somebody is named, this must not read as the party's own word.
    ...(way === "others" && (saidBy === undefined || names(saidBy, party)) ? { saidBy: [] } : {}),
    ...(way === "self" && !names(saidBy, party) ? { saidBy: undefined } : {}),
    ...(way === "law" ? { saidBy: undefined } : { jurisdiction: undefined, provision: undefined }),
    ...(way === "court"
      ? {}
      : { decision: undefined, proceeding: undefined, finality: undefined, overturned: undefined }),
  };
}
