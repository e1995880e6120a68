/** The words of codes and duties. They stand in `data/` and reach the screen through `schema`. */
import type { CodeListId, Duty } from "../schema/index.ts";
import { asWritten, isolated } from "./isolated.ts";
import { entryOf, type Language, type SpokenList } from "./languages.ts";
import { textIn } from "./textIn.ts";

/** The language in which every duty has words. */
const DATA_LANGUAGE = "en";

/** @throws where the words of the list have not been provided, which is a mistake of ours */
function listIn(language: Language, id: CodeListId): SpokenList {
  const list = entryOf(language).lists.get(id);
  if (!list) throw new Error(`no words for ${id} in ${language}`);
  return list;
}

/** The codes of a list, in the order of the list. */
export const codesOf = (language: Language, list: CodeListId): readonly string[] => [
  ...listIn(language, list).labels.keys(),
];

/**
 * The word for a code. An unknown code of an open list stays as written.
 * @throws for an unknown code of a closed list, since such a file is not read
 */
export function label(language: Language, list: CodeListId, code: string): string {
  const { closed, labels } = listIn(language, list);
  const word = labels.get(code);
  if (word === undefined && closed) throw new Error(`no code ${code} in ${list}`);
  return word ?? asWritten(code);
}

/** The sentence that explains a code; null for an unknown code of an open list. */
export function definition(language: Language, list: CodeListId, code: string): string | null {
  const definitions = entryOf(language).definitions.get(list);
  if (!definitions) throw new Error(`no definitions for ${list} in ${language}`);
  return definitions.get(code) ?? null;
}

/**
 * The name of a duty, `isolated`, so that it may stand beside other words.
 * @param dossierLanguage the language of a dossier's own duties
 * @param most the most letters; a longer name is shortened
 */
export const dutyLabel = (
  language: Language,
  duty: Pick<Duty, "label">,
  dossierLanguage = DATA_LANGUAGE,
  most?: number,
): string => isolated(textIn(duty.label, language, dossierLanguage, most).text);

export const dutyDefinition = (
  language: Language,
  duty: Pick<Duty, "definition">,
  dossierLanguage = DATA_LANGUAGE,
): string => textIn(duty.definition, language, dossierLanguage).text;

export const dutyQuestion = (
  language: Language,
  duty: Pick<Duty, "question">,
  dossierLanguage = DATA_LANGUAGE,
): string => textIn(duty.question, language, dossierLanguage).text;
