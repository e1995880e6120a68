import type { Decision, Proceeding } from "../../schema/index.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { proceedingStatusOf } from "../proceedingStatusOf.ts";
import { decisionsKnown, latestOf } from "./decisionsKnown.ts";

export type UnruledCase = {
  readonly proceeding: Proceeding;
  /** The latest decision that is no ruling; null where there is none. */
  readonly latest: Decision | null;
  /** Its rulings, none of which is in force any more, in file order. */
  readonly fallen: readonly Decision[];
  readonly status: Proceeding["status"];
};

/**
 * The open cases that concern these workers in which, on the day of knowledge, something has been decided and no ruling
 * is in force: each has fallen, or what was decided is procedural, or an opinion. In file order.
 */
export function unruledOf({ chain, file }: Inquiry, group: PartyIndex): readonly UnruledCase[] {
  const { knownDay } = chain.focus;
  return file.cases.flatMap(({ proceeding, workers }): UnruledCase[] => {
    if (workers && !workers.has(group)) return [];
    const status = proceedingStatusOf(proceeding, knownDay);
    if (status !== "pending" && status !== "under-appeal") return [];
    const { inForce, fallen, others } = decisionsKnown(proceeding, knownDay);
    if (inForce.length > 0 || fallen.length + others.length === 0) return [];
    return [{ proceeding, latest: latestOf(others), fallen, status }];
  });
}
