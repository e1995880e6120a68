import type { LeftOut, Problem } from "../schema/index.ts";
import { type Language, sayLeftOut as leftOutIn, type ProblemWords, sayProblem as problemIn } from "../text/index.ts";
import { languageAsked } from "./asked.ts";

/**
 * A problem in words, as `deep-labor check` prints it.
 * @returns `what` was found, and how to mend it (`fix`)
 * @throws RangeError where the product does not speak the language
 */
export function sayProblem(problem: Problem, language: Language = "en"): ProblemWords {
  return problemIn(languageAsked(language), problem);
}

/**
 * What of a file is not in its dossier, in a sentence.
 * @throws RangeError where the product does not speak the language
 */
export function sayLeftOut(left: LeftOut, language: Language = "en"): string {
  return leftOutIn(languageAsked(language), left);
}
