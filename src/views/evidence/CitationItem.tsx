import { Fragment, type ReactNode } from "react";
import type { Citation } from "./citationOf.ts";
import { PhraseText } from "./PhraseText.tsx";
import type { Phrase } from "./phrase.ts";
import { SourceWords } from "./SourceWords.tsx";
import type { SourcePlan } from "./sourceOf.ts";

type WordsProps = Pick<Citation, "quote" | "translation">;

/** Words as their source has them, with a translation. */
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
          {/* The quotation marks follow the language around the quote. */}
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
  /** Makes the link to the entry of the source on the same page. */
  readonly entry: (source: SourcePlan) => ReactNode;
  /** Whether to leave out what the entry of the source says, and keep only what bears on these words. */
  readonly isBrief?: boolean;
  /** Whether a heading already says that this contradicts the claim. */
  readonly isTitled?: boolean;
};

/** One piece of evidence: the words as the source has them, a translation, and where they stand. */
export function CitationItem({ citation, entry, isBrief = false, isTitled = false }: Props) {
  const { source, supports, stance, quote, translation, facts } = citation;
  const phrases = (all: readonly Phrase[]) => all.map(one => <PhraseText key={one.words} phrase={one} />);
  return (
    <li className={isBrief ? undefined : "citation"}>
      {stance && !(isTitled && supports === "contradicts") && <p className="tag">{stance}</p>}
      <QuotedWords quote={quote} translation={translation} />
      {isBrief ? (
        <p>
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
