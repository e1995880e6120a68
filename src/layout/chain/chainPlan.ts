/** The request for the layout of a chain, and the plan that answers it. All numbers are px from the top left corner. */
import type { FoldedChain } from "./foldChain.ts";
import type { Point } from "./roundedPath.ts";
import type { ThreadKnot } from "./threadOf.ts";

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Heights in px at a width in px. A page measures them; elsewhere they come from the widths of the glyphs. */
export type ChainSizes = {
  readonly card: (node: number, width: number) => number;
  readonly label: (label: HopLabel, width: number) => number;
  /** The heights of the names of the countries on both sides of a border. */
  readonly border: (
    node: number,
    hops: readonly number[],
    width: number,
  ) => { readonly above: number; readonly below: number };
  /** The height of the word at a mark, or of the words beside it. */
  readonly note: (column: number, layer: number, width: number) => number;
  readonly verdict: (column: number, width: number) => number;
  readonly head: (column: number, width: number) => number;
  readonly unplaced: (place: number, width: number) => number;
  readonly beside: (place: number, width: number) => number;
  /** The height of the stub of other routes at a node. */
  readonly stub?: (node: number, width: number) => number;
  /** px above a card that the cards behind it take. */
  readonly behind?: (node: number) => number;
  /** The height of what stands above the chain, beside the head of the plate. */
  readonly chainHead?: (width: number) => number;
};

/** A label for hops into a card: one per hop, or one for all of them if they are many. */
export type HopLabel = { readonly node: number /** Places in `folded.hops`. */; readonly hops: readonly number[] };

/** A line that is drawn beside the hops on demand, between nodes, unplaced parties and parties beside the chain. */
export type OverlayLine = { readonly from: Spot; readonly to: Spot };
export type Spot =
  | { readonly kind: "node"; readonly node: number }
  | { readonly kind: "unplaced" | "beside"; readonly place: number };

export type ChainRequest = {
  readonly folded: FoldedChain;
  /** px to fill; the plan is wider where its cards do not fit. */
  readonly width: number;
  /** The knots of each column; the last one stands in the layer of the verdict. */
  readonly threads: readonly (readonly ThreadKnot[])[];
  readonly verdictLayer: number | null;
  /** Does this hop cross a border that is known at least on one side? */
  readonly crosses: (hop: number) => boolean;
  /** Which of the hops into one card share a label, in the order given. */
  readonly labelled: (hops: readonly number[]) => readonly (readonly number[])[];
  readonly overlays: readonly OverlayLine[];
  /**
   * The column that is opened as a plate: it stands beside the chain, wide enough for words beside its marks, and the
   * others are narrow threads at its right. Null: none. A single column always has its words beside its marks.
   */
  readonly plate?: Plate | null;
  /** The nodes at which a stub tells of other routes. */
  readonly stubs?: readonly number[];
  readonly sizes: ChainSizes;
};

export type Plate = {
  readonly column: number;
  /** px that are kept free above the heads of the narrow threads, for what is chosen there. */
  readonly over: number;
  /** There is so much to show that every layer has to be low. */
  readonly isLow: boolean;
};

export type PlannedBand = {
  readonly layer: number;
  readonly top: number;
  readonly bottom: number;
  readonly row: number;
};
export type PlannedHop = {
  readonly hop: number;
  readonly path: string;
  readonly start: Point;
  readonly end: Point;
  /** Where the sign of a dispute stands. */
  readonly middle: Point;
};
export type PlannedLabel = HopLabel & Box;
/** Where a stub of other routes stands, below the card of its node. */
export type PlannedStub = { readonly node: number } & Box;
/** Where a border crosses the column of a card, with the names of the countries above and below it. */
export type PlannedBorder = {
  readonly node: number;
  readonly hops: readonly number[];
  readonly above: Box;
  readonly below: Box;
} & Pick<Box, "x" | "y" | "width">;
export type PlannedKnot = { readonly layer: number; readonly x: number; readonly y: number; readonly note: Box };
export type PlannedStretch = {
  readonly fromLayer: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
};
export type PlannedColumn = {
  readonly box: Box;
  readonly head: Box;
  readonly knots: readonly PlannedKnot[];
  readonly stretches: readonly PlannedStretch[];
  readonly verdict: Box | null;
  /** Where the thread ends above the verdict. */
  readonly end: Point | null;
  /** Do its words stand beside its marks? */
  readonly isOpen: boolean;
};

/** A fine line from a card to the mark of the plate beside it. */
export type PlannedJoint = { readonly layer: number; readonly y: number; readonly from: number; readonly to: number };

export type ChainPlan = {
  readonly width: number;
  readonly height: number;
  /** The top of the first band. The heads of the columns stand above it. */
  readonly headHeight: number;
  readonly bands: readonly PlannedBand[];
  readonly cards: readonly Box[];
  readonly hops: readonly PlannedHop[];
  readonly labels: readonly PlannedLabel[];
  readonly borders: readonly PlannedBorder[];
  readonly stubs: readonly PlannedStub[];
  readonly columns: readonly PlannedColumn[];
  readonly joints: readonly PlannedJoint[];
  /** What is kept free above the heads of the narrow threads; null where there is no plate. */
  readonly over: Box | null;
  readonly unplaced: readonly Box[];
  /** The heights between which unplaced parties stand somewhere. */
  readonly reach: { readonly top: number; readonly bottom: number } | null;
  /** Do unplaced parties stand in a column beside the chain? Otherwise they stand below it. */
  readonly unplacedBeside: boolean;
  readonly beside: readonly Box[];
  /** The top of the heading of the rows below the chain; null where there are none. */
  readonly stripTop: number | null;
  readonly overlays: readonly { readonly path: string; readonly badge: Point }[];
  /** The left edges of the first column and of the part beside the chain, for their headings. */
  readonly chainLeft: number;
  readonly chainRight: number;
  readonly besideLeft: number | null;
  readonly otherLeft: number | null;
  readonly detachedLeft: number | null;
};
