/** What could not be read in a shorthand, as a code with what it needs. The sentences are in `text/`. */
export type ShorthandTroubleCode =
  | "ambiguous-type"
  | "bare-address"
  | "beside-in-way"
  | "country-differs"
  | "empty-evidence"
  | "evidence-for-nothing"
  | "kind-differs"
  | "looks-like-type"
  | "misspelt-prefix"
  | "no-link"
  | "no-name"
  | "not-a-line"
  | "second-title"
  | "taken-id"
  | "to-itself"
  | "too-much"
  | "unclosed"
  | "unfinished"
  | "unknown-country"
  | "unknown-type"
  | "wrong-id";

export type ShorthandTrouble = {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly code: ShorthandTroubleCode;
  /** What stands there. */
  readonly found: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
};

/** Tells of a trouble in a line. */
export type TellTrouble = (
  column: number,
  code: ShorthandTroubleCode,
  found?: string,
  params?: ShorthandTrouble["params"],
) => void;

/** Tells of a trouble in any line. */
export type TellAt = (
  place: { readonly line: number; readonly column: number },
  code: ShorthandTroubleCode,
  found: string,
  params?: ShorthandTrouble["params"],
) => void;
