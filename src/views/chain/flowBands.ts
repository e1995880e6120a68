/** The layers of a chain in one column: the cards in the row of each, and which of them is in view. */
import type { FoldedChain } from "../../layout/index.ts";

export type FlowBand = {
  readonly layer: number;
  /** Identifies the row: the keys of its cards. */
  readonly row: string;
  /** Nodes in the order of the row: the chain of the chosen workers comes first. */
  readonly nodes: readonly number[];
  /** The position in the row of the card in view. */
  readonly at: number;
};

/** @param inView for each row, the position in it of the card in view; by default the first */
export function flowBands({ nodes }: FoldedChain, inView: ReadonlyMap<string, number>): readonly FlowBand[] {
  const layers = [...new Set(nodes.map(({ layer }) => layer))].sort((a, b) => a - b);
  return layers.map(layer => {
    const inLayer = nodes.flatMap((node, place) => (node.layer === layer ? [place] : []));
    inLayer.sort((a, b) => nodes[a]!.cluster - nodes[b]!.cluster || a - b);
    const row = inLayer.map(node => nodes[node]!.key).join(" ");
    return { layer, row, nodes: inLayer, at: Math.min(inView.get(row) ?? 0, inLayer.length - 1) };
  });
}

/** The node in view. */
export const nodeInView = ({ nodes, at }: FlowBand): number => nodes[at]!;

/** The hop that leads from the card in view of one band down to that of the next; −1 if there is none. */
export function joiningHop({ hops }: FoldedChain, above: FlowBand, below: FlowBand): number {
  const [from, to] = [nodeInView(above), nodeInView(below)];
  return hops.findIndex(hop => hop.from === from && hop.to === to && !hop.isReturn);
}
