import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useState } from "react";
import { problemTurns } from "../../io/index.ts";
import { type FileIndex, turnsOf } from "../../model/index.ts";
import { sayProblemTurns, sayTurns } from "../../text/index.ts";
import { useEditor } from "../forms/useEditor.ts";
import { useReader } from "../reading/useReader.ts";

/** Lines that are shown before the others are folded. */
const SHOWN = 2;
/** ms after the last key before the first line is spoken. */
const RESTS_AFTER = 800;

type Sides = { readonly before: FileIndex; readonly after: FileIndex };

/** What this visit has changed in the answers of the file, told at each key; the marks that turn wear a ring. */
export function Changes() {
  const { language, say } = useReader();
  const { shown } = useEditor();
  const id = useId();
  const { before } = shown.visit;
  const after = useDeferredValue(shown.good);
  const sides = useMemo(
    (): Sides | null =>
      before.opened.file && after.opened.file && before.text !== after.text
        ? { before: before.opened.file, after: after.opened.file }
        : null,
    [before, after],
  );
  const turns = useMemo(() => sides && turnsOf(sides.before, sides.after), [sides]);
  const lines = useMemo(() => {
    if (!turns || !sides) return [];
    const dossiers = { before: sides.before.dossier, after: sides.after.dossier };
    const problems = problemTurns(
      { problems: before.opened.problems, file: before.file },
      { problems: after.opened.problems, file: after.file },
    );
    const told = sayTurns(language, dossiers, turns);
    // That nothing else changes is said at the end.
    return [...told.slice(0, -1), ...sayProblemTurns(language, problems), ...told.slice(-1)];
  }, [turns, sides, language, before, after]);
  const [spoken, setSpoken] = useState("");
  const first = lines[0] ?? "";
  useEffect(() => {
    const timer = window.setTimeout(() => setSpoken(first), RESTS_AFTER);
    return () => window.clearTimeout(timer);
  }, [first]);
  const turned = useMemo(() => new Set(turns?.states.map(({ duty, party }) => `${duty} ${party}`)), [turns]);
  // The picture is drawn by others and drawn anew at each key, so its marks are looked through each time.
  useLayoutEffect(() => {
    for (const mark of document.querySelectorAll<HTMLElement>(".edit-picture [data-duty][data-party]")) {
      const { duty, party } = mark.dataset;
      mark.toggleAttribute("data-turns", turned.has(`${duty} ${party}`));
    }
  });
  const line = (words: string) => <li key={words}>{words}</li>;
  return (
    <section className="edit-changes" aria-labelledby={id}>
      <h3 id={id}>{say("edit.changes")}</h3>
      <p className="sr" role="status">
        {spoken}
      </p>
      {sides === null && <p className="quiet none-yet">{say("edit.changes.none-yet")}</p>}
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
