import { type PartyIndex, standingMaterialOf } from "../model/index.ts";
import { planes } from "../schema/index.ts";
import { definition, label } from "../text/index.ts";
import { Accounts } from "./Accounts.tsx";
import { AnswersBeside } from "./AnswersBeside.tsx";
import { NotCounted } from "./NotCounted.tsx";
import { OpenCases } from "./OpenCases.tsx";
import { PageLink } from "./PageLink.tsx";
import { PanelTitle } from "./PanelTitle.tsx";
import { Part } from "./Part.tsx";
import { PartyName } from "./PartyName.tsx";
import { Said } from "./Said.tsx";
import { StateMark } from "./StateMark.tsx";
import { Transfers } from "./Transfers.tsx";
import { useCollisions } from "./useCollisions.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { WordsUsed } from "./WordsUsed.tsx";

type Props = { readonly party: PartyIndex; readonly duty: string; readonly group: PartyIndex };

/** How one party stands towards a duty, and everything said of that. */
export function MarkContents({ party, duty, group }: Props) {
  const { language, query, say } = useReader();
  const { dossier, inquiry, narrator, plane } = useTold();
  const { standing, isMember, counted, beside, notNow, openCases, transfers, conditions } = standingMaterialOf(
    inquiry,
    group,
    party,
    duty,
    plane,
  );
  const collisions = useCollisions(duty, plane, [...counted, ...beside]).filter(one => one.party === party);
  const shown = new Set(collisions.flatMap(({ kept, refused }) => [...kept, ...refused]));
  const uncounted = [...beside, ...notNow].filter(({ id }) => !shown.has(id));
  const claims = [...counted, ...beside.filter(({ id }) => shown.has(id)), ...conditions];
  const { id } = dossier.parties[party]!;
  const others = planes.filter(other => other !== plane);
  return (
    <>
      <PanelTitle
        title={
          <>
            {say("page.label", { label: narrator.name(id) })} <StateMark state={standing.state} />
          </>
        }
      >
        <p className="quiet">{definition(language, "states", standing.state)}</p>
        {!isMember && <p>{say(inquiry.chain.live[party] ? "panel.mark.outside" : "panel.not-here")}</p>}
        <Transfers transfers={transfers} duty={duty} />
      </PanelTitle>
      <div className="panel-main">
        <div className="panel-claims">
          <Said title={say("panel.said")} counted={counted} collisions={collisions} group={group} />
          <OpenCases cases={openCases} />
        </div>
        <AnswersBeside claims={claims} />
        <Accounts conditions={conditions} />
      </div>
      <div className="panel-side">
        <Part title={say("panel.mark.elsewhere")} name="elsewhere">
          <ul className="rows">
            {others.map(other => (
              <li key={other}>
                <span>{label(language, "planes", other)}</span>
                <PageLink to={{ ...query, plane: other }}>
                  <StateMark state={standingMaterialOf(inquiry, group, party, duty, other).standing.state} />
                </PageLink>
              </li>
            ))}
          </ul>
          <ul className="ways">
            <li>
              <PageLink to={{ ...query, party: null }}>
                {say("panel.mark.verdict", { duty: narrator.dutyLabel(duty) })}
              </PageLink>
            </li>
            <li>
              <PageLink to={{ ...query, duty: null }}>
                {say("panel.mark.party")} <PartyName party={party} />
              </PageLink>
            </li>
          </ul>
        </Part>
        <NotCounted assertions={uncounted} group={group} />
        <WordsUsed words={claims.map(({ verification }) => ({ list: "verifications" as const, code: verification }))} />
      </div>
    </>
  );
}
