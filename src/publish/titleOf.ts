import { type Dossier, MOST_LETTERS } from "../schema/index.ts";
import { capitalised, inRow, type Language, label, say, textIn } from "../text/index.ts";

/**
 * The title for a window, a card or a frame. It begins by saying if it is a draft or fictional, so that this is never
 * cut off. A long title is shortened.
 */
export function titleOf(dossier: Dossier, language: Language): string {
  const notes = [
    ...(dossier.status === "draft" ? [label(language, "dossier-statuses", "draft")] : []),
    ...(dossier.fictional ? [say(language, "page.fictional")] : []),
  ];
  const title = textIn(dossier.title, language, dossier.language, MOST_LETTERS.words).text;
  return notes.length === 0
    ? title
    : say(language, "publish.noted", { notes: capitalised(inRow(language, notes)), title });
}
