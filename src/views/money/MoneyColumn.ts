import type { FigureShape } from "../figure/figurePlan.ts";
import { textBlock, type WordRun } from "../svg/textBlock.ts";

/** A drawing made downwards: shapes, and the px they take. */
export class MoneyColumn {
  readonly shapes: FigureShape[] = [];
  y = 0;

  text(runs: readonly WordRun[], width: number, x = 0, anchor: "start" | "end" = "start"): void {
    const block = textBlock(runs, { x, y: this.y, width, anchor });
    this.shapes.push({ kind: "text", block });
    this.y += block.height;
  }
}
