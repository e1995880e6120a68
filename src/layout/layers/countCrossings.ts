/** Counts the crossings of segments between layers. */
import type { LayerOrder } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";

/**
 * The number of crossings of an order, layer by layer with an accumulator tree: Barth, Mutzel, Jünger, "Simple and
 * efficient bilayer cross counting" (2004). Segments are taken by their upper end from left to right; each crosses the
 * earlier ones that end further right. Segments that share an end do not cross.
 */
export function countCrossings(proper: ProperLayers, { start, items, place }: LayerOrder): number {
  const { layerCount, belowStart, below } = proper;
  let widest = 0;
  for (let layer = 0; layer < layerCount; layer += 1) widest = Math.max(widest, start[layer + 1]! - start[layer]!);
  const tree = new Int32Array(widest + 1);
  let crossings = 0;
  for (let layer = 1; layer < layerCount; layer += 1) {
    const width = start[layer + 1]! - start[layer]!;
    tree.fill(0, 0, width + 1);
    let taken = 0;
    for (let i = start[layer - 1]!; i < start[layer]!; i += 1) {
      const upper = items[i]!;
      const from = belowStart[upper]!;
      const to = belowStart[upper + 1]!;
      // All segments of an item are counted before they are added, since they do not cross each other.
      for (let k = from; k < to; k += 1) {
        crossings += taken;
        for (let at = place[below[k]!]! + 1; at > 0; at -= at & -at) crossings -= tree[at]!;
      }
      for (let k = from; k < to; k += 1)
        for (let at = place[below[k]!]! + 1; at <= width; at += at & -at) tree[at]! += 1;
      taken += to - from;
    }
  }
  return crossings;
}
