import type { DraftHead } from "./draftStore.ts";

/** Whether the first text of a draft stands nowhere else, in no file and in no library, so that leaving would lose it. */
export const isOnlyHere = ({ from: { kind, name } }: DraftHead): boolean =>
  kind === "new" || kind === "paste" || (kind === "copy" && name === null);
