/**
 * Who stands out in a network by how it hangs together: through whom alone parts of it are joined, what hangs together
 * at all, who lies on most of the shortest ways down. Only hops count, of all dossiers together.
 */
import type { NodeIndex } from "./mergeDossiers.ts";
import type { NetworkGraph } from "./networkGraph.ts";

export type CutParty = {
  readonly node: NodeIndex;
  /** The parties that are joined to each other without it, largest part first. */
  readonly parts: readonly (readonly NodeIndex[])[];
};

export type Broker = {
  readonly node: NodeIndex;
  /** On how many shortest ways from a party down to another it lies, each pair counted once. */
  readonly ways: number;
};

/** The parties on either side of the hops of each party, each once. */
function sidesOf({ network, from, to }: NetworkGraph): readonly (readonly NodeIndex[])[] {
  const sides = network.parties.map(() => new Set<NodeIndex>());
  from.forEach((node, hop) => {
    sides[node]!.add(to[hop]!);
    sides[to[hop]!]!.add(node);
  });
  return sides.map(side => [...side]);
}

/** Everybody who is joined to a party without the way through another. */
function joinedTo(sides: readonly (readonly NodeIndex[])[], start: NodeIndex, without: NodeIndex): NodeIndex[] {
  const seen = new Set([start]);
  for (const node of seen) for (const other of sides[node]!) if (other !== without) seen.add(other);
  return [...seen];
}

