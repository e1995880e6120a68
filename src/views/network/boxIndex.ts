/** Boxes at their places, and an index that tells which of them are near. */

export type PlacedBox = {
  /** px */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export const doOverlap = (a: PlacedBox, b: PlacedBox): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

export const isWithin = (inner: PlacedBox, outer: PlacedBox): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height;

/** The box with `by` px more on each side. */
export const widened = ({ left, top, width, height }: PlacedBox, by: number): PlacedBox => ({
  left: left - by,
  top: top - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** px of a cell. */
const CELL = 72;
/** The cells of a row: more than any picture has. */
const ROW = 67_108_864;

export type BoxIndex = {
  /** Adds a box, or another box of the same owner. */
  readonly add: (owner: number, box: PlacedBox) => void;
  /** Whether a box of anybody but this owner overlaps the place. */
  readonly isTaken: (place: PlacedBox, owner: number) => boolean;
};

export function boxIndex(): BoxIndex {
  const cells = new Map<number, [owner: number, box: PlacedBox][]>();
  /** Calls `look` for each cell that a box touches, until it returns true. */
  const someCell = ({ left, top, width, height }: PlacedBox, look: (cell: number) => boolean): boolean => {
    const [right, bottom] = [Math.floor((left + width) / CELL), Math.floor((top + height) / CELL)];
    for (let column = Math.floor(left / CELL); column <= right; column += 1)
      for (let row = Math.floor(top / CELL); row <= bottom; row += 1) if (look(row * ROW + column)) return true;
    return false;
  };
  return {
    add(owner, box) {
      someCell(box, cell => {
        const there = cells.get(cell);
        if (there) there.push([owner, box]);
        else cells.set(cell, [[owner, box]]);
        return false;
      });
    },
    isTaken: (place, owner) =>
      someCell(
        place,
        cell => cells.get(cell)?.some(([other, box]) => other !== owner && doOverlap(box, place)) ?? false,
      ),
  };
}
