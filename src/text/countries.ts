/** Names of countries and currencies. */
import { entryOf, type Language } from "./languages.ts";

const names = new Map<string, Intl.DisplayNames>();

function nameFor(language: Language, type: "region" | "currency", code: string): string {
  const key = `${language} ${type}`;
  let known = names.get(key);
  if (!known) {
    known = new Intl.DisplayNames(entryOf(language).locale, { type, fallback: "code" });
    names.set(key, known);
  }
  return known.of(code) ?? code;
}

/** @param code ISO 3166-1 alpha-2 */
export const sayCountry = (language: Language, code: string): string => nameFor(language, "region", code);

/** @param code ISO 4217 */
export const sayCurrency = (language: Language, code: string): string => nameFor(language, "currency", code);
