import type { Response } from "../../../schema/index.ts";
import { tellCondition, tellStatement } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { type ChosenEvidence, nothingChosen } from "../../page/address/selectionOf.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Answer } from "./Answer.tsx";
import { type Claim, namedBy } from "./answersTo.ts";

type Answered = {
  readonly id: string;
  readonly words: string;
  readonly to: Partial<ChosenEvidence>;
  readonly response: Response;
};

/** The answers of a party to single claims, each with a link to the evidence of its claim. */
export function AnsweredClaims({ party }: { readonly party: string }) {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, narrator } = useDossier();
  const answered = <One extends Claim>(
    claims: readonly One[],
    words: (claim: One) => string,
    to: (claim: One) => Partial<ChosenEvidence>,
  ): Answered[] =>
    claims.flatMap(claim =>
      claim.response && namedBy(claim).includes(party)
        ? [{ id: claim.id, words: words(claim), to: to(claim), response: claim.response }]
        : [],
    );
  const all = [
    ...answered(
      dossier.assertions,
      one => tellStatement(narrator, one),
      ({ duty }) => ({ party, duty }),
    ),
    ...answered(
      dossier.conditions,
      one => tellCondition(narrator, one),
      ({ duty }) => ({ duty }),
    ),
    ...answered(dossier.links, narrator.link, ({ id }) => ({ link: id })),
  ];
  if (all.length === 0) return null;
  return (
    <>
      <p className="side-title">{say("panel.party.answered")}</p>
      <ul className="panel-lines">
        {all.map(({ id, words, to, response }) => (
          <li key={id}>
            <PageLink to={{ ...place, ...nothingChosen, ...to }}>{words}</PageLink>
            <Answer response={response} isFolded />
          </li>
        ))}
      </ul>
    </>
  );
}
