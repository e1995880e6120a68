import { type Decision, firstDay, type Proceeding } from "../../schema/index.ts";
import { decisionsKnown } from "../findings/decisionsKnown.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";

export type TimedRuling = {
  readonly proceeding: Proceeding;
  readonly decision: Decision;
  /** The day from which it is no longer in force, where that is known on the day of knowledge. */
  readonly until: string | null;
};

/**
 * Every ruling known on the day of knowledge in cases that concern these workers, whether it is in force or has fallen:
 * the earliest first, of one day in file order. What is procedural, or an opinion, is no ruling.
 */
export function rulingsInOrder({ chain, file }: Inquiry, group: PartyIndex): readonly TimedRuling[] {
  const { knownDay } = chain.focus;
  return file.cases
    .flatMap(({ proceeding, workers }): TimedRuling[] => {
      if (workers && !workers.has(group)) return [];
      const { inForce, fallen } = decisionsKnown(proceeding, knownDay);
      return [
        ...inForce.map(decision => ({ proceeding, decision, until: null })),
        ...fallen.map(decision => ({ proceeding, decision, until: decision.overturned! })),
      ];
    })
    .sort((one, other) => firstDay(one.decision.date) - firstDay(other.decision.date));
}
