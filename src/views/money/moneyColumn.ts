import type { FigureShape } from "../figure/figurePlan.ts";
import { textBlock, type WordRun } from "../svg/textBlock.ts";

/** A drawing made downwards: its shapes, and the px they take. */
export type MoneyColumn = {
  readonly shapes: FigureShape[];
  y: number;
  readonly text: (runs: readonly WordRun[], width: number, x?: number, anchor?: "start" | "end") => void;
};

export function moneyColumn(): MoneyColumn {
  const column: MoneyColumn = {
    shapes: [],
    y: 0,
    text(runs, width, x = 0, anchor = "start") {
      const block = textBlock(runs, { x, y: column.y, width, anchor });
      column.shapes.push({ kind: "text", block });
      column.y += block.height;
    },
  };
  return column;
}
