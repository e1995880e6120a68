import type { Response } from "../../../schema/index.ts";
import { AnswerWords, answerOf } from "../../../views/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { EvidenceDetails } from "./EvidenceDetails.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import "./evidence.css";

type Props = {
  readonly response: Response | undefined;
  /** The id of the party that was asked, if one is named. */
  readonly party?: string | undefined;
  /** Whether the evidence is folded: an answer may be about many claims, and the same words stand with each of them. */
  readonly isFolded?: boolean;
};

/** The answer of the named parties, and what it rests on. */
export function Answer({ response, party, isFolded = false }: Props) {
  const shown = useDossier();
  if (!response) return null;
  const { evidence = [] } = response;
  const answer = answerOf(shown, response, party);
  return (
    <AnswerWords answer={answer}>
      {evidence.length > 0 &&
        (isFolded ? <EvidenceDetails evidence={evidence} of={answer.title} /> : <EvidenceList evidence={evidence} />)}
    </AnswerWords>
  );
}
