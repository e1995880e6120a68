/** The words in the largest type in which they fit. */
import { widestPart } from "../../layout/index.ts";
import type { Shown } from "../../text/index.ts";
import type { ColourName, TypeSize } from "../../theme/index.ts";
import { fontOf, shownBlock, type TextBlock } from "../svg/textBlock.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

export type TextRoom = { readonly x: number; readonly y: number; readonly width: number };
type Fitting = TextRoom & { readonly lines: number; readonly height?: number; readonly colour: ColourName };

/**
 * The words in the largest type in which they fit with no word broken. If none is small enough, they are cut in the
 * smallest type, with three dots.
 */
export function fittedBlock(
  shown: Shown,
  types: readonly TypeSize[],
  { lines, height, colour, ...room }: Fitting,
): TextBlock {
  // Words that run from right to left begin at the right.
  const anchor = shown.direction === "rtl" ? "end" : "start";
  const blockIn = (type: TypeSize, text = shown.text, isBalanced = true) =>
    shownBlock({ ...shown, text }, { type, colour }, { ...room, anchor, isBalanced });
  const fits = (block: TextBlock) => block.lines.length <= lines && (height === undefined || block.height <= height);
  const isWhole = (type: TypeSize) => widestPart([{ text: shown.text, font: fontOf(type) }]) <= room.width;
  const found = types.find(type => isWhole(type) && fits(blockIn(type)));
  if (found) return blockIn(found);
  const smallest = types.at(-1)!;
  if (fits(blockIn(smallest))) return blockIn(smallest);
  const letters = [...graphemes.segment(shown.text)].map(({ segment }) => segment);
  const cut = (count: number) => `${letters.slice(0, count).join("").trimEnd()}…`;
  let [least, most] = [0, letters.length];
  while (most - least > 1) {
    const middle = (least + most) >> 1;
    if (fits(blockIn(smallest, cut(middle), false))) least = middle;
    else most = middle;
  }
  return blockIn(smallest, cut(least), false);
}
