/** Finds x of every item, so that joined ports stand above each other. */
import { alignBlocks, type PartnerRule } from "./alignBlocks.ts";
import { balanceBlocks } from "./balanceBlocks.ts";
import type { LayerOrder } from "./layerOrder.ts";
import { nearLayers } from "./nearLayers.ts";
import type { ProperLayers } from "./properLayers.ts";
import { blocksOf, untangleBlocks } from "./untangleBlocks.ts";

/** The numbers of rounds in which layers approach each other, blocks swing, and blocks come to rest. */
const ROUNDS = {
  small: { near: 16, swing: 30, rest: 15 },
  large: { near: 12, swing: 10, rest: 4 },
};
/** How strongly blocks are pulled by those above them while they swing, and when they come to rest. */
const ABOVE = { swing: 0.25, rest: 0 };
/** A piece with this many items is large, and not placed to the last pixel. */
const LARGE = 800;
/**
 * How many px the ends of a segment may be apart to be made straight; the first value that the width allows is used.
 */
const BENDS = [Number.POSITIVE_INFINITY, 64, 16];
/** How much wider the drawing may become for straight edges. */
const WIDER = 1.1;
/**
 * The px of a kink that looks like a mistake and is straightened if possible, and how often that is tried, since it
 * moves neighbours.
 */
const KINK = 16;
const MENDS = 2;

/** The px between the ports of neighbours of one cluster: the gap between two nodes, or half of it beside a lane. */
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

function widthOf({ size, width, port }: ProperLayers, line: Float64Array): number {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (let item = 0; item < size; item += 1) {
    left = Math.min(left, line[item]! - port[item]!);
    right = Math.max(right, line[item]! - port[item]! + width[item]!);
  }
  return right - left;
}

/**
 * x of the port of every item of a piece, in px, with order and gaps kept; each cluster by itself.
 *
 * First the layers approach each other. Then items that can be straight without much more width form blocks; the blocks
 * start where their items stand, swing, and come to rest over those below. Small kinks that remain are straightened.
 * Ports, not middles, are aligned (Rüegg, Schulze, Carstens, von Hanxleden, "Size- and port-aware horizontal node
 * coordinate assignment", 2015).
 */
export function alignPorts(proper: ProperLayers, order: LayerOrder, gap: number): Float64Array {
  const rounds = proper.size < LARGE ? ROUNDS.small : ROUNDS.large;
  const toNext = distancesOf(proper, order, gap);
  const near = nearLayers(proper, order, toNext, rounds.near);
  const widest = WIDER * widthOf(proper, near);
  const straightened = (from: Float64Array, bend: number, choice: PartnerRule, swing: number): Float64Array | null => {
    const blocks = blocksOf(order, alignBlocks(proper, order, from, bend, choice), toNext);
    const x = untangleBlocks(blocks, from);
    const lines = (): Float64Array => Float64Array.from(blocks.blockOf, block => x[block]!);
    if (widthOf(proper, lines()) > widest) return null;
    balanceBlocks(proper, blocks, x, swing, ABOVE.swing);
    balanceBlocks(proper, blocks, x, rounds.rest, ABOVE.rest);
    return lines();
  };
  let line: Float64Array = near;
  for (const bend of BENDS) {
    const straight = straightened(near, bend, "middle", rounds.swing);
    if (straight === null) continue;
    line = straight;
    break;
  }
  for (let time = 0; time < MENDS; time += 1) line = straightened(line, KINK, "nearest", 0) ?? line;
  return line;
}
