import type { TakeQuestion } from "./bringing/incoming.ts";
import type { FormatName } from "./formatNames.ts";

/** Formats of which several files are read together, as the sheets of one workbook. */
export const isTableFormat = (name: FormatName): boolean => name === "csv" || name === "xlsx";

/**
 * What is asked of a file that could be a plain table as well as a list for Open Supply Hub; null of any other.
 * @param found the formats that it could be in, the likeliest first
 * @param answer the one given before
 */
export function formatQuestion(found: readonly FormatName[], answer: string | undefined): TakeQuestion | null {
  const formats = found.filter(name => isTableFormat(name) || name === "osh");
  if (formats.length < 2 || !formats.includes("osh")) return null;
  const assumed = formats.find(name => name === answer) ?? formats[0]!;
  return { id: "format", code: "format", params: { formats }, records: 1, choices: formats, assumed };
}
