/** Names of countries and currencies. */
import { entryOf, type Language } from "./languages.ts";

/** The form of a code: two letters or three digits of a region, three letters of a currency. */
const forms = { region: /^([A-Za-z]{2}|\d{3})$/, currency: /^[A-Za-z]{3}$/ } as const;

const names = new Map<string, Intl.DisplayNames>();

function nameFor(language: Language, type: "region" | "currency", code: string): string {
  // An address can ask for anything, and what has not the form of a code would throw.
  if (!forms[type].test(code)) return code;
  const key = `${language} ${type}`;
  let known = names.get(key);
  if (!known) {
    known = new Intl.DisplayNames(entryOf(language).locale, { type, fallback: "code" });
    names.set(key, known);
  }
  return known.of(code) ?? code;
}

/** @param code ISO 3166-1 alpha-2; whatever is no code is said as it is */
export const sayCountry = (language: Language, code: string): string => nameFor(language, "region", code);

/** @param code ISO 4217; whatever is no code is said as it is */
export const sayCurrency = (language: Language, code: string): string => nameFor(language, "currency", code);
