import type { ReactNode } from "react";
import type { Phrase } from "./phrase.ts";

type Props = {
  readonly phrase: Phrase;
  /** For links that lead out of the page, where readers must not leave a frame. */
  readonly target?: "_blank" | undefined;
};

/**
 * A few words with their direction, and the link to where they lead. Browsers isolate elements that have a direction.
 */
export function PhraseText({ phrase: { words, foreign, href, isStrong, note }, target }: Props) {
  let content: ReactNode = foreign ? (
    <bdi lang={foreign.language} dir={foreign.direction}>
      {words}
    </bdi>
  ) : (
    words
  );
  if (isStrong) content = <strong>{content}</strong>;
  if (href?.startsWith("#")) content = <a href={href}>{content}</a>;
  else if (href !== undefined)
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
