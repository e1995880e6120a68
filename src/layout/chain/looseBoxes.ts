/**
 * Places the parties that no hop joins to the chain: in rows below it, unplaced ones in a column beside it if it fits.
 */

import type { Box } from "./chainPlan.ts";
import { BESIDE, GAP, GUTTER } from "./chainWidths.ts";
import type { Point } from "./roundedPath.ts";

export type LooseKind = "unplaced" | "beside";
export type LooseSpot = { readonly kind: LooseKind; readonly place: number };

export type LooseRequest = {
  readonly heights: Readonly<Record<LooseKind, readonly number[]>>;
  /** The left edge of the column beside the chain; null where everything stands below. */
  readonly columnLeft: number | null;
  readonly top: number;
  readonly bottom: number;
  /** The px that the rows may take, so that lines led round the chain do not cross their cards. */
  readonly rowWidth: number;
  /** The ends of lines that are led round, in their order. */
  readonly ends: readonly LooseSpot[];
};

export type LooseBoxes = {
  readonly boxes: Readonly<Record<LooseKind, readonly Box[]>>;
  /** For every end, the points from its card to the height at which it meets its lane. */
  readonly ways: readonly (readonly Point[])[];
  /** The top of the rows; null without any. */
  readonly rowsTop: number | null;
  readonly bottom: number;
};

const BETWEEN = 18;
/** px at the top of a column for the end of the bracket that says between which heights the parties stand. */
export const COLUMN_TOP = 30;
const HEADING = 34;
const TRACK = 7;

/** px from the top of a column of such cards to its end. */
export const columnHeight = (heights: readonly number[]): number =>
  heights.reduce((sum, height) => sum + height + BETWEEN, -BETWEEN);

export function looseBoxes({ heights, columnLeft, top, bottom, rowWidth, ends }: LooseRequest): LooseBoxes {
  const boxes: Record<LooseKind, Box[]> = { unplaced: [], beside: [] };
  let columnBottom = top;
  if (columnLeft !== null) {
    const total = columnHeight(heights.unplaced);
    let y = Math.max(top + COLUMN_TOP, top + (bottom - top - total) / 2);
    for (const height of heights.unplaced) {
      boxes.unplaced.push({ x: columnLeft, y, width: BESIDE, height });
      y += height + BETWEEN;
    }
    columnBottom = y;
  }
  const inRows: LooseSpot[] = [
    ...(columnLeft === null ? heights.unplaced.map((_, place): LooseSpot => ({ kind: "unplaced", place })) : []),
    ...heights.beside.map((_, place): LooseSpot => ({ kind: "beside", place })),
  ];
  const perRow = Math.max(1, Math.floor((rowWidth + GAP) / (BESIDE + GAP)));
  const isSame = (a: LooseSpot, b: LooseSpot) => a.kind === b.kind && a.place === b.place;
  const ways = new Map<number, readonly Point[]>();
  const rowsTop = inRows.length === 0 ? null : Math.max(bottom, columnBottom) + HEADING;
  let y = rowsTop ?? Math.max(bottom, columnBottom);
  for (let first = 0; first < inRows.length; first += perRow) {
    const row = inRows.slice(first, first + perRow);
    const own = ends.flatMap((end, place) => (row.some(spot => isSame(spot, end)) ? [place] : []));
    const rowTop = y + 14 + own.length * TRACK;
    const met = new Map<Box, number>();
    for (const [at, { kind, place }] of row.entries()) {
      const box = { x: GUTTER + at * (BESIDE + GAP), y: rowTop, width: BESIDE, height: heights[kind][place]! };
      boxes[kind][place] = box;
      y = Math.max(y, rowTop + box.height);
    }
    own.forEach((end, track) => {
      const { kind, place } = ends[end]!;
      const box = boxes[kind][place]!;
      const nth = met.get(box) ?? 0;
      met.set(box, nth + 1);
      const x = box.x + box.width - 16 - Math.min(nth * 11, box.width - 32);
      ways.set(end, [
        { x, y: rowTop },
        { x, y: rowTop - 7 - track * TRACK },
      ]);
    });
  }
  const met = new Map<number, number>();
  ends.forEach((end, place) => {
    if (ways.has(place)) return;
    const box = boxes[end.kind][end.place]!;
    const nth = met.get(end.place) ?? 0;
    met.set(end.place, nth + 1);
    ways.set(place, [{ x: box.x, y: box.y + 14 + Math.min(nth * 10, box.height - 24) }]);
  });
  return { boxes, ways: ends.map((_, place) => ways.get(place)!), rowsTop, bottom: y };
}
