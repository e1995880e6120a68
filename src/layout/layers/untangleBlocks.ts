/** Places blocks: items that stand above each other on one line. */
import type { LayerOrder } from "./layerOrder.ts";

export type Blocks = {
  /** The number of the block of every item. */
  readonly blockOf: Int32Array;
  readonly count: number;
  /**
   * For each pair of neighbours in any layer: the left block, the right block, and the least px between their lines.
   */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly distance: Float64Array;
};

/** The blocks of items by their roots. `toNext` is by place in the order, NaN where two items need no distance. */
export function blocksOf({ items }: LayerOrder, root: Int32Array, toNext: Float64Array): Blocks {
  const size = items.length;
  const blockOf = new Int32Array(size).fill(-1);
  let count = 0;
  for (const item of items) {
    const top = root[item]!;
    if (blockOf[top] === -1) {
      blockOf[top] = count;
      count += 1;
    }
    blockOf[item] = blockOf[top]!;
  }
  const left = new Int32Array(size);
  const right = new Int32Array(size);
  const distance = new Float64Array(size);
  let pairs = 0;
  for (let i = 0; i + 1 < size; i += 1) {
    if (Number.isNaN(toNext[i]!)) continue;
    left[pairs] = blockOf[items[i]!]!;
    right[pairs] = blockOf[items[i + 1]!]!;
    distance[pairs] = toNext[i]!;
    pairs += 1;
  }
  return {
    blockOf,
    count,
    left: left.subarray(0, pairs),
    right: right.subarray(0, pairs),
    distance: distance.subarray(0, pairs),
  };
}

/**
 * x of every block: the mean of its items' wishes. Where blocks would stand too near, it is the middle between the
 * solution that moves them to the right and the one that moves them to the left.
 */
export function untangleBlocks({ blockOf, count, left, right, distance }: Blocks, wish: Float64Array): Float64Array {
  const x = new Float64Array(count);
  const members = new Int32Array(count);
  for (let item = 0; item < blockOf.length; item += 1) {
    const block = blockOf[item]!;
    members[block]! += 1;
    x[block]! += (wish[item]! - x[block]!) / members[block]!;
  }
  const waits = new Int32Array(count);
  const start = new Int32Array(count + 1);
  for (const block of right) waits[block]! += 1;
  for (const block of left) start[block + 1]! += 1;
  for (let block = 0; block < count; block += 1) start[block + 1]! += start[block]!;
  const next = start.slice(0, count);
  const pairs = new Int32Array(left.length);
  for (let p = 0; p < left.length; p += 1) {
    pairs[next[left[p]!]!] = p;
    next[left[p]!]! += 1;
  }
  const order: number[] = [];
  for (let block = 0; block < count; block += 1) if (waits[block] === 0) order.push(block);
  const pushedRight = x.slice();
  for (let n = 0; n < order.length; n += 1) {
    const block = order[n]!;
    for (let k = start[block]!; k < start[block + 1]!; k += 1) {
      const other = right[pairs[k]!]!;
      pushedRight[other] = Math.max(pushedRight[other]!, pushedRight[block]! + distance[pairs[k]!]!);
      waits[other]! -= 1;
      if (waits[other] === 0) order.push(other);
    }
  }
  if (order.length < count) throw new Error("two blocks stand both left and right of each other");
  const pushedLeft = x.slice();
  for (let n = count - 1; n >= 0; n -= 1) {
    const block = order[n]!;
    for (let k = start[block]!; k < start[block + 1]!; k += 1)
      pushedLeft[block] = Math.min(pushedLeft[block]!, pushedLeft[right[pairs[k]!]!]! - distance[pairs[k]!]!);
  }
  return x.map((_, block) => (pushedLeft[block]! + pushedRight[block]!) / 2);
}
