/** Words of a file, in the language asked for as far as the file has them. */
import type { Text } from "../schema/index.ts";
import { directionOf } from "./directionOf.ts";
import { showControls } from "./showControls.ts";

export type Shown = {
  /** With each control character written out. Within a sentence it has to be `isolated` besides. */
  readonly text: string;
  /** BCP 47 tag of the words shown, for `lang`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
};

function shownIn(words: string, language: string): Shown {
  const text = showControls(words);
  return { text, language, direction: directionOf(text) };
}

const primary = (tag: string): string => tag.toLowerCase().split("-", 1)[0]!;

function entryFor(
  entries: readonly (readonly [string, string])[],
  wanted: string,
): readonly [string, string] | undefined {
  return (
    entries.find(([tag]) => tag.toLowerCase() === wanted.toLowerCase()) ??
    entries.find(([tag]) => primary(tag) === primary(wanted))
  );
}

/**
 * Shown in the asked language (the exact tag, then the same primary subtag), else the dossier's, else the first.
 * @param dossierLanguage also the language of a text without a tag
 */
export function textIn(text: Text, language: string, dossierLanguage: string): Shown {
  if (typeof text === "string") return shownIn(text, dossierLanguage);
  const entries = Object.entries(text);
  const [tag, words] = entryFor(entries, language) ?? entryFor(entries, dossierLanguage) ?? entries[0]!;
  return shownIn(words, tag);
}
