/** How the boxes of a network look: the same for the canvas, for files and for the legend. */
import type { ColourName } from "../../theme/index.ts";

export type NodeLook = {
  readonly fill: ColourName;
  /** Of the fill. */
  readonly opacity: number;
  readonly stroke: ColourName;
  /** px, within the box. */
  readonly width: number;
  /** px drawn and left out; empty: solid. */
  readonly dashes: readonly number[];
};

/** The cards of the chain view, each by the class that it has on the canvas, the later before the earlier. */
export const nodeLooks = {
  party: { fill: "card", opacity: 1, stroke: "edge", width: 1, dashes: [] },
  workers: { fill: "ground", opacity: 1, stroke: "ink", width: 1, dashes: [] },
  unknown: { fill: "card", opacity: 0.55, stroke: "quiet", width: 2, dashes: [0.1, 4] },
  unplaced: { fill: "card", opacity: 0.7, stroke: "quiet", width: 2, dashes: [5, 4] },
  absent: { fill: "card", opacity: 0.45, stroke: "edge", width: 1, dashes: [] },
  marked: { fill: "card", opacity: 1, stroke: "link", width: 3, dashes: [] },
  selected: { fill: "card", opacity: 1, stroke: "ink", width: 3, dashes: [] },
} as const satisfies Readonly<Record<string, NodeLook>>;

export const GROUP_LOOK = { fill: "wash", stroke: "rule" } as const satisfies Readonly<Record<string, ColourName>>;
