/** Dates as people type them, as dates of the format. */
import { dateOfDay, dateTrouble, firstDay } from "../../schema/index.ts";
import { oneOf, typedWords } from "./typedWords.ts";

/** A date of the format, the readings of a date that can be read in two ways, or what is wrong with it. */
export type TypedDate =
  | { readonly date: string }
  | { readonly choices: readonly [string, string] }
  | { readonly trouble: "not-a-date" | "impossible-date" };

export type WhenTyped = {
  /** The present day, as a date of the format. */
  readonly today: string;
  /** Does a day without a year lie ahead, as that of the next hearing? Otherwise it is the latest that has come. */
  readonly isAhead?: boolean;
};

/** Two digits of a year mean the present century up to so many years ahead. */
const YEARS_AHEAD = 10;

/** Without marks on letters, in small letters, with ordinary digits and apostrophes. */
const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\u200e\u200f]/gu, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, digit => String(digit.charCodeAt(0) & 15))
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[‐‑–−]/gu, "-")
    .toLowerCase()
    .trim();

const months = typedWords.months.map(names => names.map(folded));
const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(folded));
const today = foldedSet(typedWords.today);
const yesterday = foldedSet(typedWords.yesterday);
/** What may stand in a date and says nothing. */
const fillers = foldedSet(typedWords.besideDates);
const BESIDE_DAY = new RegExp(String.raw`(\d)(?:${oneOf(typedWords.besideDays)})\b`, "gu");

