import { locateTroubles } from "./locateTroubles.ts";
import type { Parsed } from "./parseDossier.ts";
import type { Trouble } from "./problem.ts";

/** A parsed file with further troubles added to its problems, in the order of the text. */
export function withProblems(parsed: Parsed, input: string | Uint8Array, troubles: readonly Trouble[]): Parsed {
  if (troubles.length === 0) return parsed;
  const text = typeof input === "string" ? input : new TextDecoder("utf-8", { ignoreBOM: true }).decode(input);
  const problems = [...parsed.problems, ...locateTroubles(text, troubles)];
  return { ...parsed, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}
