import { type SubmitEvent, useId } from "react";
import { type JournalVisit, visitsOf } from "../../../edit/index.ts";
import { sayTime } from "../../../text/index.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { sayStep } from "./sayStep.ts";

/** The steps in words, the last first: each can be gone to, and has the name it was given. */
export function StepList() {
  const { language, say } = useReader();
  const { draft, shown } = useEditor();
  const { journal, isFollowing } = shown;
  const id = useId();
  const { way, left } = visitsOf(journal);
  const mark = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    if (name !== "") draft.mark(name);
    event.currentTarget.reset();
  };
  const marksOn = (seq: number) => journal.marks.filter(({ on }) => on === seq).map(({ name }) => name);
  const entry = (seq: number, words: string, time: string | null) => (
    <li key={seq}>
      <button
        type="button"
        className="link-button"
        aria-current={seq === journal.head ? "step" : undefined}
        disabled={isFollowing}
        onClick={() => draft.go(seq)}
      >
        {words}
      </button>{" "}
      {time && <span className="quiet">{time}</span>}{" "}
      {marksOn(seq).map(name => (
        <strong key={name} className="step-mark">
          {name}
        </strong>
      ))}
    </li>
  );
  const drawn = ({ end, label }: JournalVisit) =>
    entry(end.seq, sayStep(say, label), sayTime(language, new Date(end.at)));
  return (
    <div className="step-list">
      <form onSubmit={mark}>
        <label htmlFor={id}>{say("edit.mark")}</label>
        <input id={id} name="name" autoComplete="off" placeholder={say("edit.mark.example")} disabled={isFollowing} />
        <button type="submit" className="quiet-button" disabled={isFollowing}>
          {say("edit.mark.set")}
        </button>
      </form>
      <ol>
        {[...way].reverse().map(drawn)}
        {entry(0, say("edit.step.first"), null)}
      </ol>
      {left.length > 0 && (
        <section aria-labelledby={`${id}-left`}>
          <h2 id={`${id}-left`}>{say("edit.steps.left")}</h2>
          <ol>{[...left].reverse().map(drawn)}</ol>
        </section>
      )}
    </div>
  );
}
