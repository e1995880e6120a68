/** A line of a network as quadratic curves, and points on it by their share of the whole way. */
import { type PlacedBox, widened } from "./boxIndex.ts";
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

/** The shares of its way at which a curve of one coordinate has a value, also beyond its ends, where it has none NaN. */
function sharesAt([a, b, c]: readonly [number, number, number], value: number): readonly [number, number] {
  const [second, first] = [a - 2 * b + c, 2 * (b - a)];
  // In this form a curve that is all but straight loses no digits; its other share is far beyond its ends.
  const half = -(first + (first < 0 ? -1 : 1) * Math.sqrt(first ** 2 - 4 * second * (a - value))) / 2;
  return [half / second, (a - value) / half];
}

/** px by which a point on the edge of a box may be rounded. */
const ROUNDED = 1e-6;

/**
 * The share of the way from which a line is outside of a box, looked at from its start or, with `isBack`, from its end.
 * A bent line may come back into a box that it has left already: what is between would only be a piece beside the box.
 */
function leaves(path: LinePath, box: PlacedBox, isBack: boolean): number {
  const shareAt = (share: number) => (isBack ? 1 - share : share);
  const [a, b, c] = curvesOf(path)[0]!;
  const { left, top, width, height } = widened(box, ROUNDED);
  const isInside = (share: number): boolean => {
    const { x, y } = alongLine(path, share);
    return x >= left && x <= left + width && y >= top && y <= top + height;
  };
  if (isInside(shareAt(1))) return shareAt(1);
  const crossings = [
    ...[box.left, box.left + box.width].flatMap(x => sharesAt([a.x, b.x, c.x], x)),
    ...[box.top, box.top + box.height].flatMap(y => sharesAt([a.y, b.y, c.y], y)),
  ].filter(share => share >= 0 && share <= 1 && isInside(share));
  return shareAt(Math.max(0, ...crossings.map(shareAt)));
}

/**
 * The line between the edges of two cards. A loop stays as it is.
 * @param from the card at its start, in px of the picture; null where the line begins as it is; so is `to`
 */
export function trimmedLine(path: LinePath, from: PlacedBox | null, to: PlacedBox | null): LinePath {
  if (path.loop !== null || (from === null && to === null)) return path;
  const first = from === null ? 0 : leaves(path, from, false);
  const last = to === null ? 1 : leaves(path, to, true);
  const [part] = partOfLine(path, first, last);
  // The cards touch: nothing of the line is seen.
  if (part === undefined) return { ...path, parts: [] };
  const [start, control, end] = part;
  const shareOf = (share: number) => Math.max(0, Math.min(1, (share - first) / (last - first)));
  return {
    start,
    end,
    loop: null,
    aside: path.aside,
    bend: path.bend === null ? null : control,
    parts: path.parts.map(([a, b]) => [shareOf(a), shareOf(b)] as const).filter(([a, b]) => b > a),
  };
}

/** px from the start of a line to its end, as the crow flies. */
export const reachOf = ({ start, end }: LinePath): number => Math.hypot(end.x - start.x, end.y - start.y);
