/** The order of the items within each layer that makes few crossings. */
import { countCrossings } from "./countCrossings.ts";
import { depthFirstKeys } from "./depthFirstKeys.ts";
import { keepFileOrder } from "./keepFileOrder.ts";
import { type LayerOrder, orderByKey } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";
import { relaxOrder } from "./relaxOrder.ts";
import { shakeOrder } from "./shakeOrder.ts";
import { sifterOf } from "./sifterOf.ts";
import { spectralKeys } from "./spectralKeys.ts";

/** Rounds in which a start drifts: before the starts are compared, and after. */
const DRIFT = { before: 8, after: 40 };
/** A start with so many times the crossings of the best is given up. */
const HOPELESS = 1.25;
/** How far a single item is moved, and how often all layers are gone through. */
const SIFT = { reach: 8, passes: 8 };
/** Looks at the slowest swing, in small and in large graphs. */
const LOOKS = { small: 7, large: 9 };
/** From so many items on a graph is large, and its file's order is no longer sought. */
const LARGE = 4000;
/** Shakes of a small graph; of a larger one as many as this share of its segments allows. */
const SHAKES = { most: 400, perItem: 4, segments: 80_000 };

/** x of every item if the items of each layer stand one unit apart round a common middle. */
function evenly({ layerOf, size }: ProperLayers, { start, place }: LayerOrder): Float64Array {
  const x = new Float64Array(size);
  for (let item = 0; item < size; item += 1) {
    const layer = layerOf[item]!;
    x[item] = place[item]! - (start[layer + 1]! - start[layer]! - 1) / 2;
  }
  return x;
}

/** `keys`, made as wide as `x`. */
function stretched(keys: Float64Array, x: Float64Array): Float64Array {
  const spread = (values: Float64Array): number => values.reduce((sum, value) => sum + Math.abs(value), 0);
  const factor = spread(x) / spread(keys);
  return Number.isFinite(factor) ? keys.map(value => value * factor) : x;
}

/**
 * An order of the layers of a graph that hangs together, with few crossings; where crossings do not speak against it, in
 * file order. There are two starts: depth first in file order, and along the slowest swing. They drift, are sifted and,
 * where the graph is small, shaken; the better one is taken.
 */
export function orderLayers(proper: ProperLayers): LayerOrder {
  const inFileOrder = orderByKey(proper, depthFirstKeys(proper, true));
  let crossings = countCrossings(proper, inFileOrder);
  if (crossings === 0) return inFileOrder;

  const isLarge = proper.size >= LARGE;
  const swing = spectralKeys(proper, isLarge ? LOOKS.large : LOOKS.small);
  const bySwing = orderByKey(proper, swing);
  const starts = [
    { order: inFileOrder, x: evenly(proper, inFileOrder) },
    { order: bySwing, x: stretched(swing, evenly(proper, bySwing)) },
  ].map(({ order, x }) => {
    relaxOrder(proper, order, x, DRIFT.before);
    return { order, x, crossings: countCrossings(proper, order) };
  });
  const least = Math.min(...starts.map(start => start.crossings));
  const hopeful = starts.filter(start => start.crossings <= HOPELESS * least);
  for (const start of hopeful) {
    relaxOrder(proper, start.order, start.x, DRIFT.after);
    start.crossings = countCrossings(proper, start.order);
  }
  let best = inFileOrder;
  crossings = Number.POSITIVE_INFINITY;
  const shakes = Math.min(SHAKES.most, SHAKES.perItem * proper.size, Math.floor(SHAKES.segments / proper.below.length));
  for (const start of hopeful) {
    const sifter = sifterOf(proper, start.order);
    start.crossings -= sifter.sift(SIFT.reach, SIFT.passes);
    start.crossings -= shakeOrder(proper, start.order, sifter, shakes, SIFT);
    if (!isLarge) keepFileOrder(proper, start.order, sifter, SIFT);
    if (start.crossings >= crossings) continue;
    crossings = start.crossings;
    best = start.order;
  }
  return best;
}
