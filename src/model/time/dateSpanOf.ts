/** Dates as a file gives them, with the days that they can mean. */
import { firstDay, lastDay } from "../../schema/index.ts";

/** A `Date` of the format and the first and last day that it can mean, as days since 1970-01-01. */
export type DatedAs = { readonly written: string; readonly first: number; readonly last: number };

/** When something was so. What is null is not said: nothing is put in its place. */
export type DateSpan = {
  readonly from: DatedAs | null;
  readonly to: DatedAs | null;
  /** The last day on which it was seen to be so. */
  readonly seen: DatedAs | null;
  /** It is over, and the file gives no day for it. */
  readonly isOver: boolean;
};

type SpanFields = {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly ended?: true | undefined;
  readonly observed?: string | undefined;
};

export const datedAs = (date: string | undefined): DatedAs | null =>
  date === undefined ? null : { written: date, first: firstDay(date), last: lastDay(date) };

/** The time that an object gives; null where it gives none. */
export function dateSpanOf({ start, end, ended, observed }: SpanFields): DateSpan | null {
  if (start === undefined && end === undefined && observed === undefined) return null;
  return {
    from: datedAs(start),
    to: datedAs(end),
    seen: datedAs(observed),
    isOver: ended === true && end === undefined,
  };
}
