/** The lines of hops from card to card, with their labels, the stubs of other routes below cards, and the borders crossed. */
import type { PlannedBorder, PlannedHop, PlannedLabel, PlannedStub } from "./chainPlan.ts";
import { PORT } from "./chainWidths.ts";
import { BORDER_GAP } from "./labelHops.ts";
import type { Down } from "./placeDown.ts";
import { type Point, roundedPath } from "./roundedPath.ts";

const ARROW = 8;

/** The line of a hop that leads down. */
export function planHop({ request, left, ways, portX, cards, bands, band, trackY }: Down, hop: number): PlannedHop {
  const { from, to } = request.folded.hops[hop]!;
  const start = { x: left[from]! + PORT, y: cards[from]!.y + cards[from]!.height };
  const turns = ways.get(hop)!.flatMap(({ at, key, x, next }): Point[] => {
    if (Math.abs(x - next) < 0.5) return [];
    const y = trackY(at, key);
    return [
      { x, y },
      { x: next, y },
    ];
  });
  const end = { x: portX.get(hop)!, y: cards[to]!.y };
  const enters = bands[band(to) - 1]!.bottom - 8;
  return {
    hop,
    path: roundedPath([start, ...turns, end]),
    start,
    end,
    middle: { x: end.x, y: Math.min(enters, end.y - ARROW - 10) },
  };
}

export function planLabels(down: Down): readonly PlannedLabel[] {
  const { request, spacing, bands, band, labelsOf, labelHeights, labelsHeight, labelColumn, labelGap } = down;
  const { nodes } = request.folded;
  return nodes.flatMap(({ layer }, node) => {
    if (labelsOf[node]!.length === 0) return [];
    const at = band(node);
    const lowest = bands[at]!.top - labelGap(layer) - down.stubZones[at - 1]! - labelsHeight(node);
    // Where words beside it leave the hop more room, its label stays near the card above.
    let y = down.isBeside ? Math.min(lowest, down.labelTop[at - 1]! + 2) : lowest;
    return labelsOf[node]!.map((label, place) => {
      const height = labelHeights[node]![place]!;
      const box = { ...label, ...labelColumn(node), y, height };
      y += height + spacing.label;
      return box;
    });
  });
}

export const planStubs = (
  { stubbed, stubColumn, stubHeight, labelTop, band }: Down,
  labels: readonly PlannedLabel[],
): readonly PlannedStub[] =>
  stubbed.map(node => {
    const at = band(node);
    const under = labels.filter(label => band(label.node) === at + 1);
    const y = Math.max(labelTop[at]!, ...under.map(label => label.y + label.height)) + 4;
    return { node, ...stubColumn(node), y, height: stubHeight(node) };
  });

export const planBorders = (down: Down): readonly PlannedBorder[] =>
  down.crossing.flatMap((hops, node) => {
    if (hops.length === 0) return [];
    const y = down.bands[down.band(node)]!.top;
    const { above, below } = down.names[node]!;
    const column = down.labelColumn(node);
    return [
      {
        node,
        hops,
        x: down.left[node]!,
        y,
        width: down.cardWidths[node]! - down.inset(node),
        above: { ...column, y: y - BORDER_GAP + 1 - above, height: above },
        below: { ...column, y: y + BORDER_GAP, height: below },
      },
    ];
  });
