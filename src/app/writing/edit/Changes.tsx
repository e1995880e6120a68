import { useEffect, useId, useMemo, useState } from "react";
import { problemTurns } from "../../../edit/index.ts";
import { sayProblemTurns, sayTurns } from "../../../text/index.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { VisitTurns } from "./useTurns.ts";

/** Lines that are shown before the others are folded. */
const SHOWN = 2;
/** ms after the last key before the first line is spoken. */
const RESTS_AFTER = 800;

type Props = {
  /** Null while nothing was changed, or before it is told. */
  readonly told: VisitTurns | null;
};

/** What this visit has changed in the answers of the file. */
export function Changes({ told }: Props) {
  const { language, say } = useReader();
  const { isReading } = useEditor().shown;
  const id = useId();
  const lines = useMemo(() => {
    if (!told) return [];
    const { before, after, turns } = told;
    const problems = problemTurns(
      { problems: before.opened.problems, file: before.file },
      { problems: after.opened.problems, file: after.file },
    );
    const dossiers = { before: before.opened.dossier!, after: after.opened.dossier! };
    const lines = sayTurns(language, dossiers, turns);
    // That nothing else changes is said at the end.
    return [...lines.slice(0, -1), ...sayProblemTurns(language, problems), ...lines.slice(-1)];
  }, [told, language]);
  const [spoken, setSpoken] = useState("");
  const first = lines[0] ?? "";
  useEffect(() => {
    const timer = window.setTimeout(() => setSpoken(first), RESTS_AFTER);
    return () => window.clearTimeout(timer);
  }, [first]);
  const line = (words: string) => <li key={words}>{words}</li>;
  return (
    <section className="edit-changes" aria-labelledby={id}>
      <h3 id={id}>{say("edit.changes")}</h3>
      <p className="sr" role="status">
        {spoken}
      </p>
      {isReading && <p className="quiet">{say("edit.changes.reading")}</p>}
      {told === null && !isReading && <p className="quiet none-yet">{say("edit.changes.none-yet")}</p>}
      {lines.length > 0 && <ul>{lines.slice(0, SHOWN).map(line)}</ul>}
      {lines.length > SHOWN && (
        <details>
          <summary>{say("edit.contents.more", { count: lines.length - SHOWN })}</summary>
          <ul>{lines.slice(SHOWN).map(line)}</ul>
        </details>
      )}
    </section>
  );
}
