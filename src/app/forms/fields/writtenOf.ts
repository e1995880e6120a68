import type { Language } from "../../../text/index.ts";

/** A value as it stands in a blank for words. A value of another kind, which no blank wrote, is shown as JSON. */
export const writtenOf = (value: unknown): string =>
  typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);

const formats = new Map<Language, Intl.NumberFormat>();

/** A number with all its digits, as one types it again. */
export function writtenNumber(language: Language, value: number): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  formats.set(language, format);
  return format.format(value);
}
