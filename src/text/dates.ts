/** Dates of the format in words. */
import { dateTrouble } from "../schema/index.ts";
import { asWritten } from "./isolated.ts";
import { entryOf, type Language } from "./languages.ts";
import { say } from "./say.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(entryOf(language).locale, { ...options, calendar: "gregory", timeZone: "UTC" });
    formats.set(name, format);
  }
  return format;
}

/**
 * A date as exact as it is given: "2021", "February 2021", "9 February 2021". A text that is no date stays as written.
 * @param month `short` for little room: "9 Feb 2021"
 */
export function sayDate(language: Language, date: string, month: "long" | "short" = "long"): string {
  if (dateTrouble(date) !== null) return asWritten(date);
  const [year, ofYear, day] = date.split("-").map(Number);
  if (ofYear === undefined) return date;
  const at = new Date(0);
  at.setUTCFullYear(year!, ofYear - 1, day ?? 1);
  if (day === undefined) return formatOf(language, { year: "numeric", month }).format(at);
  return formatOf(language, { year: "numeric", month, day: "numeric" })
    .formatToParts(at)
    .map(part => (part.type === "day" && day === 1 ? say(language, "date.first-day", { day: part.value }) : part.value))
    .join("");
}
