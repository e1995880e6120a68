import { firstDay, type Proceeding } from "../schema/index.ts";

/**
 * Where a case stands, as known on a day: before the first of its rulings a case under appeal was pending, and before a
 * decision that the author has not read a case was under appeal.
 */
export function proceedingStatusOf({ status, decisions = [] }: Proceeding, knownDay: number): Proceeding["status"] {
  const isYetToCome = ({ date }: { readonly date: string }) => knownDay < firstDay(date);
  if (status === "under-appeal") {
    const rulings = decisions.filter(({ finality }) => finality !== undefined);
    return rulings.length > 0 && rulings.every(isYetToCome) ? "pending" : status;
  }
  if (status !== "ruling-not-read") return status;
  return decisions.some(one => one.finality === undefined && isYetToCome(one)) ? "under-appeal" : status;
}
