/** The input and the output of a layout of the network: numbers only. */

/** A node per party, an edge per pair of parties that are joined. */
export type NetworkShape = {
  readonly count: number;
  /** The ends of each edge; by a hop, work goes from `from` down to `to`. There may be loops and repeated edges. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 for a hop, which goes down; 0 for an overlay, which has no direction in the layered layout. */
  readonly isHop: Uint8Array;
  /** The size in px of the box of each node with its label. */
  readonly width: Float32Array;
  readonly height: Float32Array;
  /** The group of each node, such as a dossier or a country, or −1. Nodes of a group are kept together. */
  readonly group?: Int32Array;
  /** How many times as wide as high detached pieces stand together; 1.5 without it. */
  readonly aspect?: number;
  /** The centre in px of a pinned node, which stays exactly there; NaN for a node that is free to move. */
  readonly pinX?: Float64Array;
  readonly pinY?: Float64Array;
};

/** The centre of each node in px. */
export type NetworkPlaces = { readonly x: Float64Array; readonly y: Float64Array };

/**
 * How far a layout has come. At every step each node has a place and pinned nodes stand at their pins, but boxes may
 * overlap until the end.
 */
export type Progress = { readonly done: number; readonly places: NetworkPlaces };

/** @throws where a shape is invalid: numbers are missing, an edge has no node, or a box has no size */
export function checkNetworkShape(shape: NetworkShape): void {
  const { count, from, to, isHop, width, height, aspect = 1, group, pinX, pinY } = shape;
  if (!Number.isInteger(count) || count < 0) throw new Error(`${count} is no number of nodes`);
  for (const perNode of [width, height, group, pinX, pinY])
    if (perNode !== undefined && perNode.length !== count)
      throw new Error(`${perNode.length} numbers for ${count} nodes`);
  if (!(Number.isFinite(aspect) && aspect > 0)) throw new Error(`nothing is ${aspect} times as wide as high`);
  if (to.length !== from.length || isHop.length !== from.length) throw new Error("an edge lacks one of its numbers");
  if ((pinX === undefined) !== (pinY === undefined)) throw new Error("a pin has one coordinate alone");
  for (const ends of [from, to])
    for (const node of ends) if (node < 0 || node >= count) throw new Error(`an edge leads to node ${node}`);
  for (const sides of [width, height])
    for (const side of sides) if (!(Number.isFinite(side) && side >= 0)) throw new Error(`a box measures ${side} px`);
}

/** Is a node pinned? */
export const isPinned = ({ pinX, pinY }: NetworkShape, node: number): boolean =>
  pinX !== undefined && Number.isFinite(pinX[node]!) && Number.isFinite(pinY![node]!);
