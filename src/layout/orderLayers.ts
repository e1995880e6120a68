/** The order of the items within each layer that makes few crossings. */
import { countCrossings } from "./countCrossings.ts";
import { depthFirstKeys } from "./depthFirstKeys.ts";
import { type LayerOrder, orderByKey } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";
import { relaxOrder } from "./relaxOrder.ts";
import { sifterOf } from "./sifterOf.ts";
import { spectralKeys } from "./spectralKeys.ts";

/** The order with the fewest crossings of several starts. */
export function orderLayers(proper: ProperLayers): LayerOrder {
  const starts = [() => depthFirstKeys(proper, true), () => spectralKeys(proper, 20)];
  let best: LayerOrder | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const keys of starts) {
    const order = orderByKey(proper, keys());
    const x = new Float64Array(proper.size);
    for (let item = 0; item < proper.size; item += 1) {
      const layer = proper.layerOf[item]!;
      x[item] = order.place[item]! + (order.start[layer]! - order.start[layer + 1]!) / 2;
    }
    relaxOrder(proper, order, x, 48);
    sifterOf(proper, order).sift(8, 6);
    const crossings = countCrossings(proper, order);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = order;
  }
  return best!;
}
