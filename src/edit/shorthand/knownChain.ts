/** A party that is in a file already. */
export type KnownParty = {
  readonly id: string;
  readonly kind: string;
  /** Name and aliases in all languages. */
  readonly names: readonly string[];
  readonly countries: readonly string[];
};

/** A quote that is in a file already, in one of its languages. */
export type KnownQuote = {
  readonly id: string;
  readonly source: string;
  /** Empty where it has none. */
  readonly locator: string;
  readonly words: string;
};

/** What is in a file already. */
export type KnownChain = {
  readonly parties: readonly KnownParty[];
  readonly links: readonly { readonly id: string; readonly type: string; readonly from: string; readonly to: string }[];
  /** `key` as `bracketOf` gives it. */
  readonly sources: readonly { readonly id: string; readonly key: string }[];
  readonly quotes: readonly KnownQuote[];
  /** All ids of parties and links. */
  readonly ids: ReadonlySet<string>;
  /** All ids of sources and quotes. */
  readonly sourceIds: ReadonlySet<string>;
  readonly figureIds: ReadonlySet<string>;
};

export const nothingKnown: KnownChain = {
  parties: [],
  links: [],
  sources: [],
  quotes: [],
  ids: new Set(),
  sourceIds: new Set(),
  figureIds: new Set(),
};
