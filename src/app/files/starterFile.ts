/** The file with which a chain is begun. It brings the format with it and is loaded when it is asked for. */
import { done, failed, type Result } from "../../base/index.ts";
import { dayOf, idForm, likelyId, starterText } from "../../schema/index.ts";

type StarterFile = { readonly name: string; readonly text: string };

/**
 * The same as `deep-labor new` writes.
 * @param id of the dossier
 * @param now whose day becomes that of the last edit
 * @returns where the id is none: the nearest that is one, or an empty text
 */
export function starterFile(id: string, now: Date): Result<StarterFile, { readonly near: string }> {
  if (!idForm.test(id)) return failed({ near: likelyId(id) });
  return done({ name: `${id}.dossier.json`, text: starterText(id, dayOf(now)) });
}
