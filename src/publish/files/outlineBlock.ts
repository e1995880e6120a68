/** A text without a form yet: what Markdown and plain text are written from. */

/** A few words on one line, with no marks of direction in them. */
export type Run = {
  readonly words: string;
  readonly isStrong?: true;
  readonly isEmphasis?: true;
  /** A safe address that leads out of the text. */
  readonly href?: string;
};

export type OutlineBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  /** `depth` counts the items that it stands in. */
  | { readonly kind: "paragraph"; readonly depth: number; readonly runs: readonly Run[] }
  /** An item of a list; `depth` is 0 for one that stands in no other. */
  | { readonly kind: "item"; readonly depth: number; readonly number: number | null; readonly runs: readonly Run[] };
