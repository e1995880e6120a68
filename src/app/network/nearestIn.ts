/** From one party of a picture to the nearest in a direction: up, down, left, right, as one sees it. */
import type { NetworkPlaces } from "../../layout/index.ts";

/** How much farther something seems that is as far to the side as ahead. */
const SIDEWAYS = 2;

/**
 * @param from place of a party; null: none is chosen, and the uppermost is where one begins
 * @param direction a step to the right is [1, 0], one down [0, 1]
 * @returns null where nobody stands in that direction
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
