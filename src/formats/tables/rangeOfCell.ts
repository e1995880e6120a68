import type { Range } from "../../schema/index.ts";
import { type Language, languageWithDecimals, ROOT_LANGUAGE, typedRange } from "../../text/index.ts";

/** The sign before the decimals of numbers that can be read in two ways. */
export type Decimals = "." | ",";

const NUMBER = "-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?";
const exact = new RegExp(`^(?:(~|≥|≤)?(${NUMBER})|(${NUMBER})–(${NUMBER})|(\\?))$`, "u");
/** Three digits behind a sign: decimals or thousands. */
const UNCLEAR = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/u;

export const isUnclearNumber = (cell: string): boolean => UNCLEAR.test(cell);

/** Three decimals could be thousands; with a fourth they are none. */
const clear = (number: number): string => (isUnclearNumber(String(number)) ? `${number}0` : String(number));

/** A range as it is written into a cell, and read from it without doubt. */
export function cellOfRange(range: Range): string {
  if (typeof range === "number") return clear(range);
  if ("about" in range && range.about !== undefined) return `~${clear(range.about)}`;
  const { min, max } = range as { min?: number; max?: number };
  if (min !== undefined && max !== undefined) return `${clear(min)}–${clear(max)}`;
  if (min !== undefined) return `≥${clear(min)}`;
  return max === undefined ? "?" : `≤${clear(max)}`;
}

function exactRange(cell: string): Range | null {
  const found = exact.exec(cell);
  if (!found) return null;
  const [, sign, number, low, high] = found;
  if (low !== undefined) return { min: Number(low), max: Number(high) };
  if (number === undefined) return {};
  const value = Number(number);
  if (sign === "~") return { about: value };
  return sign === "≥" ? { min: value } : sign === "≤" ? { max: value } : value;
}

/**
 * Reads a range: as it is written by us, else as people type it.
 * @returns null where it is none
 */
export function rangeOfCell(cell: string, decimals: Decimals, isShare = false): Range | null {
  const written = cell.trim();
  const own = decimals === "." || !isUnclearNumber(written) ? exactRange(written) : null;
  const range = own ?? typedIn(written, decimals, isShare);
  // Digits without end, or an exponent beyond all numbers, are no amount of anything.
  if (range === null || !Object.values(typeof range === "number" ? { range } : range).every(Number.isFinite))
    return null;
  if (typeof range === "number") return range;
  const { min, max } = range as { min?: number; max?: number };
  return min !== undefined && max !== undefined && min > max ? null : range;
}

/** A language in which this sign stands before the decimals: numbers alone depend on it here. */
const languageWith = (sign: Decimals): Language => languageWithDecimals(sign) ?? ROOT_LANGUAGE;

function typedIn(written: string, decimals: Decimals, isShare: boolean): Range | null {
  const typed = typedRange(written, languageWith(decimals), { isShare });
  if ("range" in typed) return typed.range;
  return "choices" in typed ? typed.choices[0] : null;
}
