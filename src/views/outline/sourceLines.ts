/** The lines of sources and quotes. */
import { safeHref } from "../../base/index.ts";
import type { Cited, Source } from "../../schema/index.ts";
import { asWritten, directionOf, label, sayDate, sayLanguage, showControls } from "../../text/index.ts";
import { keyOf, type LineKey, type Piece } from "./outline.ts";
import type { Teller, ToldLine } from "./tellerOf.ts";

/**
 * A source as it may be published. Of a person who is not named, only the kind of source, its year and the person's
 * role are kept.
 */
export function openSource(source: Source): Source {
  const { id, type, language, published, accessed, person, remark, derivedFrom } = source;
  if (!person || person.identity === "named") return source;
  return { id, type, language, published: published?.slice(0, 4), accessed, person, remark, derivedFrom };
}

/** @param restsOnIt in the order of their numbers */
export function sourceLine(teller: Teller, whole: Source, restsOnIt: readonly LineKey[]): ToldLine {
  const { dossier, language, narrator, say, file } = teller;
  const source = openSource(whole);
  const address = (href: string | undefined, words: string): Piece | null => {
    const safe = href === undefined ? null : safeHref(href);
    return safe === null ? null : { words, href: safe };
  };
  const named = narrator.source(source);
  const isDrawnOn = dossier.sources.some(({ derivedFrom = [] }) => derivedFrom.includes(source.id));
  return {
    sentence: [address(source.url, named) ?? { words: named }],
    facts: [
      source.title && label(language, "source-types", source.type),
      address(source.seenAt, say("page.source.seen-at")),
      address(source.archivedUrl, say("page.source.archived")),
      address(source.doi && `https://doi.org/${source.doi}`, "DOI"),
      source.person && label(language, "person-identities", source.person.identity),
      source.person?.place && file(source.person.place),
      source.access && source.access !== "public" && label(language, "accesses", source.access),
      source.accessed && say("page.source.accessed", { date: sayDate(language, source.accessed) }),
      ...(source.derivedFrom ?? []).map(id => [
        { words: `${say("outline.draws-on")} ` },
        {
          words: narrator.source(openSource(dossier.sources.find(other => other.id === id)!)),
          line: keyOf("source", id),
        },
      ]),
      source.sha256 && `SHA-256 ${asWritten(source.sha256)}`,
      restsOnIt.length === 0 && say(isDrawnOn ? "page.sources.through" : "page.sources.uncited"),
    ],
    evidence: [],
    isAsked: false,
    remark: source.remark,
    leadsTo: restsOnIt,
  };
}

const primary = (tag: string): string => tag.toLowerCase().split("-", 1)[0]!;

/** The words as the source has them, with a translation for readers who may not read the original. */
export function quoteLine({ dossier, language, narrator, say }: Teller, cited: Cited): ToldLine {
  const quoteLanguage = cited.quoteLanguage ?? dossier.language;
  const words = showControls(cited.quote ?? "");
  const translation = cited.translation && narrator.text(cited.translation);
  const helps =
    translation && primary(quoteLanguage) !== language && primary(translation.language) !== primary(quoteLanguage);
  return {
    sentence: [{ words, foreign: { language: quoteLanguage, direction: directionOf(words) } }],
    facts: helps
      ? [cited.translatedBy ? label(language, "translators", cited.translatedBy) : say("page.quote.translated")]
      : [],
    text: helps ? cited.translation : undefined,
    evidence: [],
    isAsked: false,
  };
}

/** Where the words stand, how they were read, and remarks on this use of them. */
export const citationFacts = ({ dossier, language, say, file }: Teller, cited: Cited): ToldLine["facts"] => [
  cited.locator && {
    words: showControls(cited.locator),
    foreign: { language: dossier.language, direction: directionOf(cited.locator) },
  },
  cited.quoteIsTranslation &&
    say("page.quote.is-translation", {
      by: label(language, "translators", cited.quoteIsTranslation.by),
      from: sayLanguage(language, cited.quoteIsTranslation.from),
    }),
  cited.seenIn && say("page.quote.seen-in", { seenIn: label(language, "seen-in", cited.seenIn) }),
  cited.remark && file(cited.remark),
];
