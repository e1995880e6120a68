import type { FoldedChain } from "../../layout/index.ts";
import type { GroupTrace, Inquiry, PartyIndex } from "../../model/index.ts";
import type { Language, Narrator } from "../../text/index.ts";

/** What the words of a chain are made from: the answers, the folding, and the choices. */
export type Telling = {
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
  readonly folded: FoldedChain;
  /** The chosen workers. */
  readonly group: PartyIndex | null;
  /** The trace of the chosen duty; null without one. */
  readonly trace: GroupTrace | null;
  readonly selectedParty: string | null;
  /** Ids of parties that a step of the story is about. */
  readonly lit?: readonly string[];
  /** Where the opened duty is told with the words of those who speak: on a plate beside the chain, on cards, or not. */
  readonly told: Told;
  /** So many layers stand beside the plate that each has to be low. */
  readonly isDeep: boolean;
  /** The file says of any party where it is: of the others the picture says that it is not known. */
  readonly hasCountries: boolean;
};

/** `plates`: every duty is opened as a plate; whoever writes them down shows one at a time. */
export type Told = "plate" | "plates" | "cards" | "not";
