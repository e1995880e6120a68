/** Groups items of different layers into blocks. The ports of a block stand on one vertical line. */
import type { LayerOrder } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";

/**
 * With which neighbour on a side an item may be straight: the one in the `middle`, as in Brandes and Köpf ("Fast and
 * simple horizontal coordinate assignment", 2001), or the `nearest` one.
 */
export type PartnerRule = "middle" | "nearest";

/** The neighbour on a side that each item should stand straight over or under; −1 for none. */
function partnersOf(
  from: Int32Array,
  neighbours: Int32Array,
  place: Int32Array,
  x: Float64Array,
  choice: PartnerRule,
): Int32Array {
  const partner = new Int32Array(place.length).fill(-1);
  for (let item = 0; item < place.length; item += 1) {
    const first = from[item]!;
    const count = from[item + 1]! - first;
    if (count === 1) partner[item] = neighbours[first]!;
    if (count < 2) continue;
    const all = neighbours.slice(first, first + count);
    if (choice === "nearest") {
      const way = (other: number): number => Math.abs(x[other]! - x[item]!);
      partner[item] = all.reduce((best, other) => (way(other) < way(best) ? other : best));
    } else {
      // An even number has no middle, unless both middle neighbours are the same.
      all.sort((a, b) => place[a]! - place[b]!);
      if (all[(count - 1) >> 1] === all[count >> 1]) partner[item] = all[count >> 1]!;
    }
  }
  return partner;
}

/**
 * The root of the block of every item. A segment within a cluster is made straight if its ends choose each other, so
 * that no side is favoured; the inside of a long edge always is. If two such segments cross, the inside of a long edge
 * comes first, else the left one. A segment whose ends are more than `bend` px apart in `x` is never made straight.
 */
export function alignBlocks(
  proper: ProperLayers,
  { start, items, place }: LayerOrder,
  x: Float64Array,
  bend: number,
  choice: PartnerRule,
): Int32Array {
  const { nodeCount, size, layerCount, clusterOf, aboveStart, belowStart, above, below } = proper;
  const partnerAbove = partnersOf(aboveStart, above, place, x, choice);
  const partnerBelow = partnersOf(belowStart, below, place, x, choice);
  const isNear = (upper: number, item: number): boolean => Math.abs(x[upper]! - x[item]!) <= bend;
  const root = Int32Array.from({ length: size }, (_, item) => item);
  /** The upper end of the straight segment into each item, −1 where there is none. */
  const straight = new Int32Array(size).fill(-1);
  for (let layer = 1; layer < layerCount; layer += 1) {
    const first = start[layer]!;
    const end = start[layer + 1]!;
    // First the insides of long edges, from the left.
    let taken = -1;
    for (let i = first; i < end; i += 1) {
      const item = items[i]!;
      const upper = partnerAbove[item]!;
      if (item < nodeCount || upper < nodeCount || place[upper]! <= taken || !isNear(upper, item)) continue;
      straight[item] = upper;
      taken = place[upper]!;
    }
    // Then other segments between them: right of the straight segment on the left, left of that on the right.
    const limit = new Int32Array(end - first);
    for (let i = end - 1, least = size; i >= first; i -= 1) {
      limit[i - first] = least;
      if (straight[items[i]!] !== -1) least = place[straight[items[i]!]!]!;
    }
    taken = -1;
    for (let i = first; i < end; i += 1) {
      const item = items[i]!;
      const upper = partnerAbove[item]!;
      if (straight[item] !== -1) taken = place[straight[item]!]!;
      else if (
        upper !== -1 &&
        partnerBelow[upper] === item &&
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
