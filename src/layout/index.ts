/** The door of `layout`: from a chain to numbers. */

export { type ChainNode, type Cluster, type FoldedChain, foldChain, type NodeHop } from "./foldChain.ts";
export {
  type Box,
  type ChainPlan,
  type ChainRequest,
  type ChainSizes,
  capacityFor,
  type HopLabel,
  layoutChain,
  type OverlayLine,
  type PlannedBorder,
  type PlannedColumn,
  type PlannedLabel,
  type Spot,
} from "./layoutChain.ts";
export { type LayerPlaces, placeInLayers } from "./placeInLayers.ts";
export type { LayerGraph, LayerNode } from "./properLayers.ts";
export { type Manner, mannerOf, type ThreadKnot, threadOf } from "./threadOf.ts";
