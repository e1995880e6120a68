import type { FoldedChain } from "./foldChain.ts";

/**
 * Returns the places of the nodes of a layer, in their order; none for a layer without nodes. They are sought once for
 * all layers: in a chain as deep as it has parties, looking through all of them for each layer takes a second.
 */
export function nodesByLayer(nodes: FoldedChain["nodes"]): (layer: number | undefined) => readonly number[] {
  const places = new Map<number | undefined, number[]>();
  nodes.forEach(({ layer }, place) => {
    const known = places.get(layer);
    if (known) known.push(place);
    else places.set(layer, [place]);
  });
  return layer => places.get(layer) ?? [];
}
