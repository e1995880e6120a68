/** x of every item, so that ports that are joined stand above each other. */
import type { LayerOrder } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";

/**
 * x of the port of every item, in px, keeping the order and the gaps: again and again each layer is put as near as
 * possible to its neighbours (least squares under an order: pool adjacent violators). Half a gap keeps lanes off nodes.
 */
export function alignPorts(proper: ProperLayers, { start, items }: LayerOrder, gap: number): Float64Array {
  const { width, port, nodeCount } = proper;
  const room = (item: number): number => (item < nodeCount ? gap / 2 : 0);
  const distance = (a: number, b: number): number => width[a]! - port[a]! + room(a) + room(b) + port[b]!;
  const x = new Float64Array(proper.size);
  const place = (layer: number, wish: (item: number) => number): void => {
    const row = items.subarray(start[layer]!, start[layer + 1]!);
    const blocks: { sum: number; count: number; items: number[] }[] = [];
    const offset = new Float64Array(row.length);
    for (let i = 0; i < row.length; i += 1) {
      if (i > 0) offset[i] = offset[i - 1]! + distance(row[i - 1]!, row[i]!);
      blocks.push({ sum: wish(row[i]!) - offset[i]!, count: 1, items: [i] });
      while (blocks.length > 1) {
        const last = blocks[blocks.length - 1]!;
        const before = blocks[blocks.length - 2]!;
        if (before.sum / before.count <= last.sum / last.count) break;
        before.sum += last.sum;
        before.count += last.count;
        before.items.push(...last.items);
        blocks.pop();
      }
    }
    for (const block of blocks) for (const i of block.items) x[row[i]!] = block.sum / block.count + offset[i]!;
  };
  const mean = (item: number, from: Int32Array, neighbours: Int32Array): number => {
    let sum = 0;
    for (let k = from[item]!; k < from[item + 1]!; k += 1) sum += x[neighbours[k]!]!;
    return from[item] === from[item + 1] ? x[item]! : sum / (from[item + 1]! - from[item]!);
  };
  for (let layer = 0; layer < proper.layerCount; layer += 1) place(layer, () => 0);
  for (let round = 0; round < 12; round += 1) {
    for (let layer = 1; layer < proper.layerCount; layer += 1)
      place(layer, item => mean(item, proper.aboveStart, proper.above));
    for (let layer = proper.layerCount - 2; layer >= 0; layer -= 1)
      place(layer, item => mean(item, proper.belowStart, proper.below));
  }
  return x;
}
