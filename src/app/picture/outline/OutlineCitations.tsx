import { Facts, type OutlineCitation, type OutlineLine, PhraseText, QuotedWords } from "../../../views/index.ts";
import { PartLink } from "../../page/address/PartLink.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { Ticks } from "./Ticks.tsx";
import { idOfLine, numberIn, useOutline } from "./useOutline.ts";

/** Words as they stand in their source, what they mean, and a number of their own. */
export function QuoteWords({ line: { number, citations } }: { readonly line: OutlineLine }) {
  return (
    <div className="quote-line" id={idOfLine(number)} tabIndex={-1} data-line={`quote ${number}`}>
      <span className="line-number">{number}</span>
      <div className="line-words">
        <QuotedWords {...citations[0]!.citation} />
      </div>
      <Ticks />
    </div>
  );
}

type Props = {
  readonly citations: readonly OutlineCitation[];
  /** The quotes that stand under this line and nowhere else. */
  readonly quotes: readonly OutlineLine[];
};

/** What a line rests on: for each source, the quote or the line that has it, and where it stands in the source. */
export function OutlineCitations({ citations, quotes }: Props) {
  const { say } = useReader();
  const outline = useOutline();
  if (citations.length === 0) return null;
  return (
    <ul className="line-citations" aria-label={say("page.evidence")}>
      {citations.map(({ citation, source, quote }, place) => {
        const quoteHere = quotes.find(({ key }) => key === quote);
        const number = numberIn(outline, source);
        const isFirst = citations.findIndex(one => one.quote === quote) === place;
        const isQuotedElsewhere = quote !== null && !(quoteHere && isFirst);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same source can be cited twice, and the order is the file's
          <li key={place} className={citation.supports}>
            {quoteHere && isFirst && <QuoteWords line={quoteHere} />}
            <div className="cited-in">
              <p className="cited">
                {citation.stance && <span className="tag">{citation.stance}</span>}
                <PartLink part={idOfLine(number)} number={number}>
                  <bdi>{citation.source.named.words}</bdi>
                </PartLink>
                {isQuotedElsewhere && (
                  <>
                    {" · "}
                    <PartLink part={idOfLine(numberIn(outline, quote))}>
                      {say("outline.quoted", { number: numberIn(outline, quote) })}
                    </PartLink>
                  </>
                )}
              </p>
              <Facts
                items={citation.facts.map((fact, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one citation never change places
                  <PhraseText key={index} phrase={fact} />
                ))}
              />
            </div>
            {/* That the source has these words is checked once; that this line rests on them, at every line. */}
            {isQuotedElsewhere && <Ticks />}
          </li>
        );
      })}
    </ul>
  );
}
