/** A bar on its scale, and what is hatched behind it. */
import { type Box, type MoneyAxis, measureText, type Span, spansOnAxis } from "../../layout/index.ts";
import type { MoneyBar, MoneyScale } from "../../model/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { hatchIn } from "../figure/hatchIn.ts";
import { softEdge } from "../figure/softEdge.ts";
import { fontOf, type TextLook, textBlock } from "../svg/textBlock.ts";
import { moneyType } from "./moneyLooks.ts";

export const rect = (box: Box, fill: ColourName, opacity?: number): FigureShape => ({
  kind: "rect",
  ...box,
  fill,
  opacity,
});

/** px: below this height of a bar its hatching is wider, so many px from line to line. */
const FINE = 16;
const COARSE = 12;

/** The shapes of a bar, and what is hatched behind it. */
export function barShapes(
  bar: MoneyBar,
  scale: MoneyScale,
  axis: MoneyAxis,
  y: number,
  height: number,
): readonly FigureShape[] {
  const colour: ColourName = bar.role === "pay" ? "held" : "ink";
  const highest = (): number => Math.max(...scale.prices.map(({ bounds: { min, max } }) => max ?? min ?? 0));
  const spans = spansOnAxis(bar.bounds, axis, bar.share === null ? null : highest());
  const box = ({ from, to }: Span): Box => ({ x: from, y, width: to - from, height });
  const { solid, light, soft, end, hatch } = spans;
  return [
    ...(hatch === null
      ? []
      : [
          rect(box(hatch), "card", 0.45),
          {
            kind: "path",
            d: hatchIn(box(hatch), height < FINE ? COARSE : undefined),
            stroke: "quiet",
            strokeWidth: 0.75,
          } as const,
          { kind: "rect", ...box(hatch), stroke: "quiet", strokeWidth: 0.75 } as const,
        ]),
    ...(solid === null ? [] : [rect(box(solid), colour)]),
    ...(light === null ? [] : [rect(box(light), colour, 0.45)]),
    ...(soft === null ? [] : softEdge(box(soft), "right", colour)),
    ...(end === null ? [] : [rect({ x: Math.max(0, end - 2), y: y - 2, width: 2, height: height + 4 }, colour)]),
    // An amount of nothing is documented: it is a mark, and no gap.
    ...(solid === null && light === null && soft === null
      ? [rect({ x: 0, y: y - 2, width: 2, height: height + 4 }, colour)]
      : []),
  ];
}

/** The words on the first hatched space that is wide enough for them. */
export function hatchLabel(words: string, hatch: Span, y: number, height: number): readonly FigureShape[] {
  const look: TextLook = { type: moneyType["facts-strong"], colour: "ink" };
  const width = measureText(words, fontOf(look.type));
  const room = hatch.to - hatch.from;
  if (width + 28 > room) return [];
  const x = hatch.from + (room - width) / 2;
  const block = textBlock([{ words, look }], {
    x,
    y: y + (height - look.type.size * look.type.line) / 2,
    width: width + 2,
  });
  return [rect({ x: x - 7, y: y + 1, width: width + 14, height: height - 2 }, "card"), { kind: "text", block }];
}
