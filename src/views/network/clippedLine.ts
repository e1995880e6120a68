/** The visible part of a line, so that dashes far outside are not drawn. */
import type { Point } from "./linePath.ts";

export type View = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/**
 * Clips a line to the view.
 * @param period length in px after which the dashes repeat: the part begins at a multiple of it, so that dashes stand
 * still while the view moves; 0 for a solid line
 * @returns the shares of the way at which the visible part begins and ends; null if nothing is visible
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
