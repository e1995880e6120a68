/** A first order: the slowest way in which the graph can swing from side to side. */
import type { ProperLayers } from "./properLayers.ts";

/** Steps of the filter between two looks at how slow the swing is: at first, and at most. */
const STEPS = { first: 8, most: 64 };
/** Looks before the steps grow, and before layers may swing as wholes. */
const HELD = 3;
/** How much faster than the swing sought a layer as a whole is made to come to rest. */
const REST = 4;

/**
 * x per item along the slowest swing of the graph from side to side, which puts near each other whatever hangs together
 * (the eigenvector of Fiedler 1973; for layered drawings Carmel, Harel, Koren, "Combining hierarchy and energy for
 * drawing directed graphs", 2004). An edge that spans n layers holds a n-th as strongly; its lanes stand evenly between
 * its ends. So that the swing is not one of whole layers against each other, every layer's mean is drawn to the middle:
 * firmly at first, then only so far that such swings come to rest well before the one sought, because a layer under
 * one side of the graph alone belongs there and not in the middle.
 *
 * The vector is found by power iteration, sped up by a Chebyshev filter whose edge is the Rayleigh quotient reached.
 */
export function spectralKeys(proper: ProperLayers, looks: number): Float64Array {
  const { nodeCount, size, layerCount, layerOf, edgeFrom, edgeTo, laneStart } = proper;
  const edgeCount = edgeFrom.length;
  const pull = new Float64Array(edgeCount);
  const weight = new Float64Array(nodeCount);
  for (let e = 0; e < edgeCount; e += 1) {
    pull[e] = 1 / (laneStart[e + 1]! - laneStart[e]! + 1);
    weight[edgeFrom[e]!]! += pull[e]!;
    weight[edgeTo[e]!]! += pull[e]!;
  }
  const layerWeight = new Float64Array(layerCount);
  let total = 0;
  for (let v = 0; v < nodeCount; v += 1) {
    layerWeight[layerOf[v]!]! += weight[v]!;
    total += weight[v]!;
  }

  const mean = new Float64Array(layerCount);
  /** Takes the common mean away, and of each layer's own the share `hold`. */
  const centre = (x: Float64Array, hold: number): void => {
    mean.fill(0);
    for (let v = 0; v < nodeCount; v += 1) mean[layerOf[v]!]! += weight[v]! * x[v]!;
    let all = 0;
    for (let layer = 0; layer < layerCount; layer += 1) all += mean[layer]! / total;
    for (let layer = 0; layer < layerCount; layer += 1)
      mean[layer] = layerWeight[layer] === 0 ? all : all + hold * (mean[layer]! / layerWeight[layer]! - all);
    for (let v = 0; v < nodeCount; v += 1) x[v]! -= mean[layerOf[v]!]!;
  };
  const held = new Float64Array(nodeCount);
  /** One step: half where it stands, half the mean of what it is joined to. */
  const step = (x: Float64Array, to: Float64Array, hold: number): void => {
    held.set(x);
    centre(held, hold);
    to.fill(0);
    for (let e = 0; e < edgeCount; e += 1) {
      const from = edgeFrom[e]!;
      const end = edgeTo[e]!;
      to[from]! += pull[e]! * held[end]!;
      to[end]! += pull[e]! * held[from]!;
    }
    for (let v = 0; v < nodeCount; v += 1) to[v] = weight[v] === 0 ? 0 : (held[v]! + to[v]! / weight[v]!) / 2;
    centre(to, hold);
  };
  const product = (x: Float64Array, y: Float64Array): number => {
    let sum = 0;
    for (let v = 0; v < nodeCount; v += 1) sum += weight[v]! * x[v]! * y[v]!;
    return sum;
  };

  let x = new Float64Array(nodeCount);
  let y = new Float64Array(nodeCount);
  let z = new Float64Array(nodeCount);
  // Any start will do that favours no swing: the remainders of a linear congruence.
  for (let v = 0, state = 1; v < nodeCount; v += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    x[v] = state / 2 ** 31;
  }
  let hold = 1;
  centre(x, hold);
  for (let look = 0; look < looks; look += 1) {
    const norm = Math.sqrt(product(x, x));
    if (!(norm > 0)) break;
    for (let v = 0; v < nodeCount; v += 1) x[v]! /= norm;
    step(x, y, hold);
    let reached = product(x, y);
    if (look >= HELD) {
      hold = Math.min(1, REST * (1 - reached));
      step(x, y, hold);
      reached = product(x, y);
    }
    if (!(reached > 0)) break;
    // Chebyshev polynomials: what swings faster than what is reached stays small, what is slower grows.
    for (let v = 0; v < nodeCount; v += 1) y[v] = (2 / reached) * y[v]! - x[v]!;
    const steps = look <= HELD ? STEPS.first : Math.min(STEPS.most, STEPS.first << (look - HELD));
    for (let i = 1; i < steps; i += 1) {
      step(y, z, hold);
      for (let v = 0; v < nodeCount; v += 1) z[v] = 2 * ((2 / reached) * z[v]! - y[v]!) - x[v]!;
      [x, y, z] = [y, z, x];
    }
    [x, y] = [y, x];
  }
  const key = new Float64Array(size);
  key.set(x);
  for (let e = 0; e < edgeCount; e += 1) {
    const from = x[edgeFrom[e]!]!;
    const across = x[edgeTo[e]!]! - from;
    for (let lane = laneStart[e]!; lane < laneStart[e + 1]!; lane += 1)
      key[lane] = from + across * pull[e]! * (lane - laneStart[e]! + 1);
  }
  return key;
}
