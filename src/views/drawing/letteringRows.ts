import type { Shown } from "../../text/index.ts";
import type { ColourName, TypeSize } from "../../theme/index.ts";
import { shownBlock, type TextBlock, type TextLook, textBlock, type WordRun } from "../svg/textBlock.ts";
import { type Lettering, type LetteringRule, noLettering } from "./lettering.ts";

export const bold = (type: TypeSize): TypeSize => ({ ...type, cut: "sans-600" });

/** Parts of a column, one below the other. */
export function letteringRows(width: number, anchor: "start" | "middle" = "start") {
  const texts: TextBlock[] = [];
  const rules: LetteringRule[] = [];
  let y = 0;
  const put = (block: TextBlock) => {
    texts.push(block);
    y += block.height;
  };
  return {
    space(px: number) {
      y += px;
    },
    add: (runs: readonly WordRun[], x = 0) =>
      put(textBlock(runs, { x, y, width: width - x, anchor, isBalanced: anchor === "middle" })),
    addShown: (shown: Shown, look: TextLook, x = 0) =>
      put(shownBlock(shown, look, { x, y, width: width - x, anchor, isBalanced: anchor === "middle" })),
    /** A quote keeps the signs of its source. */
    addQuote: (quote: Shown, look: TextLook) =>
      put(textBlock([{ words: quote.text, look }], { x: 0, y, width }, quote)),
    rule(border: number, colour: ColourName) {
      rules.push({ x: 0, y: y + border / 2, width, colour });
      y += border;
    },
    /** @param least px that are kept for it in any case */
    made: (least = 0): Lettering => ({ ...noLettering, height: Math.max(least, y), texts, rules }),
    at: () => y,
  };
}
