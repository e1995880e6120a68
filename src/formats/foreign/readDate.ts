import { dateTrouble } from "../../schema/index.ts";

/** A date or a moment in ISO 8601 as a date of the format, with the precision it has; null where it is none. */
export function readDate(written: unknown): string | null {
  const text = typeof written === "number" ? String(written) : written;
  if (typeof text !== "string") return null;
  const date = /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:?\d{2}.*)?\s*$/u.exec(text)?.[1];
  return date !== undefined && dateTrouble(date) === null ? date : null;
}
