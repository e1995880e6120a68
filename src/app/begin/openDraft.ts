import type { Language } from "../../text/index.ts";
import { dossierPlace } from "../address/place.ts";
import { goTo } from "../address/useAddress.ts";
import { beginDraft, type NewDraft } from "../drafts/drafts.ts";

/** Begins a draft and goes to its page. */
export async function openDraft(draft: NewDraft, language: Language): Promise<void> {
  const key = await beginDraft(draft);
  goTo(dossierPlace({ kind: "own", key }, { language }), "push");
}
