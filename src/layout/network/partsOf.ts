/** Divides a network into connected pieces, and into groups. */
import { disjointSets } from "../../base/index.ts";
import type { NetworkShape } from "./networkShape.ts";

/** The number of the piece of every node. Pieces are numbered by their first nodes. */
export function pieceOfNodes({ count, from, to }: Pick<NetworkShape, "count" | "from" | "to">): {
  readonly pieceOf: Int32Array;
  readonly size: number;
} {
  const { find, join } = disjointSets(count);
  for (let e = 0; e < from.length; e += 1) join(from[e]!, to[e]!);
  const pieceOf = new Int32Array(count);
  let size = 0;
  for (let v = 0; v < count; v += 1) {
    const first = find(v);
    if (first === v) size += 1;
    pieceOf[v] = first === v ? size - 1 : pieceOf[first]!;
  }
  return { pieceOf, size };
}

/**
 * The number of the group of every node. Groups are renumbered by their first nodes. A node without a group is a group
 * of its own.
 */
export function groupOfNodes(group: Int32Array): { readonly groupOf: Int32Array; readonly size: number } {
  const known = new Map<number, number>();
  let size = 0;
  const groupOf = group.map(own => {
    const at = own === -1 ? undefined : known.get(own);
    if (at !== undefined) return at;
    if (own !== -1) known.set(own, size);
    size += 1;
    return size - 1;
  });
  return { groupOf, size };
}

export type NetworkPart = {
  readonly shape: NetworkShape;
  /** The node of the whole network, for each node of the part. */
  readonly nodes: Int32Array;
};

/**
 * The network of each part, with the edges between its nodes; a node with −1 is in no part. Groups and pins are left
 * out.
 */
export function partsOf(whole: NetworkShape, partOf: Int32Array, size: number): readonly NetworkPart[] {
  const nodes: number[][] = Array.from({ length: size }, () => []);
  const place = new Int32Array(whole.count);
  for (let v = 0; v < whole.count; v += 1) {
    const part = partOf[v]!;
    if (part === -1) continue;
    place[v] = nodes[part]!.length;
    nodes[part]!.push(v);
  }
  const edges: number[][] = Array.from({ length: size }, () => []);
  for (let e = 0; e < whole.from.length; e += 1) {
    const part = partOf[whole.from[e]!]!;
    if (part !== -1 && part === partOf[whole.to[e]!]) edges[part]!.push(e);
  }
  return nodes.map((own, part) => ({
    nodes: Int32Array.from(own),
    shape: {
      count: own.length,
      from: Int32Array.from(edges[part]!, e => place[whole.from[e]!]!),
      to: Int32Array.from(edges[part]!, e => place[whole.to[e]!]!),
      isHop: Uint8Array.from(edges[part]!, e => whole.isHop[e]!),
      width: Float32Array.from(own, v => whole.width[v]!),
      height: Float32Array.from(own, v => whole.height[v]!),
    },
  }));
}
