import { type Inquiry, isDated } from "../../model/index.ts";
import { type Language, say, sayDate } from "../../text/index.ts";

/** Of which day a page is, and as known by which; that nothing is dated, where that is so. */
export function daysShown({ chain, file }: Inquiry, language: Language): readonly string[] {
  const { date, known } = chain.focus;
  const said = (key: "page.as-of" | "page.known-on", day: string | null) =>
    day === null ? [] : [say(language, key, { date: sayDate(language, day, "short") })];
  return [
    ...(isDated(file.dossier) ? said("page.as-of", date) : [say(language, "page.card.undated")]),
    ...said("page.known-on", known),
  ];
}
