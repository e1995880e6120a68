/** Dates of the format in words. */
import { dateTrouble } from "../schema/index.ts";
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

/** "2021", "February 2021", "9 February 2021": as exact as the date is, and no more. What is no date stands as written. */
export function sayDate(language: Language, date: string): string {
  if (dateTrouble(date) !== null) return date;
  const [year, month, day] = date.split("-").map(Number);
  if (month === undefined) return date;
  const at = new Date(0);
  at.setUTCFullYear(year!, month - 1, day ?? 1);
  if (day === undefined) return formatOf(language, { year: "numeric", month: "long" }).format(at);
  return formatOf(language, { year: "numeric", month: "long", day: "numeric" })
    .formatToParts(at)
    .map(part => (part.type === "day" && day === 1 ? say(language, "date.first-day", { day: part.value }) : part.value))
    .join("");
}
