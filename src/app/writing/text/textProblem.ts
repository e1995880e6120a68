import { fileOf } from "../../../edit/index.ts";
import type { Problem } from "../../../schema/index.ts";
import { type Language, sayProblem } from "../../../text/index.ts";
import { editorLinesOf } from "./fileLines.ts";
import { type ProblemSpan, problemSpansIn } from "./problemSpans.ts";

/** A way to mend a problem by one press. */
export type ProblemAction = { readonly words: string; readonly apply: () => void };

/** Looked for only where they are shown, since each is tried first. */
export type ActionsFor = (problem: Problem) => readonly ProblemAction[];

/** A problem with its words and its place in the text of the editor. */
export type TextProblem = ProblemSpan & {
  readonly problem: Problem;
  readonly what: string;
  readonly fix: string;
};

/** Problems that get a line below their place, the worst first: more would make a large file slow. */
const MARKED = 500;

const WEIGHT = { error: 0, warning: 1, notice: 2 } as const;

/** The problems of a file, in its order. */
export function textProblemsOf(file: string, problems: readonly Problem[], language: Language): readonly TextProblem[] {
  const marked =
    problems.length <= MARKED
      ? problems
      : problems
          .map((problem, index) => ({ problem, index }))
          .sort((a, b) => WEIGHT[a.problem.severity] - WEIGHT[b.problem.severity] || a.index - b.index)
          .slice(0, MARKED)
          .sort((a, b) => a.index - b.index)
          .map(({ problem }) => problem);
  const spans = problemSpansIn(editorLinesOf(file), marked, marked.length > 0 && fileOf(file) !== null);
  return marked.map((problem, index) => ({
    problem,
    ...spans[index]!,
    ...sayProblem(language, problem),
  }));
}
