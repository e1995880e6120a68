/** Restores file order, as far as it costs no crossings. */
import type { LayerOrder } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";
import type { Sifter } from "./sifterOf.ts";

/** How many exchanges are tried: at most, and per item. */
const TRIES = { most: 300, perItem: 2 };

/**
 * Brings an order closer to file order without adding crossings: mirrors it if more pairs are in order then, and
 * exchanges neighbours that stand under or over the same item, with everything that must follow (items with new
 * crossings are sifted). A lane counts as the node that it leads to.
 */
export function keepFileOrder(
  proper: ProperLayers,
  { start, blocks, items }: LayerOrder,
  sifter: Sifter,
  { reach, passes }: { readonly reach: number; readonly passes: number },
): void {
  const { nodeCount, size, layerOf, clusterOf, aboveStart, above, belowStart, below, edgeTo, laneStart } = proper;
  const name = Int32Array.from({ length: size }, (_, item) => item);
  for (let e = 0; e < edgeTo.length; e += 1) name.fill(edgeTo[e]!, laneStart[e]!, laneStart[e + 1]!);
  const tree = new Int32Array(nodeCount + 1);
  const count = (item: number, step: number): void => {
    for (let at = name[item]! + 1; at <= nodeCount; at += at & -at) tree[at]! += step;
  };
  /** The number of pairs of a block that are out of order, minus those that are in order. */
  const disorder = (): number => {
    let sum = 0;
    for (let block = 0; block + 1 < blocks.length; block += 1) {
      const first = blocks[block]!;
      const end = blocks[block + 1]!;
      for (let i = first; i < end; i += 1) {
        // Of the items on its left: those after it in the file, minus those before it.
        const own = name[items[i]!]!;
        sum += i - first;
        for (let at = own; at > 0; at -= at & -at) sum -= tree[at]!;
        for (let at = own + 1; at > 0; at -= at & -at) sum -= tree[at]!;
        count(items[i]!, 1);
      }
      for (let i = first; i < end; i += 1) count(items[i]!, -1);
    }
    return sum;
  };
  const haveSame = (from: Int32Array, neighbours: Int32Array, u: number, v: number): boolean => {
    for (let k = from[u]!; k < from[u + 1]!; k += 1)
      for (let l = from[v]!; l < from[v + 1]!; l += 1) if (neighbours[k] === neighbours[l]) return true;
    return false;
  };

  // With several clusters a mirror image has other crossings.
  if (clusterOf.every(cluster => cluster === clusterOf[0]) && disorder() > 0) sifter.mirror();
  sifter.keep();
  let tries = Math.min(TRIES.most, TRIES.perItem * size);
  let current = disorder();
  for (let isDone = false; !isDone && tries > 0; ) {
    isDone = true;
    for (let block = 0; block + 1 < blocks.length; block += 1)
      for (let i = blocks[block]! + 1; i < blocks[block + 1]! && tries > 0; i += 1) {
        const [u, v] = [items[i - 1]!, items[i]!];
        if (name[u]! <= name[v]!) continue;
        if (!haveSame(aboveStart, above, u, v) && !haveSame(belowStart, below, u, v)) continue;
        tries -= 1;
        const layer = layerOf[u]!;
        const added = sifter.put(layer, i - 1 - start[layer]!, [v, u], true);
        const gained = sifter.sift(reach, passes);
        const after = disorder();
        if (gained >= added && after < current) {
          current = after;
          sifter.keep();
          isDone = false;
        } else sifter.restore();
      }
  }
}
