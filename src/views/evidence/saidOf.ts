/** What a claim rests on, in a line or two beside it: a quote, shortened at clause borders alone, and its source. */
import { siteOf } from "../../base/index.ts";
import {
  type Cited,
  type Evidence,
  evidenceIn,
  openSource,
  type Source,
  type Verification,
} from "../../schema/index.ts";
import {
  asWritten,
  inRow,
  type Language,
  label,
  quoted,
  type Shown,
  say,
  sayDate,
  shortened,
} from "../../text/index.ts";
import type { EvidenceTeller } from "./evidenceTeller.ts";

/** Where a sentence or a part of it ends for certain. */
const STRONG = /[;:.!?؛؟](?=\s|$)|[。；：！？]|(?<=^[^–—]*)\s(?=[–—]\s[^–—]*$)/gu;
/**
 * After a comma a new clause begins with one of these words; elsewhere a comma may be within a clause, or part two
 * words of a list. A contrast ("but …") is never left out: without it the words can mean another thing.
 */
const NEW_CLAUSE =
  /(?<=[^,،，]{24})[,،，](?=\s(?:and|et)\s)|[,،，](?=\s(?:because|including|car|puisque|notamment|y compris)\s)/giu;
/** The same where the words run on to the end of the sentence: else the cut could part a subject from its verb. */
const RELATIVE = /[,،，](?=\s(?:which|who|whose|where|qui|dont|où|(?:parmi )?l[ea]s?quel(?:le)?s?)\s[^,،，;:]*$)/giu;
/** The part of the room that a clause has to fill to stand for the quote, and the letters a cut has to save. */
const LEAST = 0.45;
const SAVED = 20;
/** The most letters of a clause that stands whole; a longer one is cut within, between words. */
const LONGEST = 300;

/**
 * A quote of about so many letters: what does not fit is left out from the border of a clause on, and "[…]" says so. A
 * quote without such a border stays whole, for a cut within a clause can turn its sense.
 */
export function shortQuote(words: string, most: number): string {
  if (words.length <= most) return words;
  const borders = [STRONG, NEW_CLAUSE, RELATIVE]
    .flatMap(border => [...words.matchAll(border)].map(({ index, 0: sign }) => index + sign.trimEnd().length))
    .filter(border => border >= most * LEAST && border <= words.length - SAVED)
    .sort((a, b) => a - b);
  const end = borders.findLast(border => border <= most) ?? borders[0];
  const kept = end === undefined ? words : words.slice(0, end).replace(/[,;:–—،؛、，；\s]+$/u, "");
  if (kept.length > LONGEST) return `${shortened(kept, LONGEST)} […]`;
  return kept === words ? words : `${kept} […]`;
}

/** The most letters of the name of a source beside a mark; its evidence has it whole. */
const SOURCE = 70;

/** Who published a source, and when, as short as a line beside a mark. */
export function sourceWords(language: Language, narrator: EvidenceTeller["narrator"], whole: Source): string {
  const source = openSource(whole);
  const who =
    source.publisher ??
    (source.authors && source.authors.length > 0 ? inRow(language, source.authors) : undefined) ??
    (source.title ? narrator.text(source.title).text : siteOf(source.url)) ??
    label(language, "source-types", narrator.cut(source.type));
  const named = asWritten(shortened(narrator.cut(who), SOURCE));
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
      // Several places that print what one source says are still a single source.
      ...(cited.length > 1 && verification !== "single-source"
        ? [say(language, "plate.sources", { count: cited.length - 1 })]
        : []),
    ].join(" · "),
  };
}
