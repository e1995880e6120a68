/** What changes in a file on a day, in words. */

import { sayDate } from "../dates.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";
import { sayList } from "../sayList.ts";

type ChangeCount = {
  readonly thing:
    | "link"
    | "statement"
    | "condition"
    | "amount"
    | "role"
    | "decision"
    | "proceeding"
    | "figure"
    | "search";
  readonly count: number;
};

type ChangeParams = {
  readonly kind: "begins" | "ends" | "over" | "last-seen" | "opened" | "decided" | "said" | "overturned" | "closed";
  /** A `Date` of the format. */
  readonly written: string;
  /** Not empty. */
  readonly counts: readonly ChangeCount[];
};

/** ChangeCount things in words: "4 links and 1 amount". */
export const sayThings = (language: Language, counts: readonly ChangeCount[]): string =>
  sayList(
    language,
    counts.map(({ thing, count }) => say(language, `change.thing.${thing}`, { count })),
  );

/** A change on a day, as exact as the date in the file: "Decided on 10 February 2020: 1 decision." */
export function sayChange(language: Language, { kind, written, counts }: ChangeParams): string {
  const precision = (["year", "month", "day"] as const)[written.split("-").length - 1]!;
  const when = say(language, "change.when", { precision, date: sayDate(language, written) });
  return say(language, `change.${kind}`, { when, things: sayThings(language, counts) });
}
