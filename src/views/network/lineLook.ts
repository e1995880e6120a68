/** The look of the lines of a network, in the same numbers for the canvas, for files and for the legend. */
import type { LinkFamily } from "../../schema/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { NetworkLine } from "./networkPicture.ts";

export type LineLook = {
  readonly colour: ColourName;
  /** px */
  readonly width: number;
  /** px that are drawn and left out in turn; empty for a solid line. */
  readonly dashes: readonly number[];
  /** `full`: work is handed on; `open`: something else passes. */
  readonly head: "full" | "open";
};

/**
 * The lines of the chain view. Even in grey, no other line looks like a hop: weight, dashes or head tell them apart.
 */
export const familyLooks: Readonly<Record<LinkFamily, LineLook>> = {
  hop: { colour: "ink", width: 1.5, dashes: [], head: "full" },
  money: { colour: "money", width: 3.5, dashes: [], head: "open" },
  data: { colour: "data", width: 1.75, dashes: [14, 3, 3, 3], head: "open" },
  instructions: { colour: "instructions", width: 1.75, dashes: [3, 3], head: "open" },
  ownership: { colour: "ownership", width: 1.75, dashes: [1, 4], head: "open" },
};

export const RETURN_DASHES = [8, 4] as const;
/** px */
const STRONG = 3;
/** The opacity of everything that is not marked, while something else is. */
export const FADED = 0.32;
/** px of an arrow head, along the line and to each side. */
export const HEAD = { length: 8.7, side: 4.35, notch: 4.35 } as const;

export function lookOfLine({ family, isReturn, isLive, isMarked, isSelected }: NetworkLine): LineLook {
  const ofFamily = familyLooks[family];
  const manner = isReturn ? { ...ofFamily, dashes: RETURN_DASHES } : ofFamily;
  const there = isLive ? manner : { ...manner, colour: "edge" as const, width: 1 };
  if (isSelected) return { ...there, colour: "ink", width: STRONG };
  return isMarked ? { ...there, colour: "link", width: STRONG } : there;
}
