/** The order of the items within the layers, as it is while it is being made. */
import type { ProperLayers } from "./properLayers.ts";

/**
 * The items of each layer from the left: those of layer `l` are `items[start[l]] … items[start[l + 1] - 1]`. A block is
 * what a layer has of one cluster: `items[blocks[b]] … items[blocks[b + 1] - 1]`; items never leave their block.
 */
export type LayerOrder = {
  readonly start: Int32Array;
  readonly blocks: Int32Array;
  /** First block of each layer: layer `l` has the blocks `blockStart[l] … blockStart[l + 1] - 1`. */
  readonly blockStart: Int32Array;
  readonly items: Int32Array;
  /** Place of every item in its layer, from the left. */
  readonly place: Int32Array;
};

/** The order by cluster, then by key; items of equal keys stand in the order of their numbers. */
export function orderByKey(proper: ProperLayers, key: Float64Array): LayerOrder {
  const { layerOf, clusterOf, layerCount, size } = proper;
  const items = Int32Array.from({ length: size }, (_, item) => item);
  items.sort((a, b) => layerOf[a]! - layerOf[b]! || clusterOf[a]! - clusterOf[b]! || key[a]! - key[b]! || a - b);
  const start = new Int32Array(layerCount + 1);
  const blockStart = new Int32Array(layerCount + 1);
  const blocks: number[] = [];
  items.forEach((item, i) => {
    const layer = layerOf[item]!;
    const before = items[i - 1];
    if (before === undefined || layerOf[before] !== layer || clusterOf[before] !== clusterOf[item]) {
      blocks.push(i);
      blockStart[layer + 1]! += 1;
    }
    start[layer + 1]! += 1;
  });
  for (let layer = 0; layer < layerCount; layer += 1) {
    start[layer + 1]! += start[layer]!;
    blockStart[layer + 1]! += blockStart[layer]!;
  }
  const order = { start, blocks: Int32Array.of(...blocks, size), blockStart, items, place: new Int32Array(size) };
  for (let layer = 0; layer < layerCount; layer += 1) numberLayer(order, layer);
  return order;
}

/** Writes down the places of a layer after its items have moved. */
export function numberLayer({ start, items, place }: LayerOrder, layer: number): void {
  for (let i = start[layer]!; i < start[layer + 1]!; i += 1) place[items[i]!] = i - start[layer]!;
}

/** Runs up to this length are sorted by insertion before they are merged. */
const RUN = 12;

/** Sorts `items[from] … items[to - 1]` by key; equal ones stay as they stood. `spare` is as long as `items`. */
export function sortByKey(items: Int32Array, from: number, to: number, key: Float64Array, spare: Int32Array): void {
  for (let low = from; low < to; low += RUN) {
    const high = Math.min(low + RUN, to);
    for (let i = low + 1; i < high; i += 1) {
      const item = items[i]!;
      const own = key[item]!;
      let j = i - 1;
      for (; j >= low && key[items[j]!]! > own; j -= 1) items[j + 1] = items[j]!;
      items[j + 1] = item;
    }
  }
  for (let width = RUN; width < to - from; width *= 2) {
    for (let low = from; low + width < to; low += 2 * width) {
      const middle = low + width;
      const high = Math.min(middle + width, to);
      if (key[items[middle - 1]!]! <= key[items[middle]!]!) continue;
      for (let i = low; i < middle; i += 1) spare[i] = items[i]!;
      let [i, j, at] = [low, middle, low];
      while (i < middle && j < high) {
        if (key[spare[i]!]! <= key[items[j]!]!) {
          items[at] = spare[i]!;
          i += 1;
        } else {
          items[at] = items[j]!;
          j += 1;
        }
        at += 1;
      }
      for (; i < middle; i += 1, at += 1) items[at] = spare[i]!;
    }
  }
}
