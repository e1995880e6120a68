import { dateOfDay, firstDay } from "../../../schema/index.ts";

/** The same day of another year; of 29 February the 28th. */
function yearsFrom(day: number, years: number): number {
  const date = dateOfDay(day);
  if (date === null) return day;
  const [year, month, ofMonth] = date.split("-").map(Number);
  const there = String(Math.min(9999, Math.max(0, year! + years))).padStart(4, "0");
  const last = month === 2 && ofMonth === 29 ? 28 : ofMonth!;
  return firstDay(`${there}-${String(month).padStart(2, "0")}-${String(last).padStart(2, "0")}`);
}

/**
 * The day to which a key leads: arrows to the next change, Page keys by a year, Home and End to the first and last
 * change. Null for any other key, and where no change lies that way.
 * @param stops days on which something changes, in any order
 */
export function dayByKey(key: string, day: number, stops: readonly number[]): number | null {
  const sorted = [...new Set(stops)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return sorted.find(stop => stop > day) ?? null;
    case "ArrowLeft":
    case "ArrowDown":
      // Before the first change lies the day before it.
      return sorted.findLast(stop => stop < day) ?? (day >= first ? first - 1 : null);
    case "PageUp":
      return Math.min(last, yearsFrom(day, 1));
    case "PageDown":
      return Math.max(first - 1, yearsFrom(day, -1));
    case "Home":
      return first;
    case "End":
      return last;
    default:
      return null;
  }
}
