/** Nodes and edges of other programs (Kumu, GEXF, GraphML) as parties and links. */
import type { Gathering } from "./gathering.ts";
import type { GraphEdge, GraphNode } from "./graphFields.ts";
import { takeEdges } from "./takeEdges.ts";
import { takeNodes } from "./takeNodes.ts";

export type GraphKinds = { readonly node: string; readonly edge: string };

/**
 * Takes a graph. Direction and types that it does not carry are asked once; parties that only an edge names are made
 * and told.
 */
export function bringGraph(
  gathering: Gathering,
  { nodes, edges }: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  kinds: GraphKinds,
): void {
  const parties = takeNodes(nodes, kinds.node, gathering);
  takeEdges(edges, parties, kinds.edge, gathering);
}
