/** The look of the boxes of a network, the same for the canvas, for files and for the legend. */
import type { ColourName } from "../../theme/index.ts";
import type { NetworkNode } from "./networkPicture.ts";

export type NodeLook = {
  readonly fill: ColourName;
  readonly stroke: ColourName;
  /** px, inside the box. */
  readonly width: number;
  /** px that are drawn and left out in turn; empty for a solid border. */
  readonly dashes: readonly number[];
};

/** The cards of the chain view. All are opaque, since lines may lie behind them. */
export const nodeLooks = {
  party: { fill: "card", stroke: "edge", width: 1, dashes: [] },
  workers: { fill: "ground", stroke: "ink", width: 2, dashes: [] },
  unknown: { fill: "paper", stroke: "quiet", width: 2, dashes: [0.1, 4] },
  unplaced: { fill: "paper", stroke: "quiet", width: 2, dashes: [5, 4] },
} as const satisfies Readonly<Record<string, NodeLook>>;

/** What changes these looks; later entries win. A party that joins dossiers has a heavy edge. */
export const changedLooks = {
  absent: { fill: "paper", stroke: "edge" },
  several: { stroke: "ink", width: 3 },
  marked: { stroke: "link", width: 3 },
  selected: { stroke: "ink", width: 2 },
} as const satisfies Readonly<Record<string, Partial<NodeLook>>>;

/** The ring round what is selected, in px beyond the box. */
export const RING = { beyond: 3, width: 2 } as const;

type Flags = Pick<NetworkNode, "manner" | "isUnplaced" | "isLive" | "isMarked" | "isSelected" | "dossiers">;

/** The base look of a party. Workers who are not there have no dark ground, which would say that they do the work. */
export function baseOf({
  manner,
  isUnplaced,
  isLive,
}: Pick<Flags, "manner" | "isUnplaced" | "isLive">): keyof typeof nodeLooks {
  if (manner === "workers") return isLive ? "workers" : "party";
  return isUnplaced ? "unplaced" : manner;
}

export function lookOfNode(node: Flags): NodeLook {
  return {
    ...nodeLooks[baseOf(node)],
    ...(node.isLive ? {} : changedLooks.absent),
    ...(node.dossiers.length > 1 ? changedLooks.several : {}),
    ...(node.isMarked ? changedLooks.marked : {}),
    ...(node.isSelected ? changedLooks.selected : {}),
  };
}

export const GROUP_LOOK = { fill: "wash", stroke: "rule" } as const satisfies Readonly<Record<string, ColourName>>;
