import { dateTrouble } from "../../schema/index.ts";
import { typedDate } from "../../text/index.ts";

/** How two numbers that can be day and month are read; "none": such dates are left. */
export const dayOrders = ["none", "day-month", "month-day"] as const;
export type DayOrder = (typeof dayOrders)[number];

export type DateRead =
  | { readonly date: string }
  | { readonly trouble: "value-not-taken" | "ambiguous-date" | "date-without-year" };

/**
 * Two digits of a year mean 1950 to 2049, whatever the day: a file gives the same each time. A date that another
 * present day reads differently names no year.
 */
const TODAYS = ["2039-12-31", "2038-12-30"] as const;

const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/u;

/** Reads a date as people write it, and never guesses: not the order of day and month, not a year. */
export function dateOfCell(cell: string, order: DayOrder): DateRead {
  const written = cell.trim();
  if (/^\d{4}(?:-\d{2}){0,2}$/u.test(written) && dateTrouble(written) === null) return { date: written };
  const day = written.replace(TIME, "");
  const [read, other] = TODAYS.map(today => typedDate(day, { today })) as [
    ReturnType<typeof typedDate>,
    ReturnType<typeof typedDate>,
  ];
  if ("trouble" in read) return { trouble: "value-not-taken" };
  if ("choices" in read) {
    const [dayFirst, monthFirst] = read.choices;
    const isNumbers = /^[\d\s./-]+$/u.test(day);
    // "mar 23" is a month of a year here: a day without a year would be none.
    if (!isNumbers) return /^\p{L}+\.?\s+'?\d{2}$/u.test(day) ? { date: dayFirst } : { trouble: "ambiguous-date" };
    if (!/(?:\d+\D+){2}\d+/u.test(day)) return { trouble: "date-without-year" };
    if (order === "none") return { trouble: "ambiguous-date" };
    return { date: order === "day-month" ? dayFirst : monthFirst };
  }
  if (!("date" in other) || other.date !== read.date) return { trouble: "date-without-year" };
  return { date: read.date };
}
