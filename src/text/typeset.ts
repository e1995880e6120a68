import { entryOf, isLanguage } from "./languages.ts";
import type { Shown } from "./textIn.ts";

/** A text of a file in the typography of its language, as our own messages are. Not for quotes. */
export function typeset({ text, language }: Pick<Shown, "text" | "language">): string {
  const primary = language.toLowerCase().split("-", 1)[0]!;
  return isLanguage(primary) ? entryOf(primary).typeset(text) : text;
}
