import { ownKeyOf } from "../address/place.ts";
import type { Draft } from "../drafts/draft.ts";
import { draftWith } from "../drafts/drafts.ts";
import { useChosen } from "../reading/useChosen.ts";

/** The draft whose file is published here; null where the file is no draft. */
export function useDraftHere(): Draft | null {
  const { place } = useChosen();
  const key = ownKeyOf(place);
  return key === null ? null : draftWith(key);
}
