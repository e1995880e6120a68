/** The layered layout of the network: clients on top, work goes down. */
import { hopLayers } from "./hopLayers.ts";
import { layeredPiece } from "./layeredPiece.ts";
import type { NetworkPlaces, NetworkShape, Progress } from "./networkShape.ts";
import { groupOfNodes, partsOf } from "./partsOf.ts";
import { layOut, layPieces, packParts, type RunningLayout } from "./runningLayout.ts";

function lay(shape: NetworkShape): RunningLayout {
  // The layers of the whole network: in a group, too, a party keeps the layer that it has in all chains together.
  const layer = hopLayers(shape);
  const layWith = (part: NetworkShape, own: Int32Array): RunningLayout =>
    layPieces(part, piece =>
      layeredPiece(
        piece.shape,
        piece.nodes.map(v => own[v]!),
      ),
    );
  if (!shape.group) return layWith(shape, layer);
  const { groupOf, size } = groupOfNodes(shape.group);
  const parts = partsOf(shape, groupOf, size);
  const layouts = parts.map(part =>
    layWith(
      part.shape,
      part.nodes.map(v => layer[v]!),
    ),
  );
  function* steps(): Generator<number, void, void> {
    for (const layout of layouts) yield* layout.steps;
  }
  const places = (): NetworkPlaces =>
    packParts(
      shape,
      parts,
      layouts.map(layout => layout.places()),
    );
  return { steps: steps(), places, work: layouts.reduce((sum, { work }) => sum + work, 0) };
}

/**
 * Lays out a network in layers, step by step: nodes with nothing above them are on top, and every other node is as many
 * layers down as the longest way to it has hops; nodes without hops stand at the bottom. Each detached piece, or each
 * group, is laid out by itself, and all are packed, the largest first. A wide layer is folded into several lines. As
 * with `layoutFree`, the same shape gives the same places, no boxes overlap in the end, and pinned nodes stand at their
 * pins.
 */
export function* layoutLayered(shape: NetworkShape): Generator<Progress, NetworkPlaces, void> {
  return yield* layOut(shape, lay);
}
