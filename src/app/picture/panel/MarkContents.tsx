import { type PartyIndex, standingMaterialOf } from "../../../model/index.ts";
import { planes } from "../../../schema/index.ts";
import { definition, label } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { PartyName } from "../../page/reading/PartyName.tsx";
import { StateMark } from "../../page/reading/StateMark.tsx";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { WordsUsed } from "../../page/reading/WordsUsed.tsx";
import { GeneralAnswersContext } from "../evidence/ClaimAnswers.tsx";
import { ConditionList } from "../evidence/ConditionList.tsx";
import { NotCounted } from "../evidence/NotCounted.tsx";
import { OpenCases } from "../evidence/OpenCases.tsx";
import { StatementList } from "../evidence/StatementList.tsx";
import { useClaims } from "../evidence/useClaims.ts";
import { PanelTitle } from "./PanelTitle.tsx";
import { Transfers } from "./Transfers.tsx";

type Props = { readonly party: PartyIndex; readonly duty: string; readonly group: PartyIndex };

/** The state of one party towards a duty, and everything that is said about it. */
export function MarkContents({ party, duty, group }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, narrator, plane } = useDossier();
  const material = standingMaterialOf(inquiry, group, party, duty, plane);
  const { standing, isMember, openCases, transfers, conditions } = material;
  const { collisions, counted, uncounted, open, answers } = useClaims(duty, plane, material);
  const { id } = dossier.parties[party]!;
  const others = planes.filter(other => other !== plane);
  return (
    <>
      <PanelTitle
        title={
          <>
            {say("page.label", { label: narrator.name(id) })} <StateMark standing={standing} />
          </>
        }
      >
        <p className="quiet">{definition(language, "states", standing.state)}</p>
        {!isMember && <p>{say(inquiry.chain.live[party] ? "panel.mark.outside" : "panel.not-here")}</p>}
        <Transfers transfers={transfers} duty={duty} />
      </PanelTitle>
      <div className="panel-main">
        <GeneralAnswersContext value={answers}>
          <StatementList
            title={say("panel.said")}
            counted={counted}
            collisions={collisions.filter(one => one.party === party)}
            counts={new Set(material.counted.map(one => one.id))}
            group={group}
          />
          <OpenCases cases={openCases} />
          <ConditionList conditions={conditions} />
        </GeneralAnswersContext>
      </div>
      <div className="panel-side">
        <TitledPart title={say("panel.mark.elsewhere")} name="elsewhere">
          <ul className="panel-rows">
            {others.map(other => (
              <li key={other}>
                <span>{label(language, "planes", other)}</span>
                <PageLink to={{ ...place, plane: other }}>
                  <StateMark standing={standingMaterialOf(inquiry, group, party, duty, other).standing} />
                </PageLink>
              </li>
            ))}
          </ul>
          <ul className="panel-ways">
            <li>
              <PageLink to={{ ...place, party: dossier.parties[group]!.id }}>
                {say("panel.mark.verdict", { duty: narrator.dutyLabel(duty) })}
              </PageLink>
            </li>
            <li>
              <PageLink to={{ ...place, duty: null }}>
                {say("panel.mark.party")} <PartyName party={party} />
              </PageLink>
            </li>
          </ul>
        </TitledPart>
        <NotCounted assertions={uncounted} group={group} />
        <WordsUsed words={open.map(({ verification }) => ({ list: "verifications" as const, code: verification }))} />
      </div>
    </>
  );
}
