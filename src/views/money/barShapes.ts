/** A bar on its scale, and what is hatched behind it. */
import { type Box, type MoneyAxis, measureText, OPEN_END, type Span, spansOnAxis } from "../../layout/index.ts";
import type { MoneyBar, MoneyScale } from "../../model/index.ts";
import type { Bounds } from "../../schema/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { softEdge } from "../figure/softEdge.ts";
import { rounded } from "../svg/svgElement.ts";
import { fontOf, type TextLook, textBlock } from "../svg/textBlock.ts";
import { moneyLooks, moneyType } from "./moneyLooks.ts";

export const rect = (box: Box, fill: ColourName, opacity?: number): FigureShape => ({
  kind: "rect",
  ...box,
  fill,
  opacity,
});

/** px between two lines of a hatching, along the lower edge. */
const STEP = 7;
/** px: below this height of a bar its hatching is wider, so many px from line to line. */
const FINE = 16;
const COARSE = 12;

/** px: a line of an edge, and a dotted one. */
const EDGE = 0.75;
const DOTTED = { stroke: "quiet", strokeWidth: 1.5, dashes: "0.1 5", ends: "round" } as const;
/** How the lines of a hatching that has no end grow thinner towards where it would be. */
const FADING = [0.55, 0.35, 0.18];

/** The path of slanted lines that fill a box and end at its edges: what SVG has patterns for. Empty for an empty box. */
function hatchIn({ x, y, width, height }: Box, step = STEP): string {
  if (width <= 0 || height <= 0) return "";
  const lines: string[] = [];
  for (let sum = step; sum < width + height; sum += step) {
    const left = Math.max(0, sum - height);
    const right = Math.min(width, sum);
    lines.push(`M${rounded(x + left)} ${rounded(y + sum - left)}L${rounded(x + right)} ${rounded(y + sum - right)}`);
  }
  return lines.join("");
}

/** What is hatched in a box; one without an end has no wall there, and fades. */
function hatchShapes(box: Box, isOpen: boolean, step?: number): readonly FigureShape[] {
  const hatched = (part: Box, strokeWidth: number): FigureShape => ({
    ...{ kind: "path", d: hatchIn(part, step), stroke: "quiet", strokeWidth },
  });
  if (!isOpen)
    return [
      rect(box, "card", 0.45),
      hatched(box, EDGE),
      { kind: "rect", ...box, stroke: "quiet", strokeWidth: EDGE } as const,
    ];
  const fading = Math.min(box.width / 2, OPEN_END);
  const slice = fading / FADING.length;
  const sharp = { ...box, width: box.width - fading };
  return [
    hatched(sharp, EDGE),
    ...FADING.map((strokeWidth, place) =>
      hatched({ ...box, x: box.x + sharp.width + place * slice, width: slice }, strokeWidth),
    ),
  ];
}

/** What is not documented: it begins at nothing, has no end, and says so with "?". */
export function openShaft(width: number, y: number, height: number): readonly FigureShape[] {
  const look: TextLook = moneyLooks.unknown;
  const mark = measureText("?", fontOf(look.type));
  const room = Math.max(0, width - mark - 6);
  const [top, foot] = [rounded(y), rounded(y + height)];
  const block = textBlock([{ words: "?", look }], {
    x: width - mark - 1,
    y: y + (height - look.type.size * look.type.line) / 2,
    width: mark + 1,
  });
  return [
    ...hatchShapes({ x: 0, y, width: room, height }, true, COARSE),
    { kind: "path", d: `M0 ${top}H${rounded(room)}M0 ${foot}H${rounded(room)}`, ...DOTTED },
    { kind: "path", d: `M0.75 ${top}V${foot}`, stroke: "quiet", strokeWidth: 1.5 },
    { kind: "text", block },
  ];
}

/** The prices that a bar is set against. */
const pricesOf = (bar: MoneyBar, { prices }: MoneyScale): readonly Bounds[] | null =>
  bar.share === null ? null : prices.map(({ bounds }) => bounds);

/** Where a bar is hatched; null where it is not. */
export const hatchOf = (bar: MoneyBar, scale: MoneyScale, axis: MoneyAxis): Span | null =>
  spansOnAxis(bar.bounds, axis, pricesOf(bar, scale)).hatch;

/** The shapes of a bar, and what is hatched behind it. */
export function barShapes(
  bar: MoneyBar,
  scale: MoneyScale,
  axis: MoneyAxis,
  y: number,
  height: number,
): readonly FigureShape[] {
  const colour: ColourName = bar.role === "pay" ? "held" : "ink";
  const spans = spansOnAxis(bar.bounds, axis, pricesOf(bar, scale));
  const box = ({ from, to }: Span): Box => ({ x: from, y, width: to - from, height });
  const { solid, light, soft, end, hatch, isHatchOpen } = spans;
  return [
    ...(hatch === null ? [] : hatchShapes(box(hatch), isHatchOpen, height < FINE ? COARSE : undefined)),
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
  if (width + 20 > room) return [];
  const x = hatch.from + (room - width) / 2;
  const block = textBlock([{ words, look }], {
    x,
    y: y + (height - look.type.size * look.type.line) / 2,
    width: width + 2,
  });
  return [rect({ x: x - 7, y: y + 1, width: width + 14, height: height - 2 }, "card"), { kind: "text", block }];
}
