import { type Inquiry, isDated, toldDay } from "../../model/index.ts";
import { type Language, say, sayDate } from "../../text/index.ts";

type DayTold = Pick<Inquiry, "file" | "chain">;

/** Of which day a chain is told; that nothing is dated, where that is so, in place of the day. None where no day is set. */
export function dayWord(inquiry: DayTold, language: Language, how: "long" | "short" = "long"): readonly string[] {
  if (!isDated(inquiry.file.dossier)) return [say(language, "page.card.undated")];
  const day = toldDay(inquiry);
  return day === null ? [] : [say(language, "page.as-of", { date: sayDate(language, day, how) })];
}

/**
 * Of which day a chain is told, and as known by which.
 * @param how `short` where there is little room; else it is also said what undated means
 */
export function dayWords(inquiry: DayTold, language: Language, how: "long" | "short" = "long"): readonly string[] {
  const { known } = inquiry.chain.focus;
  return [
    ...(how === "long" && !isDated(inquiry.file.dossier)
      ? [say(language, "page.undated")]
      : dayWord(inquiry, language, how)),
    ...(known === null ? [] : [say(language, "page.known-on", { date: sayDate(language, known, how) })]),
  ];
}
