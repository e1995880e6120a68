/**
 * Our layout and those of others, all with the same cards and distances. A peer is loaded only by the process that
 * measures it.
 */
import { placeInLayers } from "../../src/layout/index.ts";
import type { LayoutCase } from "./generateLayers.ts";
import type { Drawing } from "./measureDrawing.ts";

/** px between cards, between two lines and between rows, the same for all. */
const GAP = 24;
const LANE = 12;
const ROWS = 64;

/** Lays a case out. The function that it returns writes the picture down, and is not timed. */
type Layout = (layoutCase: LayoutCase) => Promise<() => Drawing> | (() => Drawing);

/** Our layout, with straight lines from row to row. */
async function ours(): Promise<Layout> {
  return ({ cards, hops }) => {
    const nodes = cards.map(({ layer, width }) => ({ layer, width, port: width / 2 }));
    const { left, lanes } = placeInLayers({ nodes, edges: hops, gap: GAP, lane: LANE });
    return () => {
      const top = (layer: number): number => layer * (cards[0]!.height + ROWS);
      const boxes = cards.map(({ layer, width, height }, card) => ({
        left: left[card]!,
        top: top(layer),
        right: left[card]! + width,
        bottom: top(layer) + height,
      }));
      const lines = hops.map(({ from, to }, hop) => {
        const first = cards[from]!.layer + 1;
        return [
          left[from]! + nodes[from]!.port,
          boxes[from]!.bottom,
          ...lanes[hop]!.flatMap((x, i) => [x, top(first + i), x, top(first + i) + cards[0]!.height]),
          left[to]! + nodes[to]!.port,
          boxes[to]!.top,
        ];
      });
      return { boxes, lines };
    };
  };
}

const boxAround = (x: number, y: number, width: number, height: number): Drawing["boxes"][number] => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

async function dagre(): Promise<Layout> {
  const { Graph, layout } = await import("@dagrejs/dagre");
  return ({ cards, hops }) => {
    const graph = new Graph();
    graph.setGraph({ nodesep: GAP, edgesep: LANE, ranksep: ROWS });
    graph.setDefaultEdgeLabel(() => ({}));
    cards.forEach(({ width, height }, card) => {
      graph.setNode(String(card), { width, height });
    });
    for (const { from, to } of hops) graph.setEdge(String(from), String(to));
    layout(graph);
    return () => ({
      boxes: cards.map(({ width, height }, card) => {
        const { x, y } = graph.node(String(card)) as { x: number; y: number };
        return boxAround(x, y, width, height);
      }),
      lines: hops.map(({ from, to }) => {
        const { points } = graph.edge(String(from), String(to)) as { points: { x: number; y: number }[] };
        return points.flatMap(({ x, y }) => [x, y]);
      }),
    });
  };
}

async function elk(): Promise<Layout> {
  const { default: Elk } = await import("elkjs/lib/elk.bundled.js");
  return async ({ cards, hops }) => {
    const edges: import("elkjs").ElkExtendedEdge[] = hops.map(({ from, to }, hop) => ({
      id: `e${hop}`,
      sources: [`n${from}`],
      targets: [`n${to}`],
    }));
    const laidOut = await new Elk().layout({
      id: "root",
      layoutOptions: {
        "elk.algorithm": "layered",
        "elk.direction": "DOWN",
        // Straight from row to row, as all others draw: the usual right angles would cross more often and be longer.
        "elk.edgeRouting": "POLYLINE",
        "elk.spacing.nodeNode": String(GAP),
        "elk.spacing.edgeNode": String(GAP / 2),
        "elk.spacing.edgeEdge": String(LANE),
        "elk.layered.spacing.nodeNodeBetweenLayers": String(ROWS),
      },
      children: cards.map(({ width, height }, card) => ({ id: `n${card}`, width, height })),
      edges,
    });
    return () => ({
      boxes: laidOut.children!.map(({ x = 0, y = 0, width = 0, height = 0 }) => ({
        left: x,
        top: y,
        right: x + width,
        bottom: y + height,
      })),
      lines: (laidOut.edges as typeof edges).map(({ sections }) => {
        const { startPoint, bendPoints = [], endPoint } = sections![0]!;
        return [startPoint, ...bendPoints, endPoint].flatMap(({ x, y }) => [x, y]);
      }),
    });
  };
}

async function d3Dag(): Promise<Layout> {
  const { coordGreedy, decrossTwoLayer, graphConnect, layeringLongestPath, sugiyama } = await import("d3-dag");
  return ({ cards, hops }) => {
    const graph = graphConnect()(hops.map(({ from, to }): [string, string] => [String(from), String(to)]));
    const layout = sugiyama()
      .layering(layeringLongestPath())
      .decross(decrossTwoLayer())
      .coord(coordGreedy())
      .gap([GAP, ROWS])
      .nodeSize(({ data }: { data: string }) => [cards[Number(data)]!.width, cards[Number(data)]!.height]);
    layout(graph);
    return () => {
      const boxes: Drawing["boxes"][number][] = [];
      for (const { data, x, y } of graph.nodes())
        boxes[Number(data)] = boxAround(x, y, cards[Number(data)]!.width, cards[Number(data)]!.height);
      const lineAt = new Map<string, number[]>();
      for (const { source, target, points } of graph.links())
        lineAt.set(`${source.data} ${target.data}`, points.flat());
      return { boxes, lines: hops.map(({ from, to }) => lineAt.get(`${from} ${to}`)!) };
    };
  };
}

/** By the name in the table. */
export const layoutPeers: Readonly<Record<string, () => Promise<Layout>>> = {
  "Deep Labor": ours,
  dagre,
  "ELK layered": elk,
  "d3-dag": d3Dag,
};
