/** The languages of the product: the folders of `data/languages`. */
import type en from "../../data/languages/en/messages.json";
import type { Message } from "./message.ts";
import type { MessagePart } from "./messageParts.ts";
import { type LanguageFile, typesetterOf } from "./typesetterOf.ts";

/** The tag of a language that the product speaks. What comes from elsewhere goes through `isLanguage`. */
export type Language = string;

/** The key of a message; the keys are those of the English file. */
export type Key = keyof typeof en;

/** The codes of each code list, in its order, with the word for each. */
export type CodeLabels = Readonly<
  Record<string, { readonly closed: boolean; readonly labels: readonly (readonly [string, string])[] }>
>;

/** The codes of each code list with the sentence that explains each. */
export type CodeDefinitions = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** A code list with its words in one language. */
export type SpokenList = { readonly closed: boolean; readonly labels: ReadonlyMap<string, string> };

export type LanguageEntry = Omit<LanguageFile, "keptWithWordBefore" | "keptWithWordAfter"> & {
  readonly code: Language;
  /** The messages that have been provided so far. */
  readonly messages: Readonly<Record<string, Message>>;
  /** The code lists that have been provided so far, by their ids. */
  readonly lists: ReadonlyMap<string, SpokenList>;
  /** The explanations that have been provided so far: list → code → sentence. */
  readonly definitions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Applies the typography of the language to a message, so that writers may use ordinary blanks. */
  readonly typeset: (message: string) => string;
};

/** What `addMessages`, `addCodeLabels` and `addCodeDefinitions` fill. */
type Filled = LanguageEntry & {
  readonly messages: Record<string, Message>;
  readonly lists: Map<string, SpokenList>;
  readonly definitions: Map<string, ReadonlyMap<string, string>>;
};

const files = import.meta.glob<LanguageFile>("../../data/languages/*/language.json", {
  eager: true,
  import: "default",
});
const entries: ReadonlyMap<Language, Filled> = new Map(
  Object.entries(files).map(([file, told]) => {
    const code = file.split("/")[4]!;
    return [
      code,
      { ...told, code, messages: {}, lists: new Map(), definitions: new Map(), typeset: typesetterOf(told) },
    ];
  }),
);

export const languages: readonly LanguageEntry[] = [...entries.values()];

/** @throws for a language that has no folder */
function filledOf(language: Language): Filled {
  const entry = entries.get(language);
  if (!entry) throw new Error(`no such language: ${language}`);
  return entry;
}

export const entryOf: (language: Language) => LanguageEntry = filledOf;

/** The direction in which a language is written. */
export const directionIn = (language: Language): "ltr" | "rtl" => filledOf(language).direction;

/** Adds all messages of a language, or a part of them. */
export function addMessages(language: Language, messages: Readonly<Record<string, Message>>): void {
  Object.assign(filledOf(language).messages, messages);
}

/** Adds the words for codes in a language. */
export function addCodeLabels(language: Language, lists: CodeLabels): void {
  for (const [list, { closed, labels }] of Object.entries(lists))
    filledOf(language).lists.set(list, { closed, labels: new Map(labels) });
}

/** Adds the explanations of codes in a language. */
export function addCodeDefinitions(language: Language, lists: CodeDefinitions): void {
  for (const [list, definitions] of Object.entries(lists))
    filledOf(language).definitions.set(list, new Map(definitions));
}

const partsThere = new Set<string>();

/** Has this part of the messages been provided? */
export const areThere = (language: Language, part: MessagePart): boolean => partsThere.has(`${language} ${part}`);

/** Notes that a part of the messages has been provided. */
export function notePart(language: Language, part: MessagePart): void {
  partsThere.add(`${language} ${part}`);
}

export const isLanguage = (code: string): boolean => entries.has(code);
