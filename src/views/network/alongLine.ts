/** A line of a network as quadratic curves, and points on it by their share of the whole way. */
import type { PlacedBox } from "./boxIndex.ts";
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

/** Steps in which the way out of a card is looked for, and how often the step is halved then. */
const STEPS = 12;
const HALVINGS = 10;

/** The share of the way at which a line leaves a box, looked at from its start or, with `isBack`, from its end. */
function leaves(path: LinePath, { left, top, width, height }: PlacedBox, isBack: boolean): number {
  const shareAt = (share: number) => (isBack ? 1 - share : share);
  const isInside = (share: number): boolean => {
    const { x, y } = alongLine(path, shareAt(share));
    return x >= left && x <= left + width && y >= top && y <= top + height;
  };
  let step = 0;
  while (step < STEPS && isInside((step + 1) / STEPS)) step += 1;
  let [inside, outside] = [step / STEPS, Math.min(1, (step + 1) / STEPS)];
  if (!isInside(inside)) return shareAt(0);
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (inside + outside) / 2;
    if (isInside(middle)) inside = middle;
    else outside = middle;
  }
  return shareAt(outside);
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
