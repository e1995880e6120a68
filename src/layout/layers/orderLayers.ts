/** Finds an order of the items within each layer with few crossings. */
import { countCrossings } from "./countCrossings.ts";
import { depthFirstKeys } from "./depthFirstKeys.ts";
import { keepFileOrder } from "./keepFileOrder.ts";
import { type LayerOrder, orderByKey } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";
import { relaxOrder } from "./relaxOrder.ts";
import { shakeOrder } from "./shakeOrder.ts";
import { sifterOf } from "./sifterOf.ts";
import { spectralKeys } from "./spectralKeys.ts";

/**
 * The rounds in which a start drifts, before and after the starts are compared, and the most items that are moved in
 * all rounds.
 */
const DRIFT = { before: 8, after: 40, items: 800_000 };
/** A start with this many times the crossings of the best is given up. */
const HOPELESS = 1.25;
/** How far a single item is moved in sifting, and how often all layers are passed. */
const SIFT = { reach: 8, passes: 8 };
/** How often the slowest swing is measured, in small and in large graphs. */
const LOOKS = { small: 7, large: 9 };
/** A graph with this many items is large. */
const LARGE = 4000;
/** Graphs with up to this many segments, which a reader may follow, are shaken: how often at most, and per item. */
const SHAKES = { segments: 1000, most: 400, perItem: 4 };

/** x of every item, with the items of each layer one unit apart round a common middle. */
function evenly({ layerOf, size }: ProperLayers, { start, place }: LayerOrder): Float64Array {
  const x = new Float64Array(size);
  for (let item = 0; item < size; item += 1) {
    const layer = layerOf[item]!;
    x[item] = place[item]! - (start[layer + 1]! - start[layer]! - 1) / 2;
  }
  return x;
}

/** The keys, stretched to the width of `x`. */
function stretched(keys: Float64Array, x: Float64Array): Float64Array {
  const spread = (values: Float64Array): number => values.reduce((sum, value) => sum + Math.abs(value), 0);
  const factor = spread(x) / spread(keys);
  return Number.isFinite(factor) ? keys.map(value => value * factor) : x;
}

type Start = { readonly order: LayerOrder; readonly x: Float64Array };

/** The promising starts, drifted to the end. */
function drifted(proper: ProperLayers, starts: readonly Start[]): readonly LayerOrder[] {
  const crossings = starts.map(({ order, x }) => {
    relaxOrder(proper, order, x, DRIFT.before);
    return countCrossings(proper, order);
  });
  const least = Math.min(...crossings);
  const hopeful = starts.filter((_, i) => crossings[i]! <= HOPELESS * least);
  return hopeful.map(({ order, x }) => {
    relaxOrder(proper, order, x, Math.min(DRIFT.after, Math.floor(DRIFT.items / proper.size)));
    return order;
  });
}

/**
 * An order of the layers of a connected graph with few crossings, and in file order where that adds no crossings. There
 * are two starts: depth first in file order, and along the slowest swing. They drift, are sifted and, in a small graph,
 * shaken. The best is taken, or the unchanged first start if none is better.
 */
export function orderLayers(proper: ProperLayers): LayerOrder {
  const byFile = depthFirstKeys(proper, true);
  let best = orderByKey(proper, byFile);
  let fewest = countCrossings(proper, best);
  if (fewest === 0) return best;

  const inFileOrder = orderByKey(proper, byFile);
  const swing = spectralKeys(proper, proper.size < LARGE ? LOOKS.small : LOOKS.large);
  const bySwing = orderByKey(proper, swing);
  const isFollowed = proper.below.length <= SHAKES.segments;
  for (const order of drifted(proper, [
    { order: inFileOrder, x: evenly(proper, inFileOrder) },
    { order: bySwing, x: stretched(swing, evenly(proper, bySwing)) },
  ])) {
    const sifter = sifterOf(proper, order);
    sifter.sift(SIFT.reach, SIFT.passes);
    if (isFollowed) {
      shakeOrder(proper, order, sifter, Math.min(SHAKES.most, SHAKES.perItem * proper.size), SIFT);
      keepFileOrder(proper, order, sifter, SIFT);
    }
    const crossings = countCrossings(proper, order);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = order;
  }
  return best;
}
