import type { ReactNode } from "react";
import { Facts } from "./Facts.tsx";
import { PhraseText } from "./PhraseText.tsx";
import { type SourcePlan, sourceFacts } from "./sourceOf.ts";

type Props = {
  readonly source: SourcePlan;
  /** Further remarks on the source. */
  readonly more?: readonly ReactNode[];
  readonly target?: "_blank";
};

/**
 * Where the words were read: author, title, publisher and date as one link, the copies, and what bears on how far the
 * source can be trusted.
 */
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
