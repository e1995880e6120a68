import { firstDay, type Proceeding } from "../schema/index.ts";

/**
 * Where a case stands, as known on a day: on the days before a decision that the author has not read, it was under
 * appeal.
 */
export function proceedingStatusOf({ status, decisions = [] }: Proceeding, knownDay: number): Proceeding["status"] {
  if (status !== "ruling-not-read") return status;
  const isYetToCome = decisions.some(({ date, finality }) => finality === undefined && knownDay < firstDay(date));
  return isYetToCome ? "under-appeal" : status;
}
