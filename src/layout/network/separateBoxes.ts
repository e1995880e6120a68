/** Moves overlapping boxes apart. */
import { sortByKey } from "../layers/layerOrder.ts";

export type Boxes = {
  /** The centres in px, which are moved. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** px */
  readonly width: ArrayLike<number>;
  readonly height: ArrayLike<number>;
  /** 1 for a box that stays where it is. */
  readonly isFixed?: Uint8Array;
};

/** Rounds in which boxes push each other. */
const ROUNDS = 40;
/** How much of an overlap is undone in a round, so that a crowd spreads and does not swing. */
const PUSH = 0.6;
/** Share of the boxes that may still touch when pushing ends: they are carried to where there is room. */
const FEW = 0.002;
/** The px of an overlap that nobody sees. */
const SLACK = 0.01;

/** Calls back for each pair of boxes nearer than `gap`, with both overlaps in px. Sweeps from the left. */
export function eachOverlap(
  { x, y, width, height }: Boxes,
  gap: number,
  order: Int32Array,
  found: (a: number, b: number, across: number, along: number) => void,
): void {
  const count = x.length;
  const left = new Float64Array(count);
  for (let i = 0; i < count; i += 1) left[i] = x[i]! - width[i]! / 2;
  sortByKey(order, 0, count, left, new Int32Array(count));
  for (let i = 0; i < count; i += 1) {
    const a = order[i]!;
    const reach = left[a]! + width[a]! + gap;
    for (let j = i + 1; j < count; j += 1) {
      const b = order[j]!;
      if (left[b]! >= reach) break;
      const along = (height[a]! + height[b]!) / 2 + gap - Math.abs(y[a]! - y[b]!);
      if (along <= SLACK) continue;
      const across = (width[a]! + width[b]!) / 2 + gap - Math.abs(x[a]! - x[b]!);
      if (across > SLACK) found(a, b, across, along);
    }
  }
}

/**
 * Moves boxes as little as possible until they are `gap` px apart. They push each other, small ones further than large
 * ones; the few that find no room are carried to the nearest. Two fixed boxes may overlap. Yields how many boxes it
 * looked at.
 */
export function* separateBoxes(boxes: Boxes, gap: number): Generator<number, void, void> {
  const { x, y, width, height, isFixed } = boxes;
  const count = x.length;
  if (count < 2) return;
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const mass = Float64Array.from({ length: count }, (_, i) =>
    isFixed?.[i] ? 0 : 1 / ((width[i]! + gap) * (height[i]! + gap)),
  );
  let touching = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && touching > FEW * count; round += 1) {
    touching = 0;
    eachOverlap(boxes, gap, order, (a, b, across, along) => {
      const both = mass[a]! + mass[b]!;
      if (both === 0) return;
      touching += 1;
      const share = (PUSH * mass[a]!) / both;
      const rest = PUSH - share;
      // The shorter way out, relative to the sizes of the boxes.
      if (across * (height[a]! + height[b]!) < along * (width[a]! + width[b]!)) {
        const towards = x[a]! < x[b]! || (x[a] === x[b] && a < b) ? -across : across;
        x[a]! += towards * share;
        x[b]! -= towards * rest;
      } else {
        const towards = y[a]! < y[b]! || (y[a] === y[b] && a < b) ? -along : along;
        y[a]! += towards * share;
        y[b]! -= towards * rest;
      }
    });
    yield count;
  }
  yield* carryApart(boxes, gap / 2, order);
}

/** Carries boxes that still overlap to the nearest room, the largest first. */
function* carryApart(boxes: Boxes, gap: number, order: Int32Array): Generator<number, void, void> {
  const { x, y, width, height, isFixed } = boxes;
  const count = x.length;
  const isOut = new Uint8Array(count);
  const area = (i: number): number => width[i]! * height[i]!;
  eachOverlap(boxes, gap, order, (a, b) => {
    if (isOut[a] || isOut[b] || (isFixed?.[a] && isFixed[b])) return;
    const outer = isFixed?.[a] ? b : isFixed?.[b] ? a : area(a) < area(b) || (area(a) === area(b) && a > b) ? a : b;
    isOut[outer] = 1;
  });
  yield count;
  const outs = Int32Array.from(isOut.keys())
    .filter(i => isOut[i] === 1)
    .sort((a, b) => area(b) - area(a) || a - b);
  if (outs.length === 0) return;

  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += Math.sqrt(area(i));
  const cell = sum / count + gap + 1;
  const grid = new Map<number, number[]>();
  /** Visits every cell that a box at this place lies in, until `visit` returns true. */
  const inCells = (i: number, px: number, py: number, visit: (key: number) => boolean): boolean => {
    const [halfWidth, halfHeight] = [(width[i]! + gap) / 2, (height[i]! + gap) / 2];
    const right = Math.floor((px + halfWidth) / cell);
    const bottom = Math.floor((py + halfHeight) / cell);
    for (let column = Math.floor((px - halfWidth) / cell); column <= right; column += 1)
      for (let row = Math.floor((py - halfHeight) / cell); row <= bottom; row += 1)
        if (visit(column * 67108864 + row)) return true;
    return false;
  };
  const put = (i: number): void => {
    inCells(i, x[i]!, y[i]!, key => {
      const there = grid.get(key);
      if (there) there.push(i);
      else grid.set(key, [i]);
      return false;
    });
  };
  const isTaken = (i: number, px: number, py: number): boolean =>
    inCells(i, px, py, key =>
      (grid.get(key) ?? []).some(
        j =>
          Math.abs(px - x[j]!) < (width[i]! + width[j]!) / 2 + gap - SLACK &&
          Math.abs(py - y[j]!) < (height[i]! + height[j]!) / 2 + gap - SLACK,
      ),
    );
  for (let i = 0; i < count; i += 1) if (isOut[i] === 0) put(i);
  let looked = 0;
  for (const out of outs) {
    const [ownX, ownY] = [x[out]!, y[out]!];
    const step = cell / 2;
    search: for (let ring = 0; ; ring += 1)
      for (let side = 0; side < Math.max(1, 8 * ring); side += 1) {
        // Goes round the square from its upper left corner.
        const [edge, at] = [ring === 0 ? 0 : Math.floor(side / (2 * ring)), ring === 0 ? 0 : side % (2 * ring)];
        const [a, b] = [-ring + at, ring - at];
        const [dx, dy] = edge === 0 ? [a, -ring] : edge === 1 ? [ring, a] : edge === 2 ? [b, ring] : [-ring, b];
        looked += 1;
        if (looked % 1000 === 0) yield 1000;
        if (isTaken(out, ownX + dx * step, ownY + dy * step)) continue;
        x[out] = ownX + dx * step;
        y[out] = ownY + dy * step;
        put(out);
        break search;
      }
  }
  yield outs.length;
}
