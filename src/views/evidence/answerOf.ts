/** What the parties named by a claim answered. */
import type { Response } from "../../schema/index.ts";
import { label, say, sayDate } from "../../text/index.ts";
import type { EvidenceTeller } from "./evidenceTeller.ts";
import { type Phrase, phraseOf } from "./phrase.ts";

export type ToldAnswer = {
  /** As in "Answer by Lantern: declined to comment". */
  readonly title: string;
  readonly date: string | null;
  readonly text: Phrase | null;
};

/** @param party the id of the party that was asked, if one is named */
export function answerOf(
  { narrator }: Pick<EvidenceTeller, "narrator">,
  response: Response,
  party?: string,
): ToldAnswer {
  const { language } = narrator;
  const status = label(language, "response-statuses", response.status);
  return {
    title:
      party === undefined
        ? say(language, "page.answer", { status })
        : say(language, "page.answer.of", { status, party: narrator.nameWithin(party) }),
    date: response.date === undefined ? null : sayDate(language, response.date),
    text: response.text === undefined ? null : phraseOf(narrator.prose(response.text), narrator),
  };
}
