/** Brings the layers of a piece near each other. */
import type { LayerOrder } from "./layerOrder.ts";
import { nearestInOrder } from "./nearestInOrder.ts";
import type { ProperLayers } from "./properLayers.ts";

/** How strongly segments pull: inside a long edge, at its end, as a whole edge (Gansner et al. 1993: 8, 2, 1). */
const HOLD = { inside: 8, end: 2, edge: 1 };
/** The weight of an item without neighbours: it gives way to all others. */
const LOOSE = 1e-6;

/**
 * x of the port of every item, in px. Layer by layer, down and up in turn, items are put as near as possible to the
 * mean of the items they are joined to in their cluster; the insides of long edges are held together. The sum is that
 * of Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs" (1993), with squares of lengths.
 * `toNext` is by place in the order, NaN where two items are in different clusters.
 */
export function nearLayers(
  proper: ProperLayers,
  { blocks, blockStart, items }: LayerOrder,
  toNext: Float64Array,
  rounds: number,
): Float64Array {
  const { nodeCount, size, layerCount, clusterOf, aboveStart, above, belowStart, below } = proper;
  const offset = new Float64Array(size);
  const x = new Float64Array(size);
  for (let block = 0; block + 1 < blocks.length; block += 1) {
    const first = blocks[block]!;
    const end = blocks[block + 1]!;
    for (let i = first + 1; i < end; i += 1) offset[i] = offset[i - 1]! + toNext[i - 1]!;
    for (let i = first; i < end; i += 1) x[items[i]!] = offset[i]! - offset[end - 1]! / 2;
  }
  const wish = new Float64Array(size);
  const weight = new Float64Array(size);
  const nearest = nearestInOrder(size);
  const holdOf = (item: number, other: number): number => {
    if (clusterOf[item] !== clusterOf[other]) return 0;
    if (item < nodeCount && other < nodeCount) return HOLD.edge;
    return item < nodeCount || other < nodeCount ? HOLD.end : HOLD.inside;
  };
  for (let round = 0; round < rounds; round += 1)
    for (let n = 0; n < layerCount; n += 1) {
      const layer = round % 2 === 0 ? n : layerCount - 1 - n;
      for (let block = blockStart[layer]!; block < blockStart[layer + 1]!; block += 1) {
        for (let i = blocks[block]!; i < blocks[block + 1]!; i += 1) {
          const item = items[i]!;
          let sum = 0;
          let held = 0;
          for (let k = aboveStart[item]!; k < aboveStart[item + 1]!; k += 1) {
            const hold = holdOf(item, above[k]!);
            sum += hold * x[above[k]!]!;
            held += hold;
          }
          for (let k = belowStart[item]!; k < belowStart[item + 1]!; k += 1) {
            const hold = holdOf(item, below[k]!);
            sum += hold * x[below[k]!]!;
            held += hold;
          }
          wish[item] = held === 0 ? x[item]! : sum / held;
          weight[item] = Math.max(held, LOOSE);
        }
        nearest(items, blocks[block]!, blocks[block + 1]!, offset, wish, weight, x);
      }
    }
  return x;
}
