import { memo, useMemo } from "react";
import { excerptAt, linesOf, type Problem, type Severity } from "../../../schema/index.ts";
import { asWritten, sayLeftOut, sayNumber, sayProblem } from "../../../text/index.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { OpenDossier } from "./readDossier.ts";
import "./files.css";

/** The order of the list: the worst first. */
const groups: readonly Severity[] = ["error", "warning", "notice"];
/**
 * The number of problems that are listed for each severity. The rest is only counted: readers mend the first ones
 * first.
 */
const LISTED = 100;

/** The most characters of a line that are shown round a problem. */
const EXCERPT = 96;

type Props = Pick<OpenDossier, "problems" | "leftOut" | "text">;

/** The problems of the file, each with its place, and what is not in the picture because of them. */
export const FoundProblems = memo(function FoundProblems({ problems, leftOut, text }: Props) {
  const { language, say } = useReader();
  useMessages("problems");
  const lines = useMemo(
    () => (text === null ? null : linesOf(typeof text === "string" ? text : new TextDecoder().decode(text))),
    [text],
  );
  return (
    <aside id="problems" className="problems" aria-label={say("page.problems")}>
      {leftOut.length > 0 && (
        <p className="incomplete">
          <strong>{say("page.left-out", { count: leftOut.length })}</strong>
        </p>
      )}
      {groups.map(severity => {
        const found = problems.filter(problem => problem.severity === severity);
        return found.length > 0 && <ProblemGroup key={severity} severity={severity} problems={found} lines={lines} />;
      })}
      {leftOut.length > 0 && (
        <details>
          <summary>{say("page.problems.left-out", { count: leftOut.length })}</summary>
          <ul className="plain-list">
            {leftOut.slice(0, LISTED).map(one => (
              <li key={`${one.pointer} ${one.code}`}>{sayLeftOut(language, one)}</li>
            ))}
          </ul>
          {leftOut.length > LISTED && <p>{say("page.problems.more", { count: leftOut.length - LISTED })}</p>}
        </details>
      )}
    </aside>
  );
});

/** The line of the file with the problem, with its place marked. */
function ExcerptLine({ lines, problem }: { readonly lines: readonly string[]; readonly problem: Problem }) {
  const { before, after, hasBefore, hasAfter } = excerptAt(lines, problem, EXCERPT);
  const [at = "", ...rest] = after;
  if (before === "" && at === "") return null;
  return (
    <pre className="problem-excerpt" dir="ltr">
      {hasBefore && "…"}
      {asWritten(before)}
      <mark>{asWritten(at) || " "}</mark>
      {asWritten(rest.join(""))}
      {hasAfter && "…"}
    </pre>
  );
}

type GroupProps = {
  readonly severity: Severity;
  readonly problems: readonly Problem[];
  /** The lines of the file, where they are known. */
  readonly lines: readonly string[] | null;
};

/** The problems of one severity, in the order of the text. Errors are unfolded, since they have to be mended. */
function ProblemGroup({ severity, problems, lines }: GroupProps) {
  const { language, say } = useReader();
  return (
    <details open={severity === "error"}>
      <summary className={`severity-${severity}`}>
        {say(`page.problems.${severity}`, { count: problems.length })}
      </summary>
      <ol className="problem-list">
        {problems.slice(0, LISTED).map((problem, index) => {
          const { what, fix } = sayProblem(language, problem);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: problems stand in order of the text, and one place can have two
            <li key={index}>
              <p className="problem-place">
                <span>{say("page.problems.line", { line: sayNumber(language, problem.line) })}</span>
                {problem.pointer !== "" && <code>{asWritten(problem.pointer)}</code>}
              </p>
              <p>{what}</p>
              {lines !== null && severity !== "notice" && <ExcerptLine lines={lines} problem={problem} />}
              {fix !== "" && <p className="fix">{fix}</p>}
            </li>
          );
        })}
      </ol>
      {problems.length > LISTED && <p>{say("page.problems.more", { count: problems.length - LISTED })}</p>}
    </details>
  );
}
