import { addMessages, type Language } from "./languages.ts";

/** What the page says, or what it says of a file in which something is wrong. The build makes both of the one file. */
export type MessagePart = "page" | "problems";

type Loader = () => Promise<{ readonly default: Readonly<Record<string, string>> }>;

const loaders: Readonly<Record<Language, Readonly<Record<MessagePart, Loader>>>> = {
  en: { page: () => import("./en.json?page"), problems: () => import("./en.json?problems") },
  fr: { page: () => import("./fr.json?page"), problems: () => import("./fr.json?problems") },
};

const loading = new Map<string, Promise<void>>();

/**
 * Loads messages of a language, once: the same promise for the same question.
 * @throws (as a rejection) where they cannot be loaded; asked again, it tries again
 */
export function loadMessages(language: Language, part: MessagePart = "page"): Promise<void> {
  const name = `${language} ${part}`;
  const known = loading.get(name);
  if (known) return known;
  const fresh = loaders[language][part]().then(
    ({ default: messages }) => addMessages(language, messages),
    error => {
      loading.delete(name);
      throw error;
    },
  );
  loading.set(name, fresh);
  return fresh;
}
