/** How airy the layers of a chain are, in px. */
import type { Plate } from "./chainPlan.ts";

export type ChainSpacing = {
  /** Above the row of a band and below its last row. */
  readonly top: number;
  /** Below a card before anything turns. */
  readonly channel: number;
  /** Between a label and its band. */
  readonly label: number;
  /** From the top of a row to the middle of its marks. */
  readonly mark: number;
  /** Below the words beside a mark. */
  readonly words: number;
};

const AIRY: ChainSpacing = { top: 20, channel: 12, label: 4, mark: 26, words: 10 };
/** Beside a plate, where a chain of five hops stands whole in one window. */
const TIGHT: ChainSpacing = { top: 8, channel: 3, label: 1, mark: 19, words: 12 };
/** Where every layer has to be low. */
const TIGHTEST: ChainSpacing = { top: 2, channel: 2, label: 0, mark: 16, words: 8 };

/** Between two lines that turn below the same band. */
export const TRACK = 10;

export const spacingOf = (plate: Plate | null): ChainSpacing => (plate ? (plate.isLow ? TIGHTEST : TIGHT) : AIRY);
