import type { Dossier } from "../schema/index.ts";
import { type Language, nearestLanguage } from "../text/index.ts";

const DEFAULT: Language = "en";

/**
 * The languages that are asked for, or else the dossier's own, or else English. `isOther`: the last, which has to be
 * said.
 */
export function languagesFor(
  dossier: Dossier,
  asked: readonly Language[],
): { readonly languages: readonly Language[]; readonly isOther: boolean } {
  if (asked.length > 0) return { languages: asked, isOther: false };
  const own = nearestLanguage(dossier.language);
  return { languages: [own ?? DEFAULT], isOther: own === null };
}
