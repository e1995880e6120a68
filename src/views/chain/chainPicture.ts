/** What the chain view says, part by part: every word that an emitter writes, and what each part stands for. */
import type { Manner, OverlayLine, ThreadKnot } from "../../layout/index.ts";
import type { Crossing } from "../../model/index.ts";
import type { ConditionValue, Link, Plane, State, Verdict } from "../../schema/index.ts";
import type { Shown } from "../../text/index.ts";

/** What a reader can choose in the picture. Parties, links and duties are named by their ids. */
export type Choice =
  | { readonly kind: "party"; readonly party: string }
  | { readonly kind: "link"; readonly link: string }
  | { readonly kind: "duty"; readonly duty: string }
  | { readonly kind: "mark"; readonly party: string; readonly duty: string }
  | { readonly kind: "unfold"; readonly party: string }
  | { readonly kind: "plane"; readonly plane: Plane; readonly duty: string };

export type CardManner = "party" | "unknown" | "workers" | "fold" | "workers-fold";

export type Country = { readonly code: string; readonly name: string };

/** What somebody said, on the plate of a duty or on a card: a quote, shortened at clause borders alone, and its source. */
export type SaidPicture = { readonly quote: Shown | null; readonly source: string };

/** What is on record of one party towards the opened duty, beside its mark. */
export type PlateEntry = {
  readonly state: State;
  /** The party's name with its colon, where the marks of several stand in one layer. */
  readonly who: string | null;
  readonly word: string;
  readonly detail: string;
  readonly said: SaidPicture | null;
};

/** The state of a party towards the chosen duty, on its card. */
export type CardState = {
  readonly state: State;
  readonly word: string;
  readonly detail: string;
  readonly said: SaidPicture | null;
};

export type CardPicture = {
  readonly key: string;
  /** Ids. */
  readonly parties: readonly string[];
  readonly manner: CardManner;
  /** Stands for several parties: `pile` if they are side by side, `line` (a dotted stack) if they are in line. */
  readonly stack: "none" | "pile" | "line";
  readonly isTorn: boolean;
  readonly isWithheld: boolean;
  readonly isChosenGroup: boolean;
  readonly isApart: boolean;
  readonly isSelected: boolean;
  /** A step of the story is about it. */
  readonly isLit: boolean;
  readonly name: Shown;
  /** Says in how many of the readings of its set it stands, as in "1 of 2 readings"; null where it stands in all. */
  readonly reading: Shown | null;
  readonly countries: readonly Country[];
  readonly lines: readonly Shown[];
  readonly state: CardState | null;
  /** The verdict on the workers’ card, if a duty is chosen. */
  readonly verdict: string | null;
  /** What is said of how the duty reached them, below the verdict. */
  readonly reached: SaidPicture | null;
  /** What these workers are paid, as it is stated. */
  readonly pays: readonly string[];
  readonly choice: Choice;
  /** What a screen reader says after the name. */
  readonly description: string;
};

export type LabelPicture = {
  readonly hops: readonly number[];
  readonly title: Shown;
  /** The price that is paid for this hop. */
  readonly price: string | null;
  readonly notes: string;
  /** Whether the notes say which party the hop comes from. */
  readonly namesSource: boolean;
  readonly isDisputed: boolean;
  readonly isSelected: boolean;
  readonly choice: Choice;
  readonly sentence: string;
};

export type HopPicture = {
  /** The keys of the cards at its ends. */
  readonly from: string;
  readonly to: string;
  readonly links: readonly string[];
  readonly isReturn: boolean;
  readonly isDisputed: boolean;
  readonly isApart: boolean;
  readonly isSelected: boolean;
  /** If a duty is chosen, the manner in which the party above stands towards it. */
  readonly lens: Manner | null;
  readonly sentence: string;
  readonly choice: Choice;
};

export type BorderPicture = {
  readonly above: string;
  readonly below: string;
  readonly crossing: Crossing;
};

export type MarkPicture = {
  readonly party: string;
  readonly state: State;
  readonly isSelected: boolean;
  readonly label: string;
  readonly choice: Choice;
};

