/**
 * Questions to a network that no single dossier answers: what is near a party, by which ways two parties are joined,
 * who stands below several clients. Only hops count. A way through several dossiers is pieced together, and marked as
 * such.
 */
import { byEnd } from "../chainOf.ts";
import type { Network, NodeIndex } from "./mergeDossiers.ts";

/** The hops of a network that count, indexed by their ends. `links` are indices in `Network.links`. */
export type NetworkGraph = {
  readonly network: Network;
  readonly links: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly outStart: Int32Array;
  readonly outHops: Int32Array;
  readonly inStart: Int32Array;
  readonly inHops: Int32Array;
};

/** `down`: to those who take work; `up`: to those who hand it down; `both`: either way. */
export type HopDirection = "down" | "up" | "both";

/** @param isUsed whether a link counts, since a reader has not filtered it out */
export function networkGraphOf(network: Network, isUsed: (link: number) => boolean): NetworkGraph {
  const links = Int32Array.from(
    network.links.flatMap(({ isHop, from, to }, link) => (isHop && from !== to && isUsed(link) ? [link] : [])),
  );
  const from = links.map(link => network.links[link]!.from);
  const to = links.map(link => network.links[link]!.to);
  const out = byEnd(from, network.parties.length);
  const into = byEnd(to, network.parties.length);
  return { network, links, from, to, outStart: out.start, outHops: out.hops, inStart: into.start, inHops: into.hops };
}

/** Calls back for each hop of a party, with the party at its other end. */
function eachHop(
  graph: NetworkGraph,
  node: NodeIndex,
  direction: HopDirection,
  look: (other: NodeIndex, hop: number) => void,
): void {
  const { outStart, outHops, inStart, inHops, from, to } = graph;
  if (direction !== "up")
    for (let i = outStart[node]!; i < outStart[node + 1]!; i += 1) look(to[outHops[i]!]!, outHops[i]!);
  if (direction !== "down")
    for (let i = inStart[node]!; i < inStart[node + 1]!; i += 1) look(from[inHops[i]!]!, inHops[i]!);
}

const dossierOfHop = ({ network, links }: NetworkGraph, hop: number): number => network.links[links[hop]!]!.dossier;

/**
 * The parties that can be reached from one party, with their distances in hops, nearest first; the party itself is at
 * 0.
 * @param within a dossier, if only its hops count
 */
export function reachedFrom(
  graph: NetworkGraph,
  starts: readonly NodeIndex[],
  direction: HopDirection,
  hops: number = Number.POSITIVE_INFINITY,
  within: number | null = null,
): ReadonlyMap<NodeIndex, number> {
  const reached = new Map<NodeIndex, number>(starts.map(start => [start, 0]));
  for (const [node, distance] of reached) {
    if (distance >= hops) break;
    eachHop(graph, node, direction, (other, hop) => {
      if (within !== null && dossierOfHop(graph, hop) !== within) return;
      if (!reached.has(other)) reached.set(other, distance + 1);
    });
  }
  return reached;
}

/** One way from party to party. */
export type Way = {
  readonly nodes: readonly NodeIndex[];
  /** Dossiers that have every hop of the way. If there are none, no file says that work goes this whole way. */
  readonly dossiers: readonly number[];
};

export type WaysBetween = {
  /** `down`: the first stands above the second; `up`: below it; `around`: others join them, in any direction. */
  readonly direction: "down" | "up" | "around";
  /** Parties and links on any way; with `around` only on the shortest ways, since others are all over the network. */
  readonly nodes: ReadonlySet<NodeIndex>;
  readonly links: ReadonlySet<number>;
  /** The number of hops of the shortest way. */
  readonly hops: number;
  /** The shortest ways, from the first party to the second, at most `MOST_WAYS`. */
  readonly shortest: readonly Way[];
  readonly hasMore: boolean;
};

export const MOST_WAYS = 12;

/** The shortest ways, in order of the parties' indices; stops when there are more than `MOST_WAYS`. */
function shortestIn(
  graph: NetworkGraph,
  start: NodeIndex,
  end: NodeIndex,
  direction: HopDirection,
): { readonly ways: readonly (readonly NodeIndex[])[]; readonly hasMore: boolean } {
  const back = direction === "down" ? "up" : direction === "up" ? "down" : "both";
  const left = reachedFrom(graph, [end], back);
  const ways: NodeIndex[][] = [];
  const open: NodeIndex[][] = [[start]];
  for (let way = open.pop(); way; way = open.pop()) {
    const at = way[way.length - 1]!;
    if (at === end) {
      if (ways.length === MOST_WAYS) return { ways, hasMore: true };
      ways.push(way);
      continue;
    }
    const next = new Set<NodeIndex>();
    eachHop(graph, at, direction, other => {
      if (left.get(other) === left.get(at)! - 1) next.add(other);
    });
    for (const other of [...next].sort((a, b) => b - a)) open.push([...way, other]);
  }
  return { ways, hasMore: false };
}

/** Dossiers that have a hop between every two neighbours on a way. */
function dossiersOfWay(graph: NetworkGraph, nodes: readonly NodeIndex[], direction: HopDirection): readonly number[] {
  const ofHops = nodes.slice(1).map((node, at) => {
    const own = new Set<number>();
    eachHop(graph, nodes[at]!, direction, (other, hop) => {
      if (other === node) own.add(dossierOfHop(graph, hop));
    });
    return own;
  });
  return [...ofHops[0]!].filter(dossier => ofHops.every(own => own.has(dossier))).sort((a, b) => a - b);
}

