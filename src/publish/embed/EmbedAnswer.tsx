import type { Response } from "../../schema/index.ts";
import { AnswerWords, answerOf } from "../../views/index.ts";
import { EmbedEvidence } from "./EmbedEvidence.tsx";
import { useEmbed } from "./useEmbed.ts";

type Props = {
  readonly response: Response | undefined;
  /** The id of the party that was asked, if one is named. */
  readonly party?: string;
};

/** The answer of the named parties, and what it rests on. */
export function EmbedAnswer({ response, party }: Props) {
  const embed = useEmbed();
  if (!response) return null;
  const { evidence = [] } = response;
  return (
    <AnswerWords answer={answerOf(embed, response, party)}>
      {evidence.length > 0 && <EmbedEvidence evidence={evidence} />}
    </AnswerWords>
  );
}
