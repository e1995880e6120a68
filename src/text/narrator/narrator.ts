/** Who tells a dossier in one language: what it can be asked to tell. */
import type {
  Assertion,
  Condition,
  ConditionValue,
  Duty,
  DutyPart,
  Link,
  Mode,
  Money,
  Plane,
  Source,
  Text,
  TransferKind,
  Verdict,
  Verification,
} from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import type { HopRange } from "../sentences/sayTrace.ts";
import type { Shown } from "../textIn.ts";
import type { DossierWords } from "./dossierWords.ts";

/** A party that answers for a duty, with the statement that says so most strongly. */
export type AnsweringParty = {
  readonly party: string;
  readonly hops: HopRange | null;
  readonly mode: Mode;
  readonly statement: Assertion;
};

/** A summary of a trace with ids, as the model gives it. */
export type TraceSummary = {
  readonly duty: string;
  readonly plane: Plane;
  readonly verdict: Verdict;
  readonly extent: DutyPart;
  readonly answering: readonly AnsweringParty[];
  readonly more: number;
  readonly contested: readonly string[];
  readonly outside: readonly AnsweringParty[];
  readonly floor: Verification | null;
  readonly withoutFloor?: Verdict;
};

export type Narrator = {
  readonly language: Language;
  /** A text of the file in the reader's language as far as the file has it. */
  readonly text: (text: Text) => Shown;
  /** The same for longer texts: quotes, remarks, responses. */
  readonly prose: (text: Text) => Shown;
  /** A raw text of the file, such as a free code. */
  readonly cut: (raw: string) => string;
  /** The name of a party. It is `isolated`, like all that follows: only texts and prose keep their own direction. */
  readonly name: (party: string) => string;
  /** The name of a party within a sentence. */
  readonly nameWithin: (party: string) => string;
  readonly duty: (duty: string) => Duty;
  readonly dutyLabel: (duty: string) => string;
  readonly hypothesis: (hypothesis: string) => string;
  /** A relation as a sentence. */
  readonly link: (link: Pick<Link, "type" | "from" | "to">) => string;
  /** The same with how well it is known, and whether it is disputed, as far as the file says so. */
  readonly relation: (relation: Pick<Link, "type" | "from" | "to"> & Partial<Link>) => string;
  /**
   * How a duty reached the workers, in words; null where nothing is known of it.
   * @param trace `isByPart`: the accounts speak of different parts of the duty, so that none contradicts another
   */
  readonly reached: (trace: {
    readonly condition: ConditionValue | null;
    readonly accounts: readonly Condition[];
    readonly isByPart: boolean;
  }) => string | null;
  /** The names of those who say it. */
  readonly speakers: (object: Pick<Assertion | Condition, "saidBy">) => readonly string[];
  readonly amount: (money: Money) => string;
  readonly transfer: (transfer: { from: string; to: string; kind: TransferKind }, duty: string) => string;
  readonly verdict: (trace: TraceSummary) => string;
  /** Those who answer for a duty, nearest first, each with its mode and hops, but not with the part it answers for. */
  readonly holders: (trace: Pick<TraceSummary, "answering" | "more">) => string | null;
  /** What its sentences are made of, for those that are told apart from it. */
  readonly words: DossierWords;
  /** A sentence with the capital of its beginning. */
  readonly fromStart: (sentence: string) => string;
  /** Author, title, publisher and date of a source, as far as the file gives them. */
  readonly source: (source: Source) => string;
  /** A narrator for pictures and articles: words and prose of the file are no longer than `MOST_LETTERS`. */
  readonly brief: Narrator;
  /** A narrator for what stands beside marks, where names are shorter still. */
  readonly beside: Narrator;
  /** A narrator that shortens names in sentences, but no text that stands by itself. */
  readonly briefNames: Narrator;
};
