/** The room below the shafts of a row: columns, and the layers from the first that is free. */
export type FreeRoom = {
  readonly column: number;
  readonly columns: number;
  /** The first free layer. */
  readonly layer: number;
};

export type RoomNeeded = { readonly columns: number; readonly layers: number };

/**
 * The largest rectangle, down to the foot of the row, in which nothing stands; null where none is large enough.
 * @param ends for each column, the first layer below all that stands in it
 * @param layers the layers down to the foot of the row
 */
export function roomUnder(ends: readonly number[], layers: number, needed: RoomNeeded): FreeRoom | null {
  let best: FreeRoom | null = null;
  let most = 0;
  for (let column = 0; column < ends.length; column += 1) {
    let layer = 0;
    for (let last = column; last < ends.length; last += 1) {
      layer = Math.max(layer, ends[last]!);
      const columns = last - column + 1;
      if (layers - layer < needed.layers) break;
      const size = columns * (layers - layer);
      if (columns < needed.columns || size <= most) continue;
      most = size;
      best = { column, columns, layer };
    }
  }
  return best;
}
