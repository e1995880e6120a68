/** The words of codes and duties. They stand in `data/` and reach the screen through `schema`. */
import { type CodeListId, type CodeWords, codeLists, type Duty } from "../schema/index.ts";
import { asWritten, isolated } from "./isolated.ts";
import type { Language } from "./languages.ts";
import { textIn } from "./textIn.ts";

/** The code lists are written in English first. */
const DATA_LANGUAGE = "en";

function wordsOf(list: CodeListId, code: string): CodeWords | null {
  const { closed, codes } = codeLists[list];
  const words = codes.get(code);
  if (!words && closed) throw new Error(`no code ${code} in ${list}`);
  return words ?? null;
}

/**
 * The word for a code; an unknown code of an open list as it is written.
 * @throws for an unknown code of a closed list: such a file is not read
 */
export function label(language: Language, list: CodeListId, code: string): string {
  const words = wordsOf(list, code);
  return words ? textIn(words.label, language, DATA_LANGUAGE).text : asWritten(code);
}

/** The sentence that explains a code; null for an unknown code of an open list. */
export function definition(language: Language, list: CodeListId, code: string): string | null {
  const words = wordsOf(list, code);
  return words ? textIn(words.definition, language, DATA_LANGUAGE).text : null;
}

/**
 * As it may stand beside other words: `isolated`.
 * @param dossierLanguage for a dossier's own duties
 */
export const dutyLabel = (language: Language, duty: Pick<Duty, "label">, dossierLanguage = DATA_LANGUAGE): string =>
  isolated(textIn(duty.label, language, dossierLanguage).text);

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
