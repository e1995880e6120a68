/** Items put above each other in blocks: in a block all ports stand on one line. */
import type { LayerOrder } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";

/**
 * Which segments may be straight: to the one in the `middle` among those that an item is joined to on a side, as
 * Brandes and Köpf have it ("Fast and simple horizontal coordinate assignment", 2001), or to the `nearest` one.
 */
export type Choice = "middle" | "nearest";

/** Who of the neighbours on a side an item is to stand straight over or under; −1 for nobody. */
function partnersOf(
  from: Int32Array,
  neighbours: Int32Array,
  place: Int32Array,
  x: Float64Array,
  choice: Choice,
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
      // An even number has no middle, unless both are one.
      all.sort((a, b) => place[a]! - place[b]!);
      if (all[(count - 1) >> 1] === all[count >> 1]) partner[item] = all[count >> 1]!;
    }
  }
  return partner;
}

/**
 * Root of the block of every item. A segment within a cluster is made straight if each of its ends chooses the other,
 * so that no side is favoured, and the inside of a long edge always; of two such segments that cross, the inside of a
 * long edge goes before, else the left one. No segment is made straight whose ends stand more than `bend` px apart in
 * `x`.
 */
export function alignBlocks(
  proper: ProperLayers,
  { start, items, place }: LayerOrder,
  x: Float64Array,
  bend: number,
  choice: Choice,
): Int32Array {
  const { nodeCount, size, layerCount, clusterOf, aboveStart, belowStart, above, below } = proper;
  const partnerAbove = partnersOf(aboveStart, above, place, x, choice);
  const partnerBelow = partnersOf(belowStart, below, place, x, choice);
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
      const upper = partnerAbove[item]!;
      if (item < nodeCount || upper < nodeCount || place[upper]! <= taken || !isNear(upper, item)) continue;
      straight[item] = upper;
      taken = place[upper]!;
    }
    // What else can be straight between them: right of what is straight on the left, and left of what is so on the
    // right.
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
