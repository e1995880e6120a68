/** What a layout of the network is given and what it gives back: numbers only. */

/** A node per party, an edge per pair of parties that are joined. */
export type NetworkShape = {
  readonly count: number;
  /** Edges by their nodes; for hops, work goes from `from` down to `to`. A node may be joined to itself, a pair twice. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1: a hop, which goes down; 0: an overlay, which has no direction in the layered layout. */
  readonly isHop: Uint8Array;
  /** px, of the box of each node with its label. */
  readonly width: Float32Array;
  readonly height: Float32Array;
  /** Group of each node, a dossier or a country, or −1: nodes of a group are kept together. */
  readonly group?: Int32Array;
  /** px, centre of a pinned node, which stays exactly there; NaN where a node is free to move. */
  readonly pinX?: Float64Array;
  readonly pinY?: Float64Array;
};

/** px, the centre of each node. */
export type NetworkPlaces = { readonly x: Float64Array; readonly y: Float64Array };
