/** The planes in a row, of which one is shown, as the page has them as a switch. */
import { measureText } from "../../layout/index.ts";
import type { Palette, TypeSize } from "../../theme/index.ts";
import type { PlaneWords } from "../chain/chainWords.ts";
import { drawText } from "../svg/drawText.ts";
import { svgElement } from "../svg/svgElement.ts";
import { fontOf, lineHeight, type TextLook, textBlock } from "../svg/textBlock.ts";

const NAME: TypeSize = { cut: "sans-600", size: 13, line: 1.5 };
const COUNT: TypeSize = { ...NAME, cut: "sans-400" };
const BLOCK = 3;
const INLINE = { least: 5, most: 14 };
const GAP = 5;

export const SWITCH_HEIGHT = Math.round(lineHeight(NAME)) + 2 * BLOCK;

const wordsWidth = ({ words, count }: PlaneWords): number =>
  measureText(words, fontOf(NAME)) + GAP + measureText(count, fontOf(COUNT));

/** The least px in which they stand in one row. */
export const switchWidth = (planes: readonly PlaneWords[]): number =>
  planes.reduce((sum, plane) => sum + wordsWidth(plane) + 2 * INLINE.least, 0);

/** Draws them from their upper left corner, as wide as they are read with ease if the room allows it. */
export function drawPlanes(
  planes: readonly PlaneWords[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  palette: Palette,
): string {
  const words = planes.reduce((sum, plane) => sum + wordsWidth(plane), 0);
  const inline = Math.max(INLINE.least, Math.min(INLINE.most, (width - words) / (2 * planes.length)));
  let left = x;
  return planes
    .map(plane => {
      const box = { x: left + 0.5, y: y + 0.5, width: wordsWidth(plane) + 2 * inline, height: SWITCH_HEIGHT };
      left += box.width;
      const look = (type: TypeSize, colour: TextLook["colour"]): TextLook => ({
        type,
        colour: plane.isShown ? "paper" : colour,
      });
      const at = { y: y + BLOCK, width: Number.POSITIVE_INFINITY };
      const count = box.x + inline + measureText(plane.words, fontOf(NAME)) + GAP;
      return svgElement(
        "g",
        { "data-plane": plane.isShown ? "shown" : "other" },
        svgElement("rect", {
          ...box,
          fill: plane.isShown ? palette.ink : palette.card,
          stroke: palette.ink,
        }),
        drawText(textBlock([{ words: plane.words, look: look(NAME, "ink") }], { ...at, x: box.x + inline }), palette),
        drawText(textBlock([{ words: plane.count, look: look(COUNT, "quiet") }], { ...at, x: count }), palette),
      );
    })
    .join("");
}
