import { Fragment, type ReactNode } from "react";
import type { Citation } from "./citationOf.ts";
import { PhraseText } from "./PhraseText.tsx";
import type { Phrase } from "./phrase.ts";
import { SourceWords } from "./SourceWords.tsx";
import type { ToldSource } from "./sourceOf.ts";

type WordsProps = Pick<Citation, "quote" | "translation">;

/** Words as they stand in their source, and what they mean. */
export function QuotedWords({ quote, translation }: WordsProps) {
  return (
    <>
      {quote && (
        <blockquote lang={quote.foreign?.language} dir={quote.foreign?.direction}>
          <q>{quote.words}</q>
          {quote.note && <span className="quiet"> {quote.note}</span>}
        </blockquote>
      )}
      {translation && (
        <p className="translation">
          {/* The marks are those of the language around a quote. */}
          <q>
            <PhraseText phrase={translation.words} />
          </q>{" "}
          ({translation.by})
        </p>
      )}
    </>
  );
}

type Props = {
  readonly citation: Citation;
  /** Leads to the entry of the source on the same page. */
  readonly entry: (source: ToldSource) => ReactNode;
  /** All that is said of the source stands at its entry: here what bears on these words. */
  readonly isBrief?: boolean;
  /** What contradicts stands under a heading that says so. */
  readonly isTitled?: boolean;
};

/** One piece of evidence: the words as they stand in the source, what they mean, and where they stand. */
export function CitationItem({ citation, entry, isBrief = false, isTitled = false }: Props) {
  const { source, supports, stance, quote, translation, facts } = citation;
  const phrases = (all: readonly Phrase[]) => all.map(one => <PhraseText key={one.words} phrase={one} />);
  return (
    <li className="citation">
      {stance && !(isTitled && supports === "contradicts") && <p className="tag">{stance}</p>}
      <QuotedWords quote={quote} translation={translation} />
      {isBrief ? (
        <p className="cited">
          {entry(source)}
          {[...(quote ? [] : [{ words: source.named.words }]), ...source.caveats, ...facts].map(fact => (
            <Fragment key={fact.words}>
              {" · "}
              <PhraseText phrase={fact} />
            </Fragment>
          ))}
        </p>
      ) : (
        <SourceWords source={source} more={[...phrases(facts), entry(source)]} />
      )}
    </li>
  );
}
