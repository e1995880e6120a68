/** Divides a layered graph into its connected pieces. */
import { disjointSets } from "../../base/index.ts";
import type { ProperLayers } from "./properLayers.ts";

export type LayerPiece = {
  readonly proper: ProperLayers;
  /** The item of the whole graph for each item of the piece; nodes come first, in the same order. */
  readonly items: Int32Array;
};

/** The number of the piece of every node, by first nodes; all pieces that stand in several clusters count as one. */
function pieceOfNodes({ nodeCount, clusterOf, edgeFrom, edgeTo }: ProperLayers): Int32Array {
  const { find, join } = disjointSets(nodeCount);
  let across = -1;
  for (let e = 0; e < edgeFrom.length; e += 1) {
    const [from, to] = [edgeFrom[e]!, edgeTo[e]!];
    join(from, to);
    if (clusterOf[from] === clusterOf[to]) continue;
    if (across !== -1) join(across, from);
    across = from;
  }
  return Int32Array.from({ length: nodeCount }, (_, v) => find(v));
}

/**
 * The pieces in the order of their first nodes. Pieces that stand side by side never cross, so each is ordered by
 * itself; those that stand in several clusters may interleave, and are kept together.
 */
export function piecesOf(proper: ProperLayers): readonly LayerPiece[] {
  const { nodeCount, size, edgeFrom, edgeTo, laneStart } = proper;
  const pieceOf = pieceOfNodes(proper);
  const pieces = [...new Set(pieceOf)];
  if (pieces.length === 1) return [{ proper, items: Int32Array.from({ length: size }, (_, item) => item) }];
  const nodes = new Map(pieces.map(piece => [piece, [] as number[]]));
  const edges = new Map(pieces.map(piece => [piece, [] as number[]]));
  for (let v = 0; v < nodeCount; v += 1) nodes.get(pieceOf[v]!)!.push(v);
  for (let e = 0; e < edgeFrom.length; e += 1) edges.get(pieceOf[edgeFrom[e]!]!)!.push(e);
  const within = new Int32Array(size);
  return pieces.map(piece => {
    const own = edges.get(piece)!;
    const items = [...nodes.get(piece)!];
    const starts = [items.length];
    for (const e of own) {
      for (let lane = laneStart[e]!; lane < laneStart[e + 1]!; lane += 1) items.push(lane);
      starts.push(items.length);
    }
    items.forEach((item, i) => {
      within[item] = i;
    });
    const neighbours = (from: Int32Array, of: Int32Array): readonly [Int32Array, Int32Array] => {
      const start = new Int32Array(items.length + 1);
      const found: number[] = [];
      items.forEach((item, i) => {
        for (let k = from[item]!; k < from[item + 1]!; k += 1) found.push(within[of[k]!]!);
        start[i + 1] = found.length;
      });
      return [start, Int32Array.from(found)];
    };
    const [aboveStart, above] = neighbours(proper.aboveStart, proper.above);
    const [belowStart, below] = neighbours(proper.belowStart, proper.below);
    return {
      items: Int32Array.from(items),
      proper: {
        nodeCount: nodes.get(piece)!.length,
        size: items.length,
        layerCount: proper.layerCount,
        layerOf: Int32Array.from(items, item => proper.layerOf[item]!),
        clusterOf: Int32Array.from(items, item => proper.clusterOf[item]!),
        width: Float64Array.from(items, item => proper.width[item]!),
        port: Float64Array.from(items, item => proper.port[item]!),
        aboveStart,
        above,
        belowStart,
        below,
        edgeFrom: Int32Array.from(own, e => within[edgeFrom[e]!]!),
        edgeTo: Int32Array.from(own, e => within[edgeTo[e]!]!),
        laneStart: Int32Array.from(starts),
      },
    };
  });
}
