/** Checks that places keep what they promise. */
import type { LayerPlaces } from "./layerPlaces.ts";
import type { LayerGraph } from "./properLayers.ts";

/** The px by which sums of fractions may be wrong. */
const SLACK = 1e-6;

type Strip = { readonly left: number; readonly right: number; readonly cluster: number; readonly name: string };

/**
 * Throws where a number is not finite, nodes of one layer overlap or stand nearer than the gap, a cluster stands left
 * of a smaller one, or a lane lies in a node.
 */
export function checkPlaces({ nodes, edges, gap }: LayerGraph, { left, lanes, width }: LayerPlaces): void {
  if (!Number.isFinite(width)) throw new Error(`a width of ${width} px`);
  const rows = [...new Set(nodes.map(({ layer }) => layer))].sort((a, b) => a - b);
  const layerAt = new Map(rows.map((row, layer) => [row, layer]));
  const strips: Strip[][] = rows.map(() => []);
  nodes.forEach((node, v) => {
    if (!(left[v]! >= -SLACK && left[v]! + node.width <= width + SLACK))
      throw new Error(`node ${v} stands at ${left[v]} px, outside 0 to ${width} px`);
    strips[layerAt.get(node.layer)!]!.push({
      left: left[v]!,
      right: left[v]! + node.width,
      cluster: node.cluster ?? 0,
      name: `node ${v}`,
    });
  });
  const nodeStrips = strips.map(layer => layer.sort((a, b) => a.left - b.left || a.right - b.right));
  nodeStrips.forEach((layer, at) => {
    layer.slice(1).forEach((strip, i) => {
      const before = layer[i]!;
      if (strip.left < before.right + gap - SLACK)
        throw new Error(`row ${rows[at]}: ${before.name} and ${strip.name} stand nearer than ${gap} px`);
      if (strip.cluster < before.cluster)
        throw new Error(`row ${rows[at]}: ${before.name} stands left of ${strip.name}, of a smaller cluster`);
    });
  });
  edges.forEach(({ from, to }, e) => {
    const first = layerAt.get(nodes[from]!.layer)! + 1;
    const passed = layerAt.get(nodes[to]!.layer)! - first;
    if (lanes[e]!.length !== passed) throw new Error(`edge ${e} passes ${passed} layers on ${lanes[e]!.length} lanes`);
    const cluster = Math.max(nodes[from]!.cluster ?? 0, nodes[to]!.cluster ?? 0);
    lanes[e]!.forEach((x, i) => {
      if (!(x >= -SLACK && x <= width + SLACK))
        throw new Error(`edge ${e} passes at ${x} px, outside 0 to ${width} px`);
      const layer = nodeStrips[first + i]!;
      let [low, high] = [0, layer.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (layer[middle]!.left <= x) low = middle + 1;
        else high = middle;
      }
      const [before, after] = [layer[low - 1], layer[low]];
      if (before && x < before.right - SLACK) throw new Error(`edge ${e} passes through ${before.name}`);
      if ((before && before.cluster > cluster) || (after && after.cluster < cluster))
        throw new Error(`row ${rows[first + i]}: edge ${e} passes outside its cluster`);
    });
  });
}
