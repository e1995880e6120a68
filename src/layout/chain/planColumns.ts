/** Threads of duties: their heads, marks with words, what runs between them, and the verdicts at their ends. */
import type { PlannedColumn, PlannedJoint, PlannedKnot, PlannedStretch } from "./chainPlan.ts";
import { type Down, UNDER_END } from "./placeDown.ts";
import type { ThreadKnot } from "./threadOf.ts";

export function planColumn(down: Down, knots: readonly ThreadKnot[], column: number): PlannedColumn {
  const { request, plate, spacing, bands, bandOf, heads, headHeight, chainBottom, noteOf, verdictOf } = down;
  const x = down.leftOf(column);
  const width = down.widthOf(column);
  const isOpen = down.isOpen(column);
  const wordsX = down.wordsAt[column]!;
  const centre = isOpen ? x + (plate ? 28 : 14) : x + width / 2;
  /** Where a thread ends that has no mark of its own at the workers. */
  const endOf = ({ y }: PlannedKnot): number => y - spacing.mark + 16;
  const planned = knots.map(({ layer }): PlannedKnot => {
    const note = noteOf(column, layer);
    const y = bands[bandOf(layer)]!.row + spacing.mark;
    const at = isOpen ? { x: centre + wordsX, y: y - (plate ? 11 : 12) } : { x: centre - note.width / 2, y: y + 14 };
    return { layer, x: centre, y, note: { ...at, ...note } };
  });
  const stretches = knots.slice(0, -1).map(({ layer }, place): PlannedStretch => {
    const [from, to] = [planned[place]!, planned[place + 1]!];
    const below = isOpen ? 13 : 14 + (from.note.height > 0 ? from.note.height + 3 : 0);
    const endsAtVerdict = to.layer === request.verdictLayer && to.note.height === 0;
    return { fromLayer: layer, x: centre, top: from.y + below, bottom: endsAtVerdict ? endOf(to) : to.y - 13 };
  });
  const own = planned.find(({ layer }) => layer === request.verdictLayer) ?? null;
  const verdictY = ({ note, ...knot }: PlannedKnot): number => {
    if (note.height > 0) return note.y + note.height + (isOpen ? 6 : 4);
    if (isOpen) return knot.y - (plate ? 14 : 16);
    return plate ? endOf({ note, ...knot }) + UNDER_END : knot.y + 3;
  };
  const top = isOpen ? down.plateTop : 0;
  return {
    box: { x, y: top, width, height: chainBottom - top },
    head: {
      x: isOpen ? x : x + 1,
      y: plate && isOpen ? top : headHeight - (plate ? 3 : 12) - heads[column]!,
      width: width - (isOpen ? 0 : 2),
      height: heads[column]!,
    },
    knots: planned,
    stretches,
    verdict: own && { x: isOpen ? centre + wordsX : x + 2, y: verdictY(own), ...verdictOf(column) },
    end: own && { x: centre, y: own.note.height > 0 ? own.y : endOf(own) },
    isOpen,
  };
}

/** Fine lines from the cards to the marks of the plate. */
export function planJoints({ request, plate, spacing, nodesIn, left, cardWidths, bands, bandOf, threadsLeft }: Down) {
  if (!plate) return [];
  const { nodes } = request.folded;
  return request.threads[plate.column]!.flatMap(({ layer }): PlannedJoint[] => {
    const rights = nodesIn(layer)
      .filter(node => nodes[node]!.cluster === 0)
      .map(node => left[node]! + cardWidths[node]!);
    if (rights.length === 0) return [];
    const y = bands[bandOf(layer)]!.row + spacing.mark;
    return [{ layer, y, from: Math.max(...rights) + 3, to: threadsLeft + 10 }];
  });
}
