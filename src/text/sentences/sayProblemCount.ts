import type { Problem, Severity } from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";
import { sayList } from "../sayList.ts";

/** The worst first. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/** How many problems there are, by the word of each severity: "2 errors and 10 notices"; "No problems" where none are. */
export function sayProblemCount(language: Language, problems: readonly Pick<Problem, "severity">[]): string {
  const counts = SEVERITIES.flatMap(severity => {
    const count = problems.filter(problem => problem.severity === severity).length;
    return count === 0 ? [] : [say(language, `edit.problems.${severity}`, { count })];
  });
  return counts.length === 0 ? say(language, "edit.problems.none") : sayList(language, counts);
}
