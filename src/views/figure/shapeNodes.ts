import type { Palette } from "../../theme/index.ts";
import { cardNodes, markNode } from "../drawing/drawCard.ts";
import { type LineSetting, textNodes } from "../svg/drawText.ts";
import { type Attributes, type SvgNode, svgNode } from "../svg/svgElement.ts";
import type { FigureFill, FigureLine, FigurePart, FigureShape } from "./figurePlan.ts";

const painted = (
  { stroke, strokeWidth = 1, dashes, ends, fill, opacity }: FigureLine & FigureFill,
  palette: Palette,
): Attributes => ({
  fill: fill === undefined ? "none" : palette[fill],
  "fill-opacity": fill === undefined ? undefined : opacity,
  ...(stroke === undefined
    ? {}
    : {
        stroke: palette[stroke],
        "stroke-width": strokeWidth,
        "stroke-dasharray": dashes,
        "stroke-linecap": ends,
        "stroke-linejoin": ends === "round" ? "round" : undefined,
      }),
});

export type FigureGround = {
  /** px of ground at each side of the figure, over which bands go on. */
  readonly margin: number;
  readonly width: number;
  /** What the names of colours stand for. */
  readonly palette: Palette;
  readonly setting: LineSetting;
};

/** The elements of a shape that is no part: a part is a link on a page, and a group in a file. */
export function shapeNodes(
  shape: Exclude<FigureShape, FigurePart>,
  { margin, width, palette, setting }: FigureGround,
): readonly SvgNode[] {
  switch (shape.kind) {
    case "band":
      return [
        svgNode("rect", {
          x: -margin,
          y: shape.top,
          width: width + 2 * margin,
          height: shape.height,
          fill: palette[shape.fill],
        }),
      ];
    case "rect": {
      const { x, y, width: across, height, radius } = shape;
      // In a figure of no width there is no room for anything.
      const box = { x, y, width: Math.max(0, across), height };
      return [svgNode("rect", { ...box, rx: radius, ...painted(shape, palette) })];
    }
    case "circle":
      return [svgNode("circle", { cx: shape.cx, cy: shape.cy, r: shape.r, ...painted(shape, palette) })];
    case "path":
      return shape.d === "" ? [] : [svgNode("path", { d: shape.d, ...painted(shape, palette) })];
    case "text":
      return textNodes(shape.block, palette, setting);
    case "mark":
      return [markNode(shape.mark, palette)];
    case "card":
      return cardNodes(shape.card, shape.place, shape, shape.ink, palette, setting);
  }
}
