/** Numbers in the conventions of a language. */
import { boundsOf, type Range } from "../schema/index.ts";
import { entryOf, type Language } from "./languages.ts";
import { say } from "./say.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** A cached format: making one costs more than using it a thousand times. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(entryOf(language).locale, options);
    formats.set(name, format);
  }
  return format;
}

/** A number with all the digits that it is stated with. A bigint is a number of ways. */
export const sayNumber = (language: Language, value: number | bigint): string =>
  numberFormat(language, { maximumFractionDigits: 6 }).format(value);

const SMALLEST_SHARE = 0.001;

/** A share of 1 in percent, to one decimal. Only nothing is written as 0, and only everything as 100. */
export function sayPercent(language: Language, share: number): string {
  const format = numberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  if (share > 0 && share < SMALLEST_SHARE / 2)
    return say(language, "number.less-than", { number: format.format(SMALLEST_SHARE) });
  if (share < 1 && share >= 1 - SMALLEST_SHARE / 2)
    return say(language, "number.more-than", { number: format.format(1 - SMALLEST_SHARE) });
  return format.format(share);
}

/**
 * A range in words: "3", "3 to 5", "about 3", "at least 2", "at most 4".
 * @param one writes a bound
 */
export function sayRange(
  language: Language,
  range: Range,
  one: (value: number) => string = value => sayNumber(language, value),
): string {
  const { min, max, about } = boundsOf(range);
  if (about) return say(language, "range.about", { about: one(min!) });
  if (min !== null && max !== null)
    return min === max ? one(min) : say(language, "range.between", { min: one(min), max: one(max) });
  if (min !== null) return say(language, "range.at-least", { min: one(min) });
  return max === null ? say(language, "range.unknown") : say(language, "range.at-most", { max: one(max) });
}

/** A share of 1 with its bounds, as in "10.6% to 16%", "at most 16%", "about 16%". */
export function sayShare(
  language: Language,
  { min, max }: { readonly min: number | null; readonly max: number | null },
  about: boolean,
): string {
  const bounds = { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
  const share = sayRange(language, bounds, value => sayPercent(language, value));
  return about ? say(language, "finding.about", { share }) : share;
}

const SIZES = [
  { unit: "megabyte", bytes: 1024 * 1024 },
  { unit: "kilobyte", bytes: 1024 },
] as const;

/** The size of a file, rounded up. */
export function sayBytes(language: Language, bytes: number): string {
  for (const size of SIZES)
    if (bytes >= size.bytes) {
      const value = Math.ceil((bytes / size.bytes) * 10) / 10;
      return numberFormat(language, { style: "unit", unit: size.unit, maximumFractionDigits: 1 }).format(value);
    }
  return numberFormat(language, { style: "unit", unit: "byte", unitDisplay: "long" }).format(bytes);
}
