/**
 * The sources of a dossier as CSL-JSON, which reference managers read
 * (https://docs.citationstyles.org/en/stable/specification.html, csl-data.json of the CSL schema 1.0.2).
 */
import { definedIn, safeHref } from "../base/index.ts";
import { type Dossier, openSource, type Source } from "../schema/index.ts";
import { showControls, textIn, withoutIsolates } from "../text/index.ts";

type DateParts = { readonly "date-parts": readonly [readonly number[]] };

export type CslItem = {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly issued?: DateParts;
  readonly accessed?: DateParts;
  readonly URL?: string;
  readonly DOI?: string;
  readonly archive_location?: string;
  readonly language?: string;
  /** The type in the words of the dossier. */
  readonly keyword?: string;
};

/** The type of CSL that is nearest to a type of source; what has none is a document. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["court-record", "legal_case"],
  ["statute", "legislation"],
  ["interview", "interview"],
  ["testimony", "interview"],
  ["academic", "article-journal"],
  ["press", "article-newspaper"],
  ["ngo-report", "report"],
  ["official-statement", "webpage"],
  ["dataset", "dataset"],
  ["screenshot", "graphic"],
]);

/** A date with the precision it has: a year stays a year. */
const datePartsOf = (date: string | undefined): DateParts | undefined =>
  date === undefined ? undefined : { "date-parts": [date.split("-").map(Number)] };

function cslItemOf(whole: Source, dossier: Dossier, language: string): CslItem {
  const source = openSource(whole);
  const plain = (words: string): string => withoutIsolates(showControls(words));
  const web = (href: string | undefined): string | undefined =>
    href === undefined ? undefined : (safeHref(href) ?? undefined);
  return definedIn({
    id: source.id,
    type: TYPES.get(source.type) ?? "document",
    title: source.title === undefined ? undefined : plain(textIn(source.title, language, dossier.language).text),
    // A name of one part: which of its words is the family's is not known.
    author: source.authors?.map(name => ({ literal: plain(name) })),
    publisher: source.publisher === undefined ? undefined : plain(source.publisher),
    issued: datePartsOf(source.published),
    accessed: datePartsOf(source.accessed),
    URL: web(source.url) ?? web(source.seenAt),
    DOI: source.doi === undefined ? undefined : plain(source.doi),
    archive_location: web(source.archivedUrl),
    language: source.language,
    keyword: plain(source.type),
  }) as CslItem;
}

/**
 * @param dossier the published dossier
 * @param language the language of titles that are given in several
 */
export const cslItems = (dossier: Dossier, language: string): readonly CslItem[] =>
  dossier.sources.map(source => cslItemOf(source, dossier, language));
