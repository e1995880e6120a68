/** An outline: a whole dossier as numbered lines, each of which somebody can check. */
import type { PartyIndex, WhyNotCounted } from "../../model/index.ts";
import type { ConditionValue, Plane, State, Verdict } from "../../schema/index.ts";
import type { Shown } from "../../text/index.ts";
import type { ToldAnswer } from "../evidence/answerOf.ts";
import type { Citation } from "../evidence/citationOf.ts";
import type { Phrase } from "../evidence/phrase.ts";

export type LineKind =
  | "summary"
  | "reading"
  | "party"
  | "link"
  | "rating"
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

/** Kind and id, because the same word can be an id in several lists. */
export type LineKey = string;
export const keyOf = (kind: LineKind, id: string): LineKey => `${kind} ${id}`;

/** A few words of a line. */
export type Piece = Phrase & {
  /** The line they name. */
  readonly line?: LineKey;
};

export type OutlineCitation = {
  readonly citation: Citation;
  /** Where the source stands. */
  readonly source: LineKey;
  /** Where the words quoted stand; null where none are. */
  readonly quote: LineKey | null;
};

/** What the named parties answered. */
export type OutlineAnswer = ToldAnswer & { readonly citations: readonly OutlineCitation[] };

/**
 * `asked`: the line needs evidence and has none; `free`: it need not have any; `withheld`: the evidence could give a
 * name away.
 */
export type EvidenceState = "given" | "asked" | "free" | "withheld";

export type OutlineLine = {
  readonly key: LineKey;
  readonly kind: LineKind;
  /** The id in the file; for quotes and corrections, their index among them. */
  readonly id: string;
  /** Counts from 1 without a gap. The numbers of a file are always the same, whatever the lens. */
  readonly number: number;
  readonly sentence: readonly Piece[];
  /** Short facts beside the sentence. */
  readonly facts: readonly (readonly Piece[])[];
  /** What the file says about it at greater length. */
  readonly text: Piece | null;
  /** The same with emphasis and links, as Markdown. */
  readonly markdown: Shown | null;
  readonly marks: readonly ("disputed" | "chosen")[];
  /** Lines that this one contradicts. */
  readonly against: readonly LineKey[];
  /** Why it does not count under this lens; empty if it does. */
  readonly whyNot: readonly WhyNotCounted[];
  readonly evidence: EvidenceState;
  /** For a quote, the one citation that says where its words stand. */
  readonly citations: readonly OutlineCitation[];
  readonly answer: OutlineAnswer | null;
  readonly remark: Piece | null;
  /** Quotes that stand under this line; other lines that cite them only name them. */
  readonly quotes: readonly OutlineLine[];
  /** The links into a party; the decisions of a case. */
  readonly below: readonly OutlineLine[];
  /** For a party, those to whom it passes work on; for a source, the lines that rest on it. */
  readonly leadsTo: readonly LineKey[];
};

/** The state of one party towards a duty. */
export type OutlineStanding = {
  readonly party: PartyIndex;
  readonly state: State;
  /** The state in words. */
  readonly word: string;
  /** To whom the party passes the duty on, on what basis that is said, and how well it is verified. */
  readonly detail: string;
  /** The duty was passed on to this party, and it is not documented that it took it up. */
  readonly isReceiptOpen: boolean;
  /** Something is written about it, even if nothing of it counts. */
  readonly isSpokenOf: boolean;
};

/** Who answers for a duty in one plane, to groups of workers with the same result. */
export type OutlineVerdict = {
  readonly groups: readonly PartyIndex[];
  readonly plane: Plane;
  readonly verdict: Verdict;
  /** As in "answered, 1 hop". */
  readonly words: string;
  /** The verdict as a sentence. */
  readonly sentence: string;
  /**
   * Who passes the duty on to whom and whether it arrives, what another reading would change, how firm the verdict is.
   */
  readonly notes: readonly string[];
  /** From the clients down, without parties about which there is nothing to tell: these are counted. */
  readonly standings: readonly OutlineStanding[];
  /** The number of parties above these workers about which there is nothing to tell. */
  readonly silent: number;
  /** Statements and cases, in the order of their numbers. */
  readonly restsOn: readonly LineKey[];
};

/** How a duty reached groups of workers with the same result. It belongs to no plane. */
export type OutlineCondition = {
  readonly groups: readonly PartyIndex[];
  readonly condition: ConditionValue;
  /** As in "said to be partly met". */
  readonly words: string;
};

export type OutlineDuty = {
  readonly duty: string;
  readonly question: Piece;
  /** Group by group, plane by plane. */
  readonly verdicts: readonly OutlineVerdict[];
  /** Without the groups about which nothing is said. */
  readonly conditions: readonly OutlineCondition[];
};

export type OutlinePart = {
  /** The id within the outline. */
  readonly id: string;
  /** Null where the section has no parts. */
  readonly title: string | null;
  readonly lead: string | null;
  /** The layer of the chain, from 0; null elsewhere. */
  readonly layer: number | null;
  readonly duty: OutlineDuty | null;
  /** The lists of a part, with titles where it has several: the planes of a duty. */
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
  /** The one group of very many whose verdicts are told; null where those of all are. */
  readonly verdictsOf: PartyIndex | null;
  readonly sections: readonly OutlineSection[];
  readonly lines: ReadonlyMap<LineKey, OutlineLine>;
  /** Duties on which nothing is written. */
  readonly blank: readonly string[];
  /** Lines that need evidence and have none, in the order of their numbers. */
  readonly unsupported: readonly LineKey[];
};
