/** The mark of what is said, paid, counted or searched: its shape tells it apart as well as its colour. */
import type { Point } from "../../layout/index.ts";
import type { TimeThing } from "../../model/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { rounded } from "../svg/svgElement.ts";
import { stateOfThing, type ThingStatus } from "./thingWords.ts";

const SIZE = 16;
const HALF = 6;

const square = ({ x, y }: Point, half: number): string =>
  `M${rounded(x - half)} ${rounded(y - half)}h${2 * half}v${2 * half}h${-2 * half}Z`;

/** How a duty reached the workers: a square that is full, half full or crossed. */
function conditionShapes(met: "met" | "partly" | "not-met", at: Point): readonly FigureShape[] {
  const colour: ColourName = met === "met" ? "held" : met === "partly" ? "passed" : "refused";
  const { x, y } = at;
  const frame: FigureShape = {
    kind: "path",
    d: square(at, HALF),
    stroke: colour,
    strokeWidth: 2,
    fill: met === "met" ? colour : "paper",
  };
  if (met === "partly")
    return [frame, { kind: "rect", x: x - HALF, y: y - HALF, width: HALF, height: 2 * HALF, fill: colour }];
  if (met === "met") return [frame];
  const cross = `M${rounded(x - 3)} ${rounded(y - 3)}l6 6M${rounded(x + 3)} ${rounded(y - 3)}l-6 6`;
  return [frame, { kind: "path", d: cross, stroke: colour, strokeWidth: 2 }];
}

function knownShapes(thing: TimeThing, at: Point): readonly FigureShape[] {
  const { x, y } = at;
  const state = stateOfThing(thing);
  if (state !== null) return [{ kind: "mark", mark: { state, x, y, size: SIZE, ground: "paper" } }];
  switch (thing.kind) {
    case "condition":
      return conditionShapes(thing.of.met, at);
    case "amount":
      // A coin: two rims.
      return [
        { kind: "circle", cx: x, cy: y, r: 6.5, fill: "paper", stroke: "money", strokeWidth: 2 },
        { kind: "circle", cx: x, cy: y, r: 2.4, fill: "money" },
      ];
    case "search":
      return [
        { kind: "circle", cx: x - 1.5, cy: y - 1.5, r: 4.5, stroke: "quiet", strokeWidth: 1.8 },
        { kind: "path", d: `M${rounded(x + 2)} ${rounded(y + 2)}l4 4`, stroke: "quiet", strokeWidth: 2, ends: "round" },
      ];
    default:
      // A number that was counted: strokes of a tally.
      return [
        {
          kind: "path",
          d: [-4.5, -1.5, 1.5, 4.5].map(step => `M${rounded(x + step)} ${rounded(y - 5)}v10`).join(""),
          stroke: "quiet",
          strokeWidth: 1.6,
        },
      ];
  }
}

/** @param at the middle of the mark */
export function markShapesOf(thing: TimeThing, at: Point, status: ThingStatus): readonly FigureShape[] {
  const { x, y } = at;
  if (status === "later")
    return [{ kind: "circle", cx: x, cy: y, r: 6.5, stroke: "quiet", strokeWidth: 1.6, dashes: "2.5 2.5" }];
  const shapes = knownShapes(thing, at);
  if (status === "known") return shapes;
  const strike = `M${rounded(x - 9)} ${rounded(y + 6)}L${rounded(x + 9)} ${rounded(y - 6)}`;
  return [
    ...shapes,
    { kind: "path", d: strike, stroke: "paper", strokeWidth: 4 },
    { kind: "path", d: strike, stroke: "ink", strokeWidth: 1.6 },
  ];
}
