/** The look of the lines of a network, in the same numbers for the canvas, for files and for the legend. */
import { type Manner, modeOf } from "../../layout/index.ts";
import type { LinkFamily, State } from "../../schema/index.ts";
import { type ColourName, stateLooks } from "../../theme/index.ts";
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

/** A hop says by its colour and dashes how those who hand the work on stand; dotted is what is not documented. */
const stateDashes: Readonly<Record<Manner, readonly number[]>> = {
  solid: [],
  dashed: [10, 5],
  cut: [5, 6],
  zigzag: [12, 3, 3, 3],
  dotted: [1, 5],
};

export function lookOfState(state: State): LineLook {
  const manner = modeOf(state);
  const { colour } = stateLooks[state];
  return { ...familyLooks.hop, colour, width: manner === "dotted" ? 2 : 2.5, dashes: stateDashes[manner] };
}

/** How a line is drawn: once, or as strands beside each other where dossiers, or what is so for several groups, differ. */
export function looksOfLine(line: NetworkLine): readonly LineLook[] {
  if (line.states.length === 0) return [lookOfLine(line)];
  const weight = line.isSelected || line.isMarked ? STRONG + 0.5 : 0;
  return line.states.map(state => {
    const look = lookOfState(state);
    return { ...look, width: Math.max(look.width, weight) };
  });
}

/** px between the strands of a line. */
export const STRANDS = 6;

export function lookOfLine({ family, isReturn, isLive, isMarked, isSelected }: NetworkLine): LineLook {
  const ofFamily = familyLooks[family];
  const manner = isReturn ? { ...ofFamily, dashes: RETURN_DASHES } : ofFamily;
  const there = isLive ? manner : { ...manner, colour: "edge" as const, width: 1 };
  if (isSelected) return { ...there, colour: "ink", width: STRONG };
  return isMarked ? { ...there, colour: "link", width: STRONG } : there;
}
