import { type Dossier, longTextsIn, MOST_LETTERS } from "../../schema/index.ts";
import { type Language, say } from "../../text/index.ts";

/** Looked for once in each file: the page asks whenever it draws. */
const known = new WeakMap<Dossier, boolean>();

function isShortened(dossier: Dossier): boolean {
  const is = known.get(dossier) ?? longTextsIn(dossier).some(({ isPictured }) => isPictured);
  known.set(dossier, is);
  return is;
}

/** Says that this file's texts are shortened in a picture, if some are too long for one; else empty. */
export const shortenedNote = (dossier: Dossier, language: Language): readonly string[] =>
  isShortened(dossier) ? [say(language, "chain.shortened", { most: MOST_LETTERS.words })] : [];
