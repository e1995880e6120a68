/** Why a file cannot be read at all: always one problem, since nothing behind it can be relied on. */
import { type Place, placesOf } from "./place.ts";
import { type Problem, type ProblemCode, type ProblemParams, severities } from "./problem.ts";
import type { SyntaxExpectation, SyntaxTrouble } from "./scanJson.ts";

const START: Place = { line: 1, column: 1 };

/** A problem of the file as a whole. */
export const refusal = (
  code: ProblemCode,
  found: string,
  params: ProblemParams = {},
  place: Place = START,
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

/** The problem that stands at this offset of the text (UTF-16 units); found is what stands there, empty at the end. */
export function refusalAt(text: string, offset: number, code: ProblemCode, params: ProblemParams): Problem {
  const rest = text.slice(offset, offset + LONGEST_FOUND).replace(/[\uD800-\uDBFF]$/, "");
  const line = rest.split(/[\r\n]/, 1)[0]!.trimEnd();
  return refusal(code, line || rest.charAt(0), params, placesOf(text, [offset])[0]);
}

const CURLY_OR_SINGLE = new Set("\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'");

/** Says by name what people get wrong most often, and where it is mended. */
export function syntaxRefusal(text: string, { offset, expected }: SyntaxTrouble): Problem {
  const next = text.charAt(offset);
  const before = text.slice(0, offset).trimEnd();
  if (before.endsWith(",") && (next === "}" || next === "]"))
    return refusalAt(text, before.length - 1, "syntax", { expected: "no-trailing-comma" });
  return refusalAt(text, offset, "syntax", { expected: namedExpectation(next, expected) });
}

function namedExpectation(
  next: string,
  expected: SyntaxExpectation,
): SyntaxExpectation | "straight-quotes" | "no-comment" {
  if (CURLY_OR_SINGLE.has(next)) return "straight-quotes";
  return next === "/" ? "no-comment" : expected;
}
