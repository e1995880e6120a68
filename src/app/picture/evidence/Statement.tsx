import type { WhyNotCounted } from "../../../model/index.ts";
import type { Assertion } from "../../../schema/index.ts";
import { label, sayDates, sayList, tellStatement } from "../../../text/index.ts";
import { Facts } from "../../../views/index.ts";
import { Remark } from "../../page/reading/Remark.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { ClaimAnswers } from "./ClaimAnswers.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { WhyNot } from "./WhyNot.tsx";
import "./evidence.css";

type Props = {
  readonly assertion: Assertion;
  /** The reasons why the statement decides nothing, if it does not. */
  readonly whyNot?: readonly WhyNotCounted[] | undefined;
};

/** What somebody says about a party and a duty, with everything that a reader needs to check it. */
export function Statement({ assertion, whyNot }: Props) {
  const { language, say } = useReader();
  const { dossier, group, narrator } = useDossier();
  const link = dossier.links.find(({ id }) => id === assertion.link);
  // Here it goes without saying that a statement is about the chosen workers alone.
  const isChosenAlone =
    group !== null && assertion.workers?.length === 1 && assertion.workers[0] === dossier.parties[group]!.id;
  return (
    <li className="claim">
      <p className="sentence">{tellStatement(narrator, assertion)}</p>
      {whyNot && <WhyNot reasons={whyNot} />}
      <Facts
        items={[
          label(language, "bases", assertion.basis),
          assertion.workers &&
            !isChosenAlone &&
            say("page.about-workers", { workers: sayList(language, assertion.workers.map(narrator.nameWithin)) }),
          assertion.liability &&
            say("page.liability", { liability: label(language, "liabilities", assertion.liability) }),
          ...sayDates(language, assertion),
          link && narrator.link(link),
        ]}
      />
      <EvidenceList evidence={assertion.evidence} />
      <Remark remark={assertion.remark} />
      <ClaimAnswers claim={assertion} />
    </li>
  );
}
