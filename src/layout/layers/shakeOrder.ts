/** Removes crossings by trial: a few neighbours are mixed, and the items around them are sifted. */
import type { LayerOrder } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";
import type { Sifter } from "./sifterOf.ts";

/** How many neighbours are mixed at once. */
const WINDOW = 8;
/** After so many trials per item without a gain, shaking ends. */
const PATIENCE = 2.5;

/**
 * Iterated local search (Lourenço, Martin, Stützle 2003): at most `times` times, a few neighbours are put in another
 * order and all items near them are sifted; if that adds crossings, the order is restored. The places come from a
 * pseudo-random sequence that is always the same.
 */
export function shakeOrder(
  { size, layerOf }: ProperLayers,
  { start, blocks, blockStart, items }: LayerOrder,
  sifter: Sifter,
  times: number,
  { reach, passes }: { readonly reach: number; readonly passes: number },
): void {
  let state = 1;
  // The upper bits of a linear congruential generator, which are the good ones.
  const below = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  let inVain = 0;
  sifter.keep();
  for (let time = 0; time < times && inVain < PATIENCE * size; time += 1) {
    inVain += 1;
    const at = below(size);
    const layer = layerOf[items[at]!]!;
    let block = blockStart[layer]!;
    while (blocks[block + 1]! <= at) block += 1;
    const first = Math.max(blocks[block]!, at - WINDOW / 2);
    const mixed = Array.from(items.subarray(first, Math.min(blocks[block + 1]!, first + WINDOW)));
    if (mixed.length < 2) continue;
    for (let i = mixed.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
    }
    const added = sifter.put(layer, first - start[layer]!, mixed, false);
    const gained = sifter.sift(reach, passes);
    if (gained > added) inVain = 0;
    if (gained >= added) sifter.keep();
    else sifter.restore();
  }
}
