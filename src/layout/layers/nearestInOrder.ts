/** Places the items of a row as near as possible to their wishes. */

/**
 * Puts `items[from] … items[to - 1]` as near as possible to their wishes, by the sum of weighted squares. Each keeps
 * its distance from the one before it: pushed together, item i stands `offset[i]` px from the start of the row. Uses
 * the pool of adjacent violators (Ayer et al., "An empirical distribution function for sampling with incomplete
 * information", 1955) in one pass. Writes to `x` and returns the longest way that an item went.
 */
export type NearestInOrder = (
  items: Int32Array,
  from: number,
  to: number,
  offset: Float64Array,
  wish: Float64Array,
  weight: Float64Array,
  x: Float64Array,
) => number;

/** Makes such a function, with memory for `size` items. */
export function nearestInOrder(size: number): NearestInOrder {
  const sums = new Float64Array(size);
  const weights = new Float64Array(size);
  const ends = new Int32Array(size);
  return (items, from, to, offset, wish, weight, x) => {
    let pools = 0;
    for (let i = from; i < to; i += 1) {
      const item = items[i]!;
      let own = weight[item]!;
      let sum = own * (wish[item]! - offset[i]!);
      // A pool that would stand right of the next one joins it.
      while (pools > 0 && sums[pools - 1]! * own >= sum * weights[pools - 1]!) {
        pools -= 1;
        sum += sums[pools]!;
        own += weights[pools]!;
      }
      sums[pools] = sum;
      weights[pools] = own;
      ends[pools] = i + 1;
      pools += 1;
    }
    let furthest = 0;
    for (let pool = 0, i = from; pool < pools; pool += 1) {
      const start = sums[pool]! / weights[pool]!;
      for (; i < ends[pool]!; i += 1) {
        const item = items[i]!;
        const place = start + offset[i]!;
        furthest = Math.max(furthest, Math.abs(place - x[item]!));
        x[item] = place;
      }
    }
    return furthest;
  };
}
