/** Where the nodes of a layered graph stand, and where its edges pass. */
export type LayerPlaces = {
  /** The left edge of every node in px. The smallest, lanes included, is 0. */
  readonly left: Float64Array;
  /** The place of every node among the nodes of its layer, from the left. */
  readonly place: Int32Array;
  /** For each edge, x of its lane in each layer with nodes strictly between its ends, from the top down. */
  readonly lanes: readonly (readonly number[])[];
  /** px */
  readonly width: number;
  readonly crossings: number;
};
