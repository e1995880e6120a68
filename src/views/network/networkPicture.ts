/** Everything that is seen of a network, in words and numbers: the same for the canvas, the list beside it and a file. */
import type { Network, NodeIndex } from "../../model/index.ts";
import type { LinkFamily, PartyKind } from "../../schema/index.ts";
import type { Language, Shown } from "../../text/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { TextBlock } from "../svg/textBlock.ts";

export type Grouping = "none" | "dossier" | "country";

export type NetworkRequest = {
  readonly network: Network;
  readonly language: Language;
  /** Of `network.parties` and `network.links`: 1 is in the picture. A link is only ever shown with both its parties. */
  readonly shownParties: Uint8Array;
  readonly shownLinks: Uint8Array;
  /** Set apart by colour and weight: a way, what is common, what was searched. All else fades where it is not null. */
  readonly marked: { readonly parties: ReadonlySet<NodeIndex>; readonly links: ReadonlySet<number> } | null;
  readonly grouping: Grouping;
  readonly selected:
    | { readonly kind: "party"; readonly node: NodeIndex }
    | { readonly kind: "line"; readonly key: string }
    | null;
  readonly pinned: ReadonlySet<NodeIndex>;
};

/** How a party is told apart before a word is read. */
export type NodeManner = "party" | "workers" | "unknown";

/** A path, measured from the upper left corner of a card, for SVG and for a canvas alike. */
export type CardShape = {
  readonly d: string;
  readonly fill: ColourName | null;
  readonly stroke: ColourName | null;
  /** px */
  readonly width?: number;
  readonly dashes?: readonly number[];
  /** Where the path is not drawn as it is: moved by so many px, then scaled. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
};

/** The box of a party, and what stands in it line by line, measured from its upper left corner. */
export type NetworkCard = {
  /** px, with its border. */
  readonly width: number;
  readonly height: number;
  /** What frames a word. */
  readonly frames: readonly CardShape[];
  readonly texts: readonly TextBlock[];
  /** The lines of its name, as they stand there; the last ends in "…" where the name is longer. */
  readonly name: readonly string[];
  readonly isShortened: boolean;
};

/** A party as all dossiers have it, whatever is chosen. */
export type NetworkFigure = {
  readonly key: string;
  readonly node: NodeIndex;
  readonly kind: PartyKind;
  readonly manner: NodeManner;
  readonly stack: "none" | "pile" | "line";
  readonly isUnplaced: boolean;
  readonly isWithheld: boolean;
  /** Somebody stands above, not known who. */
  readonly isTorn: boolean;
  /** One of the dossiers names it as a client. */
  readonly isClient: boolean;
  readonly isLive: boolean;
  /** Dossiers say otherwise of it. */
  readonly isContradicted: boolean;
  readonly name: Shown;
  /** What it is called besides, by others. */
  readonly alsoCalled: readonly string[];
  /** What it is, in words; a word once. */
  readonly roles: readonly string[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  /** Places in the set, in its order. */
  readonly dossiers: readonly number[];
  /** The highest layer it has in one of them; −1 where it has none. */
  readonly layer: number;
  /** What stands on its card besides: how many it stands for, that its name is not published, that it is not there. */
  readonly remarks: readonly string[];
  readonly card: NetworkCard;
};

/** A party in the picture. */
export type NetworkNode = NetworkFigure & {
  /** Place in `groups`; −1 without. */
  readonly group: number;
  readonly isSelected: boolean;
  readonly isMarked: boolean;
  /** Others are marked. */
  readonly isFaded: boolean;
  readonly isPinned: boolean;
};

/** All links of one family from one party to another. */
export type NetworkLine = {
  /** `family:from>to`, with the keys of the parties. */
  readonly key: string;
  readonly family: LinkFamily;
  /** Places in `nodes`; the same for a loop. */
  readonly from: number;
  readonly to: number;
  /** Places in `network.links`. */
  readonly links: readonly number[];
  /** Places of their dossiers in the set. */
  readonly dossiers: readonly number[];
  /** One of them is there, under its lens. */
  readonly isLive: boolean;
  /** Goes back up, in every dossier that has it. */
  readonly isReturn: boolean;
  readonly isContradicted: boolean;
  readonly isSelected: boolean;
  /** In short, on the line: where it is selected, leads from or to the party selected, or is marked. */
  readonly label: string | null;
  readonly isMarked: boolean;
  readonly isFaded: boolean;
};

export type NetworkGroup = {
  readonly key: string;
  readonly label: string;
  /** Places in `nodes`. */
  readonly members: readonly number[];
};

export const nodeSamples = ["client", "workers", "unknown", "line", "pile", "unplaced", "torn", "several"] as const;
export const lineSamples = ["hop", "return", "money", "data", "instructions", "ownership", "behind"] as const;
export const otherSamples = ["contradiction", "absent", "marked", "selected", "pinned", "group"] as const;
/** What the legend explains. */
export type NetworkSample = (typeof nodeSamples)[number] | (typeof lineSamples)[number] | (typeof otherSamples)[number];

export type NetworkPicture = {
  readonly request: NetworkRequest;
  /** The parties shown, in the order of the network. */
  readonly nodes: readonly NetworkNode[];
  /** In order of the first of their links. */
  readonly lines: readonly NetworkLine[];
  /** Empty without a grouping. */
  readonly groups: readonly NetworkGroup[];
  readonly legend: readonly { readonly sample: NetworkSample; readonly words: string }[];
  /** Sentences: how much is in the picture, what is left out, what cannot be one, what it does not say. */
  readonly notes: readonly string[];
};
