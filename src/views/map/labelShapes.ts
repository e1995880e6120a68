/** Words on a map. */
import type { LabelBox } from "../../layout/index.ts";
import { type ChainTypeName, type ColourName, chainType } from "../../theme/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { movedBlock, type TextBlock, type TextLook, textBlock } from "../svg/textBlock.ts";

export const look = (type: ChainTypeName, colour: ColourName = "ink"): TextLook => ({ type: chainType[type], colour });

export const textShape = (block: TextBlock): FigureShape => ({ kind: "text", block });

/** A few signs round a point. */
export const centredShape = (
  words: string,
  type: ChainTypeName,
  colour: ColourName,
  x: number,
  y: number,
): FigureShape => {
  const block = textBlock([{ words, look: look(type, colour) }], { x: x - 30, y: 0, width: 60, anchor: "middle" });
  return textShape(movedBlock(block, { x: 0, y: y - block.height / 2 }));
};

/** A name on the map, on a slip of paper so that coasts do not run through it. */
export function labelShapes(
  box: LabelBox,
  words: string,
  type: ChainTypeName,
  colour: ColourName,
): readonly FigureShape[] {
  return [
    { kind: "rect", ...box, radius: 2, fill: "paper", opacity: 0.78 },
    textShape(textBlock([{ words, look: look(type, colour) }], { x: box.x + 3, y: box.y, width: box.width })),
  ];
}
