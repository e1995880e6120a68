import { entryOf, isLanguage } from "./languages.ts";
import type { Shown } from "./textIn.ts";

/** Words of a file with what their language's typography asks for, as our own messages have it. Not for quotes. */
export function typeset({ text, language }: Pick<Shown, "text" | "language">): string {
  const primary = language.toLowerCase().split("-", 1)[0]!;
  return isLanguage(primary) ? entryOf(primary).typeset(text) : text;
}
