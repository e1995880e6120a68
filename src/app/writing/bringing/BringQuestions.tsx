import { useId } from "react";
import type { TakeQuestion } from "../../../formats/index.ts";
import { sayBringingQuestion } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { BringPreview } from "../../page/workers/bringOrder.ts";
import { choiceWords } from "./choiceWords.ts";
import type { PartLevel } from "./partLevel.ts";
import { type Taking, withAnswer } from "./useBringing.ts";

/** Questions that are asked where the sheets are shown. */
const OF_LAYOUT: ReadonlySet<string> = new Set(["sheet-is", "head-row", "column-is"]);

/** How many questions are shown before the rest is folded: a file may name hundreds of kinds. */
const SHOWN = 6;

type Props = Pick<Taking, "ask" | "asked"> & { readonly view: BringPreview; readonly level: PartLevel };

/** What the file leaves open, asked once for all its rows, with what was taken for the answer. */
export function BringQuestions({ view, level, asked, ask }: Props) {
  const Heading = `h${level}` as const;
  const { say } = useReader();
  const questions = view.asked.filter(({ code }) => !OF_LAYOUT.has(code));
  const id = useId();
  if (questions.length === 0) return null;
  const list = (some: readonly TakeQuestion[]) => (
    <ul className="bring-questions">
      {some.map(question => (
        <Question key={question.id} question={question} view={view} asked={asked} ask={ask} />
      ))}
    </ul>
  );
  const more = questions.slice(SHOWN);
  return (
    <section className="bring-part" aria-labelledby={id}>
      <Heading className="bring-heading" id={id}>
        {say("bring.questions", { count: questions.length })}
      </Heading>
      {list(questions.slice(0, SHOWN))}
      {more.length > 0 && (
        <details>
          <summary>{say("bring.questions.more", { count: more.length })}</summary>
          {list(more)}
        </details>
      )}
    </section>
  );
}

type QuestionProps = Pick<Taking, "ask" | "asked"> & { readonly question: TakeQuestion; readonly view: BringPreview };

function Question({ question, view, asked, ask }: QuestionProps) {
  const reader = useReader();
  const id = useId();
  const { choices } = question;
  const assumed = asked.settings.answers.get(question.id) ?? question.assumed;
  const words = choiceWords(reader, question, view.layouts);
  return (
    <li>
      <label htmlFor={id}>{sayBringingQuestion(reader.language, question)}</label>
      {choices === null ? (
        <input
          id={id}
          key={assumed}
          defaultValue={assumed}
          autoComplete="off"
          onBlur={({ currentTarget }) => {
            if (currentTarget.value !== assumed) ask(withAnswer(question.id, currentTarget.value));
          }}
        />
      ) : (
        <select
          id={id}
          value={assumed}
          onChange={({ currentTarget }) => ask(withAnswer(question.id, currentTarget.value))}
        >
          {(choices.includes(assumed) ? choices : [assumed, ...choices]).map(choice => (
            <option key={choice} value={choice}>
              {words(choice)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}
