/** Coarsens a network repeatedly: nodes that are near each other become one. */
import { type Neighbours, neighboursOf } from "./neighboursOf.ts";

export type Level = {
  readonly graph: Neighbours;
  /** The radius in px of a disc as large as the nodes that this one stands for. */
  readonly radius: Float64Array;
  /** For each node its node in the next, coarser level; null in the coarsest. */
  readonly up: Int32Array | null;
};

/** A level with this many nodes or fewer is not coarsened. */
const SMALL = 50;
/** How many nodes of a level become one at most, and how much smaller the next level must be to be worth it. */
const TOGETHER = 6;
const WORTH = 0.8;

/**
 * Which nodes become one. Nodes with the fewest neighbours come first; each joins the lightest of the neighbours to
 * which it has the most edges. A hub takes its leaves along.
 */
function mergedNodes({ count, start, of, weight }: Neighbours, radius: Float64Array): { up: Int32Array; size: number } {
  const degree = (v: number): number => start[v + 1]! - start[v]!;
  const order = Int32Array.from({ length: count }, (_, v) => v).sort((a, b) => degree(a) - degree(b) || a - b);
  const up = new Int32Array(count).fill(-1);
  const members: number[] = [];
  for (const v of order) {
    if (up[v] !== -1) continue;
    let best = -1;
    let bestPull = 0;
    for (let k = start[v]!; k < start[v + 1]!; k += 1) {
      const u = of[k]!;
      if (up[u] !== -1 && members[up[u]!]! >= TOGETHER) continue;
      const pull = weight[k]! / (radius[u]! * radius[u]! * (up[u] === -1 ? 1 : 2));
      if (pull <= bestPull) continue;
      best = u;
      bestPull = pull;
    }
    if (best === -1) {
      up[v] = members.length;
      members.push(1);
    } else if (up[best] === -1) {
      up[v] = members.length;
      up[best] = members.length;
      members.push(2);
    } else {
      up[v] = up[best]!;
      members[up[best]!]! += 1;
    }
  }
  return { up, size: members.length };
}

/** The levels of a connected network, from itself to the coarsest. */
export function coarseLevels(graph: Neighbours, radius: Float64Array): readonly Level[] {
  const levels: Level[] = [];
  let level = { graph, radius };
  for (;;) {
    const { count, start, of, weight } = level.graph;
    const { up, size } = count > SMALL ? mergedNodes(level.graph, level.radius) : { up: null, size: count };
    if (up === null || size > WORTH * count) return [...levels, { ...level, up: null }];
    levels.push({ ...level, up });
    const area = new Float64Array(size);
    const from: number[] = [];
    const to: number[] = [];
    const weights: number[] = [];
    for (let v = 0; v < count; v += 1) {
      area[up[v]!]! += level.radius[v]! * level.radius[v]!;
      for (let k = start[v]!; k < start[v + 1]!; k += 1) {
        if (of[k]! <= v || up[v] === up[of[k]!]) continue;
        from.push(up[v]!);
        to.push(up[of[k]!]!);
        weights.push(weight[k]!);
      }
    }
    level = {
      graph: neighboursOf(
        { count: size, from: Int32Array.from(from), to: Int32Array.from(to) },
        Float64Array.from(weights),
      ),
      radius: area.map(Math.sqrt),
    };
  }
}
