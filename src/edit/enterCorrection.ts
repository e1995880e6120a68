import { byCodeUnit } from "../base/index.ts";
import { appendValues, isJsonObject, type JsonObject, type Text } from "../schema/index.ts";
import { fileOf } from "./itemChanges.ts";

/** What readers are told of a change, as an entry among the corrections. */
export type Correction = {
  /** An ISO day. */
  readonly date: string;
  readonly text: Text;
};

/** The words by language, each language once, in one order. */
function wordsOf(text: unknown, language: unknown): string {
  const byLanguage = isJsonObject(text) ? text : { [String(language)]: text };
  return JSON.stringify(Object.entries(byLanguage).sort(([one], [other]) => byCodeUnit(one, other)));
}

/** Whether an entry of this day with these words stands among the corrections of a file. */
const hasCorrection = ({ corrections, language }: JsonObject, { date, text }: Correction): boolean =>
  Array.isArray(corrections) &&
  corrections.some(
    entry => isJsonObject(entry) && entry.date === date && wordsOf(entry.text, language) === wordsOf(text, language),
  );

/**
 * The text with the entry behind its other corrections; the text as it is where the entry stands there already.
 * @throws where the text is no JSON object, or where its corrections are no list
 */
export function enterCorrection(text: string, correction: Correction): string {
  const file = fileOf(text);
  if (!file) throw new Error("Only a JSON object can be changed.");
  return hasCorrection(file, correction) ? text : appendValues(text, ["corrections"], [correction]);
}
