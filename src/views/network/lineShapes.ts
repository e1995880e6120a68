/** The lines of a network as paths: for files, for the legend, and what the canvas adds to Cytoscape’s. */
import { rounded } from "../chain/svgElement.ts";
import type { LinePath, Point } from "./lineGeometry.ts";
import { HEAD, type LineLook } from "./lineLook.ts";
import type { CardShape } from "./networkPicture.ts";

const at = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;
const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** A point of it; of a loop always the one that is farthest out. */
export const alongLine = ({ start, end, loop }: LinePath, share: number): Point =>
  loop === null ? between(start, end, share) : between(loop[0], loop[1], 0.5);

/** The line up to its head, then the head with its point where the line ends. */
export function lineShapes(path: LinePath, { colour, width, dashes, head }: LineLook): readonly CardShape[] {
  const { start, end, loop } = path;
  const from = loop === null ? start : loop[1];
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  const back = { x: (from.x - end.x) / length, y: (from.y - end.y) / length };
  const along = (far: number, side: number): Point => ({
    x: end.x + back.x * far - back.y * side,
    y: end.y + back.y * far + back.x * side,
  });
  const neck = along(Math.min(HEAD.notch, length), 0);
  const middle = alongLine(path, 0.5);
  const shaft =
    loop === null
      ? `M${at(start)}L${at(neck)}`
      : `M${at(start)}Q${at(loop[0])} ${at(middle)}Q${at(loop[1])} ${at(neck)}`;
  const point = [along(HEAD.length, HEAD.side), end, along(HEAD.length, -HEAD.side)].map(at).join("L");
  return [
    { d: shaft, fill: null, stroke: colour, width, dashes },
    { d: `M${point}${head === "open" ? `L${at(neck)}` : ""}z`, fill: colour, stroke: null },
  ];
}
