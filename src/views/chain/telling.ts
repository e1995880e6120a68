import type { FoldedChain } from "../../layout/index.ts";
import type { GroupTrace, Inquiry, PartyIndex } from "../../model/index.ts";
import type { Language, Narrator } from "../../text/index.ts";

/** What the words of a chain are made from: the answers, how it is folded, and what is chosen in it. */
export type Telling = {
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
  readonly folded: FoldedChain;
  /** The workers chosen. */
  readonly group: PartyIndex | null;
  /** Of the duty looked at; null without one. */
  readonly trace: GroupTrace | null;
  readonly selectedParty: string | null;
  /** Ids of parties that a step of the story speaks of. */
  readonly lit?: readonly string[];
};
