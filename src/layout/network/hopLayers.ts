/** The layer of every party of a network: the longest way down to it. */
import type { NetworkShape } from "./networkShape.ts";

type Hops = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly start: Int32Array;
  readonly out: Int32Array;
};

/** Hops by where they begin: those of `v` are `out[start[v]] … out[start[v + 1] - 1]`. */
function hopsOf({ count, from, to, isHop }: NetworkShape): Hops {
  const hops = Int32Array.from(from.keys()).filter(e => isHop[e] === 1 && from[e] !== to[e]);
  const start = new Int32Array(count + 1);
  for (const e of hops) start[from[e]! + 1]! += 1;
  for (let v = 0; v < count; v += 1) start[v + 1]! += start[v]!;
  const next = start.slice();
  const out = new Int32Array(hops.length);
  hops.forEach((e, hop) => {
    out[next[from[e]!]!] = hop;
    next[from[e]!]! += 1;
  });
  return { from: hops.map(e => from[e]!), to: hops.map(e => to[e]!), start, out };
}

/** Number of the group of nodes on common cycles, descendants first (Tarjan 1972, with a stack of our own). */
function cyclesOf(count: number, { to, start, out }: Hops): Int32Array {
  const cycle = new Int32Array(count).fill(-1);
  const number = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const next = start.slice(0, count);
  const stack: number[] = [];
  const calls: number[] = [];
  let [met, found] = [0, 0];
  for (let root = 0; root < count; root += 1) {
    if (number[root] !== -1) continue;
    calls.push(root);
    while (calls.length > 0) {
      const u = calls[calls.length - 1]!;
      if (number[u] === -1) {
        number[u] = met;
        low[u] = met;
        met += 1;
        stack.push(u);
      }
      if (next[u]! < start[u + 1]!) {
        const v = to[out[next[u]!]!]!;
        next[u]! += 1;
        if (number[v] === -1) calls.push(v);
        else if (cycle[v] === -1) low[u] = Math.min(low[u]!, number[v]!);
        continue;
      }
      calls.pop();
      const caller = calls[calls.length - 1];
      if (caller !== undefined) low[caller] = Math.min(low[caller]!, low[u]!);
      if (low[u] !== number[u]) continue;
      for (let v = stack.pop()!; ; v = stack.pop()!) {
        cycle[v] = found;
        if (v === u) break;
      }
      found += 1;
    }
  }
  return cycle;
}

/**
 * Layers as the model counts them for a chain: 0 for who stands below nobody, else the longest way down along hops; −1
 * without hops. On a cycle, a hop that leads back to who is nearer to the top is not followed; where nobody stands above
 * a cycle, its first node is the top.
 */
export function hopLayers(shape: NetworkShape): Int32Array {
  const { count } = shape;
  const hops = hopsOf(shape);
  const { from, to, start, out } = hops;
  const cycle = cyclesOf(count, hops);
  const hasHops = new Uint8Array(count);
  const isEntered = new Uint8Array(count);
  const isBelow = new Uint8Array(count);
  for (let hop = 0; hop < from.length; hop += 1) {
    const [u, v] = [from[hop]!, to[hop]!];
    hasHops[u] = 1;
    hasHops[v] = 1;
    isBelow[v] = 1;
    if (cycle[u] !== cycle[v]) isEntered[cycle[v]!] = 1;
  }
  // Hops from the nearest top: from those that stand below nobody, then from the first of cycles that nobody enters.
  const tier = new Int32Array(count).fill(-1);
  const queue: number[] = [];
  let told = 0;
  const spreadFrom = (top: number): void => {
    if (tier[top] !== -1) return;
    tier[top] = 0;
    queue.push(top);
  };
  const spread = (): void => {
    for (; told < queue.length; told += 1) {
      const u = queue[told]!;
      for (let k = start[u]!; k < start[u + 1]!; k += 1) {
        const v = to[out[k]!]!;
        if (tier[v] !== -1) continue;
        tier[v] = tier[u]! + 1;
        queue.push(v);
      }
    }
  };
  for (let v = 0; v < count; v += 1) if (hasHops[v] && !isBelow[v]) spreadFrom(v);
  spread();
  for (let v = 0; v < count; v += 1) {
    if (!hasHops[v] || isEntered[cycle[v]!]) continue;
    isEntered[cycle[v]!] = 1;
    spreadFrom(v);
  }
  spread();

  const layer = Int32Array.from(hasHops, has => has - 1);
  const order = Int32Array.from({ length: count }, (_, v) => v).sort(
    (a, b) => cycle[b]! - cycle[a]! || tier[a]! - tier[b]! || a - b,
  );
  for (const u of order)
    for (let k = start[u]!; k < start[u + 1]!; k += 1) {
      const v = to[out[k]!]!;
      const leadsBack = cycle[u] === cycle[v] && (tier[v]! - tier[u]! || v - u) < 0;
      if (!leadsBack) layer[v] = Math.max(layer[v]!, layer[u]! + 1);
    }
  return layer;
}
