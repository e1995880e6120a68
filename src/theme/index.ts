/** The door of `theme`: how meaning looks. */
export { type ColourName, type Palette, type PaletteName, palettes } from "./palettes.ts";
export { type ChainTypeName, chainSpace, chainType, type Cut, denseType, type TypeSize } from "./chainType.ts";
