/** x of every item, so that ports that are joined stand above each other. */
import { alignBlocks } from "./alignBlocks.ts";
import { balanceBlocks } from "./balanceBlocks.ts";
import type { LayerOrder } from "./layerOrder.ts";
import { nearestInOrder } from "./nearestInOrder.ts";
import type { ProperLayers } from "./properLayers.ts";
import { blocksOf, untangleBlocks } from "./untangleBlocks.ts";

/** Rounds in which the layers near each other before blocks are made. */
const ROUNDS = 16;
/** How strongly the inside of a long edge holds together, and its ends (Gansner et al. 1993 have 8 and 2). */
const HOLD = { inside: 8, end: 2, edge: 1 };

/** px that what can be straight may stand apart before it is made straight: as much as the width allows. */
const BENDS = [Number.POSITIVE_INFINITY, 256, 64, 16, 0];
/** How much wider the drawing may become for straight edges. */
const WIDER = 1.1;

function widthOf({ size, width, port }: ProperLayers, line: Float64Array): number {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (let item = 0; item < size; item += 1) {
    left = Math.min(left, line[item]! - port[item]!);
    right = Math.max(right, line[item]! - port[item]! + width[item]!);
  }
  return right - left;
}

/** px between the ports of neighbours of one cluster: the gap between two nodes, half of it beside a lane. */
function distancesOf(proper: ProperLayers, { blocks, items }: LayerOrder, gap: number): Float64Array {
  const { width, port, nodeCount } = proper;
  const toNext = new Float64Array(items.length).fill(Number.NaN);
  const room = (item: number): number => (item < nodeCount ? gap / 2 : 0);
  for (let block = 0; block + 1 < blocks.length; block += 1)
    for (let i = blocks[block]!; i + 1 < blocks[block + 1]!; i += 1) {
      const [a, b] = [items[i]!, items[i + 1]!];
      toNext[i] = width[a]! - port[a]! + room(a) + room(b) + port[b]!;
    }
  return toNext;
}

/**
 * x of the port of every item of a piece, in px, keeping order and gaps; each cluster for itself.
 *
 * Layer by layer, down and up in turn, all items are put as near as their neighbours let them to the mean of what they
 * are joined to, the insides of long edges held together (Gansner, Koutsofios, North, Vo, "A technique for drawing
 * directed graphs", 1993, minimise the same sum). From there on what can be straight is one block, and blocks swing to
 * their balance. Ports, not middles, are what stands above each other (Rüegg, Schulze, Carstens, von Hanxleden, "Size-
 * and port-aware horizontal node coordinate assignment", 2015).
 */
export function alignPorts(proper: ProperLayers, order: LayerOrder, gap: number): Float64Array {
  const { nodeCount, size, layerCount, clusterOf, aboveStart, above, belowStart, below } = proper;
  const { blocks, blockStart, items } = order;
  const toNext = distancesOf(proper, order, gap);
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
  for (let round = 0; round < ROUNDS; round += 1)
    for (let n = 0; n < layerCount; n += 1) {
      const layer = round % 2 === 0 ? n : layerCount - 1 - n;
      const end = blocks[blockStart[layer + 1]!]!;
      for (let i = blocks[blockStart[layer]!]!; i < end; i += 1) {
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
        weight[item] = held === 0 ? LOOSE : held;
      }
      for (let block = blockStart[layer]!; block < blockStart[layer + 1]!; block += 1)
        nearest(items, blocks[block]!, blocks[block + 1]!, offset, wish, weight, x);
    }
  const narrow = widthOf(proper, x);
  for (const bend of BENDS) {
    const blocks = blocksOf(order, alignBlocks(proper, order, x, bend), toNext);
    const lines = untangleBlocks(blocks, x);
    const line = Float64Array.from(blocks.blockOf, block => lines[block]!);
    if (bend > 0 && widthOf(proper, line) > WIDER * narrow) continue;
    balanceBlocks(proper, blocks, lines);
    return Float64Array.from(blocks.blockOf, block => lines[block]!);
  }
  return x;
}

/** Weight of what is joined to nothing: it gives way to all else. */
const LOOSE = 1e-6;
