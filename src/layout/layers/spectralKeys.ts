/** A first order, by the slowest way in which the graph can swing from side to side. */
import type { ProperLayers } from "./properLayers.ts";

/** Steps of the filter between two measurements of the swing: at first, and at most. */
const STEPS = { first: 8, most: 64 };
/** Measurements before the steps grow, and before layers may swing as a whole. */
const HELD = 3;
/** How much faster than the swing that is sought the swings of whole layers come to rest. */
const REST = 8;

/**
 * x of every item along the slowest swing of the graph from side to side, which puts related items near each other (the
 * eigenvector of Fiedler 1973; for layered drawings Carmel, Harel, Koren, "Combining hierarchy and energy for drawing
 * directed graphs", 2004). An edge that spans n layers pulls with 1/n of the strength; its lanes stand evenly between
 * its ends. To prevent whole layers from swinging against each other, the mean of every layer is pulled to the middle:
 * firmly at first, then only so much that such swings come to rest well before the one that is sought, because a layer
 * under one side of the graph belongs there and not in the middle.
 *
 * The vector is found by power iteration, sped up by a Chebyshev filter whose edge is the Rayleigh quotient reached.
 */
export function spectralKeys(proper: ProperLayers, looks: number): Float64Array {
  const { nodeCount, size, layerCount, layerOf, edgeFrom, edgeTo, laneStart } = proper;
  const edgeCount = edgeFrom.length;
  const weight = new Float64Array(nodeCount);
  const start = new Int32Array(nodeCount + 1);
  for (let e = 0; e < edgeCount; e += 1) {
    const pull = 1 / (laneStart[e + 1]! - laneStart[e]! + 1);
    for (const end of [edgeFrom[e]!, edgeTo[e]!]) {
      weight[end]! += pull;
      start[end + 1]! += 1;
    }
  }
  for (let v = 0; v < nodeCount; v += 1) start[v + 1]! += start[v]!;
  // The neighbours of each node, and their shares in its x in one step.
  const joined = new Int32Array(2 * edgeCount);
  const share = new Float64Array(2 * edgeCount);
  const next = start.slice();
  const join = (u: number, v: number, pull: number): void => {
    joined[next[u]!] = v;
    share[next[u]!] = pull / weight[u]! / 2;
    next[u]! += 1;
  };
  for (let e = 0; e < edgeCount; e += 1) {
    const pull = 1 / (laneStart[e + 1]! - laneStart[e]! + 1);
    join(edgeFrom[e]!, edgeTo[e]!, pull);
    join(edgeTo[e]!, edgeFrom[e]!, pull);
  }
  const layerWeight = new Float64Array(layerCount);
  let total = 0;
  for (let v = 0; v < nodeCount; v += 1) {
    layerWeight[layerOf[v]!]! += weight[v]!;
    total += weight[v]!;
  }

  /** What is subtracted from each layer: the common mean, and the share `hold` of its own mean. */
  const taken = new Float64Array(layerCount);
  const takeFrom = (hold: number): void => {
    let all = 0;
    for (let layer = 0; layer < layerCount; layer += 1) all += taken[layer]! / total;
    for (let layer = 0; layer < layerCount; layer += 1) {
      const own = layerWeight[layer] === 0 ? all : taken[layer]! / layerWeight[layer]!;
      taken[layer] = all + hold * (own - all);
    }
  };
  /** One step: half of x, and half of the mean of the neighbours' x. `taken` is still to be subtracted. */
  const step = (x: Float64Array, to: Float64Array, hold: number): void => {
    taken.fill(0);
    for (let v = 0; v < nodeCount; v += 1) {
      let sum = x[v]! / 2;
      for (let k = start[v]!; k < start[v + 1]!; k += 1) sum += share[k]! * x[joined[k]!]!;
      to[v] = sum;
      taken[layerOf[v]!]! += weight[v]! * sum;
    }
    takeFrom(hold);
  };

  let x = new Float64Array(nodeCount);
  let y = new Float64Array(nodeCount);
  let z = new Float64Array(nodeCount);
  // Any start that favours no swing will do: pseudo-random numbers without their means.
  for (let v = 0, state = 1; v < nodeCount; v += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    x[v] = state / 2 ** 31;
    taken[layerOf[v]!]! += weight[v]! * x[v]!;
  }
  takeFrom(1);
  for (let v = 0; v < nodeCount; v += 1) x[v]! -= taken[layerOf[v]!]!;
  let hold = 1;
  let reached = 0;
  for (let look = 0; look < looks; look += 1) {
    step(x, y, hold);
    let norm = 0;
    let product = 0;
    for (let v = 0; v < nodeCount; v += 1) {
      y[v]! -= taken[layerOf[v]!]!;
      norm += weight[v]! * x[v]! * x[v]!;
      product += weight[v]! * x[v]! * y[v]!;
    }
    reached = product / norm;
    if (!(norm > 0 && reached > 0)) break;
    if (look >= HELD) hold = Math.min(1, REST * (1 - reached));
    // Chebyshev polynomials: swings faster than the one reached stay small, slower ones grow.
    const factor = 1 / Math.sqrt(norm);
    for (let v = 0; v < nodeCount; v += 1) {
      y[v] = factor * ((2 / reached) * y[v]! - x[v]!);
      x[v]! *= factor;
    }
    const steps = look <= HELD ? STEPS.first : Math.min(STEPS.most, STEPS.first << (look - HELD));
    for (let i = 1; i < steps; i += 1) {
      step(y, z, hold);
      for (let v = 0; v < nodeCount; v += 1) z[v] = 2 * ((2 / reached) * (z[v]! - taken[layerOf[v]!]!) - y[v]!) - x[v]!;
      [x, y, z] = [y, z, x];
    }
    [x, y] = [y, x];
  }
  const key = new Float64Array(size);
  key.set(x);
  for (let e = 0; e < edgeCount; e += 1) {
    const from = x[edgeFrom[e]!]!;
    const lanes = laneStart[e + 1]! - laneStart[e]!;
    const across = (x[edgeTo[e]!]! - from) / (lanes + 1);
    for (let lane = 0; lane < lanes; lane += 1) key[laneStart[e]! + lane] = from + across * (lane + 1);
  }
  return key;
}
