/**
 * The languages of the product. A new language needs a file of messages, an entry here, and one each in `loadMessages`
 * (the page loads what it needs) and `provideMessages` (programs have everything).
 */
import type en from "./en.json";
import type { Message } from "./message.ts";

export type Language = "en" | "fr";

/** The key of a message; the keys are those of the English file. */
export type Key = keyof typeof en;

/**
 * The parts into which the build divides the messages, so that the page loads each when it needs it. `page`: messages
 * of every page; `library`: of the home page; `problems`: of files with problems; `publishing`: of publishing; `network`: of many dossiers at once;
 * `views`: of money, time, map, evidence and comparison; `details`: of evidence, outline and tables. `labels`: words for codes; `definitions`: explanations of codes.
 */
export const messageParts = [
  "page",
  "library",
  "problems",
  "publishing",
  "network",
  "labels",
  "details",
  "edit",
  "views",
  "bringing",
  "versions",
  "definitions",
] as const;
export type MessagePart = (typeof messageParts)[number];

/** The codes of each code list, in its order, with the word for each. */
export type CodeLabels = Readonly<
  Record<string, { readonly closed: boolean; readonly labels: readonly (readonly [string, string])[] }>
>;

/** The codes of each code list with the sentence that explains each. */
export type CodeDefinitions = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** A code list with its words in one language. */
export type SpokenList = { readonly closed: boolean; readonly labels: ReadonlyMap<string, string> };

export type LanguageEntry = {
  readonly code: Language;
  /** The name of the language in the language itself. */
  readonly name: string;
  /** The locale for `Intl`, with the conventions for numbers, dates and lists. */
  readonly locale: string;
  /** The messages that have been provided so far. */
  readonly messages: Readonly<Record<string, Message>>;
  /** The code lists that have been provided so far, by their ids. */
  readonly lists: ReadonlyMap<string, SpokenList>;
  /** The explanations that have been provided so far: list → code → sentence. */
  readonly definitions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Applies the typography of the language to a message, so that writers may use ordinary blanks. */
  readonly typeset: (message: string) => string;
};

/** `addMessages` fills these. */
const provided: Readonly<Record<Language, Record<string, Message>>> = { en: {}, fr: {} };

/** Adds all messages of a language, or a part of them. */
export function addMessages(language: Language, messages: Readonly<Record<string, Message>>): void {
  Object.assign(provided[language], messages);
}

const spoken: Readonly<Record<Language, Map<string, SpokenList>>> = { en: new Map(), fr: new Map() };
const explained: Readonly<Record<Language, Map<string, ReadonlyMap<string, string>>>> = {
  en: new Map(),
  fr: new Map(),
};

/** Adds the words for codes in a language. */
export function addCodeLabels(language: Language, lists: CodeLabels): void {
  for (const [list, { closed, labels }] of Object.entries(lists))
    spoken[language].set(list, { closed, labels: new Map(labels) });
}

/** Adds the explanations of codes in a language. */
export function addCodeDefinitions(language: Language, lists: CodeDefinitions): void {
  for (const [list, definitions] of Object.entries(lists)) explained[language].set(list, new Map(definitions));
}

const partsThere = new Set<string>();

/** Has this part of the messages been provided? */
export const areThere = (language: Language, part: MessagePart): boolean => partsThere.has(`${language} ${part}`);

/** Notes that a part of the messages has been provided. */
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
    // No line may begin with one of these signs, or end with an opening quotation mark.
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
