import { asSentences } from "../../text/index.ts";
import type { TextBlock, TextLook } from "../svg/textBlock.ts";
import type { FigurePart, FigureShape } from "./figurePlan.ts";

/** Marks that only isolate words of another direction, and places where a line may break. */
const UNSPOKEN = /[\u2066-\u2069\u200b]/gu;
const spoken = (words: string): string => words.replace(UNSPOKEN, "").replace(/\s+/gu, " ").trim();

/** The words of a text, as many together as look the same, over the ends of lines. */
function runsOf({ lines }: TextBlock): readonly string[] {
  const runs: { look: TextLook; words: string }[] = [];
  for (const { pieces } of lines)
    pieces.forEach(({ look, words }, place) => {
      const last = runs.at(-1);
      // A line ends where a blank is.
      if (last?.look === look) last.words += place === 0 ? ` ${words}` : words;
      else runs.push({ look, words });
    });
  return runs.map(({ words }) => spoken(words));
}

/** The words that are seen on shapes. What a card shows is in its title, in words. */
const wordsOn = (shapes: readonly FigureShape[]): readonly string[] =>
  shapes.flatMap(shape =>
    shape.kind === "part" ? wordsOn(shape.shapes) : shape.kind === "text" ? runsOf(shape.block) : [],
  );

/**
 * The name by which a part is called and spoken: what is seen on it, as far as its title does not say the same, then
 * its title (WCAG 2.2, 2.5.3). Null where the part has no title.
 */
export function partName({ title, shapes }: Pick<FigurePart, "title" | "shapes">): string | null {
  if (title === null) return null;
  const said = spoken(title).toLowerCase();
  const seen = wordsOn(shapes).filter(words => words !== "" && !said.includes(words.toLowerCase()));
  return seen.length === 0 ? title : asSentences([[...new Set(seen)].join(" "), title]);
}
