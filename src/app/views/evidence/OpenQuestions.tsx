import { memo, useMemo, useRef, useState } from "react";
import type { OpenQuestion } from "../../../model/index.ts";
import { questionsText, questionsTold } from "../../../views/index.ts";
import { Section } from "../../page/reading/Section.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { useSlices } from "../../page/slices/useSlices.ts";
import { ClaimLink } from "./ClaimLink.tsx";
import { useEvidenceByPlace } from "./useEvidenceByPlace.ts";

export const OPEN_QUESTIONS = "open-questions";

/** Lines of a question that come at once. */
const LINES = 10;

/** A question with what it is about. */
const QuestionEntry = memo(function QuestionEntry({ question }: { readonly question: OpenQuestion }) {
  const { teller } = useEvidenceByPlace();
  const { sentence, lines } = useMemo(() => questionsTold(teller, [question])[0]!, [teller, question]);
  const shown = useSlices(lines.length, LINES);
  return (
    <li>
      <p>{sentence}</p>
      <ul>
        {lines.slice(0, shown).map(({ words, key }) => (
          <li key={key ?? words}>{key === null ? words : <ClaimLink of={key}>{words}</ClaimLink>}</li>
        ))}
      </ul>
    </li>
  );
});

/** Questions that come at once. */
const FIRST = 20;

/** What the file leaves open, as sentences that can be copied. */
export function OpenQuestions() {
  const { say } = useReader();
  const { teller, questions, byKey } = useEvidenceByPlace();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState<"copied" | "selected" | null>(null);
  const shown = useSlices(questions.length, FIRST);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(questionsText(questionsTold(teller, questions)));
      setSaid("copied");
    } catch {
      // The browser does not allow it, or has no clipboard, as on a page that is not served over https.
      if (list.current) document.getSelection()?.selectAllChildren(list.current);
      setSaid("selected");
    }
  };
  if (byKey.size + questions.length === 0) return null;
  return (
    <Section id={OPEN_QUESTIONS} title={say("view.evidence.open")}>
      {questions.length === 0 ? (
        <p>{say("view.evidence.open.none")}</p>
      ) : (
        <>
          <p className="copy-questions">
            <button type="button" className="quiet-button" onClick={copy}>
              {say("view.evidence.open.copy-all")}
            </button>{" "}
            <span role="status" className="quiet">
              {said !== null && say(`view.evidence.open.${said}`, { count: questions.length })}
            </span>
          </p>
          <ol className="questions" ref={list}>
            {questions.slice(0, shown).map((question, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the questions of one file never change places
              <QuestionEntry key={place} question={question} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
