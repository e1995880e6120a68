/** Items put above each other in blocks: in a block all ports stand on one line. */
import type { LayerOrder } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";

/**
 * Root of the block of every item. A segment within a cluster is made straight if each of its ends is the one in the
 * middle among those that the other end is joined to on that side (the median of Brandes and Köpf, "Fast and simple
 * horizontal coordinate assignment", 2001, asked in both directions, so that no side is favoured), and the inside of a
 * long edge always; of two such segments that cross, the inside of a long edge goes before, else the left one. No
 * segment is made straight whose ends stand more than `bend` px apart in `x`.
 */
export function alignBlocks(
  proper: ProperLayers,
  { start, items, place }: LayerOrder,
  x: Float64Array,
  bend: number,
): Int32Array {
  const { nodeCount, size, layerCount, clusterOf, aboveStart, belowStart, above } = proper;
  /** The middle one of an item's neighbours on a side, by place; −1 where there is none. */
  const middles = (from: Int32Array, neighbours: Int32Array): Int32Array => {
    const middle = new Int32Array(size).fill(-1);
    for (let item = 0; item < size; item += 1) {
      const first = from[item]!;
      const count = from[item + 1]! - first;
      if (count === 1) middle[item] = neighbours[first]!;
      if (count < 2) continue;
      const sorted = neighbours.slice(first, first + count).sort((a, b) => place[a]! - place[b]!);
      const left = sorted[(count - 1) >> 1]!;
      if (left === sorted[count >> 1]) middle[item] = left;
    }
    return middle;
  };
  const middleAbove = middles(aboveStart, above);
  const middleBelow = middles(belowStart, proper.below);
  const isNear = (upper: number, item: number): boolean => Math.abs(x[upper]! - x[item]!) <= bend;
  const root = Int32Array.from({ length: size }, (_, item) => item);
  /** Upper end of the straight segment into every item, −1 where there is none. */
  const straight = new Int32Array(size).fill(-1);
  for (let layer = 1; layer < layerCount; layer += 1) {
    const first = start[layer]!;
    const end = start[layer + 1]!;
    // The insides of long edges, from the left.
    let taken = -1;
    for (let i = first; i < end; i += 1) {
      const item = items[i]!;
      const upper = middleAbove[item]!;
      if (item < nodeCount || upper < nodeCount || place[upper]! <= taken || !isNear(upper, item)) continue;
      straight[item] = upper;
      taken = place[upper]!;
    }
    // What else can be straight between them: right of what is straight on the left, and left of what is so on the right.
    const limit = new Int32Array(end - first);
    for (let i = end - 1, least = Number.MAX_SAFE_INTEGER; i >= first; i -= 1) {
      limit[i - first] = Math.min(least, 2 ** 31 - 1);
      if (straight[items[i]!] !== -1) least = place[straight[items[i]!]!]!;
    }
    taken = -1;
    for (let i = first; i < end; i += 1) {
      const item = items[i]!;
      const upper = middleAbove[item]!;
      if (straight[item] !== -1) taken = place[straight[item]!]!;
      else if (
        upper !== -1 &&
        middleBelow[upper] === item &&
        clusterOf[upper] === clusterOf[item] &&
        place[upper]! > taken &&
        place[upper]! < limit[i - first]! &&
        isNear(upper, item)
      ) {
        straight[item] = upper;
        taken = place[upper]!;
      }
      if (straight[item] !== -1) root[item] = root[straight[item]!]!;
    }
  }
  return root;
}
