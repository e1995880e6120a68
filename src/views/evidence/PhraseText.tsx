import type { ReactNode } from "react";
import type { Phrase } from "./phrase.ts";

type Props = {
  readonly phrase: Phrase;
  /** Of what leads out of the page: a frame is not to be left. */
  readonly target?: "_blank" | undefined;
};

/** A few words as they run, leading to where they lead. Elements with a direction are isolated by the browser. */
export function PhraseText({ phrase: { words, foreign, href, isStrong, note }, target }: Props) {
  let content: ReactNode = foreign ? (
    <bdi lang={foreign.language} dir={foreign.direction}>
      {words}
    </bdi>
  ) : (
    words
  );
  if (isStrong) content = <strong>{content}</strong>;
  if (href !== undefined)
    content = (
      <a href={href} target={target} rel="noopener noreferrer">
        {content}
      </a>
    );
  if (note === undefined) return content;
  return (
    <>
      {content}
      <span className="quiet"> {note}</span>
    </>
  );
}
