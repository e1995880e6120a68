/** Where everything stands across the page: cards, lanes, the plate, threads and what is led round. */

import type { ChainLayers } from "./chainLayers.ts";
import { ASIDE, BESIDE, chainWidths, GAP, GUTTER, OVER, PLATE_GAP, THREADS_GAP } from "./chainWidths.ts";
import { placeCards } from "./placeCards.ts";

export type Across = ChainLayers & ReturnType<typeof placeAcross>;

export function placeAcross({ request, plate, forward, returns }: ChainLayers) {
  const { folded, threads } = request;
  const { nodes } = folded;
  const around = returns.length + request.overlays.length;
  const aroundWidth = around === 0 ? 0 : around * 14 + 16;
  const widths = chainWidths(request.width, threads.length, folded, aroundWidth, plate);
  const { unplacedBeside } = widths;
  const placed = placeCards(folded, forward, widths.chain - aroundWidth - (unplacedBeside ? BESIDE + GAP : 0));
  const cardWidths = placed.cards;
  // Other routes stand at the right of the plate and of any threads, so that nothing stands between it and the chain.
  const asideFrom = plate
    ? Math.min(...nodes.flatMap(({ cluster }, node) => (cluster === 0 ? [] : [placed.left[node]!])))
    : Number.POSITIVE_INFINITY;
  const ownRight = Math.max(
    0,
    ...nodes.flatMap(({ cluster }, node) => (cluster === 0 ? [placed.left[node]! + cardWidths[node]!] : [])),
  );
  const hasAside = Number.isFinite(asideFrom);
  const threadsWidth = threads.length > 1 ? PLATE_GAP.after + widths.column * (threads.length - 1) : 0;
  const asideBy = hasAside ? ownRight + PLATE_GAP.before + widths.plate + threadsWidth + ASIDE - asideFrom : 0;
  const moved = (x: number): number => GUTTER + (x >= asideFrom - 1 ? x + asideBy : x);
  // Lines that are led round keep clear of the cards, and of at least one card per row below them.
  const cardsRight =
    (hasAside ? GUTTER + asideBy : GUTTER) + Math.max(placed.width, request.overlays.length > 0 ? BESIDE : 0);
  const used = cardsRight + aroundWidth + (unplacedBeside ? GAP + BESIDE : 0);
  // The room that a narrow chain leaves goes to both sides of the threads, so that the eye does not lose the row.
  const spare = Math.max(0, GUTTER + widths.chain - used);
  const chainRight = plate ? (hasAside ? GUTTER + ownRight : used) : used + spare * 0.5;
  const threadsLeft = chainRight + (plate ? PLATE_GAP.before : THREADS_GAP);
  // What a narrow chain leaves beside a plate goes to the plate.
  const plateSpare = hasAside ? 0 : Math.min(spare, 60);
  const plateWidth = plate ? widths.plate + plateSpare : 0;
  const narrowLeft = threadsLeft + plateWidth + PLATE_GAP.after;
  const isOpen = (column: number): boolean => (plate ? column === plate.column : threads.length === 1);
  const leftOf = (column: number): number => {
    if (!plate) return threadsLeft + column * widths.column;
    if (isOpen(column)) return threadsLeft;
    return narrowLeft + (column > plate.column ? column - 1 : column) * widths.column;
  };
  const threadsRight = plate
    ? threads.length > 1
      ? narrowLeft + widths.column * (threads.length - 1)
      : threadsLeft + plateWidth
    : threadsLeft + widths.column * threads.length;
  const needed = threads.length === 0 ? used : Math.max(threadsRight, hasAside ? used : 0);
  const width = Math.max(request.width, needed);
  const overWidth = plate ? Math.max(Math.min(OVER, width), threads.length > 1 ? width - narrowLeft : 0) : 0;
  return {
    width,
    left: placed.left.map(moved),
    cardWidths,
    /** For each hop that leads down, where it stands in the layers that it passes. */
    lanes: new Map(forward.map(hop => [hop, placed.lanes.get(hop)!.map(moved)])),
    /** Where the first line stands that is led round. */
    aroundLeft: cardsRight + 14,
    chainRight,
    threadsLeft,
    columnWidth: widths.column,
    isOpen,
    leftOf,
    widthOf: (column: number): number => (plate && isOpen(column) ? plateWidth : widths.column),
    overWidth,
    /** What is chosen above the threads stands at the right of the plate, or, without room for that, on a line above it. */
    isOverPlate: plate !== null && plate.over > 0 && width - overWidth < threadsLeft + plateWidth,
    /** Beside a plate, parties of unknown position stand at the right of all threads, if there is room. */
    isFarRight:
      plate !== null &&
      !hasAside &&
      folded.unplaced.length > 0 &&
      request.overlays.length === 0 &&
      request.width - threadsRight >= GAP + BESIDE,
    /** Where they stand else; null: below the chain. */
    nearLeft: unplacedBeside ? cardsRight + aroundWidth + GAP : null,
  };
}
