import type { Parsed } from "./parseDossier.ts";
import { placed } from "./placed.ts";
import type { Trouble } from "./problem.ts";

/** A parsed file with further troubles found in it, given their places and put in order of the text. */
export function withProblems(parsed: Parsed, input: string | Uint8Array, troubles: readonly Trouble[]): Parsed {
  if (troubles.length === 0) return parsed;
  const text = typeof input === "string" ? input : new TextDecoder("utf-8", { ignoreBOM: true }).decode(input);
  const problems = [...parsed.problems, ...placed(text, troubles)];
  return { ...parsed, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}
