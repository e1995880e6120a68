import { Fragment, type ReactNode } from "react";
import { Facts } from "./Facts.tsx";
import { PhraseText } from "./PhraseText.tsx";
import { type SourcePlan, sourceFacts } from "./sourceOf.ts";

type Props = {
  readonly source: SourcePlan;
  /** Further remarks on the source. */
  readonly more?: readonly ReactNode[];
  readonly target?: "_blank";
  /** All in one line of text, where there is little room. */
  readonly isInline?: boolean;
};

/**
 * Where the words were read: author, title, publisher and date as one link, the copies, and what bears on how far the
 * source can be trusted.
 */
export function SourceWords({ source, more = [], target, isInline = false }: Props) {
  const items = [
    ...sourceFacts(source).map(fact => <PhraseText key={fact.words} phrase={fact} target={target} />),
    ...more,
    source.remark && <PhraseText key="remark" phrase={source.remark} />,
  ].filter(Boolean);
  if (isInline)
    return (
      <>
        <PhraseText phrase={source.named} target={target} />
        {items.length > 0 && (
          <span className="quiet">
            {items.map((item, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the facts of a source never change places
              <Fragment key={place}>
                {" · "}
                {item}
              </Fragment>
            ))}
          </span>
        )}
      </>
    );
  return (
    <>
      <span className="source">
        <PhraseText phrase={source.named} target={target} />
      </span>
      <Facts items={items} />
    </>
  );
}
