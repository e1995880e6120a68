/** The file with which an author begins a chain. This module brings the format along, so it is loaded on demand. */
import { done, failed, type Result } from "../../../base/index.ts";
import { dayOf, idForm, likelyId, starterText } from "../../../schema/index.ts";

type StarterFile = { readonly name: string; readonly text: string };

/**
 * Makes the file that `deep-labor new` writes.
 * @param id of the dossier
 * @param now the day that becomes that of the last edit
 * @returns for an invalid id: the nearest valid one, or an empty text
 */
export function starterFile(id: string, now: Date): Result<StarterFile, { readonly near: string }> {
  if (!idForm.test(id)) return failed({ near: likelyId(id) });
  return done({ name: `${id}.dossier.json`, text: starterText(id, dayOf(now)) });
}
