/** Finds the nearest party of a picture in a direction, as a reader sees it: up, down, left, right. */
import type { NetworkPlaces } from "../../layout/index.ts";

/** Something that lies as far to the side as ahead seems this many times as far away. */
const SIDEWAYS = 2;

/**
 * The nearest party in a direction.
 * @param from index of a party; null where none is chosen: then the uppermost party is taken
 * @param direction a step to the right is [1, 0], one down [0, 1]
 * @returns null where there is no party in that direction
 */
export function nearestIn(
  { x, y }: NetworkPlaces,
  from: number | null,
  [right, down]: readonly [number, number],
): number | null {
  let best: number | null = null;
  let bestFar = Number.POSITIVE_INFINITY;
  x.forEach((left, at) => {
    const top = y[at]!;
    const [over, below] = from === null ? [left, top] : [left - x[from]!, top - y[from]!];
    const ahead = over * right + below * down;
    const aside = Math.abs(over * down) + Math.abs(below * right);
    const far = from === null ? top + left / 1e6 : ahead + SIDEWAYS * aside;
    if (from !== null && (at === from || ahead <= 0 || aside > ahead * SIDEWAYS)) return;
    if (far < bestFar) {
      best = at;
      bestFar = far;
    }
  });
  return best;
}
