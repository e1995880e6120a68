/** The words of the code lists in one language. They stand in `data/` and reach the screen through `schema`. */
import { codeLists } from "../schema/index.ts";
import type { CodeDefinitions, CodeLabels, Language } from "./languages.ts";

const lists = Object.entries(codeLists);

export const codeLabelsIn = (language: Language): CodeLabels =>
  Object.fromEntries(
    lists.map(([id, { closed, codes }]) => [
      id,
      { closed, labels: [...codes].map(([code, { label }]) => [code, label[language]!]) },
    ]),
  );

export const codeDefinitionsIn = (language: Language): CodeDefinitions =>
  Object.fromEntries(
    lists.map(([id, { codes }]) => [id, [...codes].map(([code, { definition }]) => [code, definition[language]!])]),
  );
