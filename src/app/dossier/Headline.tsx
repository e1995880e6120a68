import { memo } from "react";
import { findingsOf, type PartyIndex } from "../../model/index.ts";
import { sayFloor } from "../../text/index.ts";
import { headlineOf } from "../../views/index.ts";
import { useDossier } from "../page/reading/useDossier.ts";
import { useMessages } from "../page/reading/useMessages.ts";
import { useReader } from "../page/reading/useReader.ts";
import { FindingLink } from "./FindingLink.tsx";
import { Findings } from "./Findings.tsx";

type Props = { readonly group: PartyIndex; readonly leftOut: number };

/** The headline: what is known and what is not, never stronger than its evidence. */
export const Headline = memo(function Headline({ group, leftOut }: Props) {
  useMessages("details");
  const { language, say } = useReader();
  const { dossier, inquiry, narrator, plane } = useDossier();
  const findings = findingsOf(inquiry, group, plane, leftOut);
  const shown = headlineOf(findings);
  const { floor } = inquiry.chain.focus;
  return (
    <section className="headline" aria-label={say("headline.label")}>
      {floor && <p>{say("page.findings.floor", { floor: sayFloor(language, floor) })}</p>}
      <p className="quiet">{say("page.findings.group", { group: narrator.nameWithin(dossier.parties[group]!.id) })}</p>
      <p className="headline-text">
        {shown.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no ids, and their order is the model's
          <span key={index}>
            <FindingLink finding={finding} />{" "}
          </span>
        ))}
      </p>
      <details className="all-findings">
        <summary>{say("headline.all", { count: findings.length })}</summary>
        <Findings findings={findings} />
      </details>
    </section>
  );
});
