import type { Draft } from "../documents/drafts/draft.ts";
import { draftWith } from "../documents/drafts/drafts.ts";
import { ownKeyOf } from "../page/address/place.ts";
import { useChosen } from "../page/reading/useChosen.ts";

/** The draft whose file is published here; null where the file is no draft. */
export function useDraftHere(): Draft | null {
  const { place } = useChosen();
  const key = ownKeyOf(place);
  return key === null ? null : draftWith(key);
}
