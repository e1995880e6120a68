import { safeHref } from "../../base/index.ts";
import type { Source } from "../../schema/index.ts";
import { directionOf, label, sayDate, sayLanguage, showControls } from "../../text/index.ts";
import { anchorOf } from "./anchorOf.ts";
import { FactLine } from "./FactLine.tsx";
import { FileWords } from "./FileWords.tsx";
import { PagePart } from "./PagePart.tsx";
import type { BookedQuote } from "./quoteBook.ts";
import type { Reading } from "./reading.ts";

const primary = (tag: string): string => tag.toLowerCase().split("-", 1)[0]!;

type QuoteProps = { readonly reading: Reading; readonly number: number; readonly quote: BookedQuote };

/** Verbatim words, what they mean where a reader may not read them, and where they stand. */
function QuoteEntry({ reading, number, quote: { letter, cited } }: QuoteProps) {
  const { dossier, language, narrator, say } = reading;
  const quoteLanguage = cited.quoteLanguage ?? dossier.language;
  const quote = showControls(cited.quote ?? "");
  const translation = cited.translation && narrator.text(cited.translation);
  const helps =
    translation && primary(quoteLanguage) !== language && primary(translation.language) !== primary(quoteLanguage);
  return (
    <li id={anchorOf("quote", `${number}${letter}`)}>
      <span className="letter">{`${number}${letter}`}</span>
      <blockquote lang={quoteLanguage} dir={directionOf(quote)}>
        <q>{quote}</q>
      </blockquote>
      {helps && (
        <p className="translation">
          <span lang={translation.language} dir={translation.direction}>
            <q>{translation.text}</q>
          </span>{" "}
          ({cited.translatedBy ? label(language, "translators", cited.translatedBy) : say("page.quote.translated")})
        </p>
      )}
      <FactLine
        items={[
          cited.locator && <bdi lang={dossier.language}>{showControls(cited.locator)}</bdi>,
          cited.quoteIsTranslation &&
            say("page.quote.is-translation", {
              by: label(language, "translators", cited.quoteIsTranslation.by),
              from: sayLanguage(language, cited.quoteIsTranslation.from),
            }),
          cited.seenIn && say("page.quote.seen-in", { seenIn: label(language, "seen-in", cited.seenIn) }),
          cited.remark && <FileWords reading={reading} text={cited.remark} />,
        ]}
      />
    </li>
  );
}

function SourceEntry({ reading, source }: { readonly reading: Reading; readonly source: Source }) {
  const { language, narrator, say, book } = reading;
  const number = book.numberOf(source.id);
  const linked = (href: string | undefined, words: string) => {
    const safe = href === undefined ? null : safeHref(href);
    return (
      safe && (
        <a href={safe} rel="noopener noreferrer">
          {words}
        </a>
      )
    );
  };
  const named = narrator.source(source);
  const quotes = book.quotesOf(source.id);
  return (
    <li id={anchorOf("source", source.id)} value={number}>
      <p>{linked(source.url, named) ?? named}</p>
      <FactLine
        items={[
          source.title && label(language, "source-types", source.type),
          linked(source.seenAt, say("page.source.seen-at")),
          linked(source.archivedUrl, say("page.source.archived")),
          linked(source.doi && `https://doi.org/${source.doi}`, "DOI"),
          source.person && label(language, "person-identities", source.person.identity),
          source.person?.place && <FileWords reading={reading} text={source.person.place} />,
          source.access && source.access !== "public" && label(language, "accesses", source.access),
          source.accessed && say("page.source.accessed", { date: sayDate(language, source.accessed) }),
          ...(source.derivedFrom ?? []).map(id => (
            <a key={id} href={`#${anchorOf("source", id)}`}>
              {say("page.sources.draws-on", { place: book.numberOf(id) })}
            </a>
          )),
          source.sha256 && <span className="sum">{`SHA-256 ${source.sha256}`}</span>,
          source.remark && <FileWords reading={reading} text={source.remark} />,
        ]}
      />
      {quotes.length > 0 && (
        <ol className="quotes">
          {quotes.map(quote => (
            <QuoteEntry key={quote.letter} reading={reading} number={number} quote={quote} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** Every source by its number, with all that is quoted from it. */
export function SourcePart({ reading }: { readonly reading: Reading }) {
  const { dossier, say } = reading;
  if (dossier.sources.length === 0) return null;
  return (
    <PagePart id="sources" title={say("page.sources")} lead={say("publish.sources.lead")}>
      <ol className="sources">
        {dossier.sources.map(source => (
          <SourceEntry key={source.id} reading={reading} source={source} />
        ))}
      </ol>
    </PagePart>
  );
}
