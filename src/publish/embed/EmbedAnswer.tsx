import type { Response } from "../../schema/index.ts";
import { AnswerWords, answerOf } from "../../views/index.ts";
import { EmbedEvidence } from "./EmbedEvidence.tsx";
import { useEmbed } from "./useEmbed.ts";

type Props = {
  readonly response: Response | undefined;
  /** Id of the party that was asked, where one is named. */
  readonly party?: string;
};

/** What those named answered, and what that rests on. */
export function EmbedAnswer({ response, party }: Props) {
  const told = useEmbed();
  if (!response) return null;
  const { evidence = [] } = response;
  return (
    <AnswerWords answer={answerOf(told, response, party)}>
      {evidence.length > 0 && <EmbedEvidence evidence={evidence} />}
    </AnswerWords>
  );
}
