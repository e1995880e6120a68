/** Everything that is shown of a network, in words and numbers, for the canvas, the list beside it and files. */
import type { Network, NetworkAnswers, NodeIndex, OfDossier } from "../../model/index.ts";
import { type LinkFamily, type PartyKind, type State, states, type Verdict } from "../../schema/index.ts";
import type { Language, Shown } from "../../text/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { TextBlock } from "../svg/textBlock.ts";

export type Grouping = "none" | "dossier" | "country";

export type NetworkRequest = {
  readonly network: Network;
  readonly language: Language;
  /**
   * Flags by the indices of `network.parties` and `network.links`: 1 is shown. A link is only shown with both its
   * parties.
   */
  readonly shownParties: Uint8Array;
  readonly shownLinks: Uint8Array;
  /**
   * What is set apart by colour and weight: a way, parties in common, results of a search. If this is not null,
   * everything else fades.
   */
  readonly marked: { readonly parties: ReadonlySet<NodeIndex>; readonly links: ReadonlySet<number> } | null;
  readonly grouping: Grouping;
  readonly selected:
    | { readonly kind: "party"; readonly node: NodeIndex }
    | { readonly kind: "line"; readonly key: string }
    | null;
  readonly pinned: ReadonlySet<NodeIndex>;
  /** Who answers for one duty on one plane; null where that is not asked. */
  readonly answers: NetworkAnswers | null;
};

/** How a party looks, so that it is told apart before a word is read. */
export type NodeManner = "party" | "workers" | "unknown";

/** A path for SVG and for a canvas alike, measured from the upper left corner of a card. */
export type CardShape = {
  readonly d: string;
  readonly fill: ColourName | null;
  readonly stroke: ColourName | null;
  /** px */
  readonly width?: number;
  readonly dashes?: readonly number[];
  /** Moves the path by px and then scales it, where it is not drawn as it is. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
};

/** The box of a party and its words, line by line, measured from its upper left corner. */
export type NetworkCard = {
  /** px, including the border. */
  readonly width: number;
  readonly height: number;
  readonly name: TextBlock;
  /** What stands below the name, line by line. */
  readonly below: readonly TextBlock[];
  /** Whether the name is the party's short one, or ends in "…" because it has none. */
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
  /** An unknown party stands above this one. */
  readonly isTorn: boolean;
  /** One of the dossiers names it as a client. */
  readonly isClient: boolean;
  readonly isLive: boolean;
  /** The dossiers contradict each other about it. */
  readonly isContradicted: boolean;
  readonly name: Shown;
  /** The other names that dossiers give it. */
  readonly alsoCalled: readonly string[];
  /** Its roles in words, each once. */
  readonly roles: readonly string[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  /** The indices of its dossiers in the set, in order. */
  readonly dossiers: readonly number[];
  /** The highest layer that it has in one of the dossiers; −1 if it has none. */
  readonly layer: number;
  /**
   * Further words on its card: how many parties it stands for, that its name is not published, that it is not there.
   */
  readonly remarks: readonly string[];
  readonly card: NetworkCard;
};

/** A party in the picture. */
export type NetworkNode = NetworkFigure & {
  /** The index in `groups`; −1 without a group. */
  readonly group: number;
  readonly isSelected: boolean;
  readonly isMarked: boolean;
  /** Others are marked, and this one is not. */
  readonly isFaded: boolean;
  readonly isPinned: boolean;
  /** How it stands towards the duty that is asked about, strongest first; of workers, what comes of that duty. */
  readonly standings: readonly OfDossier<State>[];
  readonly verdicts: readonly OfDossier<Verdict>[];
  /**
   * It is no party, but stands for so many that are not drawn: for a part of the picture by its name, or for what stands
   * beyond a party that is drawn, by its key. A press opens them.
   */
  readonly fold?: { readonly count: number; readonly isNamed: boolean; readonly beside: string | null };
};

/** All links of one family from one party to another. */
export type NetworkLine = {
  /** `family:from>to`, with the keys of the parties. */
  readonly key: string;
  readonly family: LinkFamily;
  /** Indices in `nodes`; both are the same for a loop. */
  readonly from: number;
  readonly to: number;
  /** Indices in `network.links`. */
  readonly links: readonly number[];
  /** The indices of their dossiers in the set. */
  readonly dossiers: readonly number[];
  /** At least one of the links is there, under the lens of its dossier. */
  readonly isLive: boolean;
  /** It leads back up, in every dossier that has it. */
  readonly isReturn: boolean;
  readonly isContradicted: boolean;
  readonly isSelected: boolean;
  /**
   * How those who hand down work here stand towards the duty that is asked about, strongest first: `silent` where nothing
   * is on record. Empty where no duty is asked about, or the line is no hop that goes down.
   */
  readonly states: readonly State[];
  /** A short text on the line, if it is selected or marked, or leads from or to the selected party. */
  readonly label: string | null;
  readonly isMarked: boolean;
  readonly isFaded: boolean;
};

export type NetworkGroup = {
  readonly key: string;
  readonly label: string;
  /** Indices in `nodes`. */
  readonly members: readonly number[];
};

export const nodeSamples = ["client", "workers", "unknown", "line", "pile", "unplaced", "torn", "several"] as const;
export const lineSamples = ["hop", "return", "money", "data", "instructions", "ownership", "behind"] as const;
export const stateSamples = states.map(state => `state-${state}` as const);
export const stateOfSample = (sample: (typeof stateSamples)[number]): State => sample.slice("state-".length) as State;
export const otherSamples = ["contradiction", "absent", "marked", "selected", "pinned", "group"] as const;
/** What the legend can explain. */
export type NetworkSample =
  | (typeof stateSamples)[number]
  | (typeof nodeSamples)[number]
  | (typeof lineSamples)[number]
  | (typeof otherSamples)[number];

/** The most parties and lines that are drawn; of more, parts are folded. */
export const MOST_DRAWN = 2500;

export type NetworkPicture = {
  readonly request: NetworkRequest;
  /** The parties that are shown, in the order of the network. */
  readonly nodes: readonly NetworkNode[];
  /** The lines, in the order of their first links. */
  readonly lines: readonly NetworkLine[];
  /** Empty without a grouping. */
  readonly groups: readonly NetworkGroup[];
  readonly legend: readonly { readonly sample: NetworkSample; readonly words: string }[];
  /**
   * Sentences: how much is in the picture, what is left out, what cannot be shown as one, what the picture does not
   * say.
   */
  readonly notes: readonly string[];
  /**
   * Of a picture that was too large: how many parties are folded, how many links between folded parts are not drawn, and
   * whether there is room for no more.
   */
  readonly folded?: { readonly parties: number; readonly links: number; readonly isFull: boolean };
};
