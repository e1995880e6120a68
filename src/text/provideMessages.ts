import { codeDefinitionsIn, codeLabelsIn } from "./codeLabelsIn.ts";
import en from "./en.json";
import fr from "./fr.json";
import { addCodeDefinitions, addCodeLabels, addMessages, languages, messageParts, notePart } from "./languages.ts";

/** Provides every message and every word in every language, for programs, which load nothing later. */
export function provideMessages(): void {
  addMessages("en", en);
  addMessages("fr", fr);
  for (const { code } of languages) {
    addCodeLabels(code, codeLabelsIn(code));
    addCodeDefinitions(code, codeDefinitionsIn(code));
    for (const part of messageParts) notePart(code, part);
  }
}
