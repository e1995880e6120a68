import { entryOf, type Key, type Language } from "./languages.ts";
import { say } from "./say.ts";

/** What a figure counts: `what` is a free code, so one without words of ours stands as it is written. */
export function sayFigureName(language: Language, what: string): string {
  const key = `figure.${what}`;
  return Object.hasOwn(entryOf(language).messages, key) ? say(language, key as Key) : what.replaceAll("-", " ");
}
