import { type Dossier, longTextsIn, MOST_LETTERS } from "../../schema/index.ts";
import { type Language, say } from "../../text/index.ts";

/** Says that this file's texts are shortened in a picture, if some are too long for one; else empty. */
export const shortenedNote = (dossier: Dossier, language: Language): readonly string[] =>
  longTextsIn(dossier).some(({ isPictured }) => isPictured)
    ? [say(language, "chain.shortened", { most: MOST_LETTERS.words })]
    : [];
