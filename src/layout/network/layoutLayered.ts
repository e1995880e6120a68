/** The layered layout of the network: clients on top, work goes down. */
import { hopLayers } from "./hopLayers.ts";
import { layeredPiece } from "./layeredPiece.ts";
import { type Laying, layOut, layPieces, packParts } from "./laying.ts";
import type { NetworkPlaces, NetworkShape, Progress } from "./networkShape.ts";
import { groupOfNodes, partsOf } from "./partsOf.ts";

function lay(shape: NetworkShape): Laying {
  // Of the whole: in a group, too, a party stands in the layer that it has in all chains together.
  const layer = hopLayers(shape);
  const layWith = (part: NetworkShape, own: Int32Array): Laying =>
    layPieces(part, piece =>
      layeredPiece(
        piece.shape,
        piece.nodes.map(v => own[v]!),
      ),
    );
  if (!shape.group) return layWith(shape, layer);
  const { groupOf, size } = groupOfNodes(shape.group);
  const parts = partsOf(shape, groupOf, size);
  const layings = parts.map(part =>
    layWith(
      part.shape,
      part.nodes.map(v => layer[v]!),
    ),
  );
  function* steps(): Generator<number, void, void> {
    for (const laying of layings) yield* laying.steps;
  }
  const places = (): NetworkPlaces =>
    packParts(
      shape.count,
      parts,
      layings.map(laying => laying.places()),
    );
  return { steps: steps(), places, work: layings.reduce((sum, { work }) => sum + work, 0) };
}

/**
 * Lays a network out in layers, step by step: who stands below nobody is on top, everybody else as many layers down as
 * the longest way to it has hops; whoever no hop joins stands below. Each detached piece, or each group, is laid out by
 * itself; they are packed, the largest first. A wide layer is folded into several lines. As for `layoutFree`, the same
 * shape gives the same places, no two boxes overlap in the end and pinned nodes stay exactly.
 */
export function* layoutLayered(shape: NetworkShape): Generator<Progress, NetworkPlaces, void> {
  return yield* layOut(shape, lay);
}
