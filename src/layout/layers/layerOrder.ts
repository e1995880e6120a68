/** The order of the items within the layers, while it is being made. */
import type { ProperLayers } from "./properLayers.ts";

/**
 * The items of each layer from the left: those of layer `l` are `items[start[l]] … items[start[l + 1] - 1]`. A block
 * holds the items of one cluster in a layer: `items[blocks[b]] … items[blocks[b + 1] - 1]`. Items never leave their
 * block.
 */
export type LayerOrder = {
  readonly start: Int32Array;
  readonly blocks: Int32Array;
  /** The first block of each layer: layer `l` has the blocks `blockStart[l] … blockStart[l + 1] - 1`. */
  readonly blockStart: Int32Array;
  readonly items: Int32Array;
  /** The place of every item in its layer, from the left. */
  readonly place: Int32Array;
};

/** The order by cluster, then by key; items of equal keys stand in the order of their numbers. */
export function orderByKey({ layerOf, clusterOf, layerCount, size }: ProperLayers, key: Float64Array): LayerOrder {
  const start = new Int32Array(layerCount + 1);
  for (let item = 0; item < size; item += 1) start[layerOf[item]! + 1]! += 1;
  for (let layer = 0; layer < layerCount; layer += 1) start[layer + 1]! += start[layer]!;
  const next = start.slice();
  const items = new Int32Array(size);
  for (let item = 0; item < size; item += 1) {
    items[next[layerOf[item]!]!] = item;
    next[layerOf[item]!]! += 1;
  }
  const cluster = Float64Array.from(clusterOf);
  const spare = new Int32Array(size);
  const blocks: number[] = [];
  const blockStart = new Int32Array(layerCount + 1);
  const place = new Int32Array(size);
  const order = { start, blocks: new Int32Array(0), blockStart, items, place };
  for (let layer = 0; layer < layerCount; layer += 1) {
    sortByKey(items, start[layer]!, start[layer + 1]!, cluster, spare);
    blockStart[layer] = blocks.length;
    for (let i = start[layer]!; i < start[layer + 1]!; i += 1)
      if (i === start[layer] || cluster[items[i]!] !== cluster[items[i - 1]!]) blocks.push(i);
    for (let block = blockStart[layer]!; block < blocks.length; block += 1)
      sortByKey(items, blocks[block]!, blocks[block + 1] ?? start[layer + 1]!, key, spare);
    numberLayer(order, layer);
  }
  blockStart[layerCount] = blocks.length;
  return { ...order, blocks: Int32Array.from([...blocks, size]) };
}

/** Updates the places of a layer after its items have moved. */
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
