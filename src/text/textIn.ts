/** Words of a file, in the language asked for as far as the file has them. */
import type { Text } from "../schema/index.ts";

export type Shown = {
  readonly text: string;
  /** BCP 47 tag of the words shown, for `lang`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
};

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Direction follows the text: its first letter decides, whatever its tag says. */
export function directionOf(text: string): "ltr" | "rtl" {
  const first = text.match(/\p{L}/u);
  return first && RIGHT_TO_LEFT.test(first[0]) ? "rtl" : "ltr";
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
  if (typeof text === "string") return { text, language: dossierLanguage, direction: directionOf(text) };
  const entries = Object.entries(text);
  const [tag, words] = entryFor(entries, language) ?? entryFor(entries, dossierLanguage) ?? entries[0]!;
  return { text: words, language: tag, direction: directionOf(words) };
}
