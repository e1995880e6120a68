/** Sentences on why a picture cannot be drawn as PNG, and what to do. */
import { distinct } from "../../base/index.ts";
import { type Language, say } from "../../text/index.ts";
import type { NoRasteriser } from "./rasteriser.ts";
import type { FontsTrouble } from "./svgInFonts.ts";

/** How many letters of a text are enough to find it. */
const FOUND_BY = 60;
const shortened = (words: string): string => {
  const letters = [...words.trim()];
  return letters.length > FOUND_BY ? `${letters.slice(0, FOUND_BY).join("")}…` : words.trim();
};

/** How many missing letters are named; the rest is counted. */
const NAMED = 5;

function sentencesOn(trouble: FontsTrouble | NoRasteriser, language: Language): string[] {
  if (trouble.code === "no-rasteriser") return [say(language, "cli.draw.no-rasteriser", { machine: trouble.machine })];
  if (trouble.code === "no-one-font")
    return [say(language, "cli.draw.no-one-font", { words: shortened(trouble.words) })];
  const { letters } = trouble;
  const codeOf = (letter: string) => letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  const more = letters.length - NAMED;
  return [
    ...letters
      .slice(0, NAMED)
      .map(({ letter, words }) =>
        say(language, "cli.draw.no-glyph", { letter, code: `U+${codeOf(letter)}`, words: shortened(words) }),
      ),
    ...(more > 0 ? [say(language, "cli.draw.no-glyph.more", { count: more })] : []),
    say(language, "cli.draw.no-glyph.way-out"),
  ];
}

/** The sentences, each once, however many pictures it concerns. */
export const pictureTroubles = (
  troubles: readonly (FontsTrouble | NoRasteriser)[],
  language: Language,
): readonly string[] => distinct(troubles.flatMap(trouble => sentencesOn(trouble, language)));
