/** What a request says of rows: its layers from the top, and which hops lead down and which are led round. */
import type { ChainRequest, Plate } from "./chainPlan.ts";
import { type ChainSpacing, spacingOf } from "./chainSpacing.ts";
import { nodesByLayer } from "./nodesByLayer.ts";

export type ChainLayers = {
  readonly request: ChainRequest;
  /** The plate, where its column is drawn. */
  readonly plate: Plate | null;
  readonly spacing: ChainSpacing;
  /** Places of hops that lead down, and of those that lead back. */
  readonly forward: readonly number[];
  readonly returns: readonly number[];
  readonly layers: readonly number[];
  /** The places of a layer and of a node's layer among the layers. */
  readonly bandOf: (layer: number) => number;
  readonly band: (node: number) => number;
  readonly nodesIn: (layer: number | undefined) => readonly number[];
};

export function chainLayers(request: ChainRequest): ChainLayers {
  const { nodes, hops } = request.folded;
  const { threads } = request;
  const plate = request.plate && threads[request.plate.column] ? request.plate : null;
  // Workers that no hop reaches have a verdict but no layer. The verdict stands below all others, as workers do.
  const depthOf = (layer: number): number => (layer < 0 ? Number.POSITIVE_INFINITY : layer);
  const layers = [...new Set([...nodes.map(node => node.layer), ...threads.flat().map(({ layer }) => layer)])].sort(
    (a, b) => depthOf(a) - depthOf(b),
  );
  const places = new Map(layers.map((layer, band) => [layer, band]));
  const bandOf = (layer: number): number => places.get(layer)!;
  return {
    request,
    plate,
    spacing: spacingOf(plate),
    forward: hops.flatMap((hop, place) => (hop.isReturn ? [] : [place])),
    returns: hops.flatMap((hop, place) => (hop.isReturn ? [place] : [])),
    layers,
    bandOf,
    band: node => bandOf(nodes[node]!.layer),
    nodesIn: nodesByLayer(nodes),
  };
}
