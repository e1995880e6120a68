/** Tells whether lines run through a box. */
import { alongLine } from "./alongLine.ts";
import type { LinePath } from "./linePath.ts";
import type { NetworkLine } from "./networkPicture.ts";
import type { PlacedBox } from "./placedBoxes.ts";

/** The number of straight steps that are as good as a curve. */
const STEPS = 12;

/** Whether a line may come into the view: its curves stay between its ends and its control points. */
function mayTouch({ start, end, bend, loop }: LinePath, zoom: number, view: PlacedBox): boolean {
  const points = [start, end, ...(bend ? [bend] : []), ...(loop ?? [])];
  const [xs, ys] = [points.map(({ x }) => x * zoom), points.map(({ y }) => y * zoom)];
  return (
    Math.max(...xs) >= view.left &&
    Math.min(...xs) <= view.left + view.width &&
    Math.max(...ys) >= view.top &&
    Math.min(...ys) <= view.top + view.height
  );
}

/**
 * @param zoom px of the screen for one px of the paths
 * @param view the only part, in px of the screen, in which boxes are; null for everywhere
 * @returns tells whether a line comes into a box, in px of the screen, of a party that is at neither of its ends
 */
export function lineHits(
  lines: readonly NetworkLine[],
  paths: readonly LinePath[],
  zoom: number,
  view: PlacedBox | null,
): (box: PlacedBox, party: number) => boolean {
  // Four coordinates for each straight step, and the two parties of its line.
  const at: number[] = [];
  const ends: number[] = [];
  lines.forEach(({ from, to }, place) => {
    const path = paths[place]!;
    if (view !== null && !mayTouch(path, zoom, view)) return;
    const steps = path.bend === null && path.loop === null ? 1 : STEPS;
    let before = path.start;
    for (let step = 1; step <= steps; step += 1) {
      const next = step === steps ? path.end : alongLine(path, step / steps);
      at.push(before.x * zoom, before.y * zoom, next.x * zoom, next.y * zoom);
      ends.push(from, to);
      before = next;
    }
  });
  return ({ left, top, width, height }, party) => {
    const [right, bottom] = [left + width, top + height];
    for (let one = 0; one < at.length; one += 4) {
      const [ax, ay, bx, by] = [at[one]!, at[one + 1]!, at[one + 2]!, at[one + 3]!];
      if ((ax < left && bx < left) || (ax > right && bx > right)) continue;
      if ((ay < top && by < top) || (ay > bottom && by > bottom)) continue;
      if (ends[one / 2] === party || ends[one / 2 + 1] === party) continue;
      // The corners of the box lie on both sides of the line, or one end of it lies inside.
      const side = (x: number, y: number) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
      const sum = side(left, top) + side(right, top) + side(left, bottom) + side(right, bottom);
      if (Math.abs(sum) < 4) return true;
    }
    return false;
  };
}
