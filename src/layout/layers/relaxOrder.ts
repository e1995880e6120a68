/** Moves items near those they are joined to. */
import { type LayerOrder, numberLayer, sortByKey } from "./layerOrder.ts";
import { nearestInOrder } from "./nearestInOrder.ts";
import type { ProperLayers } from "./properLayers.ts";

/**
 * Lets the items of an order drift. Layer by layer, down and up in turn, every item wishes to stand at the mean of its
 * neighbours; the layer is sorted by these wishes (the barycentre of Sugiyama, Tagawa, Toda 1981, but over both sides
 * at once and over x, not ranks) and then put as near to them as items one unit apart can stand. A thin layer is not
 * stretched to the width of a wide one, so that related items stay together. Ends early when nothing moves.
 *
 * `x` is where the items stand at first, and afterwards where they came to stand.
 */
export function relaxOrder(proper: ProperLayers, order: LayerOrder, x: Float64Array, rounds: number): void {
  const { layerCount, size, aboveStart, above, belowStart, below } = proper;
  const { start, blocks, blockStart, items } = order;
  const wish = new Float64Array(size);
  const spare = new Int32Array(size);
  const nearest = nearestInOrder(size);
  const offset = Float64Array.from({ length: size }, (_, i) => i);
  const alike = new Float64Array(size).fill(1);
  const drift = (layer: number): number => {
    const first = start[layer]!;
    const end = start[layer + 1]!;
    for (let i = first; i < end; i += 1) {
      const item = items[i]!;
      const up = aboveStart[item]!;
      const upEnd = aboveStart[item + 1]!;
      const down = belowStart[item]!;
      const downEnd = belowStart[item + 1]!;
      const degree = upEnd - up + downEnd - down;
      let sum = 0;
      for (let k = up; k < upEnd; k += 1) sum += x[above[k]!]!;
      for (let k = down; k < downEnd; k += 1) sum += x[below[k]!]!;
      wish[item] = degree === 0 ? x[item]! : sum / degree;
    }
    for (let block = blockStart[layer]!; block < blockStart[layer + 1]!; block += 1)
      sortByKey(items, blocks[block]!, blocks[block + 1]!, wish, spare);
    numberLayer(order, layer);
    return nearest(items, first, end, offset, wish, alike, x);
  };
  for (let round = 0; round < rounds; round += 1) {
    let moved = 0;
    for (let i = 0; i < layerCount; i += 1) moved = Math.max(moved, drift(round % 2 === 0 ? i : layerCount - 1 - i));
    if (moved < STILL) return;
  }
}

/** An item that moves less than this share of the distance between neighbours stands still. */
const STILL = 1e-3;
