import { type Decision, firstDay, followerOf, type Proceeding } from "../../schema/index.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { proceedingStatusOf } from "../proceedingStatusOf.ts";
import { decisionsKnown, latestOf } from "./decisionsKnown.ts";

export type Ruling = {
  readonly proceeding: Proceeding;
  readonly decision: Decision;
  /** The day on which it fell, where that is known on the day of knowledge. */
  readonly until: string | null;
  /** What followed it by then, so that it is not known whether it still counts. */
  readonly follower: Decision | null;
  /** Whether it is final, has not fallen and was not followed: no other ruling is told as being in force. */
  readonly isInForce: boolean;
};

/**
 * Every ruling known on the day of knowledge in cases that concern these workers, the earliest first, of one day in file
 * order. What is procedural, or an opinion, is no ruling. All that is told of rulings is read from here.
 */
export function rulingsOf({ chain, file }: Inquiry, group: PartyIndex): readonly Ruling[] {
  const { knownDay } = chain.focus;
  const { proceedings } = file.dossier;
  return file.cases
    .flatMap(({ proceeding, workers }): Ruling[] => {
      if (workers && !workers.has(group)) return [];
      const { inForce, fallen } = decisionsKnown(proceeding, knownDay);
      return [
        ...inForce.map((decision): Ruling => {
          const later = followerOf(decision, proceeding, proceedings);
          const follower = later && firstDay(later.date) <= knownDay ? later : null;
          const isInForce = follower === null && decision.finality === "final";
          return { proceeding, decision, until: null, follower, isInForce };
        }),
        ...fallen.map(
          (decision): Ruling => ({
            proceeding,
            decision,
            until: decision.overturned!,
            follower: null,
            isInForce: false,
          }),
        ),
      ];
    })
    .sort((one, other) => firstDay(one.decision.date) - firstDay(other.decision.date));
}

export type LatestRuling = Pick<Ruling, "proceeding" | "decision"> & {
  /** Rulings of the same case that have fallen, in file order. */
  readonly fallen: readonly Decision[];
  /** How the case stands, where the ruling is not in force; null where it is. */
  readonly open: ReturnType<typeof proceedingStatusOf> | null;
};

/** For each case that concerns these workers the latest of its rulings that have not fallen, in file order of the cases. */
export function latestRulingsOf(inquiry: Inquiry, group: PartyIndex): readonly LatestRuling[] {
  const { knownDay } = inquiry.chain.focus;
  const byCase = new Map<Proceeding, Ruling[]>(inquiry.file.cases.map(({ proceeding }) => [proceeding, []]));
  for (const ruling of rulingsOf(inquiry, group)) byCase.get(ruling.proceeding)!.push(ruling);
  return [...byCase].flatMap(([proceeding, rulings]): LatestRuling[] => {
    const inFileOrder = (proceeding.decisions ?? []).flatMap(one => rulings.filter(({ decision }) => decision === one));
    const latest = latestOf(inFileOrder.filter(({ until }) => until === null).map(({ decision }) => decision));
    if (!latest) return [];
    const { isInForce } = rulings.find(({ decision }) => decision === latest)!;
    const fallen = inFileOrder.filter(({ until }) => until !== null).map(({ decision }) => decision);
    return [
      { proceeding, decision: latest, fallen, open: isInForce ? null : proceedingStatusOf(proceeding, knownDay) },
    ];
  });
}
