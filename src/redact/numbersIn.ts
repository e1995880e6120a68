/** Finds long numbers in texts and addresses, with any grouping of digits. */

/** A number with fewer digits could be a year or any count. */
export const LEAST_DIGITS = 5;
/** A run of more digits is no number of a person, such as a telephone number. */
const MOST_DIGITS = 40;
/** Two texts do not share so many digits in a row by chance. */
const MANY_DIGITS = 7;

/** Digits of any script, with up to four signs other than letters between two of them: "+254 (0)700-123 456". */
const GROUPED = /\p{Nd}(?:[^\p{L}\p{N}]{0,4}\p{Nd})*/gu;
const GAP = /[^0-9]+/g;
/** Signs that rather separate two numbers than groups of one. */
const APART = /[\n;|]|[^0-9]{2,}/g;
/** Signs that separate thousands, or the groups of a short number. */
const THIN = /^[ .,'’\u00a0\u202f\u2009-]?$/u;
/** Invisible characters, which do not separate digits. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}]/gu;
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;

/**
 * The value of a digit. In Unicode the ten digits of a script follow each other, and no digit stands before the first.
 */
function valueOfDigit(sign: string): string {
  const code = sign.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** The text with all digits as 0 to 9: those of every script, circled, raised and full-width ones. */
const plainDigits = (text: string): string =>
  text.normalize("NFKC").replaceAll(UNSEEN, "").replaceAll(FOREIGN_DIGIT, valueOfDigit);

type DigitRun = {
  readonly digits: string;
  /** The borders of the groups within the digits: the first is 0, the last is the number of digits. */
  readonly edges: readonly number[];
  /** The signs between the groups. */
  readonly gaps: readonly string[];
  readonly written: string;
  readonly plus: string;
};

/** @param text with plain digits */
function* runsIn(text: string): Generator<DigitRun> {
  for (const match of text.matchAll(GROUPED)) {
    const [written] = match;
    const groups = written.split(GAP);
    const digits = groups.join("");
    if (digits.length < LEAST_DIGITS) continue;
    const edges = [0];
    for (const group of groups) edges.push(edges[edges.length - 1]! + group.length);
    const plus = /\+\(?$/u.exec(text.slice(Math.max(0, match.index - 2), match.index))?.[0] ?? "";
    yield { digits, edges, gaps: written.match(GAP) ?? [], written, plus };
  }
}

const YEAR = /^(?:1[89]|20|21)\d\d$/;
const isDay = (day: string, month: string) =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;

/** A time of day ("06:00", "9.30", "14:00:30"), or several: "06:00-14:00". */
const CLOCK = String.raw`(?:[01]?\d|2[0-4])[:.h][0-5]\d(?:[:.][0-5]\d)?`;
const HOURS = new RegExp(`^${CLOCK}(?:[^0-9]{1,4}${CLOCK})*$`, "u");
/** A season: "2019-20", "2019/20". */
const SEASON = /^(?:1[89]|20|21)\d\d[-/–]\d\d$/u;
/** Unmistakable dates and times. They separate numbers and belong to none. */
const MOMENTS =
  /(?<![\p{L}\p{N}./:-])(?:(?:1[89]|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([./])(?:0?[1-9]|1[0-2])\1(?:1[89]|20|21)\d\d|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?)(?![\p{L}\p{N}/:]|[.-]\d)/gu;

/** Is it a date, a time or a row of years? These are in every file and no secrets. */
function isOfTime(written: string): boolean {
  if (HOURS.test(written) || SEASON.test(written)) return true;
  const groups = written.split(GAP).filter(group => group !== "");
  if (groups.length > 1 && groups.every(group => YEAR.test(group))) return true;
  const [first = "", second = "", third] = groups;
  if (groups.length > 3 || groups.length < 2 || !/^[-/. ]+$/.test((written.match(GAP) ?? []).join(""))) return false;
  if (YEAR.test(first) && second.length <= 2) return isDay(third ?? "1", second);
  return (
    third !== undefined &&
    first.length <= 2 &&
    second.length <= 2 &&
    (YEAR.test(third) || third.length === 2) &&
    (isDay(first, second) || isDay(second, first))
  );
}

export type LongNumber = {
  /** The number as written in the text, but with plain digits. */
  readonly written: string;
  /** Its digits without groups, in each way to write them: with a country prefix and as a national number. */
  readonly digits: readonly string[];
};

/** The possible numbers of digits of a country prefix. Each is tried, without a list of prefixes. */
const PREFIXES = [1, 2, 3];
/** With fewer digits behind the prefix, a number would match by chance. */
const LEAST_AT_HOME = 7;
/** A number with so many digits may have a country prefix even without a +. */
const WITH_PREFIX = { least: 10, most: 15 };

function waysToWrite(digits: string, hasPlus: boolean): readonly string[] {
  // A national telephone number may begin with 0, an international one with 00 or with the prefix.
  const plain = digits.replace(/^0+/, "");
  const ways = new Set([digits, plain]);
  const mayHold = hasPlus || digits.startsWith("00") || (!digits.startsWith("0") && plain.length >= WITH_PREFIX.least);
  if (mayHold && plain.length <= WITH_PREFIX.most)
    for (const length of PREFIXES) {
      // "+44 (0)20 …": the 0 of the national number may stand behind the prefix.
      const atHome = plain.slice(length).replace(/^0+/, "");
      if (atHome.length < LEAST_AT_HOME) continue;
      ways.add(atHome).add(`0${atHome}`);
      ways.add(plain.slice(0, length) + atHome);
    }
  return [...ways].filter(way => way.length >= LEAST_DIGITS && way.length <= MOST_DIGITS);
}

/** How many groups in a row are tried as one number, since several numbers may stand side by side. */
const MOST_GROUPS = 6;

/**
 * The numbers of five digits or more in a text, without repetitions: whole runs of groups, parts of runs between
 * separating signs, single long groups, and neighbouring groups that are long together. Dates and years are left out.
 */
export function longNumbersIn(text: string): readonly LongNumber[] {
  const numbers = new Map<string, LongNumber>();
  const add = (written: string, hasPlus: boolean) => {
    const digits = written.replaceAll(GAP, "");
    if (digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS || isOfTime(written)) return;
    const known = numbers.get(digits);
    const ways = waysToWrite(digits, hasPlus);
    if (!known || known.digits.length < ways.length)
      numbers.set(digits, { written: (hasPlus ? "+" : "") + written, digits: ways });
  };
  const plain = plainDigits(text).replaceAll(MOMENTS, "x");
  for (const { written, plus } of runsIn(plain)) {
    add(written, plus !== "");
    written.split(APART).forEach((part, index) => {
      const hasPlus = plus !== "" && index === 0;
      add(part, hasPlus);
      const groups = part.split(GAP);
      const gaps = part.match(GAP) ?? [];
      for (let from = 0; from < groups.length; from += 1)
        for (let to = from; to < Math.min(groups.length, from + MOST_GROUPS); to += 1) {
          const row = groups.slice(from, to + 1);
          const length = row.reduce((sum, group) => sum + group.length, 0);
          if (to > from && length < MANY_DIGITS) continue;
          add(row.map((group, at) => (at === 0 ? "" : gaps[from + at - 1]!) + group).join(""), hasPlus && from === 0);
        }
    });
  }
  return [...numbers.values()];
}

/** A number with a point, as JSON has it. */
const WITH_FRACTION = /^-?(?<whole>\d+)\.(?<fraction>\d{1,20})$/u;

/**
 * The ways to write a number that is looked for. With a point these are also the number itself, as a field of a file
 * has it: a coordinate cut or rounded to fewer decimals, as long as five digits are left; and an amount with the zero
 * behind one decimal.
 */
export function waysOfNumber(written: string): readonly string[] {
  const ways = new Set(longNumbersIn(written).flatMap(({ digits }) => digits));
  const { whole, fraction } = WITH_FRACTION.exec(written)?.groups ?? {};
  if (whole === undefined || fraction === undefined) return [...ways];
  const value = Math.abs(Number(written));
  for (let decimals = 1; decimals <= fraction.length; decimals += 1) {
    if (whole.length + decimals < LEAST_DIGITS) continue;
    // Without zeros at the end, as JSON writes numbers.
    ways.add(String(Number(`${whole}.${fraction.slice(0, decimals)}`))).add(String(Number(value.toFixed(decimals))));
  }
  if (fraction.length === 1 && ways.size > 0) ways.add(`${whole}${fraction}0`);
  return [...ways];
}

export type NumberFinder = {
  /**
   * The indices of the numbers that occur in a text, from border to border of its groups of digits.
   * @param how `text`: groups are joined; `value`: the text is one JSON number; `output`: only unbroken digits are
   * read, since unrelated numbers stand side by side in drawings
   */
  readonly found: (text: string, how: "text" | "value" | "output") => ReadonlySet<number>;
};

const NOTHING: ReadonlySet<number> = new Set();
const IN_A_ROW = /(?<![\p{L}\p{N}.,_])\p{Nd}{5,40}(?![\p{L}\p{N}_]|[.,]\p{Nd})/gu;

/** @param numbers for each number the ways to write it, without groups; those with a point are values as a whole */
export function numberFinder(numbers: readonly (readonly string[])[]): NumberFinder {
  const byDigits = new Map<string, number[]>();
  numbers.forEach((ways, index) => {
    for (const way of ways) {
      const known = byDigits.get(way);
      if (known) known.push(index);
      else byDigits.set(way, [index]);
    }
  });
  const lengths = [...new Set([...byDigits.keys()].map(({ length }) => length))];
  return {
    found(text, how) {
      if (byDigits.size === 0) return NOTHING;
      const found = new Set<number>();
      const look = (digits: string) => {
        for (const index of byDigits.get(digits) ?? []) found.add(index);
      };
      if (how === "output") {
        for (const [digits] of text.matchAll(IN_A_ROW)) look(plainDigits(digits));
        return found;
      }
      if (how === "value") look(text.replace(/^-/u, ""));
      for (const { digits, edges, gaps } of runsIn(plainDigits(text))) {
        const placeOf = new Map(edges.map((edge, place) => [edge, place]));
        const isOne = (from: number, to: number, length: number) =>
          length >= MANY_DIGITS ||
          (how === "text" && gaps.slice(from, to - 1).every(gap => THIN.test(gap))) ||
          to - from === 1;
        edges.slice(0, -1).forEach((start, place) => {
          for (const length of lengths) {
            const end = placeOf.get(start + length);
            if (end !== undefined && isOne(place, end, length)) look(digits.slice(start, start + length));
            // A country prefix, with or without 00, may be joined to the number: "254700123456".
            if (length < LEAST_AT_HOME) continue;
            const zeros = digits.startsWith("00", start) ? 2 : 0;
            for (const prefix of PREFIXES) {
              const from = start + zeros + prefix;
              if (placeOf.has(from + length)) look(digits.slice(from, from + length));
            }
          }
        });
      }
      return found;
    },
  };
}
