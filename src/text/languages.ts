/**
 * The languages the product speaks. A new one is a file of messages, a line here and one in each of those who provide
 * messages: the page loads what it needs (`loadMessages`), programs have all of it (`provideMessages`).
 */
import type en from "./en.json";
import type { Message } from "./message.ts";

export type Language = "en" | "fr";

/** Every text of the product has a key; the keys are those of the English file. */
export type Key = keyof typeof en;

/**
 * What is said of everything; what is said of a file in which something is wrong; what the codes of a dossier are called;
 * what is said of many dossiers at once; what is said in the evidence, the outline and the tables; and what explains the
 * codes. The build makes each.
 */
export const messageParts = ["page", "problems", "publishing", "network", "labels", "details", "definitions"] as const;
export type MessagePart = (typeof messageParts)[number];

/** Of each code list, in its order: the code and the word for it. */
export type CodeLabels = Readonly<
  Record<string, { readonly closed: boolean; readonly labels: readonly (readonly [string, string])[] }>
>;

/** Of each code list: the code and the sentence that explains it. */
export type CodeDefinitions = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** A code list as it is spoken of. */
export type SpokenList = { readonly closed: boolean; readonly labels: ReadonlyMap<string, string> };

export type LanguageEntry = {
  readonly code: Language;
  /** In the language itself. */
  readonly name: string;
  /** For `Intl`: the conventions for numbers, dates and lists. */
  readonly locale: string;
  /** As far as they have been provided. */
  readonly messages: Readonly<Record<string, Message>>;
  /** The code lists by their ids, as far as they have been provided. */
  readonly lists: ReadonlyMap<string, SpokenList>;
  /** What explains the codes of each list, as far as it has been provided. */
  readonly definitions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What the language's typography asks of a message, so that writers may use ordinary blanks. */
  readonly typeset: (message: string) => string;
};

/** Filled by those who provide messages. */
const provided: Readonly<Record<Language, Record<string, Message>>> = { en: {}, fr: {} };

/** Adds messages of a language: all of them, or a part. */
export function addMessages(language: Language, messages: Readonly<Record<string, Message>>): void {
  Object.assign(provided[language], messages);
}

const spoken: Readonly<Record<Language, Map<string, SpokenList>>> = { en: new Map(), fr: new Map() };
const explained: Readonly<Record<Language, Map<string, ReadonlyMap<string, string>>>> = {
  en: new Map(),
  fr: new Map(),
};

/** Adds what the codes are called in a language. */
export function addCodeLabels(language: Language, lists: CodeLabels): void {
  for (const [list, { closed, labels }] of Object.entries(lists))
    spoken[language].set(list, { closed, labels: new Map(labels) });
}

/** Adds what explains the codes in a language. */
export function addCodeDefinitions(language: Language, lists: CodeDefinitions): void {
  for (const [list, definitions] of Object.entries(lists)) explained[language].set(list, new Map(definitions));
}

const partsThere = new Set<string>();

/** Has this part of what is said been provided? */
export const areThere = (language: Language, part: MessagePart): boolean => partsThere.has(`${language} ${part}`);

/** Notes that it has been. */
export function notePart(language: Language, part: MessagePart): void {
  partsThere.add(`${language} ${part}`);
}

const NO_BREAK = "\u00a0";

export const languages: readonly LanguageEntry[] = [
  {
    code: "en",
    name: "English",
    locale: "en-GB",
    messages: provided.en,
    lists: spoken.en,
    definitions: explained.en,
    typeset: message => message,
  },
  {
    code: "fr",
    name: "Français",
    locale: "fr",
    messages: provided.fr,
    lists: spoken.fr,
    definitions: explained.fr,
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
