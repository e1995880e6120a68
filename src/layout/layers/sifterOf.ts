/** Removes crossings by moving one item at a time. */
import { type CrossingCosts, crossingCosts } from "./crossingCosts.ts";
import { type LayerOrder, numberLayer } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";

export type Sifter = {
  /**
   * Moves items until nothing improves, or for `passes` passes down or up the layers, each to the best place at most
   * `reach` away. Looks only at items near which something has moved. Returns how many crossings are gone.
   */
  readonly sift: (reach: number, passes: number) => number;
  /**
   * Puts these items, of one block, into the layer from place `from` on. Returns how many crossings that adds. If
   * `firmly`, they are not sifted until something moves near them.
   */
  readonly put: (layer: number, from: number, items: readonly number[], firmly: boolean) => number;
  /** Mirrors every layer. There must be only one cluster. */
  readonly mirror: () => void;
  /** Keeps the order as it is now. */
  readonly keep: () => void;
  /** Restores the order that was kept last, or the first one. */
  readonly restore: () => void;
};

/** Where something has moved: all is so at first. What is not stirred need not be looked at. */
type Stirring = {
  readonly isStirred: Uint8Array;
  readonly isLayerStirred: Uint8Array;
  /** Marks an item that has moved, its neighbours, and the items beside it. */
  readonly stir: (layer: number, item: number) => void;
};

function stirring(proper: ProperLayers, { start, items, place }: LayerOrder): Stirring {
  const { layerCount, size, aboveStart, above, belowStart, below } = proper;
  const isStirred = new Uint8Array(size).fill(1);
  const isLayerStirred = new Uint8Array(layerCount).fill(1);
  const stir = (layer: number, item: number): void => {
    isStirred[item] = 1;
    isLayerStirred[layer] = 1;
    const at = start[layer]! + place[item]!;
    if (at > start[layer]!) isStirred[items[at - 1]!] = 1;
    if (at + 1 < start[layer + 1]!) isStirred[items[at + 1]!] = 1;
    for (let k = aboveStart[item]!; k < aboveStart[item + 1]!; k += 1) {
      isStirred[above[k]!] = 1;
      isLayerStirred[layer - 1] = 1;
    }
    for (let k = belowStart[item]!; k < belowStart[item + 1]!; k += 1) {
      isStirred[below[k]!] = 1;
      isLayerStirred[layer + 1] = 1;
    }
  };
  return { isStirred, isLayerStirred, stir };
}

/** Moves the items of a block that are stirred, each to the best place within reach. Returns how many crossings are gone. */
type BlockSifting = (layer: number, block: number, reach: number) => number;

function blockSifting(
  { start, blocks, items, place }: LayerOrder,
  costOf: CrossingCosts["costOf"],
  { isStirred, stir }: Stirring,
): BlockSifting {
  const waiting = new Int32Array(items.length);
  return (layer, block, reach) => {
    const first = blocks[block]!;
    const last = blocks[block + 1]! - 1;
    const base = start[layer]!;
    let gained = 0;
    let count = 0;
    for (let i = first; i <= last; i += 1) {
      if (isStirred[items[i]!] === 0) continue;
      waiting[count] = items[i]!;
      count += 1;
    }
    for (let w = 0; w < count; w += 1) {
      const item = waiting[w]!;
      isStirred[item] = 0;
      const from = base + place[item]!;
      let least = 0;
      let to = from;
      let change = 0;
      for (let i = from - 1, end = Math.max(first, from - reach); i >= end; i -= 1) {
        change -= costOf(items[i]!, item);
        if (change < least) {
          least = change;
          to = i;
        }
      }
      change = 0;
      for (let i = from + 1, end = Math.min(last, from + reach); i <= end; i += 1) {
        change -= costOf(item, items[i]!);
        if (change < least) {
          least = change;
          to = i;
        }
      }
      if (to === from) continue;
      gained -= least;
      // The items that stood beside it are looked at again, too.
      if (from > first) isStirred[items[from - 1]!] = 1;
      if (from < last) isStirred[items[from + 1]!] = 1;
      const towards = to < from ? -1 : 1;
      for (let i = from; i !== to; i += towards) {
        items[i] = items[i + towards]!;
        place[items[i]!] = i - base;
      }
      items[to] = item;
      place[item] = to - base;
      stir(layer, item);
    }
    return gained;
  };
}

/**
 * Sifting (Rudell 1993; for crossings Matuszewski, Schönfeld, Molitor, "Using sifting for k-layer straightline crossing
 * minimization", 1999): an item is moved to the place in its block with the fewest crossings while all others stand
 * still; it stays if no place is better. With a reach of 1 this is greedy switching of neighbours. Changes `order`.
 */
export function sifterOf(proper: ProperLayers, order: LayerOrder): Sifter {
  const { layerCount } = proper;
  const { start, blockStart, items, place } = order;
  const { costOf, tell } = crossingCosts(proper, order);
  const unrest = stirring(proper, order);
  const { isStirred, isLayerStirred, stir } = unrest;
  const siftBlock = blockSifting(order, costOf, unrest);
  const kept = items.slice();
  const isChanged = new Uint8Array(layerCount);

  return {
    sift(reach, passes) {
      let total = 0;
      for (let pass = 0; pass < passes; pass += 1) {
        let gained = 0;
        for (let i = 0; i < layerCount; i += 1) {
          const layer = pass % 2 === 0 ? i : layerCount - 1 - i;
          if (isLayerStirred[layer] === 0) continue;
          isLayerStirred[layer] = 0;
          let inLayer = 0;
          for (let block = blockStart[layer]!; block < blockStart[layer + 1]!; block += 1)
            inLayer += siftBlock(layer, block, reach);
          if (inLayer === 0) continue;
          isChanged[layer] = 1;
          tell(layer);
          gained += inLayer;
        }
        total += gained;
        if (gained === 0) break;
      }
      return total;
    },
    put(layer, from, moved, firmly) {
      let added = 0;
      const first = start[layer]! + from;
      for (let i = 0; i < moved.length; i += 1)
        for (let j = i + 1; j < moved.length; j += 1)
          if (place[moved[i]!]! > place[moved[j]!]!) added += costOf(moved[i]!, moved[j]!);
      for (let i = 0; i < moved.length; i += 1) {
        items[first + i] = moved[i]!;
        place[moved[i]!] = from + i;
      }
      for (const item of moved) stir(layer, item);
      if (firmly) for (const item of moved) isStirred[item] = 0;
      isChanged[layer] = 1;
      tell(layer);
      return added;
    },
    mirror() {
      for (let layer = 0; layer < layerCount; layer += 1) {
        items.subarray(start[layer]!, start[layer + 1]!).reverse();
        numberLayer(order, layer);
        isChanged[layer] = 1;
      }
      for (let layer = 0; layer < layerCount; layer += 1) tell(layer);
    },
    keep() {
      kept.set(items);
      isChanged.fill(0);
    },
    restore() {
      for (let layer = 0; layer < layerCount; layer += 1) {
        if (isChanged[layer] === 0) continue;
        items.set(kept.subarray(start[layer]!, start[layer + 1]!), start[layer]!);
        numberLayer(order, layer);
      }
      for (let layer = 0; layer < layerCount; layer += 1) {
        if (isChanged[layer] === 1) tell(layer);
        isChanged[layer] = 0;
      }
    },
  };
}