export type KnotPicture = ThreadKnot & {
  /** Every mark, for the text of the picture. */
  readonly all: () => readonly MarkPicture[];
  /** The marks that are drawn. */
  readonly pictures: readonly MarkPicture[];
  /** The number of further marks, beyond those that are drawn. */
  readonly more: number;
  /** The words under the marks, or beside them in one column. */
  readonly note: { readonly word: string; readonly detail: string } | null;
  /** On the plate, in place of the note: what is on record of each party, with words quoted. */
  readonly entries: readonly PlateEntry[];
};

export type VerdictPicture = {
  readonly verdict: Verdict;
  /** The thread comes from a party that holds the duty, so it arrives with an arrow. */
  readonly arrives: boolean;
  readonly words: string;
  readonly condition: ConditionValue | null;
  readonly conditionWords: string | null;
  /** On the plate: the words in which it is told. */
  readonly said: SaidPicture | null;
  /** Says that nothing is written on how the duty reached the workers, where there is room for it. */
  readonly unmet: string | null;
  readonly see: { readonly words: string; readonly choice: Choice } | null;
  readonly isSelected: boolean;
  readonly choice: Choice;
};

export type ColumnPicture = {
  readonly duty: string;
  readonly label: Shown;
  /** The label with its colon, for what stands behind it. */
  readonly lead: string;
  readonly question: Shown;
  readonly isChosen: boolean;
  /** It is opened as a plate beside the chain. */
  readonly isPlate: boolean;
  readonly diverges: string | null;
  readonly knots: readonly KnotPicture[];
  readonly verdict: VerdictPicture;
  readonly choice: Choice;
};

/** A relation beside the chain: a link, or a rating system, which the file tells of the workers. */
export type OverlayPicture = {
  /** As in `link l1`, or `rating w1` of the workers who are rated. */
  readonly key: string;
  /** Null for a rating system. */
  readonly link: string | null;
  /** Of which type it is, and the ids of its two parties. */
  readonly relation: Pick<Link, "type" | "from" | "to">;
  readonly family: "money" | "data" | "instructions" | "ownership";
  /** The line, with its two ends. */
  readonly line: OverlayLine;
  /** The number on the line. */
  readonly number: number;
  readonly sentence: string;
};

/** A hop that leads back up. Its line carries a letter, and its words stand below the picture. */
export type ReturnPicture = {
  /** The index among the hops. */
  readonly hop: number;
  readonly letter: string;
  readonly sentence: string;
  readonly notes: string;
  readonly isSelected: boolean;
  readonly choice: Choice;
};

/** Other routes that part from a card or lead to it, in a few words; choosing it shows them. */
export type StubPicture = {
  readonly node: number;
  readonly words: string;
  readonly choice: Choice;
};

export type BandPicture = { readonly layer: number; readonly name: string; readonly label: string };

export type ChainPicture = {
  /** So many layers stand beside the plate that each has to be low. */
  readonly isDeep: boolean;
  readonly cards: readonly CardPicture[];
  readonly bands: ReadonlyMap<number, BandPicture>;
  readonly hops: readonly HopPicture[];
  /** Which of the hops into one card are told in one label, in the order given. */
  readonly labelled: (hops: readonly number[]) => readonly (readonly number[])[];
  /** The label of these hops, given in the order of the plan. */
  readonly labelOf: (hops: readonly number[]) => LabelPicture;
  readonly borderOf: (hops: readonly number[]) => BorderPicture;
  readonly crosses: (hop: number) => boolean;
  readonly columns: readonly ColumnPicture[];
  readonly unplaced: readonly CardPicture[];
  readonly beside: readonly CardPicture[];
  readonly overlays: readonly OverlayPicture[];
  readonly returns: readonly ReturnPicture[];
  readonly stubs: readonly StubPicture[];
  readonly headings: {
    readonly layer: string;
    readonly chain: string;
    /** How long the chain of the workers is, who stands between, in how many countries; null without workers. */
    readonly span: string | null;
    /** Of several groups of workers, for which one it is told; null where there is one. */
    readonly group: { readonly lead: string; readonly name: Shown; readonly place: string } | null;
    /** Who stands between, for small places; null without workers. */
    readonly between: string | null;
    readonly other: string;
    readonly detached: string;
    readonly beside: string;
    readonly threads: string;
  };
};
