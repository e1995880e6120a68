import { entryOf, type Language } from "../languages.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(entryOf(language).locale, options);
  formats.set(name, format);
  return format;
}

/**
 * When something was done, to the minute and in the reader's time zone: "13:58" on the same day, else with the day,
 * "27 Nov 2026, 13:58".
 */
export function sayMoment(language: Language, at: Date, now: Date): string {
  const isToday = at.toDateString() === now.toDateString();
  const options: Intl.DateTimeFormatOptions = { timeStyle: "short", ...(isToday ? {} : { dateStyle: "medium" }) };
  return formatOf(language, options).format(at);
}
