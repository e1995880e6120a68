/** The times a file gives, for the lines under its claims. */
import { sayDate } from "../dates.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";

type Timed = {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly ended?: true | undefined;
  readonly observed?: string | undefined;
};

/** The times of one object, one text for each that it gives. */
export function sayDates(language: Language, { start, end, ended, observed }: Timed): string[] {
  const date = (day: string) => sayDate(language, day);
  const times: string[] = [];
  if (start && end) times.push(say(language, "page.time.between", { start: date(start), end: date(end) }));
  else if (start) times.push(say(language, "page.time.since", { start: date(start) }));
  else if (end) times.push(say(language, "page.time.until", { end: date(end) }));
  if (observed) times.push(say(language, "page.time.observed", { observed: date(observed) }));
  if (ended && !end) times.push(say(language, "page.time.ended"));
  return times;
}
