import { type LayerRows, orderRows, placeInLayers } from "../layers/placeInLayers.ts";
import type { LayerGraph } from "../layers/properLayers.ts";
import { ASIDE, GAP, PORT } from "./chainWidths.ts";
import type { FoldedChain } from "./foldChain.ts";

/** The px that a line takes where it passes a layer; many lines move closer. */
const laneFor = (hops: number): number => (hops > 60 ? 9 : 18);

export type PlacedPart = {
  readonly left: Float64Array;
  readonly lanes: ReadonlyMap<number, readonly number[]>;
  readonly width: number;
};

type RouteSide = "chain" | "others";

/**
 * Cached rows: a folded chain is laid out again for each width that is tried, for measured cards, and for each duty.
 */
const known = new WeakMap<FoldedChain, Map<RouteSide, LayerRows>>();

function rowsOf(folded: FoldedChain, part: RouteSide, graph: LayerGraph): LayerRows {
  const parts = known.get(folded) ?? new Map<RouteSide, LayerRows>();
  known.set(folded, parts);
  const rows = parts.get(part) ?? orderRows(graph);
  parts.set(part, rows);
  return rows;
}

/**
 * Places two pictures side by side: the chain of the workers chosen, and to its right the other routes. Work goes only
 * from the chain to other routes, since a party that hands work to the chain belongs to it.
 */
export function placeSideBySide(folded: FoldedChain, forward: readonly number[], card: number): PlacedPart {
  const { nodes, hops } = folded;
  const lane = laneFor(forward.length);
  const isChain = (node: number) => nodes[node]!.cluster === 0;
  const layers = [...new Set(nodes.map(({ layer }) => layer))].sort((a, b) => a - b);
  const bandOf = new Map(layers.map((layer, band) => [layer, band]));
  const left = new Float64Array(nodes.length);
  const lanes = new Map<number, readonly number[]>();
  let width = 0;
  for (const part of ["chain", "others"] as const) {
    const own = forward.filter(hop => isChain(hops[hop]!.to) === (part === "chain"));
    // Cards of the chain that hand work to other routes also stand, without width, among these, for their lines.
    const ends = new Set(own.flatMap(hop => [hops[hop]!.from, hops[hop]!.to]));
    const placed = nodes.flatMap((_, node) => (isChain(node) === (part === "chain") || ends.has(node) ? [node] : []));
    const isGhost = (node: number) => part === "others" && isChain(node);
    if (!placed.some(node => !isGhost(node))) continue;
    const at = new Map(placed.map((node, place) => [node, place]));
    const graph: LayerGraph = {
      nodes: placed.map(node => ({
        layer: nodes[node]!.layer,
        cluster: nodes[node]!.cluster,
        width: isGhost(node) ? 1 : card,
        port: isGhost(node) ? 0 : PORT,
      })),
      edges: own.map(hop => ({ from: at.get(hops[hop]!.from)!, to: at.get(hops[hop]!.to)! })),
      gap: GAP,
      lane,
    };
    const result = placeInLayers(graph, rowsOf(folded, part, graph));
    const reals = placed.filter(node => !isGhost(node));
    const first = Math.min(
      ...reals.map(node => result.left[at.get(node)!]!),
      ...result.lanes.flatMap(xs => xs.map(x => x - lane / 2)),
    );
    const shift = (width === 0 ? 0 : width + ASIDE) - first;
    for (const node of reals) left[node] = result.left[at.get(node)!]! + shift;
    const present = new Set(placed.map(node => nodes[node]!.layer));
    own.forEach((hop, place) => {
      const { from, to } = hops[hop]!;
      const between = layers.slice(bandOf.get(nodes[from]!.layer)! + 1, bandOf.get(nodes[to]!.layer)!);
      const xs: number[] = [];
      let known = result.lanes[place]!.length;
      let next = left[to]! + PORT;
      // In a layer without cards of this part, the line stands where it is in the next layer below.
      for (const layer of between.reverse()) {
        if (present.has(layer)) {
          known -= 1;
          next = result.lanes[place]![known]! + shift;
        }
        xs.push(next);
      }
      lanes.set(hop, xs.reverse());
    });
    width = Math.max(
      width,
      ...reals.map(node => left[node]! + card),
      ...own.flatMap(hop => lanes.get(hop)!.map(x => x + lane / 2)),
    );
  }
  return { left, lanes, width };
}
