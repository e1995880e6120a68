import type { Language } from "../../../text/index.ts";
import { beginDraft, type NewDraft } from "../../documents/drafts/drafts.ts";
import { dossierPlace } from "../../page/address/place.ts";
import { goTo } from "../../page/address/useAddress.ts";

/** Begins a draft and goes to its page. */
export async function openDraft(draft: NewDraft, language: Language): Promise<void> {
  const key = await beginDraft(draft);
  goTo(dossierPlace({ kind: "own", key }, { language }), "push");
}
