/** The lines of a map. */
import type { Arc } from "../../layout/index.ts";
import type { OverlayFamily } from "../../schema/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { centredShape } from "./labelShapes.ts";

export type LineManner = "certain" | "several" | "loose" | OverlayFamily;

const lines: Readonly<
  Record<LineManner, { readonly colour: ColourName; readonly width: number; readonly dashes?: string }>
> = {
  certain: { colour: "ink", width: 2.25 },
  several: { colour: "ink", width: 1 },
  loose: { colour: "unknown", width: 1.5, dashes: "0.5 4.5" },
  // As beside the chain.
  money: { colour: "money", width: 3.5 },
  data: { colour: "data", width: 1.75, dashes: "14 3 3 3" },
  instructions: { colour: "instructions", width: 1.75, dashes: "3 3" },
  ownership: { colour: "ownership", width: 1.75 },
};

/** px: a shorter line has its number beside it. */
const SHORT = 64;
const BESIDE = 13;

function badgeOn({ along, middle }: Arc): Arc["middle"] {
  const [first, last] = [along[0]!, along.at(-1)!];
  if (Math.hypot(last.x - first.x, last.y - first.y) >= SHORT) return middle;
  const [dx, dy] = [middle.x - (first.x + last.x) / 2, middle.y - (first.y + last.y) / 2];
  const out = Math.hypot(dx, dy) || 1;
  return { x: middle.x + (dx / out) * BESIDE, y: middle.y + (dy / out) * BESIDE };
}

/** An arrow, and how many hops or links it stands for where that is not one. */
export function arcShapes(arc: Arc, manner: LineManner, count: number): readonly FigureShape[] {
  const { colour, width, dashes } = lines[manner];
  const { x, y } = badgeOn(arc);
  return [
    { kind: "path", d: arc.d, stroke: "paper", strokeWidth: width + 3 },
    { kind: "path", d: arc.d, stroke: colour, strokeWidth: width, dashes, ends: manner === "loose" ? "round" : "butt" },
    { kind: "path", d: arc.head, fill: colour },
    ...(count > 1
      ? [
          { kind: "circle", cx: x, cy: y, r: 9, fill: "paper", stroke: colour, strokeWidth: 1 } as const,
          centredShape(String(count), "tag", "ink", x, y),
        ]
      : []),
  ];
}
