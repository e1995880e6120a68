import { codeDefinitionsIn, codeLabelsIn } from "./codeLabelsIn.ts";
import { fallbacksOf } from "./fallbacksOf.ts";
import { addCodeDefinitions, addCodeLabels, addMessages, languages, notePart } from "./languages.ts";
import { messageParts } from "./messageParts.ts";

const files = import.meta.glob<Readonly<Record<string, string>>>("../../data/languages/*/messages.json", {
  eager: true,
  import: "default",
});

/** Provides every message and every word in every language, for programs, which load nothing later. */
export function provideMessages(): void {
  const tags = languages.map(({ code }) => code);
  for (const code of tags) {
    // Where a language lacks a message, the nearest that has it speaks.
    for (const speaker of fallbacksOf(code, tags).toReversed())
      addMessages(code, files[`../../data/languages/${speaker}/messages.json`]!);
    addCodeLabels(code, codeLabelsIn(code));
    addCodeDefinitions(code, codeDefinitionsIn(code));
    for (const part of messageParts) notePart(code, part);
  }
}
