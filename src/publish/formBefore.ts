import { canonicalData } from "../redact/index.ts";
import { type Dossier, parseDossier } from "../schema/index.ts";
import { dataJson } from "./dataJson.ts";

/**
 * The dossier as an earlier release wrote it: the same content in another form, so that a version that says the same is
 * made again byte by byte, and no new one for the form alone.
 * @param last `data.json` of the last version; null or undefined where there is none
 * @param dossier the published dossier, as it is written now
 * @returns null where that version has the form of now, or other content
 */
export function formBefore(last: string | null | undefined, dossier: Dossier): Dossier | null {
  const now = dataJson(dossier);
  if (last === null || last === undefined || last === now) return null;
  const canonical = canonicalData(last);
  const same = canonical === null ? null : parseDossier(canonical).dossier;
  return same !== null && dataJson(same) === now ? parseDossier(last).dossier : null;
}
