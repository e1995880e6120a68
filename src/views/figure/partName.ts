import type { FigurePart, FigureShape } from "./figurePlan.ts";

/** Marks that only isolate words of another direction, and places where a line may break. */
const UNSPOKEN = /[\u2066-\u2069\u200b]/gu;
const spoken = (words: string): string => words.replace(UNSPOKEN, "").replace(/\s+/gu, " ").trim();

/** The words that are seen on shapes, each text as one. What a card shows is in its title, in words. */
const wordsOn = (shapes: readonly FigureShape[]): readonly string[] =>
  shapes.flatMap(shape =>
    shape.kind === "part"
      ? wordsOn(shape.shapes)
      : shape.kind === "text"
        ? [spoken(shape.block.lines.map(({ pieces }) => pieces.map(({ words }) => words).join("")).join(" "))]
        : [],
  );

/**
 * The name by which a part is called and spoken: what is seen on it, as far as its title does not say the same, then
 * its title (WCAG 2.2, 2.5.3). Null where the part has no title.
 */
export function partName({ title, shapes }: Pick<FigurePart, "title" | "shapes">): string | null {
  if (title === null) return null;
  const said = spoken(title).toLowerCase();
  const seen = wordsOn(shapes).filter(words => words !== "" && !said.includes(words.toLowerCase()));
  return seen.length === 0 ? title : `${[...new Set(seen)].join(" ")}. ${title}`;
}
