/** Boxes sorted into the cells of a grid, so that those in the way of a line are found without asking every box. */
import type { NetworkPlaces } from "../../layout/index.ts";
import type { LineBox, Point } from "./linePath.ts";

export type BoxGrid = {
  /** Whether the straight way from `a` to `b` comes nearer than `clear` px to a box other than the two in `own`. */
  readonly isMet: (a: Point, b: Point, ends: readonly [number, number], clear: number) => boolean;
  /** Where that way runs through such boxes, each widened by `clear` px: pairs of shares of the way. */
  readonly spans: (a: Point, b: Point, ends: readonly [number, number], clear: number) => number[];
};

/** The least px of a cell. */
const CELL = 160;
/** The most cells for each box. */
const CELLS = 4;

/** @param reach the most px round a box that can be asked for as `clear` */
export function boxGrid(boxes: readonly LineBox[], { x, y }: NetworkPlaces, reach: number): BoxGrid {
  const { length } = boxes;
  const [left, right, top, bottom] = [0, 0, 0, 0].map(() => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < length; at += 1) {
    const box = boxes[at]!;
    left[at] = x[at]! - box.width / 2;
    right[at] = x[at]! + box.width / 2 + box.right;
    top[at] = y[at]! - box.height / 2 - box.above;
    bottom[at] = y[at]! + box.height / 2;
    west = Math.min(west, left[at]! - reach);
    east = Math.max(east, right[at]! + reach);
    north = Math.min(north, top[at]! - reach);
    south = Math.max(south, bottom[at]! + reach);
  }
  const cell = Math.max(CELL, Math.sqrt(((east - west) * (south - north)) / (CELLS * length || 1)) || CELL);
  const columns = length === 0 ? 0 : Math.floor((east - west) / cell) + 1;
  const rows = length === 0 ? 0 : Math.floor((south - north) / cell) + 1;
  const within = (place: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(place / cell)));
  /** Calls `take` once for each cell that a box touches. */
  const eachCell = (at: number, take: (cell: number) => void) => {
    const [first, last] = [within(left[at]! - reach - west, columns), within(right[at]! + reach - west, columns)];
    const [up, down] = [within(top[at]! - reach - north, rows), within(bottom[at]! + reach - north, rows)];
    for (let row = up; row <= down; row += 1)
      for (let column = first; column <= last; column += 1) take(row * columns + column);
  };
  const begins = new Int32Array(columns * rows + 1);
  for (let at = 0; at < length; at += 1)
    eachCell(at, one => {
      begins[one + 1]! += 1;
    });
  for (let one = 0; one < columns * rows; one += 1) begins[one + 1]! += begins[one]!;
  const next = begins.slice(0, -1);
  const held = new Int32Array(begins[columns * rows]!);
  for (let at = 0; at < length; at += 1)
    eachCell(at, one => {
      held[next[one]!] = at;
      next[one]! += 1;
    });

  const lastAsked = new Int32Array(length);
  let turn = 0;
  /** Whether one of the boxes that may lie on the way is enough. Each box is asked once. */
  const some = (a: Point, b: Point, ends: readonly [number, number], isEnough: (at: number) => boolean): boolean => {
    turn += 1;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const first = within(Math.min(a.x, b.x) - west, columns);
    const last = within(Math.max(a.x, b.x) - west, columns);
    for (let column = first; column <= last; column += 1) {
      let [from, to] = [a.y, b.y];
      if (first !== last) {
        const share = (edge: number) => Math.max(0, Math.min(1, (edge - a.x) / dx));
        from = a.y + dy * share(west + column * cell);
        to = a.y + dy * share(west + (column + 1) * cell);
      }
      const up = within(Math.min(from, to) - north, rows);
      const down = within(Math.max(from, to) - north, rows);
      for (let row = up; row <= down; row += 1) {
        const one = row * columns + column;
        for (let place = begins[one]!; place < begins[one + 1]!; place += 1) {
          const at = held[place]!;
          if (lastAsked[at] === turn) continue;
          lastAsked[at] = turn;
          if (at !== ends[0] && at !== ends[1] && isEnough(at)) return true;
        }
      }
    }
    return false;
  };

  /** The shares between which the way runs through a widened box. */
  let [enters, leaves] = [0, 0];
  const isIn = (a: Point, b: Point, at: number, clear: number): boolean => {
    enters = Number.NEGATIVE_INFINITY;
    leaves = Number.POSITIVE_INFINITY;
    const dx = b.x - a.x;
    const dy = b.y - a.y;
    const [toWest, toEast] = [left[at]! - clear - a.x, right[at]! + clear - a.x];
    const [toNorth, toSouth] = [top[at]! - clear - a.y, bottom[at]! + clear - a.y];
    if (dx !== 0) {
      enters = Math.min(toWest / dx, toEast / dx);
      leaves = Math.max(toWest / dx, toEast / dx);
    } else if (toWest >= 0 || toEast <= 0) return false;
    if (dy !== 0) {
      enters = Math.max(enters, Math.min(toNorth / dy, toSouth / dy));
      leaves = Math.min(leaves, Math.max(toNorth / dy, toSouth / dy));
    } else if (toNorth >= 0 || toSouth <= 0) return false;
    return enters < leaves && enters < 1 && leaves > 0;
  };

  return {
    isMet: (a, b, own, clear) => some(a, b, own, at => isIn(a, b, at, clear)),
    spans(a, b, own, clear) {
      const found: number[] = [];
      some(a, b, own, at => {
        if (!isIn(a, b, at, 0)) return false;
        const [inside, outside] = [enters, leaves];
        isIn(a, b, at, clear);
        // If there is no room for the whole gap between a box and the end of the line, half of the room stays free.
        found.push(
          enters <= 0 && inside > 0 ? inside / 2 : Math.max(0, enters),
          leaves >= 1 && outside < 1 ? (1 + outside) / 2 : Math.min(1, leaves),
        );
        return false;
      });
      return found;
    },
  };
}
