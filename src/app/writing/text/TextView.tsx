import type { Diagnostic } from "@codemirror/lint";
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from "react";
import { locateValues, type Path, pointerOf } from "../../../schema/index.ts";
import { sayTime } from "../../../text/index.ts";
import type { Draft } from "../../documents/drafts/draft.ts";
import { useDraftShown } from "../../documents/drafts/drafts.ts";
import { useIsPaper } from "../../page/reading/useIsPaper.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { editorPhrases } from "./editorPhrases.ts";
import { editorLinesOf } from "./fileLines.ts";
import { type EditorWords, startTextEditor, type TextEditor } from "./startTextEditor.ts";
import { TextProblems } from "./TextProblems.tsx";
import { type ActionsFor, textProblemsOf } from "./textProblem.ts";
import "./text.css";

type Props = {
  readonly draft: Draft;
  /** The path of what is chosen in the picture: the text scrolls to it. */
  readonly reveal?: Path | null;
  /** Ways to mend a problem by one press. */
  readonly actionsFor?: ActionsFor;
};

const noActions: ActionsFor = () => [];

/** The text of the file: the same document as the forms write, with the same problems and the same undo. */
export function TextView({ draft, reveal = null, actionsFor = noActions }: Props) {
  useMessages("edit", "problems");
  const { language, say } = useReader();
  const { journal, reading, good, isFollowing, isReading } = useDraftShown(draft);
  const isPaper = useIsPaper();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor>(null);
  const lang = good.opened.dossier?.language;
  const words = useMemo(
    (): EditorWords => ({
      label: say("edit.text.label"),
      hint: say("edit.text.hint"),
      lang,
      phrases: editorPhrases(say),
    }),
    [say, lang],
  );
  const latest = useEffectEvent(() => words);
  useLayoutEffect(() => {
    const started = startTextEditor(host.current!, draft, latest());
    editor.current = started;
    return () => {
      editor.current = null;
      started.destroy();
    };
  }, [draft]);
  useEffect(() => editor.current?.speak(words), [words]);

  const { text } = reading;
  const { problems } = reading.opened;
  const found = useMemo(() => textProblemsOf(text, problems, language), [text, problems, language]);
  useEffect(() => {
    const marked = found.map(
      ({ problem, from, to, what, fix }): Diagnostic => ({
        from,
        to,
        severity: problem.severity === "notice" ? "info" : problem.severity,
        message: fix === "" ? what : `${what}\n${fix}`,
        renderMessage: () => tip([what, fix], actionsFor(problem)),
      }),
    );
    editor.current?.mark(text, marked);
  }, [found, text, actionsFor]);

  const chosen = reveal === null ? null : pointerOf(reveal);
  const show = useEffectEvent(() => {
    if (reveal === null || reading.file === null || text !== journal.text) return;
    const [span] = locateValues(editorLinesOf(text), [reveal]);
    if (span) editor.current?.show(span.key ?? span.start, span.end);
  });
  useEffect(() => {
    if (chosen !== null) show();
  }, [chosen]);

  const hasPicture = good.opened.file !== null;
  return (
    <section className="text-view" aria-label={say("edit.text.label")}>
      <div className="text-said" role="status">
        {isFollowing && <p>{say("edit.text.following")}</p>}
        {reading !== good && (
          <p>
            {hasPicture ? say("edit.text.since", { time: sayTime(language, good.at) }) : say("edit.text.no-picture")}
          </p>
        )}
        {isReading && <p>{say("edit.text.reading")}</p>}
      </div>
      <div className="text-host" ref={host} />
      {isPaper && (
        <pre className="text-print" dir="ltr" lang={lang}>
          {editorLinesOf(journal.text)}
        </pre>
      )}
      <TextProblems
        problems={found}
        actionsFor={actionsFor}
        onShow={({ from, to }) => editor.current?.show(from, to)}
        onEnter={({ from, to }) => editor.current?.enter(from, to)}
      />
    </section>
  );
}

/** What stands beside a place that is pointed at. */
function tip(lines: readonly string[], actions: ReturnType<ActionsFor>): HTMLElement {
  const said = document.createElement("div");
  for (const line of lines.filter(one => one !== "")) {
    const paragraph = document.createElement("div");
    paragraph.textContent = line;
    said.append(paragraph);
  }
  for (const { words, apply } of actions) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cm-diagnosticAction";
    button.textContent = words;
    button.addEventListener("click", apply);
    said.append(button);
  }
  return said;
}
