/** The part of a line that can be seen, so that dashes far outside are not drawn. */
import type { Point } from "./linePath.ts";

export type View = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/**
 * @param period px after which dashes repeat: the part begins at a whole number of these, so that they stand still when
 *   the view moves; 0 for a solid line
 * @returns shares of the way at which the part begins and ends; null where nothing of it is seen
 */
export function clippedLine(
  start: Point,
  end: Point,
  { left, right, top, bottom }: View,
  period: number,
): readonly [from: number, to: number] | null {
  let [from, to] = [0, 1];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  for (const [way, room] of [
    [-dx, start.x - left],
    [dx, right - start.x],
    [-dy, start.y - top],
    [dy, bottom - start.y],
  ] as const) {
    if (way === 0 && room < 0) return null;
    if (way < 0) from = Math.max(from, room / way);
    else if (way > 0) to = Math.min(to, room / way);
    if (from > to) return null;
  }
  const length = Math.hypot(dx, dy);
  if (period <= 0 || length === 0) return [from, to];
  return [(Math.floor((from * length) / period) * period) / length, to];
}
