import { Fragment } from "react";
import { CitationItem, EvidenceSides, evidenceAmong, type OutlineCitation, PhraseText } from "../../views/index.ts";
import { idOfLine } from "./LinePieces.tsx";
import type { Reading } from "./reading.ts";

type Props = { readonly reading: Reading; readonly citations: readonly OutlineCitation[] };

const evidenceIn = ({ narrator }: Reading, citations: Props["citations"]) =>
  evidenceAmong(narrator, citations, ({ citation }) => citation.supports);

/** The number of a source, as a link to the words that are quoted from it. */
function SourceNumber({ reading, cited }: { readonly reading: Reading; readonly cited: OutlineCitation }) {
  const { say, book } = reading;
  const { citation, source, quote } = cited;
  const name = quote === null ? String(book.numberOf(citation.source.id)) : book.nameOf(quote);
  return (
    <a
      className="cite"
      href={`#${idOfLine(reading, quote ?? source)}`}
      aria-label={say("publish.cite", { source: name })}
    >
      {name}
    </a>
  );
}

/** Remarks on this use of a source, without those that stand with the quote. */
function factsHere({ outline }: Reading, { citation, quote }: OutlineCitation): OutlineCitation["citation"]["facts"] {
  const there = quote === null ? [] : outline.lines.get(quote)!.citations.flatMap(cited => cited.citation.facts);
  const words = new Set(there.map(fact => fact.words));
  return citation.facts.filter(fact => !words.has(fact.words));
}

/** What a line rests on: the numbers of its sources, and remarks on this use of each. */
export function CitedSources({ reading, citations }: Props) {
  const plan = evidenceIn(reading, citations);
  if (plan.kind !== "list") return null;
  return (
    <span className="cited">
      {plan.citations.map((cited, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: written once, and never changed
        <Fragment key={index}>
          {cited.citation.stance !== null && `${cited.citation.stance} `}
          <SourceNumber reading={reading} cited={cited} />{" "}
          {factsHere(reading, cited).map(fact => (
            <span key={fact.words} className="quiet">
              <PhraseText phrase={fact} />{" "}
            </span>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

/** For a line that sources contradict: their words, and beside them the words of the sources that it rests on. */
export function CitedSides({ reading, citations }: Props) {
  const plan = evidenceIn(reading, citations);
  if (plan.kind !== "sides") return null;
  return (
    <EvidenceSides
      plan={plan}
      item={(cited, place) => (
        <CitationItem
          key={place}
          citation={cited.citation}
          isBrief
          isTitled
          entry={() => <SourceNumber reading={reading} cited={cited} />}
        />
      )}
    />
  );
}
