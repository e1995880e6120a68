/** Numbers and ranges as people type them, as ranges of the format. */
import { boundsOf, type Range } from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { inBothWays } from "./typedNumber.ts";
import { oneOf, typedWords } from "./typedWords.ts";

/**
 * A range of the format, the two that it can be, or what is wrong with it. `strict`: "more than 4", which the format
 * cannot hold. `reversed`: the upper bound is the smaller.
 */
export type TypedRange =
  | {
      readonly range: Range;
      /** A sign of a currency or of per cent that stood beside the number and is no part of it. */
      readonly leftOut?: string;
    }
  | { readonly choices: readonly [Range, Range]; readonly leftOut?: string }
  | { readonly trouble: "not-a-range" | "strict" | "reversed" };

/** One of these words or signs before a number, at the beginning. */
const before = (words: readonly string[], signs: string): string =>
  String.raw`^(?:(?:${oneOf(words)})\.?|${signs})\s*(?=[\d$€£¥])`;
/** One of these words behind a number, at the end. */
const after = (words: readonly string[]): string => String.raw`\s*(?:${oneOf(words)})\.?$`;

const ABOUT = new RegExp(`${before(typedWords.aboutBefore, "~|≈")}|${after(typedWords.aboutAfter)}`, "iu");
const LEAST_BEFORE = new RegExp(before(typedWords.atLeastBefore, "≥|>=|⩾"), "iu");
const LEAST_AFTER = new RegExp(String.raw`${after(typedWords.atLeastAfter)}|\s*\+$`, "iu");
const MOST_BEFORE = new RegExp(before(typedWords.atMostBefore, "≤|<=|⩽"), "iu");
const MOST_AFTER = new RegExp(after(typedWords.atMostAfter), "iu");
const STRICT = new RegExp(before(typedWords.beyond, ">|<"), "iu");
const BETWEEN = new RegExp(String.raw`^(?:${oneOf(typedWords.from)})\s+(?=\d)`, "iu");
const isPlainWord = (word: string): boolean => /^[a-z]+$/u.test(word);
const TO = typedWords.to.map(word => (isPlainWord(word) ? String.raw`\b${word}\b` : oneOf([word]))).join("|");
const DASH = new RegExp(String.raw`(?<=\d\s?[a-z%]*)\s*(?:[‐‑–—]|\.{2,3}|…|${TO}|-)\s*(?=\d)`, "iu");
/** Of currencies, before or after the number, and of per cent. Letters only where they are a code or a known sign. */
const SIGN = new RegExp(
  String.raw`(?:US\$|C\$|A\$|KSh|Ksh|Rs\.?|R\$|[$€£¥₹₦₱₵₩%‰]|\b[A-Z]{3}\b|\b(?:${oneOf([...typedWords.currencies.keys(), ...typedWords.percent])})\b)`,
  "gu",
);
const PERCENT = new RegExp(`^(?:%|${oneOf(typedWords.percent)})$`, "u");

type ToldRange = { readonly range: Range } | { readonly trouble: "strict" | "reversed" };

/** @param number reads one number */
function rangeIn(text: string, number: (digits: string) => number | null): ToldRange | null {
  const bound = (from: RegExp): number | null => number(text.replace(from, ""));
  const as = (value: number | null, range: (value: number) => Range): ToldRange | null =>
    value === null ? null : { range: range(value) };
  if (STRICT.test(text)) return bound(STRICT) === null ? null : { trouble: "strict" };
  const between = text.replace(BETWEEN, "");
  const [one, other, more] = between.split(DASH);
  if (one !== undefined && other !== undefined && more === undefined) {
    const isAbout = ABOUT.test(one);
    const [min, max] = [number(one.replace(ABOUT, "")), number(other)];
    // The format has no "about" for two bounds.
    if (min === null || max === null || isAbout) return null;
    return min > max ? { trouble: "reversed" } : { range: min === max ? min : { min, max } };
  }
  if (ABOUT.test(text)) return as(bound(ABOUT), about => ({ about }));
  for (const least of [LEAST_BEFORE, LEAST_AFTER]) if (least.test(text)) return as(bound(least), min => ({ min }));
  for (const most of [MOST_BEFORE, MOST_AFTER]) if (most.test(text)) return as(bound(most), max => ({ max }));
  return as(number(text), value => value);
}

const isSame = (one: ToldRange, other: ToldRange): boolean => {
  if ("trouble" in one || "trouble" in other) return "trouble" in one && "trouble" in other;
  const [a, b] = [boundsOf(one.range), boundsOf(other.range)];
  return a.min === b.min && a.max === b.max;
};

/** Each number of a range in hundredths. */
const inHundredths = (range: Range): Range => {
  const part = (value: number) => Number(`${value}e-2`);
  if (typeof range === "number") return part(range);
  return Object.fromEntries(Object.entries(range).map(([bound, value]) => [bound, part(value!)])) as Range;
};

/**
 * Reads a range as it is typed: "36", "1.32–3.74", "entre 1,32 et 3,74", "about 36", "at least 4", "4+", "≤ 5", "12 500".
 * @param isShare the range is a share of 1: "30 %" is 0.3
 */
export function typedRange(text: string, language: Language, { isShare = false } = {}): TypedRange {
  const signs = [...new Set(text.match(SIGN) ?? [])];
  const bare = text
    .replace(SIGN, "")
    .replace(/[\s\u00a0\u202f]+/gu, " ")
    .trim();
  const readings = inBothWays(bare, language, number => rangeIn(bare, number), isSame);
  const [first, second] = readings;
  if (first === undefined) return { trouble: "not-a-range" };
  if ("trouble" in first) return first;
  const isPercent = isShare && signs.length === 1 && PERCENT.test(signs[0]!);
  const made = (range: Range) => (isPercent ? inHundredths(range) : range);
  const beside = signs.length === 0 || isPercent ? {} : { leftOut: signs.join(" ") };
  if (second === undefined || "trouble" in second) return { range: made(first.range), ...beside };
  return { choices: [made(first.range), made(second.range)], ...beside };
}
