import { type CslItem, cslItems } from "./cslItems.ts";
import type { FileFormat } from "./fileFormat.ts";
import { ofSourcesOnly } from "./ofSourcesOnly.ts";

/** Entry types of BibTeX; what has none is `misc`. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["article-journal", "article"],
  ["article-newspaper", "article"],
  ["report", "techreport"],
]);

/** What TeX reads as a command, written so that it prints as itself. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ...["{", "}", "$", "&", "#", "%", "_"].map(sign => [sign, `\\${sign}`] as const),
]);
const inTex = (words: string): string =>
  words.replace(/[\\~^{}$&#%_]/gu, sign => SIGNS.get(sign)!).replace(/\s+/gu, " ");

/** An address stands as it is; only what would end the field is written in its percent form. */
const inUrl = (href: string): string => href.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll("\\", "%5C");

const twoDigits = (part: number): string => String(part).padStart(2, "0");
const dayOf = (date: CslItem["issued"]): string | undefined =>
  date?.["date-parts"][0].map((part, place) => (place === 0 ? String(part) : twoDigits(part))).join("-");

function entryOf(item: CslItem): string {
  const type = TYPES.get(item.type) ?? "misc";
  const year = item.issued?.["date-parts"][0][0];
  const publisher = type === "article" ? "journal" : type === "techreport" ? "institution" : "publisher";
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Braces keep a name in one piece, and the letters of a title as they are.
    ["author", item.author?.map(({ literal }) => `{${inTex(literal)}}`).join(" and ")],
    ["title", item.title === undefined ? undefined : `{${inTex(item.title)}}`],
    [publisher, item.publisher === undefined ? undefined : inTex(item.publisher)],
    ["year", year === undefined ? undefined : String(year)],
    ["date", dayOf(item.issued)],
    ["doi", item.DOI === undefined ? undefined : inUrl(item.DOI)],
    ["url", item.URL === undefined ? undefined : inUrl(item.URL)],
    ["urldate", dayOf(item.accessed)],
    ["note", item.archive_location === undefined ? undefined : `\\url{${inUrl(item.archive_location)}}`],
    ["langid", item.language],
    ["keywords", item.keyword === undefined ? undefined : inTex(item.keyword)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${type}{${item.id},`, ...lines, "}", ""].join("\n");
}

/** The sources, for LaTeX and reference managers. */
export const bibtex: FileFormat = {
  name: "bibtex",
  endings: ["bib"],
  writer: {
    write: ({ dossier }, language) => [
      {
        name: `${dossier.id}.bib`,
        bytes: new TextEncoder().encode(cslItems(dossier, language).map(entryOf).join("\n")),
      },
    ],
    carries: ofSourcesOnly,
  },
};
