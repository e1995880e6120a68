/**
 * The form in which entries and heads of drafts lie in a store. A draft outlives the version that wrote it: each entry
 * says in which form it was written, is lifted when it is read, and is never written anew.
 */
import type { DraftHead } from "./draftStore.ts";

/** How an entry of one format becomes one of the next. */
export type Lift = (entry: unknown) => unknown;

/** The first lifts an entry of format 1 to format 2, and so on. Each needs a kept draft of its old format in the tests. */
export const lifts: readonly Lift[] = [];

/** The format that this version writes. */
export const draftFormat: number = lifts.length + 1;

export type KeptEntry = { readonly format: number; readonly entry: unknown };

/**
 * @returns the entry in the format of this version. What no lift understands stays as it is: whoever reads the log
 * passes over it.
 */
export function liftedEntry({ format, entry }: KeptEntry, known: readonly Lift[] = lifts): unknown {
  try {
    return known.slice(format - 1).reduce((lifted, lift) => lift(lifted), entry);
  } catch {
    return entry;
  }
}

/** What lies in the store for each draft. */
export type KeptHead = {
  /** Of the newest of its entries. */
  readonly format: number;
  readonly head: DraftHead;
  /** The number of its entries. */
  readonly count: number;
};

const textOr = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);

/** As much of the head of a draft as a list needs, whichever version wrote it. */
export function listedHead(head: Partial<Record<keyof DraftHead, unknown>>): DraftHead {
  const from = typeof head.from === "object" && head.from !== null ? (head.from as DraftHead["from"]) : null;
  return {
    key: textOr(head.key, ""),
    name: textOr(head.name, ""),
    title: textOr(head.title, ""),
    begun: textOr(head.begun, ""),
    changed: textOr(head.changed, ""),
    from: from ?? { kind: "new", name: null },
  };
}
