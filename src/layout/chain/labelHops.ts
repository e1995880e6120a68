/** The labels of hops and the names at borders: their columns and heights, with room at the right for what enters there. */
import type { HopLabel } from "./chainPlan.ts";
import { PORT } from "./chainWidths.ts";
import type { CardsEntered } from "./enterCards.ts";

/** px between a border and a name. */
export const BORDER_GAP = 3;
const NARROWEST = 70;

export type Labelled = CardsEntered & ReturnType<typeof labelHops>;

export function labelHops(entered: CardsEntered) {
  const { request, spacing, returns, layers, band, nodesIn, left, cardWidths, incoming, portX, slots } = entered;
  const { folded, sizes } = request;
  const { nodes, hops } = folded;
  const entering = nodes.map(() => 0);
  for (const hop of returns) entering[hops[hop]!.to]! += 1;
  for (const { to } of request.overlays) if (to.kind === "node") entering[to.node]! += 1;
  const inset = (node: number) => (entering[node]! === 0 ? 0 : entering[node]! * 10 + 14);
  /** The column between an x and the right edge of a card. */
  const columnFrom = (x: number, node: number, free: number) => ({
    x,
    width: Math.max(NARROWEST, left[node]! + cardWidths[node]! - free - x),
  });
  const labelColumn = (node: number) => columnFrom(left[node]! + slots[node]! + 10, node, inset(node));
  const labelsOf = nodes.map((_, node): HopLabel[] => {
    const into = [...incoming[node]!].sort((a, b) => portX.get(a)! - portX.get(b)!);
    return request.labelled(into).map(hops => ({ node, hops }));
  });
  // A border is drawn across a whole column, if every hop that comes down it crosses one.
  const crossing = nodes.map((_, node) => (incoming[node]!.every(request.crosses) ? incoming[node]! : []));
  const names = crossing.map((hops, node) =>
    hops.length === 0 ? { above: 0, below: 0 } : sizes.border(node, hops, labelColumn(node).width),
  );
  /** px that the names at the borders into a layer take on one side. */
  const nameHeight = (layer: number | undefined, side: "above" | "below"): number =>
    Math.max(0, ...nodesIn(layer).map(node => names[node]![side]));
  const stubColumn = (node: number) => columnFrom(left[node]! + PORT + 10, node, 0);
  return {
    inset,
    labelColumn,
    labelsOf,
    labelHeights: labelsOf.map((labels, node) => labels.map(label => sizes.label(label, labelColumn(node).width))),
    crossing,
    names,
    nameHeight,
    /** px from the labels of the hops into a layer to its band. */
    labelGap: (layer: number | undefined): number => {
      const height = nameHeight(layer, "above");
      return height === 0 ? spacing.label : height + BORDER_GAP;
    },
    /** Nodes with a stub of other routes below them. */
    stubbed: (request.stubs ?? []).filter(node => band(node) < layers.length - 1),
    stubColumn,
    stubHeight: (node: number): number => sizes.stub?.(node, stubColumn(node).width) ?? 0,
  };
}
