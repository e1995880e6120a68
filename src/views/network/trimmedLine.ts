/** A line that ends at cards which are drawn larger than its own ends know. */
import { alongLine, partOfLine } from "./alongLine.ts";
import type { LinePath } from "./linePath.ts";
import type { PlacedBox } from "./placedBoxes.ts";

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
