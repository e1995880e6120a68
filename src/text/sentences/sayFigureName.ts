import { asWritten } from "../isolated.ts";
import { entryOf, type Key, type Language } from "../languages.ts";
import { say } from "../say.ts";

/** What a figure counts. `what` is a free code: one without a word of ours stays as written. */
export function sayFigureName(language: Language, what: string): string {
  const key = `figure.${what}`;
  if (Object.hasOwn(entryOf(language).messages, key)) return say(language, key as Key);
  return asWritten(what.replaceAll("-", " "));
}
