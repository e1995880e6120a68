/** The languages the product speaks. A new one is a file of messages and a line here. */
import en from "./en.json";
import fr from "./fr.json";

export type Language = "en" | "fr";

/** Every text of the product has a key; the keys are those of the English file. */
export type Key = keyof typeof en;

export type LanguageEntry = {
  readonly code: Language;
  /** In the language itself. */
  readonly name: string;
  /** For `Intl`: the conventions for numbers, dates and lists. */
  readonly locale: string;
  readonly messages: Readonly<Record<Key, string>>;
  /** What the language's typography asks of a message, so that writers may use ordinary blanks. */
  readonly typeset: (message: string) => string;
};

const NO_BREAK = "\u00a0";

export const languages: readonly LanguageEntry[] = [
  { code: "en", name: "English", locale: "en-GB", messages: en, typeset: message => message },
  {
    code: "fr",
    name: "Français",
    locale: "fr",
    messages: fr,
    // No line may begin with a sign that stands apart, or end with an opening one.
    typeset: message => message.replace(/ (?=[:;?!»])/gu, NO_BREAK).replaceAll("« ", `«${NO_BREAK}`),
  },
];

const entries: ReadonlyMap<string, LanguageEntry> = new Map(languages.map(entry => [entry.code, entry]));

export const isLanguage = (code: string): code is Language => entries.has(code);

/** @throws for a language that is not listed */
export function entryOf(language: Language): LanguageEntry {
  const entry = entries.get(language);
  if (!entry) throw new Error(`no such language: ${language}`);
  return entry;
}
