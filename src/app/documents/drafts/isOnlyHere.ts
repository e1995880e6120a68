import type { DraftHead } from "./draftStore.ts";

/**
 * Whether the first text of a draft stands nowhere else, in no file and in no library, so that leaving would lose it. What
 * was brought in from a table is made here: the table is another file.
 */
export const isOnlyHere = ({ from: { kind, name } }: DraftHead): boolean =>
  kind !== "file" && (kind !== "copy" || name === null);
