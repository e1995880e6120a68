/**
 * Days as numbers (days since 1970-01-01), so that the two days of the format can be compared.
 * A `Date` of the format is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and counts as its first or its last day.
 */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** What is wrong with a text as a date (its form, or a day that does not exist), or null. */
export function dateTrouble(date: string): "not-a-date" | "impossible-date" | null {
  const match = DATE.exec(date);
  if (!match) return "not-a-date";
  const [, year, month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return "impossible-date";
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return "impossible-date";
  return null;
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** First day of a valid date. */
export function firstDay(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  return dayNumber(year!, month ?? 1, day ?? 1);
}

/** Last day of a valid date. */
export function lastDay(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  return dayNumber(year!, month ?? 12, day ?? daysIn(year!, month ?? 12));
}

export const isDate = (value: unknown): value is string => typeof value === "string" && dateTrouble(value) === null;

/** Whether both are dates, and whichever days they mean, the one lies before the other. */
export const isBefore = (one: unknown, other: unknown): boolean =>
  isDate(one) && isDate(other) && lastDay(one) < firstDay(other);

/** A day as a `Date` of the format; null outside the years 0000 to 9999. */
export function dateOfDay(day: number): string | null {
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : null;
}

/** The day of a moment in the reader's time zone, as a `Date` of the format. */
export function dayOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
