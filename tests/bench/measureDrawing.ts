/** Measures the pictures of all layouts in the same way. */
import type { LayoutCase } from "./generateLayers.ts";

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
/**
 * What a layout returns: a box for each card, and for each hop the points of its line from card to card, x and y in
 * turn.
 */
export type Drawing = { readonly boxes: readonly Box[]; readonly lines: readonly (readonly number[])[] };
export type Measures = { readonly crossings: number; readonly length: number };

/** The share, from 0 to 1, of the way from (x, y) to (toX, toY) at which a line that begins in a box leaves it. */
function leaves({ left, top, right, bottom }: Box, x: number, y: number, toX: number, toY: number): number {
  if (x < left || x > right || y < top || y > bottom) return 0;
  const across = toX > x ? (right - x) / (toX - x) : toX < x ? (left - x) / (toX - x) : 1;
  const down = toY > y ? (bottom - y) / (toY - y) : toY < y ? (top - y) / (toY - y) : 1;
  return Math.min(1, across, down);
}

/** The segments of all lines outside the boxes that they join: x, y, x, y of each, the upper end first. */
function segmentsOf({ hops }: LayoutCase, { boxes, lines }: Drawing): { ends: Float64Array; line: Int32Array } {
  const ends: number[] = [];
  const line: number[] = [];
  hops.forEach(({ from, to }, hop) => {
    const points = [...lines[hop]!];
    if (points.length < 4 || !points.every(Number.isFinite)) throw new Error(`hop ${hop} has no line`);
    for (const [box, at, next] of [
      [boxes[from]!, 0, 2],
      [boxes[to]!, points.length - 2, points.length - 4],
    ] as const) {
      const share = leaves(box, points[at]!, points[at + 1]!, points[next]!, points[next + 1]!);
      points[at]! += share * (points[next]! - points[at]!);
      points[at + 1]! += share * (points[next + 1]! - points[at + 1]!);
    }
    for (let i = 0; i + 3 < points.length; i += 2) {
      const [x, y, toX, toY] = [points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!];
      if (x === toX && y === toY) continue;
      ends.push(...(y <= toY ? [x, y, toX, toY] : [toX, toY, x, y]));
      line.push(hop);
    }
  });
  return { ends: Float64Array.from(ends), line: Int32Array.from(line) };
}

/**
 * How often the lines of two different hops cross, and the px of all lines together. Two segments cross if each has its
 * ends on both sides of the other; lines that touch or cover each other do not cross.
 */
export function measureDrawing(layoutCase: LayoutCase, drawing: Drawing): Measures {
  const { ends, line } = segmentsOf(layoutCase, drawing);
  let length = 0;
  for (let i = 0; i < ends.length; i += 4) length += Math.hypot(ends[i + 2]! - ends[i]!, ends[i + 3]! - ends[i + 1]!);

  /** Twice the area of a triangle, whose sign says on which side of segment `s` the point lies. */
  const side = (s: number, x: number, y: number): number =>
    (ends[s + 2]! - ends[s]!) * (y - ends[s + 1]!) - (ends[s + 3]! - ends[s + 1]!) * (x - ends[s]!);
  const part = (s: number, t: number): boolean =>
    side(s, ends[t]!, ends[t + 1]!) * side(s, ends[t + 2]!, ends[t + 3]!) < 0;

  // A line sweeps from the top down; `active` are the segments that reach below it.
  const byTop = Array.from(line.keys()).sort((a, b) => ends[4 * a + 1]! - ends[4 * b + 1]! || a - b);
  const active = new Int32Array(line.length);
  let count = 0;
  let crossings = 0;
  for (const segment of byTop) {
    const s = 4 * segment;
    const left = Math.min(ends[s]!, ends[s + 2]!);
    const right = Math.max(ends[s]!, ends[s + 2]!);
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const other = active[i]!;
      const t = 4 * other;
      if (ends[t + 3]! < ends[s + 1]!) continue;
      active[kept] = other;
      kept += 1;
      const [x, toX] = [ends[t]!, ends[t + 2]!];
      if ((x < left && toX < left) || (x > right && toX > right) || line[other] === line[segment]) continue;
      if (part(s, t) && part(t, s)) crossings += 1;
    }
    active[kept] = segment;
    count = kept + 1;
  }
  return { crossings, length };
}