/** The groups of parties that hang together, largest first; a party without a hop stands in none. */
export function groupsIn(graph: NetworkGraph): readonly (readonly NodeIndex[])[] {
  const sides = sidesOf(graph);
  const seen = new Set<NodeIndex>();
  const groups: NodeIndex[][] = [];
  sides.forEach((others, node) => {
    if (others.length === 0 || seen.has(node)) return;
    const group = joinedTo(sides, node, NOBODY);
    for (const one of group) seen.add(one);
    groups.push(group.sort((a, b) => a - b));
  });
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

const NOBODY = -1;

/**
 * The parties through whom alone others are joined, those that part most parties from the largest part first. Found by
 * one walk (Tarjan, 1972) that keeps its own stack, since a chain may be ten thousand hops deep.
 * @param most the parts are told of so many
 */
export function cutsIn(
  graph: NetworkGraph,
  most: number,
): { readonly count: number; readonly cuts: readonly CutParty[] } {
  const sides = sidesOf(graph);
  const order = new Int32Array(sides.length).fill(-1);
  const lowest = new Int32Array(sides.length);
  const below = new Int32Array(sides.length).fill(1);
  const above = new Int32Array(sides.length).fill(NOBODY);
  const next = new Int32Array(sides.length);
  /** By a party: how many are parted from those before it in the walk. */
  const parted = new Map<NodeIndex, { sum: number; widest: number }>();
  const wholes: { readonly cuts: NodeIndex[]; readonly size: number }[] = [];
  let turn = 0;
  for (let root = 0; root < sides.length; root += 1) {
    if (order[root]! >= 0) continue;
    const stack = [root];
    const found: NodeIndex[] = [];
    let branches = 0;
    order[root] = lowest[root] = turn;
    turn += 1;
    while (stack.length > 0) {
      const node = stack.at(-1)!;
      const other = sides[node]![next[node]!];
      next[node]! += 1;
      if (other === undefined) {
        stack.pop();
        const over = above[node]!;
        if (over === NOBODY) continue;
        lowest[over] = Math.min(lowest[over]!, lowest[node]!);
        below[over]! += below[node]!;
        if (over === root) branches += 1;
        if (lowest[node]! < order[over]!) continue;
        const known = parted.get(over) ?? { sum: 0, widest: 0 };
        if (known.sum === 0 && over !== root) found.push(over);
        parted.set(over, {
          sum: known.sum + below[node]!,
          widest: Math.max(known.widest, below[node]!),
        });
      } else if (order[other]! < 0) {
        order[other] = lowest[other] = turn;
        turn += 1;
        above[other] = node;
        stack.push(other);
      } else if (other !== above[node]) lowest[node] = Math.min(lowest[node]!, order[other]!);
    }
    if (branches > 1) found.push(root);
    if (found.length > 0) wholes.push({ cuts: found, size: below[root]! });
  }
  const ranked = wholes
    .flatMap(({ cuts, size }) =>
      cuts.map(node => {
        const { sum, widest } = parted.get(node)!;
        // Whoever is parted from the largest part.
        return { node, off: size - 1 - Math.max(widest, size - 1 - sum) };
      }),
    )
    .sort((a, b) => b.off - a.off || a.node - b.node);
  const cuts = ranked.slice(0, most).map(({ node }): CutParty => {
    const seen = new Set<NodeIndex>();
    const parts: NodeIndex[][] = [];
    for (const start of sides[node]!) {
      if (seen.has(start)) continue;
      const part = joinedTo(sides, start, node);
      for (const one of part) seen.add(one);
      parts.push(part.sort((a, b) => a - b));
    }
    return { node, parts: parts.sort((a, b) => b.length - a.length || a[0]! - b[0]!) };
  });
  return { count: ranked.length, cuts };
}

/** Of more parties, the ways are followed from so many that are drawn by lot. */
export const MOST_STARTS = { exact: 1500, drawn: 256 } as const;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The parties that lie on most of the shortest ways down, by betweenness (Brandes, 2001). Where there are very many
 * parties, the ways of some are followed, and the number is an estimate.
 */
export function brokersIn({ from, to, outStart, outHops, network }: NetworkGraph): {
  readonly isEstimate: boolean;
  readonly brokers: readonly Broker[];
} {
  const size = network.parties.length;
  const starts = [...new Set(from)].sort((a, b) => a - b);
  const isEstimate = new Set([...from, ...to]).size > MOST_STARTS.exact && starts.length > MOST_STARTS.drawn;
  // The same lot each time: parts of the golden section lie evenly, wherever the list ends.
  const lots = starts.map((node, at) => [(at * GOLDEN) % 1, node] as const).sort((a, b) => a[0] - b[0]);
  const followed = isEstimate ? lots.slice(0, MOST_STARTS.drawn).map(([, node]) => node) : starts;
  const ways = new Float64Array(size);
  const distance = new Int32Array(size);
  const count = new Float64Array(size);
  const share = new Float64Array(size);
  for (const start of followed) {
    distance.fill(-1);
    count.fill(0);
    share.fill(0);
    distance[start] = 0;
    count[start] = 1;
    const reached = [start];
    const nextOf = (node: NodeIndex): ReadonlySet<NodeIndex> => {
      const others = new Set<NodeIndex>();
      for (let at = outStart[node]!; at < outStart[node + 1]!; at += 1) others.add(to[outHops[at]!]!);
      return others;
    };
    for (const node of reached)
      for (const other of nextOf(node)) {
        if (distance[other]! < 0) {
          distance[other] = distance[node]! + 1;
          reached.push(other);
        }
        if (distance[other] === distance[node]! + 1) count[other]! += count[node]!;
      }
    for (const node of reached.toReversed()) {
      for (const other of nextOf(node))
        if (distance[other] === distance[node]! + 1)
          share[node]! += (count[node]! / count[other]!) * (1 + share[other]!);
      if (node !== start) ways[node]! += share[node]!;
    }
  }
  const scale = starts.length / Math.max(1, followed.length);
  const brokers = [...ways]
    .map((sum, node) => ({ node, ways: sum * scale }))
    .filter(one => one.ways > 0)
    .sort((a, b) => b.ways - a.ways || a.node - b.node);
  return { isEstimate, brokers };
}

/**
 * The parties that every way from one party down to another goes through, in order; the ends are not among them.
 * @param way one of the ways: whoever stands on all stands on it
 */
export function throughAll(graph: NetworkGraph, way: readonly NodeIndex[]): readonly NodeIndex[] {
  const { from, to } = graph;
  const end = way.at(-1)!;
  const below = new Map<NodeIndex, NodeIndex[]>();
  from.forEach((node, hop) => {
    below.set(node, [...(below.get(node) ?? []), to[hop]!]);
  });
  return way.slice(1, -1).filter(node => {
    const seen = new Set([way[0]!]);
    for (const one of seen) for (const other of below.get(one) ?? []) if (other !== node) seen.add(other);
    return !seen.has(end);
  });
}
