import { label } from "../../text/index.ts";
import type { OutlineCitation, OutlineLine } from "../../views/index.ts";
import { PartLink } from "../address/PartLink.tsx";
import { Facts } from "../reading/Facts.tsx";
import { useReader } from "../reading/useReader.ts";
import { OutlinePieces } from "./OutlinePieces.tsx";
import { Ticks } from "./Ticks.tsx";
import { idOfLine, numberIn, useOutline } from "./useOutline.ts";

/** A quote as its source has it, with a translation where there is one, and a number of its own. */
export function QuoteWords({ line }: { readonly line: OutlineLine }) {
  const [piece] = line.sentence;
  const { foreign, words } = piece!;
  return (
    <div className="quote-line" id={idOfLine(line.number)} tabIndex={-1} data-line={`quote ${line.number}`}>
      <span className="line-number">{line.number}</span>
      <div className="line-words">
        <blockquote lang={foreign?.language} dir={foreign?.direction}>
          <q>{words}</q>
        </blockquote>
        {line.text && (
          <p className="translation">
            {/* The quotation marks follow the language around the quote. */}
            <q>
              <OutlinePieces pieces={[line.text]} />
            </q>{" "}
            (<OutlinePieces pieces={line.facts.flat()} />)
          </p>
        )}
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
  const { language, say } = useReader();
  const outline = useOutline();
  if (citations.length === 0) return null;
  return (
    <ul className="line-citations" aria-label={say("page.evidence")}>
      {citations.map(({ cited, source, named, quote, facts }, place) => {
        const quoteHere = quotes.find(({ key }) => key === quote);
        const number = numberIn(outline, source);
        const isFirst = citations.findIndex(one => one.quote === quote) === place;
        const isQuotedElsewhere = quote !== null && !(quoteHere && isFirst);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same source can be cited twice, and the order is the file's
          <li key={place} className={cited.supports}>
            {quoteHere && isFirst && <QuoteWords line={quoteHere} />}
            <div className="cited-in">
              <p className="cited">
                {cited.supports !== "supports" && (
                  <span className="tag">{label(language, "supports", cited.supports)}</span>
                )}
                <PartLink part={idOfLine(number)} number={number}>
                  <bdi>{named}</bdi>
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
                items={facts.map((fact, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one citation never change places
                  <OutlinePieces key={index} pieces={fact} />
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
