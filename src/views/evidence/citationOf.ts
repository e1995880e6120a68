/** One use of a source: its words, a translation, and all remarks on them. */
import type { Cited } from "../../schema/index.ts";
import { label, say, sayLanguage } from "../../text/index.ts";
import type { EvidenceTeller } from "./evidenceTeller.ts";
import { type Phrase, phraseOf, phrasesIn } from "./phrase.ts";
import { type SourcePlan, sourceOf } from "./sourceOf.ts";

export type Citation = {
  readonly source: SourcePlan;
  readonly supports: Cited["supports"];
  /** "contradicts" or "context"; null if the source supports the claim, as is expected. */
  readonly stance: string | null;
  /** The quote, in its own language. */
  readonly quote: Phrase | null;
  /** A translation and who made it, if it helps the reader. */
  readonly translation: { readonly words: Phrase; readonly by: string } | null;
  /** Where the words stand, how they were read, and the author's remarks on this use of them. */
  readonly facts: readonly Phrase[];
};

const primary = (tag: string): string => tag.toLowerCase().split("-", 1)[0]!;

export function citationOf(
  teller: EvidenceTeller,
  cited: Cited,
  source: SourcePlan = sourceOf(teller, cited.source),
): Citation {
  const { dossier, narrator } = teller;
  const { language } = narrator;
  const { supports, quoteIsTranslation, seenIn } = cited;
  const quoteLanguage = cited.quoteLanguage ?? dossier.language;
  const inOwn = (raw: string, tag: string, shown = narrator.prose(raw)): Phrase => ({
    ...phraseOf(shown, narrator),
    words: shown.text,
    foreign: { language: tag, direction: shown.direction },
  });
  const meant = cited.translation && narrator.prose(cited.translation);
  // A reader of the original needs no translation. One in another language than the reader's still helps many.
  const helps = meant && primary(quoteLanguage) !== language && primary(meant.language) !== primary(quoteLanguage);
  return {
    source,
    supports,
    stance: supports === "supports" ? null : label(language, "supports", supports),
    quote: cited.quote === undefined ? null : inOwn(cited.quote, quoteLanguage),
    translation: helps
      ? {
          words: phraseOf(meant, narrator),
          by: cited.translatedBy
            ? label(language, "translators", cited.translatedBy)
            : say(language, "page.quote.translated"),
        }
      : null,
    facts: phrasesIn([
      cited.locator && inOwn(narrator.cut(cited.locator), dossier.language),
      quoteIsTranslation &&
        say(language, "page.quote.is-translation", {
          by: label(language, "translators", quoteIsTranslation.by),
          from: sayLanguage(language, quoteIsTranslation.from),
        }),
      seenIn && say(language, "page.quote.seen-in", { seenIn: label(language, "seen-in", seenIn) }),
      cited.remark && phraseOf(narrator.prose(cited.remark), narrator),
    ]),
  };
}
