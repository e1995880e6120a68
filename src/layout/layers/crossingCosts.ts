/** What it costs in crossings that one item of a layer stands left of another. */
import type { LayerOrder } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";

export type CrossingCosts = {
  /** The crossings of two items of a layer if `u` stands left of `v`, minus those if it stands right of `v`. */
  readonly costOf: (u: number, v: number) => number;
  /** Must be called for each layer of which items have moved, before costs of its neighbours are asked for. */
  readonly tell: (layer: number) => void;
};

/**
 * The crossings on one side if `u` stands left of `v`, minus those if it stands right of `v`. The places of the
 * neighbours of an item are `at[from[item]] … at[from[item + 1] - 1]`, from the left.
 */
function costOnSide(from: Int32Array, at: Int32Array, u: number, v: number): number {
  const first = from[v]!;
  const last = from[v + 1]!;
  if (first === last) return 0;
  const end = from[u + 1]!;
  let left = first;
  let notRight = first;
  let cost = 0;
  for (let k = from[u]!; k < end; k += 1) {
    const own = at[k]!;
    while (left < last && at[left]! < own) left += 1;
    if (notRight < left) notRight = left;
    while (notRight < last && at[notRight]! === own) notRight += 1;
    cost += left - first - (last - notRight);
  }
  return cost;
}

/** Follows an order as it changes. */
export function crossingCosts(proper: ProperLayers, { start, items }: LayerOrder): CrossingCosts {
  const { layerCount, size, aboveStart, above, belowStart, below } = proper;
  // The places of the neighbours, from the left.
  const upper = new Int32Array(above.length);
  const lower = new Int32Array(below.length);
  const next = new Int32Array(size);
  /** Updates the places of a layer's items in the lists of their neighbours. */
  const tell = (layer: number): void => {
    const first = start[layer]!;
    const end = start[layer + 1]!;
    if (layer > 0) for (let i = start[layer - 1]!; i < first; i += 1) next[items[i]!] = belowStart[items[i]!]!;
    if (layer + 1 < layerCount)
      for (let i = end; i < start[layer + 2]!; i += 1) next[items[i]!] = aboveStart[items[i]!]!;
    for (let i = first; i < end; i += 1) {
      const item = items[i]!;
      for (let k = aboveStart[item]!; k < aboveStart[item + 1]!; k += 1) {
        const neighbour = above[k]!;
        lower[next[neighbour]!] = i - first;
        next[neighbour]! += 1;
      }
      for (let k = belowStart[item]!; k < belowStart[item + 1]!; k += 1) {
        const neighbour = below[k]!;
        upper[next[neighbour]!] = i - first;
        next[neighbour]! += 1;
      }
    }
  };
  for (let layer = 0; layer < layerCount; layer += 1) tell(layer);
  return {
    costOf: (u, v) => costOnSide(aboveStart, upper, u, v) + costOnSide(belowStart, lower, u, v),
    tell,
  };
}
