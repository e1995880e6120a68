import type { Response } from "../../schema/index.ts";
import { AnswerWords, answerOf } from "../../views/index.ts";
import { useDossier } from "../reading/useDossier.ts";
import { EvidenceDetails } from "./EvidenceDetails.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import "./evidence.css";

type Props = {
  readonly response: Response | undefined;
  /** Id of the party that was asked, where one is named. */
  readonly party?: string | undefined;
  /** Its evidence behind a summary: where an answer speaks to many claims, and the same words stand with them. */
  readonly isFolded?: boolean;
};

/** What those named answered, and what that rests on. */
export function Answer({ response, party, isFolded = false }: Props) {
  const told = useDossier();
  if (!response) return null;
  const { evidence = [] } = response;
  return (
    <AnswerWords answer={answerOf(told, response, party)}>
      {evidence.length > 0 &&
        (isFolded ? <EvidenceDetails evidence={evidence} /> : <EvidenceList evidence={evidence} />)}
    </AnswerWords>
  );
}
