import type { ReactNode } from "react";
import { Facts } from "./Facts.tsx";
import { PhraseText } from "./PhraseText.tsx";
import { sourceFacts, type ToldSource } from "./sourceOf.ts";

type Props = {
  readonly source: ToldSource;
  /** What else is to be said of it here. */
  readonly more?: readonly ReactNode[];
  readonly target?: "_blank";
};

/** Where it was read: author, title, publisher, date as one link, the copies of it, and what bears on its weight. */
export function SourceWords({ source, more = [], target }: Props) {
  return (
    <>
      <span className="source">
        <PhraseText phrase={source.named} target={target} />
      </span>
      <Facts
        items={[
          ...sourceFacts(source).map(fact => <PhraseText key={fact.words} phrase={fact} target={target} />),
          ...more,
          source.remark && <PhraseText phrase={source.remark} />,
        ]}
      />
    </>
  );
}
