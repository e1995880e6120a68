/** Numbers as people type them. */
import type { Language } from "../languages.ts";
import { rulesOf } from "../rulesOf.ts";
import { oneOf, typedWords } from "./typedWords.ts";

/** The sign before the decimals of a number. */
type DecimalSign = "." | ",";

/** How a text with digits is read where "." or "," stands before the decimals. */
type NumberReading = { readonly decimal: DecimalSign; readonly isUsual: boolean };

/**
 * The two ways of writing numbers, that of the language first. `isUsual`: does the other sign part thousands in this
 * language? In English "12,500" says one thing; in French "12.500" does not.
 */
function numberReadingsIn(language: Language): readonly [NumberReading, NumberReading] {
  const { sign, doOthersPartThousands } = rulesOf(language).decimals;
  const [decimal, other]: readonly [DecimalSign, DecimalSign] = sign === "," ? [",", "."] : [".", ","];
  return [
    { decimal, isUsual: doOthersPartThousands },
    { decimal: other, isUsual: false },
  ];
}

const behind = typedWords.behindMillions;
/** What stands behind a number that is to be taken so many powers of ten times. */
const TIMES: readonly (readonly [RegExp, number])[] = [
  [new RegExp(String.raw`\s*(?:${oneOf(typedWords.thousands)})\.?$`, "iu"), 3],
  [new RegExp(String.raw`\s*(?:${oneOf(typedWords.millions)})\.?(?: (?:${oneOf(behind)}))?$`, "iu"), 6],
  [new RegExp(String.raw`\s*(?:${oneOf(typedWords.thousandMillions)})\.?(?: (?:${oneOf(behind)}))?$`, "iu"), 9],
];

const DIGITS = /^[-−]?\d+(?:[.,]\d+)*$/u;

/** A text in ASCII digits, without the blanks and apostrophes between groups of three. */
const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, digit => String(digit.charCodeAt(0) & 15))
    .replace(/٫/gu, ",")
    .replace(/(?<=\d)[\s'’٬](?=\d{3}(?!\d))/gu, "")
    .trim();

/** A number, where the text is written with this sign before the decimals; null where it is not. */
function readWith(text: string, decimal: DecimalSign): number | null {
  let [digits, times] = [folded(text), 0];
  for (const [word, zeros] of TIMES)
    if (times === 0 && word.test(digits)) [digits, times] = [digits.replace(word, ""), zeros];
  if (!DIGITS.test(digits)) return null;
  const [whole = "", decimals, more] = digits.split(decimal);
  if (more !== undefined) return null;
  const [first = "", ...groups] = whole.split(decimal === "." ? "," : ".");
  if (groups.some(group => group.length !== 3) || (groups.length > 0 && !/^[-−]?[1-9]\d{0,2}$/u.test(first)))
    return null;
  if (decimals !== undefined && !/^\d+$/u.test(decimals)) return null;
  return Number(
    `${[first, ...groups].join("").replace("−", "-")}${decimals === undefined ? "" : `.${decimals}`}e${times}`,
  );
}

/** Are there three decimals, which a reader may take for thousands? */
const looksLikeThousands = (text: string, decimal: DecimalSign): boolean =>
  new RegExp(String.raw`(?<![\d.,])[1-9]\d{0,2}[${decimal}]\d{3}(?![\d.,])`, "u").test(folded(text));

/**
 * What a text says in both ways of writing numbers, the likelier first: one where both agree, where only one fits, or
 * where the language leaves no doubt. None where it cannot be read.
 * @param read reads the text, given what reads a number in it
 * @param isSame do two readings say the same?
 */
export function inBothWays<Read>(
  text: string,
  language: Language,
  read: (number: (digits: string) => number | null) => Read | null,
  isSame: (one: Read, other: Read) => boolean,
): readonly Read[] {
  const [usual, other] = numberReadingsIn(language);
  const [first, second] = [usual, other].map(({ decimal }) => read(digits => readWith(digits, decimal)));
  if (first == null || second == null) return [first ?? second].filter(one => one != null);
  const isClear = isSame(first, second) || (usual.isUsual && !looksLikeThousands(text, usual.decimal));
  return isClear ? [first] : [first, second];
}

/** A number, the two that it can be, or that it is none. */
export type TypedNumber =
  | { readonly number: number }
  | { readonly choices: readonly [number, number] }
  | { readonly trouble: "not-a-number" };

/** Reads a number as it is typed: "12 500", "12,500" (in French two numbers), "1,32", "1.2 million", "36". */
export function typedNumber(text: string, language: Language): TypedNumber {
  const [first, second] = inBothWays(
    text,
    language,
    number => number(text),
    (one, other) => one === other,
  );
  if (first === undefined) return { trouble: "not-a-number" };
  return second === undefined ? { number: first } : { choices: [first, second] };
}
