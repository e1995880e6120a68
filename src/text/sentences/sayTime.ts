import { entryOf, type Language } from "../languages.ts";

const formats = new Map<Language, Intl.DateTimeFormat>();

/** The time of a clock, to the second, where the reader is: "15:04:12". */
export function sayTime(language: Language, at: Date): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(entryOf(language).locale, { timeStyle: "medium" });
    formats.set(language, format);
  }
  return format.format(at);
}
