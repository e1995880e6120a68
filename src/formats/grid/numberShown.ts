/** What a number of a spreadsheet shows by its format: dates with the precision that the format has. */

/** Dates and times among the formats that every program knows (ECMA-376, 18.8.30; 27 to 58 in East Asia). */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  14: "yyyy-mm-dd",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm",
  19: "h:mm:ss",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-mm-dd h:mm",
  27: "yyyy-mm-dd",
  28: "d-mmm-yy",
  29: "d-mmm-yy",
  30: "yyyy-mm-dd",
  31: "yyyy-mm-dd",
  32: "h:mm",
  33: "h:mm:ss",
  34: "h:mm",
  35: "h:mm:ss",
  36: "yyyy-mm-dd",
  45: "mm:ss",
  46: "h:mm:ss",
  47: "mm:ss",
  50: "yyyy-mm-dd",
  51: "d-mmm-yy",
  52: "yyyy-mm",
  53: "d-mmm-yy",
  54: "d-mmm-yy",
  55: "yyyy-mm",
  56: "d-mmm-yy",
  57: "yyyy-mm-dd",
  58: "d-mmm-yy",
};

export type NumberShown =
  | { readonly as: "number"; readonly zeros: number; readonly isPercent: boolean }
  | { readonly as: "date"; readonly precision: "year" | "month" | "day" }
  | { readonly as: "time" };

const plain: NumberShown = { as: "number", zeros: 0, isPercent: false };

/**
 * Reads a format code.
 * @param id of the format; codes of the file's own are given with it
 */
export function numberShown(id: number, ownCode?: string): NumberShown {
  const code = ownCode ?? BUILT_IN[id];
  if (code === undefined) return plain;
  const positive = code.split(";")[0]!;
  // Words, skipped widths, colours and countries are no signs of a date.
  const signs = positive
    .replace(/"[^"]*"|\\.|[_*]./gu, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "")
    .toLowerCase();
  if (/general|standard|@/u.test(signs)) return plain;
  const bare = signs.replace(/am\/pm|a\/p/gu, "").replace(/(?<=s)\.0+/gu, "");
  if (/[0#?]/u.test(bare))
    return { as: "number", zeros: /^0+$/u.test(bare) ? bare.length : 0, isPercent: bare.includes("%") };
  const hasTime = /h|s/u.test(bare);
  const hasYear = /[yeg]/u.test(bare);
  // "m" beside hours or seconds is minutes.
  const dated = bare.replace(/\[?h+\]?[^ydm]*m+|m+[^ydhm]*s+/gu, "");
  const hasMonth = /m/u.test(dated);
  const hasDay = /d/u.test(dated);
  if (hasYear || hasMonth || hasDay) return { as: "date", precision: hasDay ? "day" : hasMonth ? "month" : "year" };
  return hasTime ? { as: "time" } : plain;
}

const two = (value: number): string => String(value).padStart(2, "0");
const DAY = 86_400_000;

/** The day of a serial number. 29 February 1900 never was; the programs count it all the same. */
function dayOfSerial(days: number, is1904: boolean): Date {
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(first + days * DAY);
}

/** Without the digits that come of halves and tenths in binary. */
const numberText = (number: number): string => String(Number(number.toPrecision(15)));

/**
 * The text of a number as its format shows it: "2023-04" where a month is shown, "45%", "007"; without groups of
 * thousands and signs of currencies, with a point before decimals.
 */
export function textOfNumber(written: string, shown: NumberShown, is1904: boolean): string {
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  if (shown.as === "number") {
    if (shown.isPercent) return `${numberText(number * 100)}%`;
    return shown.zeros > 0 && Number.isInteger(number) && number >= 0
      ? String(number).padStart(shown.zeros, "0")
      : numberText(number);
  }
  if (number < 0 || number > 2_958_465) return numberText(number);
  const days = Math.floor(number);
  if (shown.as === "time" || (days === 0 && !is1904)) {
    const minutes = Math.round((number - days) * 1440);
    return `${two(Math.floor(minutes / 60) + (shown.as === "time" ? days * 24 : 0))}:${two(minutes % 60)}`;
  }
  const day = dayOfSerial(days, is1904);
  const year = String(day.getUTCFullYear());
  if (shown.precision === "year") return year;
  const month = `${year}-${two(day.getUTCMonth() + 1)}`;
  return shown.precision === "month" ? month : `${month}-${two(day.getUTCDate())}`;
}
