/** A line of a network as quadratic curves, and points on it by their share of the whole way. */
import type { LinePath, Point } from "./linePath.ts";

/** A quadratic curve: its start, its control point, its end. */
export type Curve = readonly [start: Point, drawing: Point, end: Point];

const middleOf = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The curves of a line. A straight line is one straight curve; a loop is two curves. */
export function curvesOf({ start, end, loop, bend }: LinePath): readonly Curve[] {
  if (loop === null) return [[start, bend ?? middleOf(start, end), end]];
  const out = middleOf(...loop);
  return [
    [start, loop[0], out],
    [out, loop[1], end],
  ];
}

/**
 * The blossom of a curve: with `u` equal to `v`, a point of the curve; otherwise the control point of the part between
 * them.
 */
function blossom([a, b, c]: Curve, u: number, v: number): Point {
  const [first, second, third] = [(1 - u) * (1 - v), (1 - u) * v + u * (1 - v), u * v];
  return { x: first * a.x + second * b.x + third * c.x, y: first * a.y + second * b.y + third * c.y };
}

/** The point of a line at a share of its way. */
export function alongLine(path: LinePath, share: number): Point {
  const curves = curvesOf(path);
  const at = Math.min(curves.length - 1, Math.floor(share * curves.length));
  const within = share * curves.length - at;
  return blossom(curves[at]!, within, within);
}

/** The part of a line between two shares of its way. */
export function partOfLine(path: LinePath, from: number, to: number): readonly Curve[] {
  const curves = curvesOf(path);
  return curves.flatMap((curve, at): Curve[] => {
    const [first, last] = [Math.max(0, from * curves.length - at), Math.min(1, to * curves.length - at)];
    if (first >= last) return [];
    return [[blossom(curve, first, first), blossom(curve, first, last), blossom(curve, last, last)]];
  });
}
