import type { Pasted } from "../../../../edit/index.ts";
import type { PickOption } from "../findOptions.ts";

/** Where something that was pasted stands now. */
export type EvidencePlace = {
  /** The id that is to stand as evidence: the quote's, if there is one. */
  readonly reference: string;
  readonly isQuote: boolean;
  readonly source: string;
  /** Whether source and quote were made of what was pasted. */
  readonly isNewSource: boolean;
  readonly isNewQuote: boolean;
};

/** What the field can do with what is pasted or typed into it. */
export type EvidencePaste = {
  /** All sources of the file. */
  readonly sources: readonly PickOption[];
  /** The source in which something was put last. It is offered, and never taken by itself. */
  readonly last: string | null;
  /** Makes a source that is called so. Gives its id; null where none can be made. */
  readonly onName: (title: string) => string | null;
  /**
   * Makes source and quote of what was pasted, or finds them.
   * @param source where a passage without an address stands, as somebody said
   */
  readonly onEnter: (pasted: Pasted, source: string | null) => EvidencePlace | null;
  /** Says that a quote stands in another source. Gives the id that is to stand as evidence then. */
  readonly onMove: (place: EvidencePlace, source: string) => string | null;
  /** Says of what kind a source is. */
  readonly onKind: (source: string, kind: string) => void;
};