const inOneDirection = (graph: NetworkGraph, a: NodeIndex, b: NodeIndex, direction: "down" | "up") => {
  const reached = reachedFrom(graph, [a], direction);
  if (!reached.has(b)) return null;
  const back = reachedFrom(graph, [b], direction === "down" ? "up" : "down");
  const nodes = new Set([...reached.keys()].filter(node => back.has(node)));
  return { direction, nodes, hops: reached.get(b)! };
};

/** The ways that join two parties; null where none does. A party is not joined to itself. */
export function waysBetween(graph: NetworkGraph, a: NodeIndex, b: NodeIndex): WaysBetween | null {
  if (a === b) return null;
  const straight = inOneDirection(graph, a, b, "down") ?? inOneDirection(graph, a, b, "up");
  const direction = straight?.direction ?? "around";
  const walked: HopDirection = straight?.direction ?? "both";
  const near = straight ? null : reachedFrom(graph, [a], "both");
  if (near && !near.has(b)) return null;
  const hops = straight?.hops ?? near!.get(b)!;
  const far = straight ? null : reachedFrom(graph, [b], "both");
  const isOnWay = (node: NodeIndex) =>
    straight ? straight.nodes.has(node) : (near!.get(node) ?? hops) + (far!.get(node) ?? hops) === hops;
  const nodes = straight?.nodes ?? new Set([...near!.keys()].filter(isOnWay));
  const links = new Set<number>();
  graph.links.forEach((link, hop) => {
    const [from, to] = [graph.from[hop]!, graph.to[hop]!];
    if (!nodes.has(from) || !nodes.has(to)) return;
    if (straight || Math.abs(near!.get(from)! - near!.get(to)!) === 1) links.add(link);
  });
  const { ways, hasMore } = shortestIn(graph, a, b, walked);
  return {
    direction,
    nodes,
    links,
    hops,
    shortest: ways.map(way => ({ nodes: way, dossiers: dossiersOfWay(graph, way, walked) })),
    hasMore,
  };
}

/** How a party stands below a client. */
export type BelowClient = {
  readonly client: NodeIndex;
  /** Dossiers that each have a whole way down to the party. If there are none, the way is pieced together. */
  readonly dossiers: readonly number[];
  /** The number of hops of the shortest way within one dossier, else of the shortest that is pieced together. */
  readonly hops: number;
};

export type CommonParty = {
  readonly node: NodeIndex;
  /** The clients that it stands below: first those with a whole way in a dossier, then in the order asked for. */
  readonly below: readonly BelowClient[];
  /** How many of these clients have a whole way in a dossier. */
  readonly whole: number;
  /** The number of hops from the nearest of these clients. */
  readonly hops: number;
};

/** Every party below a client, with the dossiers that have a whole way. */
function belowClient(graph: NetworkGraph, client: NodeIndex): ReadonlyMap<NodeIndex, BelowClient> {
  const own = new Set<number>();
  eachHop(graph, client, "down", (_, hop) => own.add(dossierOfHop(graph, hop)));
  const whole = new Map<NodeIndex, { dossiers: number[]; hops: number }>();
  for (const dossier of [...own].sort((a, b) => a - b))
    for (const [node, hops] of reachedFrom(graph, [client], "down", Number.POSITIVE_INFINITY, dossier)) {
      const known = whole.get(node);
      if (!known) whole.set(node, { dossiers: [dossier], hops });
      else {
        known.dossiers.push(dossier);
        known.hops = Math.min(known.hops, hops);
      }
    }
  const all = reachedFrom(graph, [client], "down");
  return new Map(
    [...all].map(([node, hops]) => [node, { client, ...(whole.get(node) ?? { dossiers: [], hops }) }] as const),
  );
}

/**
 * The parties that stand below several others. First come those that single dossiers put below most of them, then those
 * that pieced-together ways put below most, then the nearest.
 * @param above two parties or more, such as clients
 * @param towards if given, only parties that are among these or stand above one, such as the workers of a country
 * @param atLeast the least number of parties above
 */
export function commonTo(
  graph: NetworkGraph,
  above: readonly NodeIndex[],
  towards: readonly NodeIndex[] | null = null,
  atLeast = 2,
): readonly CommonParty[] {
  const leads = towards === null ? null : reachedFrom(graph, towards, "up");
  const clients = new Set(above);
  const found = new Map<NodeIndex, BelowClient[]>();
  for (const client of clients)
    for (const [node, below] of belowClient(graph, client)) {
      if (clients.has(node) || (leads && !leads.has(node))) continue;
      const known = found.get(node);
      if (known) known.push(below);
      else found.set(node, [below]);
    }
  return [...found]
    .filter(([, below]) => below.length >= atLeast)
    .map(([node, below]) => {
      const whole = below.filter(({ dossiers }) => dossiers.length > 0);
      const pieced = below.filter(({ dossiers }) => dossiers.length === 0);
      const hops = Math.min(...below.map(one => one.hops));
      return { node, below: [...whole, ...pieced], whole: whole.length, hops };
    })
    .sort((a, b) => b.whole - a.whole || b.below.length - a.below.length || a.hops - b.hops || a.node - b.node);
}
