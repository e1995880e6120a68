import type { Choice } from "../chain/chainPicture.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { textBlock, type WordRun } from "../svg/textBlock.ts";

/** A drawing made downwards: its shapes, and the px they take. */
export type MoneyColumn = {
  readonly shapes: FigureShape[];
  y: number;
  /** Leaves so many px free, but not at the top. */
  readonly gap: (px: number) => void;
  readonly text: (runs: readonly WordRun[], width: number, x?: number, anchor?: "start" | "end") => void;
  /** A part of the picture of its own, drawn where the column is. */
  readonly part: (key: string, title: string, choice: Choice | undefined, draw: (inner: MoneyColumn) => void) => void;
};

export function moneyColumn(): MoneyColumn {
  const column: MoneyColumn = {
    shapes: [],
    y: 0,
    gap(px) {
      if (column.y > 0) column.y += px;
    },
    text(runs, width, x = 0, anchor = "start") {
      const block = textBlock(runs, { x, y: column.y, width, anchor });
      column.shapes.push({ kind: "text", block });
      column.y += block.height;
    },
    part(key, title, choice, draw) {
      const inner = moneyColumn();
      draw(inner);
      column.shapes.push({ kind: "part", key, at: { x: 0, y: column.y }, title, choice, shapes: inner.shapes });
      column.y += inner.y;
    },
  };
  return column;
}
