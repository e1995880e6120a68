/** Finds the layer of every party of a network: the longest way down to it. */
import { byEnd, componentsOf, spreadTiers } from "../../model/index.ts";
import type { NetworkShape } from "./networkShape.ts";

/**
 * The layers as the model counts them for a chain: 0 for a node with nothing above it, else the longest way down along
 * hops; −1 without hops. On a cycle, hops that lead back towards the top are not followed. If nothing stands above a
 * cycle, its first node is the top.
 */
export function hopLayers({ count, from: starts, to: ends, isHop }: NetworkShape): Int32Array {
  const hops = Int32Array.from(starts.keys()).filter(e => isHop[e] === 1 && starts[e] !== ends[e]);
  const [from, to] = [hops.map(e => starts[e]!), hops.map(e => ends[e]!)];
  const { start, hops: out } = byEnd(from, count);
  const { component } = componentsOf(count, to, start, out);
  const hasHops = new Uint8Array(count);
  const isEntered = new Uint8Array(count);
  const isBelow = new Uint8Array(count);
  for (let hop = 0; hop < from.length; hop += 1) {
    const [u, v] = [from[hop]!, to[hop]!];
    hasHops[u] = 1;
    hasHops[v] = 1;
    isBelow[v] = 1;
    if (component[u] !== component[v]) isEntered[component[v]!] = 1;
  }
  // Hops from the nearest top: first from nodes with nothing above them, then from the first nodes of unentered cycles.
  const tier = new Int32Array(count).fill(-1);
  const tops: number[] = [];
  const localTops: number[] = [];
  for (let v = 0; v < count; v += 1) {
    if (!hasHops[v] || isEntered[component[v]!]) continue;
    isEntered[component[v]!] = 1;
    (isBelow[v] ? localTops : tops).push(v);
  }
  const chain = { hopTo: to, outStart: start, outHops: out };
  spreadTiers(tops, tier, chain);
  spreadTiers(localTops, tier, chain);

  const layer = Int32Array.from(hasHops, has => has - 1);
  const order = Int32Array.from({ length: count }, (_, v) => v).sort(
    (a, b) => component[a]! - component[b]! || tier[a]! - tier[b]! || a - b,
  );
  for (const u of order)
    for (let k = start[u]!; k < start[u + 1]!; k += 1) {
      const v = to[out[k]!]!;
      const leadsBack = component[u] === component[v] && (tier[v]! - tier[u]! || v - u) < 0;
      if (!leadsBack) layer[v] = Math.max(layer[v]!, layer[u]! + 1);
    }
  return layer;
}
