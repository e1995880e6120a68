/** The names of the files of a published dossier. */
import type { Language } from "../text/index.ts";

/** `table.html` in the first language, `table.fr.html` in another. */
export const fileName = (name: string, ending: string, language: Language, first: Language): string =>
  language === first ? `${name}.${ending}` : `${name}.${language}.${ending}`;

export const folderOf = (token: string, version: number | null): string =>
  version === null ? `e/${token}/` : `e/${token}/${version}/`;
