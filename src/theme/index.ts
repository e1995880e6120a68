/** The door of `theme`: how meaning looks. */

export { behindHeight, behindWidth } from "./behindHeight.ts";
export { type ChainTypeName, type Cut, chainSpace, chainType, type TypeSize } from "./chainType.ts";
export { type CytoscapeRule, cytoscapeStyle, NODE_WIDTH, nodeHeight } from "./cytoscapeStyle.ts";
export { denseType } from "./denseType.ts";
export { houseColours } from "./houseColours.ts";
export { type LookColour, stateLooks, type VerdictShape, verdictLooks } from "./looks.ts";
export { type MarkPart, type MarkShape, markShapes } from "./markShapes.ts";
export { type ColourName, type Palette, type PaletteName, palettes } from "./palettes.ts";
export { stratumAt, stratumColour } from "./strata.ts";
