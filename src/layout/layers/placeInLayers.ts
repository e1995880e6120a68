/** Places a layered graph: the order within each layer, and x for every node and lane. */

import { alignPorts } from "./alignPorts.ts";
import { checkPlaces } from "./checkPlaces.ts";
import { countCrossings } from "./countCrossings.ts";
import type { LayerOrder } from "./layerOrder.ts";
import type { LayerPlaces } from "./layerPlaces.ts";
import { orderLayers } from "./orderLayers.ts";
import { packPieces } from "./packPieces.ts";
import { piecesOf } from "./piecesOf.ts";
import { edgesByEnds, type LayerGraph, properLayers } from "./properLayers.ts";

/** The order within the layers of each piece of a graph. It depends on the edges, not on any width. */
export type LayerRows = readonly LayerOrder[];

/** The rows of a graph, for placing it several times with other widths, ports or gaps. */
export const orderRows = (graph: LayerGraph): LayerRows =>
  piecesOf(properLayers(graph)).map(piece => orderLayers(piece.proper));

/**
 * Places for the nodes and edges of a layered graph, with few crossings and straight lines. Unconnected pieces are
 * placed separately and put side by side in file order; each cluster is a column of its own. There is at least the gap
 * between two nodes, and half of it between a node and a lane; lanes may touch. The same graph gives the same places on
 * every machine, whatever the order of its edges.
 * @param rows the order of the same graph, if it is known: finding it takes most of the time
 * @throws where the graph or its places break a promise
 */
export function placeInLayers(graph: LayerGraph, rows?: LayerRows): LayerPlaces {
  const proper = properLayers(graph);
  const placed = piecesOf(proper).map((piece, place) => {
    const order = rows ? rows[place] : orderLayers(piece.proper);
    if (order?.items.length !== piece.proper.size) throw new Error("these are the rows of another graph");
    return { piece, order, line: alignPorts(piece.proper, order, graph.gap) };
  });
  const { order, line } = packPieces(proper, placed, graph.gap);

  const { size, nodeCount, port, width, laneStart } = proper;
  let right = 0;
  for (let item = 0; item < size; item += 1) right = Math.max(right, line[item]! - port[item]! + width[item]!);
  const place = new Int32Array(nodeCount);
  for (let layer = 0; layer < proper.layerCount; layer += 1) {
    let next = 0;
    for (let i = order.start[layer]!; i < order.start[layer + 1]!; i += 1) {
      const item = order.items[i]!;
      if (item >= nodeCount) continue;
      place[item] = next;
      next += 1;
    }
  }
  const lanes: number[][] = new Array(graph.edges.length);
  edgesByEnds(graph).forEach((edge, e) => {
    lanes[edge] = Array.from(line.subarray(laneStart[e]!, laneStart[e + 1]!));
  });
  const places = {
    left: Float64Array.from(graph.nodes, (node, v) => line[v]! - node.port),
    place,
    lanes,
    width: right,
    crossings: countCrossings(proper, order),
  };
  checkPlaces(graph, places);
  return places;
}
