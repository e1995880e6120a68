import { asWritten } from "../isolated.ts";
import { entryOf, type Language } from "../languages.ts";

const names = new Map<Language, Intl.DisplayNames>();

/**
 * The name of a language.
 * @param tag a BCP 47 tag; any other text stays as written
 */
export function sayLanguage(language: Language, tag: string): string {
  let known = names.get(language);
  if (!known) {
    known = new Intl.DisplayNames(entryOf(language).locale, { type: "language", fallback: "code" });
    names.set(language, known);
  }
  try {
    return known.of(tag) ?? asWritten(tag);
  } catch {
    return asWritten(tag);
  }
}
