/** The door of `layout`: from a chain to numbers. */

export type {
  Box,
  ChainPlan,
  ChainRequest,
  ChainSizes,
  HopLabel,
  OverlayLine,
  PlannedBorder,
  PlannedColumn,
  PlannedLabel,
  Plate,
  Spot,
} from "./chain/chainPlan.ts";
export { capacityFor, threadsBeside } from "./chain/chainWidths.ts";
export {
  type ChainNode,
  type Cluster,
  type FoldedChain,
  foldChain,
  type NodeHop,
  unfoldedChain,
} from "./chain/foldChain.ts";
export { layoutChain } from "./chain/layoutChain.ts";
export { nodesByLayer } from "./chain/nodesByLayer.ts";
export type { Point } from "./chain/roundedPath.ts";
export { type Sheet, type Sheets, sheetsOf } from "./chain/sheetsOf.ts";
export { type KnotEnd, type Manner, modeOf, type ThreadKnot, type ThreadMark, threadOf } from "./chain/threadOf.ts";
export {
  type CellSizes,
  type CompareColumn,
  type ComparedCell,
  type ComparePlan,
  type CompareRequest,
  isNarrowFor,
  layoutCompare,
  type PlacedRow,
} from "./compare/layoutCompare.ts";
export { type LayerSpan, type SharedRow, sharedRows } from "./compare/sharedRows.ts";
export type { LayerPlaces } from "./layers/layerPlaces.ts";
export { placeInLayers } from "./layers/placeInLayers.ts";
export type { LayerGraph, LayerNode } from "./layers/properLayers.ts";
export { type Arc, arcBetween } from "./map/arcBetween.ts";
export { labelPointOf } from "./map/labelPointOf.ts";
export { layoutMap, type MapLayoutRequest, type MapPlan } from "./map/layoutMap.ts";
export { placeDiscs } from "./map/placeDiscs.ts";
export { type LabelBox, placeLabels } from "./map/placeLabels.ts";
export { middleLongitude, projectionFor } from "./map/projectionFor.ts";
export { type MoneyAxis, moneyAxisOf } from "./money/moneyAxisOf.ts";
export { type BarSpans, OPEN_END, type Span, spansOnAxis } from "./money/spansOnAxis.ts";
export { checkNetworkPlaces } from "./network/checkNetworkPlaces.ts";
export { firstPlaces, layoutFree } from "./network/layoutFree.ts";
export { layoutLayered } from "./network/layoutLayered.ts";
export type { NetworkPlaces, NetworkShape, Progress } from "./network/networkShape.ts";
export { layoutOrigins, type OriginNode, type OriginsPlan } from "./origins/layoutOrigins.ts";
export { type FreeRoom, roomUnder } from "./shafts/roomUnder.ts";
export { type Shaft, type ShaftHop, shaftOf } from "./shafts/shaftOf.ts";
export { type ShaftRow, type ShaftShape, type ShaftsPlan, shaftRows, shaftsOf } from "./shafts/shaftsOf.ts";
export {
  layoutSpine,
  type Spine,
  type SpineBand,
  type SpineRequest,
  type SpineRow,
  type SpineRowRequest,
} from "./spine/layoutSpine.ts";
export { type Face, type Font, isExact, measureText } from "./text/measureText.ts";
export {
  type LinePiece,
  type TextFit,
  type TextRun,
  textFits,
  widestPart,
  wrapRuns,
  wrapText,
} from "./text/wrapText.ts";
export { type BarSegment, barSegmentsOf, type SegmentKind, type TimeBar } from "./time/barSegmentsOf.ts";
export { packLanes } from "./time/packLanes.ts";
export { type AxisTick, type TimeScale, timeScaleOf } from "./time/timeScaleOf.ts";
