/** Long numbers in texts and addresses, however their digits are grouped. */
import anyAscii from "any-ascii";

/** A number of fewer digits could be a year, or any count. */
export const LEAST_DIGITS = 5;
/** A run of more digits is no number that somebody has. */
const MOST_DIGITS = 40;

/** Digits of any script, with at most two signs between two of them: "+254 (0)700-123 456", "1.234.567,00". */
const GROUPED = /\p{Nd}(?:[\s.,'’‘\-‐‑–/()_]{0,3}\p{Nd})*/gu;
const GAP = /[^0-9]+/g;
const NOT_ASCII = /[^\p{ASCII}]/gu;

type Run = {
  readonly digits: string;
  /** Where groups begin and end within the digits; the first is 0, the last the number of digits. */
  readonly edges: readonly number[];
  readonly written: string;
  /** Does a + or 00 stand before it, as before the prefix of a country? */
  readonly isWithPrefix: boolean;
};

const plainDigits = (written: string): string =>
  written.replaceAll(NOT_ASCII, sign => (/\p{Nd}/u.test(sign) ? anyAscii(sign) : " "));

function* runsIn(text: string): Generator<Run> {
  for (const match of text.matchAll(GROUPED)) {
    const groups = plainDigits(match[0]).split(GAP);
    const digits = groups.join("");
    if (digits.length < LEAST_DIGITS) continue;
    const edges = [0];
    for (const group of groups) edges.push(edges[edges.length - 1]! + group.length);
    const plus = /[+＋]\(?$/u.exec(text.slice(Math.max(0, match.index - 2), match.index))?.[0] ?? "";
    yield { digits, edges, written: plus + match[0], isWithPrefix: plus !== "" || digits.startsWith("00") };
  }
}

const YEAR = /^(?:1[89]|20|21)\d\d$/;
const DATES = [
  // 2024-05-06, 2024-05, also with a time; 06.05.2024, 6/5/2024; 2019-2021, 2019 2021
  /^\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/,
  /^\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}(?:\d{4}|\d{2})$/,
];

/** Is it a day, or a row of years? Those are no secret: they are in every file. */
function isOfTime(written: string): boolean {
  const plain = plainDigits(written);
  if (DATES.some(date => date.test(plain))) return true;
  return plain.split(GAP).every(group => YEAR.test(group));
}

export type LongNumber = {
  /** As it is written in the text. */
  readonly written: string;
  /** Each way its digits are written without groups: with the prefix of a country, and as it is called at home. */
  readonly digits: readonly string[];
};

/** Prefixes of countries have one to three digits; which it is, no list is asked. */
const PREFIXES = [1, 2, 3];
/** Fewer digits behind a prefix could be those of any number. */
const LEAST_AT_HOME = 7;

function waysToWrite(digits: string, isWithPrefix: boolean): readonly string[] {
  const ways = new Set([digits]);
  // At home a number of a telephone begins with 0; abroad with 00, with a prefix, or with nothing of this.
  const plain = digits.replace(/^0+/, "");
  if (plain.length >= LEAST_DIGITS) ways.add(plain);
  if (isWithPrefix)
    for (const length of PREFIXES) {
      // "+44 (0)20 …": the 0 of home may stand behind the prefix.
      const atHome = plain.slice(length).replace(/^0+/, "");
      if (atHome.length < LEAST_AT_HOME) continue;
      ways.add(atHome).add(`0${atHome}`);
      ways.add(plain.slice(0, length) + atHome);
    }
  return [...ways].filter(way => way.length >= LEAST_DIGITS && way.length <= MOST_DIGITS);
}

/** The numbers of five digits or more, in order; days and years are none. */
export function longNumbersIn(text: string): readonly LongNumber[] {
  const numbers: LongNumber[] = [];
  for (const { digits, written, isWithPrefix } of runsIn(text))
    if (digits.length <= MOST_DIGITS && !isOfTime(written))
      numbers.push({ written, digits: waysToWrite(digits, isWithPrefix) });
  return numbers;
}

export type NumberFinder = {
  /**
   * Places in the list of numbers of those that can be read in the text, between borders of its groups of digits.
   * @param isGrouped whether groups are put together; else only digits in a row are read, as in drawings, where numbers
   * that have nothing to do with each other stand side by side
   */
  readonly found: (text: string, isGrouped: boolean) => ReadonlySet<number>;
};

const NOTHING: ReadonlySet<number> = new Set();
const IN_A_ROW = /(?<![\p{L}\p{N}.,_])\p{Nd}{5,40}(?![\p{L}\p{N}_]|[.,]\p{Nd})/gu;

/** @param numbers each as its ways to be written, without groups */
export function numberFinder(numbers: readonly (readonly string[])[]): NumberFinder {
  const byDigits = new Map<string, number[]>();
  numbers.forEach((ways, index) => {
    for (const way of ways) byDigits.set(way, [...(byDigits.get(way) ?? []), index]);
  });
  const lengths = new Set([...byDigits.keys()].map(({ length }) => length));
  return {
    found(text, isGrouped) {
      if (byDigits.size === 0) return NOTHING;
      const found = new Set<number>();
      const look = (digits: string) => {
        for (const index of byDigits.get(digits) ?? []) found.add(index);
      };
      if (!isGrouped) {
        for (const [digits] of text.matchAll(IN_A_ROW)) look(plainDigits(digits));
        return found;
      }
      for (const { digits, edges } of runsIn(text)) {
        const ends = new Set(edges);
        for (const start of edges)
          for (const length of lengths) if (ends.has(start + length)) look(digits.slice(start, start + length));
        // A prefix may stand before the number in one row with it: "254700123456".
        if (edges.length === 2 && digits.length <= MOST_DIGITS)
          for (const length of PREFIXES) if (digits.length - length >= LEAST_AT_HOME) look(digits.slice(length));
      }
      return found;
    },
  };
}
