import { type Decision, firstDay, type Proceeding } from "../../schema/index.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { proceedingStatusOf } from "../proceedingStatusOf.ts";

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
  const hasCome = (date: string | undefined): boolean => date !== undefined && firstDay(date) <= knownDay;
  return file.cases.flatMap(({ proceeding, workers }): Ruling[] => {
    if (workers && !workers.has(group)) return [];
    const made = (proceeding.decisions ?? []).filter(({ date, finality }) => finality !== undefined && hasCome(date));
    const inForce = made.filter(({ overturned }) => !hasCome(overturned));
    const latest = Math.max(...inForce.map(({ date }) => firstDay(date)));
    const decision = inForce.findLast(({ date }) => firstDay(date) === latest);
    if (!decision) return [];
    const status = proceedingStatusOf(proceeding, knownDay);
    const open = status === "closed" || decision.finality === "final" ? null : status;
    return [{ proceeding, decision, fallen: made.filter(({ overturned }) => hasCome(overturned)), open }];
  });
}
