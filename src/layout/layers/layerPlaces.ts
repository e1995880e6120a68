/** Where the nodes of a graph in layers stand, and where its edges pass. */
export type LayerPlaces = {
  /** px, left edge of every node; the smallest of all, lanes included, is 0. */
  readonly left: Float64Array;
  /** Place of every node among the nodes of its layer, from the left. */
  readonly place: Int32Array;
  /** Per edge: x of its lane in each layer strictly between its ends that has a node, from the top down. */
  readonly lanes: readonly (readonly number[])[];
  /** px */
  readonly width: number;
  readonly crossings: number;
};
