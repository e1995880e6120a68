/** The search over the library, with all that dossiers are found by. It is loaded when the reader begins to search. */
import { distinct } from "../../base/index.ts";
import { inAllLanguages, type Text } from "../../schema/index.ts";
import { type Language, sayCountry, textIn } from "../../text/index.ts";
import { findables } from "../files/findables.ts";
import { library } from "../files/library.ts";
import { type Hit, type Searchable, searchLibrary } from "./searchLibrary.ts";

/** What a dossier is about, in a line. */
export const lineOf = (id: string): Text | undefined => findables.get(id)?.line;

/** The dossiers that have these words, in their order. */
export function findIn(words: string, language: Language): readonly Hit[] {
  const entries = library.map(([id, { title: shortTitle, language: own }]): Searchable => {
    const { title, line, parties, countries } = findables.get(id)!;
    const shown = [shortTitle, ...(line ? [line] : [])].map(text => textIn(text, language, own).text);
    return {
      id,
      shown,
      titles: distinct([shortTitle, title].flatMap(inAllLanguages)).filter(text => !shown.includes(text)),
      parties,
      countries: countries.map(code => sayCountry(language, code)),
    };
  });
  return searchLibrary(words, entries);
}
