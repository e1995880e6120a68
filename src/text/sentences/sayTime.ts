import { entryOf, type Language } from "../languages.ts";

const formats = new Map<Language, Intl.DateTimeFormat>();

/** A time of day to the second, in the reader's time zone: "15:04:12". */
export function sayTime(language: Language, at: Date): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(entryOf(language).locale, { timeStyle: "medium" });
    formats.set(language, format);
  }
  return format.format(at);
}
