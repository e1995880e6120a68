/** What can be done about a problem by one press. */

/** What a button says: a code, and the values, ids and fields that its words name. */
export type MendingLabel = {
  readonly code: MendingCode;
  readonly params: Readonly<Record<string, string | readonly string[]>>;
};
export type MendingCode =
  /** A value is written: a code, an id or any other text; a country, a currency or a date. */
  | "write"
  | "write-country"
  | "write-currency"
  | "write-date"
  /** The value goes into another field, or the field gets another name. */
  | "move"
  | "rename-field"
  | "in-a-list"
  | "take-out"
  | "take-out-list"
  | "keep"
  | "exchange"
  | "make-source"
  | "new-id"
  | "rename-id"
  | "place-again"
  | "as-statement"
  | "limit-workers"
  | `syntax.${SyntaxSlip}`;

/** Slips of writing JSON by hand, by what the reader expected. */
export type SyntaxSlip =
  | "no-trailing-comma"
  | "comma"
  | "plain-space"
  | "decimal-point"
  | "small-letters"
  | "straight-quotes"
  | "no-comment";

export type Mending = {
  readonly label: MendingLabel;
  /** Of the text for which it was asked. */
  readonly change: (text: string) => string;
};

/** What needs words: names of countries and currencies, dates as people write them. Null: nothing is likely. */
export type LikelyWords = {
  readonly country: (written: string) => string | null;
  readonly currency: (written: string) => string | null;
  /** Only where it can be read in one way. */
  readonly date: (written: string) => string | null;
};
