/** Slips of writing JSON by hand for which there is one repair. */
import type { Problem } from "../schema/index.ts";
import type { Mending, SyntaxSlip } from "./mending.ts";

/** Where a line and column of a text are, in UTF-16 units. */
function offsetOf(text: string, { line, column }: Pick<Problem, "line" | "column">): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const ends = /\r\n|\n|\r/gu;
  let at = start;
  for (let passed = 1; passed < line; passed += 1) at = ends.exec(text) ? ends.lastIndex : text.length;
  // Columns count characters, of which some are two units.
  return at + [...text.slice(at)].slice(0, column - 1).join("").length;
}

const CURLY = /[\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019']/u;

/** The text from the place on, and what should stand there: nothing where it is not known. */
const REPAIRS: Readonly<Record<SyntaxSlip, (before: string, rest: string) => string | null>> = {
  "no-trailing-comma": (before, rest) => before + rest.slice(1),
  comma: (before, rest) => {
    const written = before.trimEnd();
    return `${written},${before.slice(written.length)}${rest}`;
  },
  "plain-space": (before, rest) => `${before} ${rest.slice(1)}`,
  "decimal-point": (before, rest) => {
    const written = before.trimEnd();
    return written.endsWith(",") ? `${written.slice(0, -1)}.${rest}` : null;
  },
  "small-letters": (before, rest) => {
    const [word = ""] = /^\p{L}+/u.exec(rest) ?? [];
    const small = word.toLowerCase();
    const meant = small === "none" || small === "undefined" || small === "nan" ? "null" : small;
    return before + meant + rest.slice(word.length);
  },
  "straight-quotes": (before, rest) => {
    const end = [...rest].findIndex((sign, at) => at > 0 && (CURLY.test(sign) || sign === '"'));
    if (end < 0 || /[\r\n]/u.test(rest.slice(0, end))) return null;
    return `${before}"${rest.slice(1, end)}"${rest.slice(end + 1)}`;
  },
  "no-comment": (before, rest) => {
    const comment = /^(?:\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)/u.exec(rest)?.[0];
    return comment === undefined ? null : before + rest.slice(comment.length);
  },
};

const isSlip = (expected: unknown): expected is SyntaxSlip => Object.hasOwn(REPAIRS, String(expected));

export function syntaxMendings(problem: Problem): readonly Mending[] {
  if (problem.code !== "syntax") return [];
  const { expected } = problem.params;
  if (!isSlip(expected)) return [];
  const repair = REPAIRS[expected];
  const change = (whole: string): string => {
    const at = offsetOf(whole, problem);
    return repair(whole.slice(0, at), whole.slice(at)) ?? whole;
  };
  return [{ label: { code: `syntax.${expected}`, params: {} }, change }];
}
