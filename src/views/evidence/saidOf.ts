/** What a claim rests on, in a line or two beside it: a quote, shortened at clause borders alone, and its source. */
import {
  type Cited,
  type Evidence,
  evidenceIn,
  openSource,
  type Source,
  type Verification,
} from "../../schema/index.ts";
import { asWritten, type Language, label, quoted, type Shown, say, sayDate } from "../../text/index.ts";
import type { EvidenceTeller } from "./evidenceTeller.ts";

/** Where a clause ends: behind a comma, a semicolon, a colon, a stop or a dash. */
const BORDER = /[,;:.!?…–—،؛。、，；](?=\s|$)|\s(?=[–—(])/gu;

/** A quote of about so many letters: what does not fit is left out from a clause border on, and "[…]" says so. */
export function shortQuote(words: string, most: number): string {
  if (words.length <= most) return words;
  const borders = [...words.matchAll(BORDER)].map(({ index, 0: sign }) => index + sign.trimEnd().length);
  const end = borders.findLast(border => border <= most) ?? borders[0] ?? words.length;
  return end >= words.length ? words : `${words.slice(0, end).replace(/[,;:–—،؛、，；\s]+$/u, "")} […]`;
}

/** Who published a source, and when, as short as a line beside a mark. */
function sourceWords(language: Language, narrator: EvidenceTeller["narrator"], whole: Source): string {
  const source = openSource(whole);
  const who =
    source.publisher ??
    (source.authors && source.authors.length > 0 ? source.authors.join(", ") : undefined) ??
    (source.title ? narrator.text(source.title).text : label(language, "source-types", narrator.cut(source.type)));
  const named = asWritten(narrator.cut(who));
  const year = source.published?.slice(0, 4);
  return year === undefined || who.includes(year) ? named : `${named}, ${sayDate(language, year)}`;
}

export type QuotedSource = { readonly quote: Shown | null; readonly source: string };

const primary = (tag: string): string => tag.toLowerCase().split("-", 1)[0]!;

/** The words quoted, or their translation for a reader of another language, with who made it. */
function wordsOf({ dossier, narrator }: EvidenceTeller, cited: Cited) {
  const { language } = narrator;
  if (cited.quote === undefined) return null;
  const own = cited.quoteLanguage ?? dossier.language;
  const meant = cited.translation && narrator.prose(cited.translation);
  if (meant && primary(own) !== language && primary(meant.language) === language) {
    const by = cited.translatedBy
      ? label(language, "translators", cited.translatedBy)
      : say(language, "page.quote.translated");
    return { words: meant, by };
  }
  return { words: { ...narrator.prose(cited.quote), language: own }, by: null };
}

/**
 * The first words that support a claim; the first source where none are quoted.
 * @param most about how many letters of the quote there is room for
 */
export function saidOf(
  teller: EvidenceTeller,
  { evidence = [], verification }: { readonly evidence?: Evidence; readonly verification: Verification },
  most: number,
): QuotedSource | null {
  const { narrator } = teller;
  const { language } = narrator;
  const cited = evidenceIn(teller.dossier, evidence).filter(({ supports }) => supports === "supports");
  const first = cited.find(({ quote }) => quote !== undefined) ?? cited[0];
  const sure = label(language, "verifications", verification);
  if (!first) return { quote: null, source: sure };
  const told = wordsOf(teller, first);
  return {
    quote: told && { ...told.words, text: quoted(language, shortQuote(told.words.text, most)) },
    source: [
      sourceWords(language, narrator, first.source),
      ...(told?.by ? [told.by] : []),
      sure,
      ...(cited.length > 1 ? [say(language, "plate.sources", { count: cited.length - 1 })] : []),
    ].join(" · "),
  };
}
