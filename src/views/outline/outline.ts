/** What an outline is: a whole dossier as numbered lines, each of which somebody can check. */
import type { PartyIndex, WhyNotCounted } from "../../model/index.ts";
import type { Cited, ConditionValue, Plane, State, Verdict } from "../../schema/index.ts";
import type { Shown } from "../../text/index.ts";

export type LineKind =
  | "summary"
  | "reading"
  | "party"
  | "link"
  | "assertion"
  | "condition"
  | "money"
  | "figure"
  | "proceeding"
  | "decision"
  | "looked-for"
  | "source"
  | "quote"
  | "step"
  | "correction";

/** Kind and id: ids of different lists may be the same word. */
export type LineKey = string;
export const keyOf = (kind: LineKind, id: string): LineKey => `${kind} ${id}`;

/** A few words of a line: ours or the file's, and where they lead. */
export type Piece = {
  readonly words: string;
  /** Of words of a file that are in another language or run another way than what stands around them. */
  readonly foreign?: Pick<Shown, "language" | "direction">;
  /** The line they name. */
  readonly line?: LineKey;
  /** An address they lead to, already known to be a safe one. */
  readonly href?: string;
  readonly isStrong?: true;
};

export type OutlineCitation = {
  readonly cited: Cited;
  /** Where the source stands. */
  readonly source: LineKey;
  /** Author, title, publisher, date. */
  readonly named: string;
  /** Where the words quoted stand; null where none are. */
  readonly quote: LineKey | null;
  /** Page, how it was read, what is to be said of this use of it. */
  readonly facts: readonly (readonly Piece[])[];
};

/** What those named answered. */
export type OutlineAnswer = {
  readonly status: string;
  readonly date: string | null;
  readonly text: Piece | null;
  readonly citations: readonly OutlineCitation[];
};

/** `asked`: it needs evidence and has none; `free`: it need not have any; `withheld`: it could give a name away. */
export type EvidenceState = "given" | "asked" | "free" | "withheld";

export type OutlineLine = {
  readonly key: LineKey;
  readonly kind: LineKind;
  /** In the file; of a quote or a correction its place among them. */
  readonly id: string;
  /** From 1 without a gap; of the same file always the same, whatever it is asked for under. */
  readonly number: number;
  readonly sentence: readonly Piece[];
  /** Short facts beside it. */
  readonly facts: readonly (readonly Piece[])[];
  /** What the file says of it at greater length. */
  readonly text: Piece | null;
  /** The same with emphasis and links: Markdown. */
  readonly markdown: Shown | null;
  readonly marks: readonly ("disputed" | "chosen")[];
  /** Lines it stands against. */
  readonly against: readonly LineKey[];
  /** Why it counts for nothing under this lens; empty where it counts. */
  readonly whyNot: readonly WhyNotCounted[];
  readonly evidence: EvidenceState;
  /** Of a quote the one that says where its words stand. */
  readonly citations: readonly OutlineCitation[];
  readonly answer: OutlineAnswer | null;
  readonly remark: Piece | null;
  /** Words quoted that stand here and, wherever else they are cited, are only named. */
  readonly quotes: readonly OutlineLine[];
  /** Links into a party, decisions of a case. */
  readonly below: readonly OutlineLine[];
  /** Of a party: those to whom work goes on from it. Of a source: what rests on it. */
  readonly leadsTo: readonly LineKey[];
};

/** How one party stands to a duty. */
export type OutlineStanding = {
  readonly party: PartyIndex;
  readonly state: State;
  /** To whom it passes it on, on what basis that is said, how well it is verified. */
  readonly detail: string;
  /** It was passed on to it, and that it took it up is not documented. */
  readonly isReceiptOpen: boolean;
  /** Something is written on it, even if nothing of it counts. */
  readonly isSpokenOf: boolean;
};

/** Who answers for a duty in one plane, to those groups of workers of whom the same is to be said. */
export type OutlineVerdict = {
  readonly groups: readonly PartyIndex[];
  readonly plane: Plane;
  readonly verdict: Verdict;
  /** "answered, 1 hop" */
  readonly words: string;
  /** The same as a sentence. */
  readonly sentence: string;
  /** Who passes it on to whom and whether it arrives, what another reading would change, how firm it is. */
  readonly notes: readonly string[];
  /** From the clients down; without those of whom nothing is to be told, who are counted. */
  readonly standings: readonly OutlineStanding[];
  /** Above these workers, who are not among those asked. */
  readonly silent: number;
  /** Statements and cases in the order of their numbers. */
  readonly restsOn: readonly LineKey[];
};

/** How a duty reached those groups of workers of whom the same is said. It is of no plane. */
export type OutlineCondition = {
  readonly groups: readonly PartyIndex[];
  readonly condition: ConditionValue;
  /** "said to be partly met" */
  readonly words: string;
};

export type OutlineDuty = {
  readonly duty: string;
  readonly question: Piece;
  /** Group by group, plane by plane. */
  readonly verdicts: readonly OutlineVerdict[];
  /** Without the groups of whom nothing of it is said. */
  readonly conditions: readonly OutlineCondition[];
};

export type OutlinePart = {
  /** Within the outline. */
  readonly id: string;
  /** Null where the section has no parts. */
  readonly title: string | null;
  readonly lead: string | null;
  /** Layer of the chain, from 0; null elsewhere. */
  readonly layer: number | null;
  readonly duty: OutlineDuty | null;
  /** Under a heading of their own where there is a title: planes of a duty. */
  readonly lists: readonly { readonly title: string | null; readonly lines: readonly OutlineLine[] }[];
};

export type SectionId =
  | "summary"
  | "readings"
  | "chain"
  | "duties"
  | "money"
  | "figures"
  | "proceedings"
  | "looked-for"
  | "sources"
  | "story"
  | "corrections";

export type OutlineSection = {
  readonly id: SectionId;
  readonly title: string;
  readonly lead: string | null;
  readonly parts: readonly OutlinePart[];
};

export type Outline = {
  readonly sections: readonly OutlineSection[];
  readonly lines: ReadonlyMap<LineKey, OutlineLine>;
  /** Duties on which nothing is written. */
  readonly blank: readonly string[];
  /** Lines that need evidence and have none, in the order of their numbers. */
  readonly unsupported: readonly LineKey[];
};
