import { type Inquiry, isDated, toldDay } from "../../model/index.ts";
import { type Language, say, sayDate } from "../../text/index.ts";

/**
 * Of which day a chain is told, and as known by which; that nothing is dated, where that is so, in place of the day.
 * @param how `short` where there is little room
 */
export function dayWords(
  inquiry: Pick<Inquiry, "file" | "chain">,
  language: Language,
  how: "long" | "short" = "long",
): readonly string[] {
  const said = (key: "page.as-of" | "page.known-on", day: string | null) =>
    day === null ? [] : [say(language, key, { date: sayDate(language, day, how) })];
  return [
    ...(isDated(inquiry.file.dossier) ? [] : [say(language, how === "long" ? "page.undated" : "page.card.undated")]),
    ...said("page.as-of", toldDay(inquiry)),
    ...said("page.known-on", inquiry.chain.focus.known),
  ];
}
