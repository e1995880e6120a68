/** Puts pieces beside each other. */
import { type LayerOrder, orderByKey } from "./layerOrder.ts";
import type { LayerPiece } from "./piecesOf.ts";
import type { ProperLayers } from "./properLayers.ts";

export type PlacedPiece = {
  readonly piece: LayerPiece;
  readonly order: LayerOrder;
  /** x of the port of every item of the piece, in px. */
  readonly line: Float64Array;
};

/**
 * The order of the whole graph, and x of the port of every item in px, with the leftmost edge at 0. Within a cluster
 * every piece is moved to the left as a whole until it stands a gap away from earlier pieces in some layer. Clusters
 * stand beside each other as columns.
 */
export function packPieces(
  proper: ProperLayers,
  placed: readonly PlacedPiece[],
  gap: number,
): { readonly order: LayerOrder; readonly line: Float64Array } {
  const { layerCount, clusterOf } = proper;
  const line = new Float64Array(proper.size);
  const key = new Float64Array(proper.size);
  let before = 0;
  for (const { piece, order } of placed) {
    piece.items.forEach((item, i) => {
      key[item] = before + order.place[i]!;
    });
    before += piece.items.length;
  }
  const edge = new Float64Array(layerCount);
  let column = 0;
  for (const cluster of [...new Set(clusterOf)].sort((a, b) => a - b)) {
    edge.fill(column);
    for (const { piece, order, line: own } of placed) {
      const { width, port, clusterOf: clusters } = piece.proper;
      // The blocks of the piece in this cluster, each with its layer.
      const rows: { readonly layer: number; readonly row: Int32Array }[] = [];
      for (let layer = 0; layer < layerCount; layer += 1)
        for (let block = order.blockStart[layer]!; block < order.blockStart[layer + 1]!; block += 1) {
          const row = order.items.subarray(order.blocks[block]!, order.blocks[block + 1]!);
          if (clusters[row[0]!] === cluster) rows.push({ layer, row });
        }
      const shift = rows.reduce(
        (most, { layer, row }) => Math.max(most, edge[layer]! - (own[row[0]!]! - port[row[0]!]!)),
        Number.NEGATIVE_INFINITY,
      );
      for (const { layer, row } of rows) {
        for (const item of row) line[piece.items[item]!] = own[item]! + shift;
        const last = row[row.length - 1]!;
        edge[layer] = own[last]! + shift - port[last]! + width[last]! + gap;
      }
    }
    column = edge.reduce((most, right) => Math.max(most, right), column);
  }
  return { order: orderByKey(proper, key), line };
}
