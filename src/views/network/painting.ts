/** What is painted on a canvas, and where. */
import type { NetworkPlaces } from "../../layout/index.ts";
import type { Palette } from "../../theme/index.ts";
import type { FarPicture } from "./farCards.ts";
import type { GroupBox } from "./groupBoxes.ts";
import type { LineNote } from "./lineNotes.ts";
import type { LinePath } from "./linePath.ts";
import type { NetworkPicture } from "./networkPicture.ts";

/** px of the canvas for one px of the picture, and the position of the picture's origin on the canvas. */
export type Viewport = { readonly zoom: number; readonly x: number; readonly y: number };

export type Painting = {
  readonly picture: NetworkPicture;
  readonly places: NetworkPlaces;
  /** The cards with names, if the picture is seen from afar; null where all words can be read. */
  readonly far: FarPicture | null;
  /** The paths of the lines, in their order. */
  readonly paths: readonly LinePath[];
  readonly boxes: readonly GroupBox[];
  readonly notes: readonly LineNote[];
  readonly palette: Palette;
  readonly viewport: Viewport;
  /** px */
  readonly width: number;
  readonly height: number;
  /** The index of the party that is being moved, which lies on top; −1 for none. */
  readonly moving: number;
};

export type Context = CanvasRenderingContext2D;
