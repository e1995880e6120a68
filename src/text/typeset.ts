import { entryOf } from "./languages.ts";
import { nearestLanguage } from "./nearestLanguage.ts";
import type { Shown } from "./textIn.ts";

/** A text of a file in the typography of its language, as our own messages are. Not for quotes. */
export function typeset({ text, language }: Pick<Shown, "text" | "language">): string {
  const spoken = nearestLanguage(language);
  return spoken === null ? text : entryOf(spoken).typeset(text);
}
