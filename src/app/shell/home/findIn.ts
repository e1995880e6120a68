/** The search over the library, with all that dossiers are found by. It is loaded after the page. */
import { distinct } from "../../../base/index.ts";
import { inAllLanguages, type Text } from "../../../schema/index.ts";
import { type Language, label, sayCountry, textIn } from "../../../text/index.ts";
import { findables } from "../../documents/files/findables.ts";
import { library } from "../../documents/files/library.ts";
import type { HomePlace } from "../../page/address/place.ts";
import { codesOf, type FilterKind, type LibraryFilter, passes } from "./libraryFilter.ts";
import { type Hit, type Searchable, searchLibrary } from "./searchLibrary.ts";

/** What a dossier is about, in a line. */
export const lineOf = (id: string): Text | undefined => findables().get(id)?.line;

/** What a reader asks of the library. */
export type AskedOfLibrary = LibraryFilter & Pick<HomePlace, "find">;

/** The dossiers that have these words and pass the filters, in their order. */
export function findIn(asked: AskedOfLibrary, language: Language): readonly Hit[] {
  const entries = library().cards.flatMap(([id, { title: shortTitle, language: own }]): readonly Searchable[] => {
    const findable = findables().get(id)!;
    if (!passes(findable, asked)) return [];
    const { title, line, parties, countries } = findable;
    const shown = [shortTitle, ...(line ? [line] : [])].map(text => textIn(text, language, own).text);
    return [
      {
        id,
        shown,
        titles: distinct([shortTitle, title].flatMap(inAllLanguages)).filter(text => !shown.includes(text)),
        parties,
        countries: countries.map(code => sayCountry(language, code)),
      },
    ];
  });
  return searchLibrary(asked.find ?? "", entries);
}

/** A code by which the library can be narrowed, in words, with the number of dossiers that this leaves. */
export type Offer = { readonly code: string; readonly words: string; readonly count: number };

/** The words for a code of a filter, which may be one that no dossier has. */
export function wordsOf(kind: FilterKind, code: string, language: Language): string {
  if (kind === "country") return sayCountry(language, code);
  if (kind === "role") return label(language, "roles", code);
  for (const [id, { language: own }] of library().cards)
    for (const duty of findables().get(id)!.duties) if (duty.id === code) return textIn(duty.label, language, own).text;
  return code;
}

/** What a filter offers beside all else that is asked for, in the order of its words. */
export function offersOf(kind: FilterKind, asked: AskedOfLibrary, language: Language): readonly Offer[] {
  const counts = new Map<string, number>();
  for (const { id } of findIn({ ...asked, [kind]: null }, language))
    for (const code of codesOf(findables().get(id)!, kind)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const { compare } = new Intl.Collator(language);
  return [...counts]
    .map(([code, count]) => ({ code, words: wordsOf(kind, code, language), count }))
    .sort((a, b) => compare(a.words, b.words));
}
