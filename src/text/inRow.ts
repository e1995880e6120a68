import { entryOf, type Language } from "./languages.ts";

/** Parts one after the other, parted by the comma of the language; `sayList` says the last with an “and”. */
export const inRow = (language: Language, parts: readonly (string | number)[]): string =>
  parts.join(entryOf(language).comma);
