/** Texts of a file, in the reader's language if the file has it. */
import type { Text } from "../schema/index.ts";
import { directionOf } from "./directionOf.ts";
import { shortened } from "./shortened.ts";
import { showControls } from "./showControls.ts";

export type Shown = {
  /** The text with each control character written out. Within a sentence it must also be `isolated`. */
  readonly text: string;
  /** The BCP 47 tag of the text shown, for `lang`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Was the text shortened? Then it ends in "…". */
  readonly isShortened?: true;
};

function shownIn(words: string, language: string, most: number): Shown {
  const kept = shortened(words, most);
  const text = showControls(kept);
  return { text, language, direction: directionOf(text), ...(kept === words ? {} : { isShortened: true }) };
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
 * A text in the language asked for (the exact tag, then the same primary subtag), else in the dossier's, else in its
 * first.
 * @param dossierLanguage also the language of a text without a tag
 * @param most the most letters; a longer text is shortened
 */
export function textIn(
  text: Text,
  language: string,
  dossierLanguage: string,
  most: number = Number.POSITIVE_INFINITY,
): Shown {
  if (typeof text === "string") return shownIn(text, dossierLanguage, most);
  const entries = Object.entries(text);
  const [tag, words] = entryFor(entries, language) ?? entryFor(entries, dossierLanguage) ?? entries[0]!;
  return shownIn(words, tag, most);
}