/** The months that a word can mean, by number: two for "jui". */
function monthsOf(word: string): readonly number[] {
  const bare = word.replace(/\.$/u, "");
  if (bare.length < 3) return [];
  const short = typedWords.monthsShort.get(bare);
  if (short !== undefined) return [short];
  return months.flatMap((names, index) => (names.some(name => name.startsWith(bare)) ? [index + 1] : []));
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A year as it was written. Two digits mean the nearest century. */
function yearOf(written: string, today: string): string | null {
  const digits = written.replace(/^'/u, "");
  if (/^\d{4}$/u.test(digits)) return digits;
  if (!/^\d{2}$/u.test(digits)) return null;
  const present = Number(today.slice(0, 4));
  const inCentury = Math.floor(present / 100) * 100 + Number(digits);
  return String(inCentury <= present + YEARS_AHEAD ? inCentury : inCentury - 100);
}

/** A day of a month in the latest year in which it has come, or in the next in which it will. */
function withoutYear(month: number, day: number, { today, isAhead }: WhenTyped): string {
  const present = Number(today.slice(0, 4));
  const inYear = (year: number) => `${year}-${two(month)}-${two(day)}`;
  // 29 February comes every eighth year at the latest.
  for (let away = 0; away <= 8; away += 1) {
    const date = inYear(isAhead ? present + away : present - away);
    if (dateTrouble(date) === null && (isAhead ? date >= today : date <= today)) return date;
  }
  return inYear(present);
}

const isMonth = (value: number): boolean => value >= 1 && value <= 12;
const isDay = (value: number): boolean => value >= 1 && value <= 31;

/** What two numbers without a year can mean: a day and a month in both orders, or a month of a year. */
function readTwo(first: string, second: string, when: WhenTyped): string[] {
  const [one, other] = [Number(first), Number(second)];
  if (first.length === 4) return isMonth(other) ? [`${first}-${two(other)}`] : [];
  if (second.length === 4) return isMonth(one) ? [`${second}-${two(one)}`] : [];
  const found: string[] = [];
  if (isDay(one) && isMonth(other)) found.push(withoutYear(other, one, when));
  if (isMonth(one) && isDay(other)) found.push(withoutYear(one, other, when));
  const year = isMonth(other) ? null : yearOf(second, when.today);
  if (isMonth(one) && year !== null) found.push(`${year}-${two(one)}`);
  return found;
}

/** What three numbers can mean: the year first, or a day and a month in both orders. */
function readThree(parts: readonly string[], when: WhenTyped): string[] {
  const [first, second, third] = parts as [string, string, string];
  if (first.length === 4) return [`${first}-${two(Number(second))}-${two(Number(third))}`];
  const year = yearOf(third, when.today);
  if (year === null) return [];
  const [one, other] = [Number(first), Number(second)];
  const found: string[] = [];
  if (isDay(one) && isMonth(other)) found.push(`${year}-${two(other)}-${two(one)}`);
  if (isMonth(one) && isDay(other)) found.push(`${year}-${two(one)}-${two(other)}`);
  // Of no order at all, such as 32/13/2023.
  return found.length > 0 ? found : [`${year}-${two(other)}-${two(one)}`];
}

/** Numbers beside the name of a month: a day, a year, or one that can be either. */
function readNamed(month: number, numbers: readonly string[], isDayFirst: boolean, when: WhenTyped): string[] {
  const inMonth = (year: string, day: string) => `${year}-${two(month)}-${two(Number(day))}`;
  const [one, other, more] = numbers;
  if (one === undefined || more !== undefined) return [];
  if (other !== undefined) {
    const [year, day] = one.length === 4 ? [one, other] : [yearOf(other, when.today), one];
    return year === null || day.length > 2 ? [] : [inMonth(year, day)];
  }
  if (one.length === 4) return [`${one}-${two(month)}`];
  const year = yearOf(one, when.today);
  const day = Number(one.replace(/^'/u, ""));
  const isYearAlone = one.startsWith("'") || !isDay(day);
  if (isYearAlone) return year === null ? [] : [`${year}-${two(month)}`];
  const asDay = withoutYear(month, day, when);
  // "4 mar" and "mar 4" are days; "mar 23" is a day or a year.
  return isDayFirst || year === null ? [asDay] : [`${year}-${two(month)}`, asDay];
}

/** All readings of a text, the likeliest first. */
function readingsOf(text: string, when: WhenTyped): string[] {
  if (today.has(text)) return [when.today];
  if (yesterday.has(text)) return [dateOfDay(firstDay(when.today) - 1)!];
  const time = /^(\d{4})-(\d{2})-(\d{2})t[\d:.+z-]+$/u.exec(text);
  if (time) return [`${time[1]}-${time[2]}-${time[3]}`];
  const joined = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (joined) return [`${joined[1]}-${joined[2]}-${joined[3]}`];
  const han = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/u.exec(text);
  if (han)
    return [
      han
        .slice(1)
        .filter(Boolean)
        .map(part => two(Number(part)))
        .join("-"),
    ];
  // A year stands alone with four digits; a dash between years is a time from one to the other.
  if (/^\d{4}$/u.test(text)) return [text];
  const words = text
    .replace(BESIDE_DAY, "$1")
    .split(/[\s,./-]+/u)
    .filter(word => word !== "" && !fillers.has(word));
  const named = words.findIndex(word => /\p{L}/u.test(word));
  if (words.some((word, at) => at !== named && !/^'?\d{1,4}$/u.test(word))) return [];
  if (named < 0) {
    if (words.some(word => word.startsWith("'"))) return [];
    if (words.length === 2) return readTwo(words[0]!, words[1]!, when);
    return words.length === 3 ? readThree(words, when) : [];
  }
  const numbers = words.toSpliced(named, 1);
  return monthsOf(words[named]!).flatMap(month => readNamed(month, numbers, named > 0, when));
}

/**
 * Reads a date as it is typed: "2023", "mar 2023", "4 March 2023", "March 4, 2023", "1er mars 23", "13/4/2023", ISO
 * 8601, "4 mar" (its latest), "today". Numbers that can be read in two orders give both readings, the day first, and so
 * does a month with two digits that can be a day or a year.
 */
export function typedDate(text: string, when: WhenTyped): TypedDate {
  const readings = [...new Set(readingsOf(folded(text), when))];
  const [first, second] = readings.filter(date => dateTrouble(date) === null);
  if (first === undefined) return { trouble: readings.length > 0 ? "impossible-date" : "not-a-date" };
  return second === undefined ? { date: first } : { choices: [first, second] };
}
