import { fileOf, type TextRead } from "../../edit/index.ts";
import type { DraftShown } from "../documents/drafts/draft.ts";

/** The text as it is now. While a large one is being read, what is known of it is what was read last. */
export function presentOf({ journal: { text }, reading }: DraftShown): TextRead {
  return text === reading.text ? reading : { text, file: fileOf(text), opened: reading.opened };
}
