import { createContext, useContext } from "react";
import { sayList } from "../../../text/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Answer } from "./Answer.tsx";
import type { AnswersTo, Claim } from "./answersTo.ts";

/**
 * Maps the ids of claims to the general answers that stand with them. Without it, only a claim's own answer is shown.
 */
export const GeneralAnswersContext = createContext<ReadonlyMap<string, AnswersTo> | null>(null);

/**
 * What the parties named by a claim answered, beside the claim and in the same type; if nothing is recorded, it says
 * so.
 */
export function ClaimAnswers({ claim }: { readonly claim: Claim }) {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  const general = useContext(GeneralAnswersContext)?.get(claim.id);
  const names = (ids: readonly string[]) => sayList(language, ids.map(narrator.nameWithin));
  const isSilent =
    !claim.response && (!general || general.here.length + general.before.length + general.none.length === 0);
  if (isSilent) return null;
  return (
    <div className="answers">
      <Answer response={claim.response} />
      {general?.here.map(id => (
        <Answer key={id} response={dossier.parties.find(party => party.id === id)?.response} party={id} isFolded />
      ))}
      {general && general.before.length > 0 && (
        <p className="answer">{say("panel.answers.before", { parties: names(general.before) })}</p>
      )}
      {general && general.none.length > 0 && (
        <p className="answer">{say("panel.answers.none", { parties: names(general.none) })}</p>
      )}
    </div>
  );
}
