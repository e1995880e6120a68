/** The words of the code lists in one language. They stand in `data/` and reach the screen through `schema`. */
import { codeLists } from "../schema/index.ts";
import { fallbacksOf } from "./fallbacksOf.ts";
import type { CodeDefinitions, CodeLabels, Language } from "./languages.ts";

/** In the language, or in the nearest that has the words. */
const spokenIn = (words: Readonly<Record<string, string>>, language: Language): string =>
  words[fallbacksOf(language, Object.keys(words))[0]!]!;

const lists = Object.entries(codeLists);

export const codeLabelsIn = (language: Language): CodeLabels =>
  Object.fromEntries(
    lists.map(([id, { closed, codes }]) => [
      id,
      { closed, labels: [...codes].map(([code, { label }]) => [code, spokenIn(label, language)]) },
    ]),
  );

export const codeDefinitionsIn = (language: Language): CodeDefinitions =>
  Object.fromEntries(
    lists.map(([id, { codes }]) => [
      id,
      [...codes].map(([code, { definition }]) => [code, spokenIn(definition, language)]),
    ]),
  );
