import type { Decision, Proceeding } from "../../schema/index.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { proceedingStatusOf } from "../proceedingStatusOf.ts";
import { decisionsKnown, latestOf } from "./decisionsKnown.ts";

export type Ruling = {
  readonly proceeding: Proceeding;
  readonly decision: Decision;
  /** Rulings of the same case that are no longer in force, in file order. */
  readonly fallen: readonly Decision[];
  /** How the case stands that the ruling does not end; null where it does. */
  readonly open: ReturnType<typeof proceedingStatusOf> | null;
};

/**
 * For each case that concerns these workers the latest ruling that is in force on the day of knowledge, in file order
 * of the cases. What is procedural, or an opinion, is no ruling.
 */
export function rulingsOf({ chain, file }: Inquiry, group: PartyIndex): readonly Ruling[] {
  const { knownDay } = chain.focus;
  return file.cases.flatMap(({ proceeding, workers }): Ruling[] => {
    if (workers && !workers.has(group)) return [];
    const { inForce, fallen } = decisionsKnown(proceeding, knownDay);
    const decision = latestOf(inForce);
    if (!decision) return [];
    const status = proceedingStatusOf(proceeding, knownDay);
    const open = status === "closed" || decision.finality === "final" ? null : status;
    return [{ proceeding, decision, fallen, open }];
  });
}
