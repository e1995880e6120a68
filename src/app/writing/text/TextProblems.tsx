import { type KeyboardEvent, useId, useMemo, useState } from "react";
import type { Problem } from "../../../schema/index.ts";
import { asWritten, sayNumber, sayProblemCount } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { ActionsFor, TextProblem } from "./textProblem.ts";
import "../../documents/files/files.css";
import "./text.css";

/** Problems that are listed; the others come when these are mended. */
const LISTED = 100;

type Props = {
  readonly problems: readonly TextProblem[];
  readonly actionsFor: ActionsFor;
  /** Shows the place in the text, and leaves the focus in the list. */
  readonly onShow: (problem: TextProblem) => void;
  /** Leads the focus to the place in the text. */
  readonly onEnter: (problem: TextProblem) => void;
};

/** The problems of the text in its order. Arrow keys walk through them, and the text scrolls along. */
export function TextProblems({ problems, actionsFor, onShow, onEnter }: Props) {
  const { language, say } = useReader();
  const id = useId();
  const [at, setAt] = useState(0);
  const listed = problems.slice(0, LISTED);
  const stop = Math.min(at, listed.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const steps: Readonly<Record<string, number>> = { ArrowUp: stop - 1, ArrowDown: stop + 1, Home: 0, End: LISTED };
    const wanted = steps[event.key];
    if (wanted === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(wanted, listed.length - 1));
    event.currentTarget.querySelectorAll<HTMLElement>(".text-problem")[next]?.focus();
  };
  return (
    <section className="text-problems" aria-labelledby={id}>
      <h3 id={id}>
        {problems.length === 0
          ? say("edit.text.problems.none")
          : say("edit.text.problems", {
              counts: sayProblemCount(
                language,
                problems.map(({ problem }) => problem),
              ),
            })}
      </h3>
      {listed.length > 0 && (
        <ol onKeyDown={onKeyDown}>
          {listed.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: problems stand in order of the text, and one place can have two
            <li key={index}>
              <button
                type="button"
                className="text-problem"
                tabIndex={index === stop ? 0 : -1}
                onFocus={() => {
                  setAt(index);
                  onShow(one);
                }}
                onClick={() => onEnter(one)}
              >
                <ProblemPlace {...one.problem} />
                <span className="text-problem-what">{one.what}</span>
                {one.fix !== "" && <span className="text-problem-fix">{one.fix}</span>}
              </button>
              {index === stop && <ProblemActs problem={one.problem} actionsFor={actionsFor} />}
            </li>
          ))}
        </ol>
      )}
      {problems.length > LISTED && (
        <p className="text-problem-more">{say("edit.text.problems.more", { count: problems.length - LISTED })}</p>
      )}
    </section>
  );
}

/** What one press can do about the problem at which the list stands. */
function ProblemActs({ problem, actionsFor }: { readonly problem: Problem; readonly actionsFor: ActionsFor }) {
  const actions = useMemo(() => actionsFor(problem), [problem, actionsFor]);
  if (actions.length === 0) return null;
  return (
    <p className="text-problem-acts">
      {actions.map(({ words, apply }) => (
        <button key={words} type="button" className="quiet-button" onClick={apply}>
          {words}
        </button>
      ))}
    </p>
  );
}

function ProblemPlace({ severity, line, pointer }: Problem) {
  const { language, say } = useReader();
  return (
    <span className="text-problem-place">
      <strong className={`severity-${severity}`}>{say(`severity.${severity}`)}</strong>{" "}
      <span>{say("page.problems.line", { line: sayNumber(language, line) })}</span>{" "}
      {pointer !== "" && <code>{asWritten(pointer)}</code>}
    </span>
  );
}
