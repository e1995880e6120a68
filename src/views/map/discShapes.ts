/** What stands for a place on a map, in its legend and beside the cards of a chain. */
import type { LabelBox } from "../../layout/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { textBlock } from "../svg/textBlock.ts";
import { centredShape, look } from "./labelShapes.ts";

/** px: how far discs reach from their middle, and rings; a ring takes twice the room, so that it can be pressed. */
export const DISC = { wide: 13, narrow: 12, ring: 6 };

export type DiscPlace = { readonly x: number; readonly y: number; readonly r: number };

/** chain: of the chain; workers: where those stand who do the work; nowhere: of whom no country is on record. */
export type DiscManner = "chain" | "workers" | "nowhere" | "beside";

/** A disc with its number; a dotted one has a question mark, and whoever is not in the chain a small ring. */
export function discShapes({ x, y, r }: DiscPlace, number: string, manner: DiscManner): readonly FigureShape[] {
  const at = { cx: x, cy: y };
  switch (manner) {
    case "beside":
      return [
        // Room to press on.
        { kind: "circle", ...at, r: 2 * r, fill: "paper", opacity: 0 },
        { kind: "circle", ...at, r, fill: "card", stroke: "quiet", strokeWidth: 2 },
      ];
    case "nowhere":
      return [
        { kind: "circle", ...at, r, fill: "card", stroke: "unknown", strokeWidth: 2, dashes: "2 3" },
        centredShape("?", "mark-more", "unknown", x, y),
      ];
    case "workers":
      return [
        { kind: "circle", ...at, r: r + 2.5, fill: "card", stroke: "ink", strokeWidth: 1 },
        { kind: "circle", ...at, r, fill: "ground", stroke: "ink", strokeWidth: 1.5 },
        centredShape(number, "mark-more", "on-ground", x, y),
      ];
    case "chain":
      return [
        { kind: "circle", ...at, r, fill: "card", stroke: "ink", strokeWidth: 2 },
        centredShape(number, "mark-more", "ink", x, y),
      ];
  }
}

/** px from a disc, and from the second edge of the workers', to the numeral under it. */
const UNDER = 3;

/** The room that the numeral under a disc takes at most. */
export const withinBox = ({ x, y, r }: DiscPlace): LabelBox => ({ x: x - 16, y: y + r + UNDER, width: 32, height: 15 });

/** The small numeral under a disc: hops that stay within the country. */
export function withinShapes({ x, y, r }: DiscPlace, words: string): readonly FigureShape[] {
  const block = textBlock([{ words, look: look("tag") }], { x: 0, y: 0, width: 60 });
  const width = block.width + 8;
  const [left, top] = [x - width / 2, y + r + UNDER];
  return [
    { kind: "rect", x: left, y: top, width, height: 15, radius: 3, fill: "card", stroke: "ink", strokeWidth: 1 },
    centredShape(words, "tag", "ink", x, top + 7.5),
  ];
}
