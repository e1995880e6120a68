/** Where everything stands down the page: heads, bands with their rows, and the cards in them. */
import type { Box, PlannedBand } from "./chainPlan.ts";
import { TRACK } from "./chainSpacing.ts";
import { GUTTER } from "./chainWidths.ts";
import { BORDER_GAP } from "./labelHops.ts";
import type { LinesTurned } from "./turnLines.ts";

/** px from what is chosen above the narrow threads to their heads. */
const UNDER_SWITCH = 4;
/** px from the end of a narrow thread to its verdict. */
export const UNDER_END = 9;

export type Down = LinesTurned & ReturnType<typeof headsAndNotes> & ReturnType<typeof placeDown>;

/** The heights of what stands in the columns. */
export function headsAndNotes({
  request,
  plate,
  spacing,
  chainRight,
  columnWidth,
  isOpen,
  widthOf,
  isOverPlate,
}: LinesTurned) {
  const { threads, sizes, verdictLayer } = request;
  const plateTop = isOverPlate ? plate!.over : 0;
  const heads = threads.map((_, column) => sizes.head(column, widthOf(column)));
  const over = plate?.over ?? 0;
  // Words of an open column stand beside the marks, to the right of the most marks in a row.
  const wordsAt = threads.map(knots => {
    const mostMarks = Math.max(1, ...knots.map(({ marks }) => marks.length));
    return mostMarks === 1 ? 26 : mostMarks === 2 ? 34 : 62;
  });
  const wordsWidth = (column: number): number => widthOf(column) - (plate ? 42 : 18) - wordsAt[column]!;
  const noteWidth = (column: number): number => (isOpen(column) ? wordsWidth(column) : columnWidth - 6);
  const noteHeights = threads.map(
    (knots, column) => new Map(knots.map(({ layer }) => [layer, sizes.note(column, layer, noteWidth(column))])),
  );
  const verdictOf = (column: number) => {
    const width = isOpen(column) ? wordsWidth(column) : columnWidth - 4;
    return { width, height: sizes.verdict(column, width) };
  };
  return {
    plateTop,
    heads,
    headHeight:
      Math.max(
        24,
        plate ? (sizes.chainHead?.(chainRight - GUTTER) ?? 0) : 0,
        ...heads.map((head, column) => head + (isOpen(column) ? plateTop : over + UNDER_SWITCH)),
      ) + (plate ? 2 : 18),
    wordsAt,
    noteOf: (column: number, layer: number) => ({
      width: noteWidth(column),
      height: noteHeights[column]!.get(layer)!,
    }),
    verdictOf,
    /** px from the top of a row that its marks and their words take. */
    marksHeight: (layer: number): number => {
      const marks = threads.flatMap((_, column) => {
        const own = noteHeights[column]!.get(layer);
        if (own === undefined) return [];
        const { mark } = spacing;
        const above = isOpen(column) ? Math.max(mark + 10, own + spacing.words) : mark + 14 + own;
        if (layer !== verdictLayer) return [above];
        const before = own > 0 ? above + 4 : plate && !isOpen(column) ? 16 + UNDER_END + 2 : mark + 5;
        return [before + verdictOf(column).height];
      });
      return Math.max(24, ...marks);
    },
  };
}

export function placeDown(turned: LinesTurned & ReturnType<typeof headsAndNotes>) {
  const { request, plate, spacing, layers, band, nodesIn, left, cardWidths, headHeight, marksHeight } = turned;
  const { labelHeights, nameHeight, labelGap, stubbed, stubHeight, enteringTop, tracks } = turned;
  const { folded, sizes } = request;
  const { nodes } = folded;
  const cardHeights = nodes.map((_, node) => sizes.card(node, cardWidths[node]!));
  const cardsHeight = (layer: number): number => Math.max(24, ...nodesIn(layer).map(node => cardHeights[node]!));
  // Beside a plate, words go on beside the hop below their card; else lines that turn there could cross them.
  const isBeside = plate !== null && nodes.every(({ cluster }) => cluster === 0);
  const rowHeight = (layer: number): number =>
    isBeside && layer !== layers.at(-1) ? cardsHeight(layer) : Math.max(cardsHeight(layer), marksHeight(layer));
  const labelsHeight = (node: number): number =>
    labelHeights[node]!.reduce((sum, height) => sum + height + spacing.label, 0);
  const bands: PlannedBand[] = [];
  const channelTop: number[] = [];
  const labelTop: number[] = [];
  const stubZones: number[] = [];
  let y = headHeight;
  layers.forEach((layer, at) => {
    const top = y;
    const below = nameHeight(layer, "below");
    const above = at === 0 ? enteringTop.length * TRACK : 0;
    const behind = Math.max(0, ...nodesIn(layer).map(node => sizes.behind?.(node) ?? 0));
    const underName = plate
      ? Math.max(spacing.top, (below === 0 ? 0 : below + BORDER_GAP + 1) + behind)
      : spacing.top + Math.max(0, below - 1);
    const row = top + above + underName;
    const rowBottom = row + rowHeight(layer);
    channelTop.push(rowBottom);
    const next = layers[at + 1];
    const labelZone = Math.max(0, ...nodesIn(next).map(labelsHeight));
    const stubs = stubbed.filter(node => band(node) === at);
    const stubZone = Math.max(0, ...stubs.map(node => stubHeight(node) + 6));
    const turns = tracks[at]!.count * TRACK;
    const channel = spacing.channel + turns;
    y = rowBottom + (next === undefined ? spacing.top + turns : channel + labelZone + stubZone + labelGap(next));
    stubZones.push(stubZone);
    if (isBeside) y = Math.max(y, row + marksHeight(layer) + 4);
    labelTop.push(rowBottom + channel);
    bands.push({ layer, top, bottom: y, row });
  });
  return {
    isBeside,
    labelsHeight,
    bands,
    chainBottom: y,
    labelTop,
    stubZones,
    /** Where a line turns below a band. */
    trackY: (at: number, key: string): number =>
      channelTop[at]! + spacing.channel - 2 + tracks[at]!.at.get(key)! * TRACK,
    cards: cardHeights.map(
      (height, node): Box => ({ x: left[node]!, y: bands[band(node)]!.row, width: cardWidths[node]!, height }),
    ),
  };
}
