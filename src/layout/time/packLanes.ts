/** Places in lanes what must not lie on each other. */

type Stretch = { readonly left: number; readonly right: number };

/**
 * The lane of each: the first in which it lies at least `gap` px from all others. Takes them in the order of their left
 * edges, and of equal ones in the given order, so that the same items always lie alike.
 */
export function packLanes(
  items: readonly Stretch[],
  gap: number,
): { readonly lanes: readonly number[]; readonly count: number } {
  const order = items.map((_, place) => place).sort((a, b) => items[a]!.left - items[b]!.left || a - b);
  const ends: number[] = [];
  const lanes = new Array<number>(items.length).fill(0);
  for (const place of order) {
    const { left, right } = items[place]!;
    let lane = ends.findIndex(end => end + gap <= left);
    if (lane < 0) lane = ends.length;
    ends[lane] = Math.max(left, right);
    lanes[place] = lane;
  }
  return { lanes, count: ends.length };
}
