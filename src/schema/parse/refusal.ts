/** Why a file cannot be read at all. It is always one problem, since nothing after it can be relied on. */
import { type LineColumn, placesOf } from "../json/lineColumn.ts";
import type { SyntaxExpectation, SyntaxTrouble } from "../json/scanJson.ts";
import { type Problem, type ProblemCode, type ProblemParams, severities } from "./problem.ts";

const START: LineColumn = { line: 1, column: 1 };

/** A problem of the file as a whole. */
export const refusal = (
  code: ProblemCode,
  found: string,
  params: ProblemParams = {},
  place: LineColumn = START,
): Problem => ({
  code,
  severity: severities[code],
  path: [],
  pointer: "",
  found,
  params,
  ...place,
});

const LONGEST_FOUND = 24;

/** A problem at this offset of the text (UTF-16 units). Its `found` is the text there, empty at the end of the text. */
export function refusalAt(text: string, offset: number, code: ProblemCode, params: ProblemParams): Problem {
  const rest = text.slice(offset, offset + LONGEST_FOUND).replace(/[\uD800-\uDBFF]$/, "");
  const line = rest.split(/[\r\n]/, 1)[0]!.trimEnd();
  return refusal(code, line || rest.charAt(0), params, placesOf(text, [offset])[0]);
}

/** Blanks that JSON does not allow, including those of zero width. */
const STRANGE_BLANK = /[\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\u00ad]/;
const CURLY_OR_SINGLE = new Set("\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'");

/** The problem of a text that is no JSON. Common mistakes have names of their own and the place of their repair. */
export function syntaxRefusal(text: string, { offset, expected }: SyntaxTrouble): Problem {
  const next = text.charAt(offset);
  const before = text.slice(0, offset).trimEnd();
  if (before.endsWith(",") && (next === "}" || next === "]"))
    return refusalAt(text, before.length - 1, "syntax", { expected: "no-trailing-comma" });
  return refusalAt(text, offset, "syntax", { expected: namedExpectation(before, text.slice(offset), expected) });
}

type NamedExpectation =
  | SyntaxExpectation
  | "straight-quotes"
  | "no-comment"
  | "plain-space"
  | "decimal-point"
  | "inner-quote"
  | "small-letters"
  | "cut-off";

function namedExpectation(before: string, rest: string, expected: SyntaxExpectation): NamedExpectation {
  const next = rest.charAt(0);
  if (STRANGE_BLANK.test(next)) return "plain-space";
  if (CURLY_OR_SINGLE.has(next)) return "straight-quotes";
  if (next === "/") return "no-comment";
  if (/^(true|false|null|none|nan|undefined)\b/i.test(rest)) return "small-letters";
  // "amount": 0,12 — the comma ends the value, and a name should follow.
  if (expected === "key" && /\d,$/.test(before) && /^\d/.test(rest)) return "decimal-point";
  if (expected === "comma" && before.endsWith('"') && /^[\p{L}\p{N}]/u.test(rest)) return "inner-quote";
  const ends = rest === "" || (expected === "string-end" && !/[\r\n]/.test(rest));
  return ends && before !== "" ? "cut-off" : expected;
}
