/** The open questions of a file as sentences that can be copied into a letter or onto a list. */
import type { EvidencedClaim, FileClaim, OpenQuestion, UnaskedClaim } from "../../model/index.ts";
import { isolated, say, sayDate, withoutIsolates } from "../../text/index.ts";
import { type ClaimTeller, claimSentence } from "./claimTold.ts";

/** What a question is about: words, and the line of the view that they stand for. */
export type QuestionLine = { readonly words: string; readonly key: string | null };

export type QuestionTold = {
  readonly sentence: string;
  readonly lines: readonly QuestionLine[];
};

const isFileClaim = (claim: UnaskedClaim): claim is FileClaim =>
  claim.list === "links" || claim.list === "assertions" || claim.list === "conditions";

export function questionsTold(
  { inquiry, narrator, language }: ClaimTeller,
  questions: readonly OpenQuestion[],
): readonly QuestionTold[] {
  const { dossier } = inquiry.file;
  const named = (id: string) => narrator.source(dossier.sources.find(source => source.id === id)!);
  const lineOf = ({ key, claim }: EvidencedClaim): QuestionLine => ({ words: claimSentence(narrator, claim), key });
  const claimLine = (claim: UnaskedClaim): QuestionLine => {
    if (isFileClaim(claim)) return { words: claimSentence(narrator, claim), key: `${claim.list} ${claim.item.id}` };
    if (claim.list === "proceedings") return { words: isolated(narrator.text(claim.item.title).text), key: null };
    const { label } = claim.item;
    const amount = narrator.amount(claim.item);
    return { words: label ? `${isolated(narrator.text(label).text)} · ${amount}` : amount, key: null };
  };
  const told = (question: OpenQuestion): QuestionTold => {
    switch (question.kind) {
      case "unsourced":
      case "contested":
        return {
          sentence: say(language, `view.evidence.open.${question.kind}`),
          lines: [lineOf(question.entry)],
        };
      case "unasked": {
        const { party, claims } = question.unasked;
        return {
          sentence: say(language, "view.evidence.open.unasked", {
            party: narrator.nameWithin(party),
            count: claims.length,
          }),
          lines: claims.map(claimLine),
        };
      }
      case "one-origin":
      case "copy":
        return {
          sentence: say(language, `view.evidence.open.${question.kind}`, {
            source: named(question.kind === "copy" ? question.source : question.origin),
            count: question.claims.length,
          }),
          lines: question.claims.map(lineOf),
        };
      case "looked-for": {
        const { what, from, to, date } = question.search;
        return {
          sentence: say(language, "view.evidence.open.looked-for"),
          lines: [
            {
              words: [
                isolated(narrator.text(what).text),
                ...(from === undefined
                  ? []
                  : [say(language, "page.looked-for.from", { party: narrator.nameWithin(from) })]),
                ...(to === undefined ? [] : [say(language, "page.looked-for.to", { party: narrator.nameWithin(to) })]),
                ...(date === undefined ? [] : [sayDate(language, date)]),
              ].join(" · "),
              key: null,
            },
          ],
        };
      }
    }
  };
  return questions.map(told);
}

/** The questions as plain text: a number and a sentence each, below it what it is about. */
export const questionsText = (questions: readonly QuestionTold[]): string =>
  questions
    .map(({ sentence, lines }, place) =>
      [`${place + 1}. ${sentence}`, ...lines.map(({ words }) => `   – ${words}`)].map(withoutIsolates).join("\n"),
    )
    .join("\n");
