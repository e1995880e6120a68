import type { ReactNode } from "react";
import type { ToldAnswer } from "./answerOf.ts";
import { PhraseText } from "./PhraseText.tsx";

type Props = {
  readonly answer: ToldAnswer;
  /** What the answer rests on. */
  readonly children?: ReactNode;
};

/** What the named parties answered, in the same type as the claim. */
export function AnswerWords({ answer: { title, date, text }, children }: Props) {
  return (
    <div className="answer">
      <p>
        <strong>{title}</strong>
        {date !== null && ` (${date})`}
      </p>
      {text && (
        <p>
          <PhraseText phrase={text} />
        </p>
      )}
      {children}
    </div>
  );
}
