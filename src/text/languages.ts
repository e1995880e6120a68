/**
 * The languages the product speaks. A new one is a file of messages, a line here and one in each of those who provide
 * messages: the page loads what it needs (`loadMessages`), programs have all of it (`provideMessages`).
 */
import type en from "./en.json";

export type Language = "en" | "fr";

/** Every text of the product has a key; the keys are those of the English file. */
export type Key = keyof typeof en;

export type LanguageEntry = {
  readonly code: Language;
  /** In the language itself. */
  readonly name: string;
  /** For `Intl`: the conventions for numbers, dates and lists. */
  readonly locale: string;
  /** As far as they have been provided. */
  readonly messages: Readonly<Record<string, string>>;
  /** What the language's typography asks of a message, so that writers may use ordinary blanks. */
  readonly typeset: (message: string) => string;
};

/** Filled by those who provide messages. */
const provided: Readonly<Record<Language, Record<string, string>>> = { en: {}, fr: {} };

/** Adds messages of a language: all of them, or a part. */
export function addMessages(language: Language, messages: Readonly<Record<string, string>>): void {
  Object.assign(provided[language], messages);
}

const NO_BREAK = "\u00a0";

export const languages: readonly LanguageEntry[] = [
  { code: "en", name: "English", locale: "en-GB", messages: provided.en, typeset: message => message },
  {
    code: "fr",
    name: "Français",
    locale: "fr",
    messages: provided.fr,
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
