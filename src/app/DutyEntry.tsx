import { type DutyMaterial, toldTrace } from "../model/index.ts";
import { sayCondition, saySpan } from "../text/index.ts";
import { GeneralAnswers } from "./ClaimAnswers.tsx";
import { DutyClaims } from "./DutyClaims.tsx";
import { Firmness } from "./Firmness.tsx";
import { NotCounted } from "./NotCounted.tsx";
import { downward } from "./neighboursOf.ts";
import { PartyName } from "./PartyName.tsx";
import { StateMark } from "./StateMark.tsx";
import { Transfers } from "./Transfers.tsx";
import { useClaims } from "./useClaims.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { VerdictWords } from "./VerdictWords.tsx";
import { Words } from "./Words.tsx";

/** How each party of the chain stands, from the clients down. */
function Standings({ trace }: Pick<DutyMaterial, "trace">) {
  const { say } = useReader();
  const { inquiry } = useTold();
  return (
    <>
      <h4>{say("page.states")}</h4>
      <ul className="states">
        {downward(inquiry, [...trace.standings.keys()]).map(party => (
          <li key={party}>
            <PartyName party={party} />
            <StateMark state={trace.standings.get(party)!.state} />
          </li>
        ))}
      </ul>
    </>
  );
}

type Props = { readonly duty: string; readonly material: DutyMaterial; readonly isChosen: boolean };

/** One duty in the chosen plane: the verdict, and everything it rests on. */
export function DutyEntry({ duty, material, isChosen }: Props) {
  const { language, say } = useReader();
  const { inquiry, narrator } = useTold();
  const { trace } = material;
  const { group } = trace.groupChain;
  const claims = useClaims(duty, trace.plane, material);
  const condition = trace.condition && sayCondition(language, trace.condition);
  return (
    <details id={`duty-${duty}`} className="duty" open={isChosen}>
      <summary>
        <span className="duty-name">{narrator.dutyLabel(duty)}</span> <VerdictWords trace={trace} />
        {condition && <span className="condition"> · {condition}</span>}
      </summary>
      <div className="duty-body">
        <p className="question">
          <Words shown={narrator.text(narrator.duty(duty).question)} />
        </p>
        <p className="sentence">
          {narrator.verdict(toldTrace(inquiry, trace))}
          {condition && ` ${say("page.condition", { condition })}`}
          {!condition && ` ${say("page.condition.none")}`}
        </p>
        {trace.nearestContested && (
          <p>{say("page.contested-distance", { span: saySpan(language, trace.nearestContested) })}</p>
        )}
        <Transfers transfers={trace.transfers} duty={duty} />
        {trace.standings.size > 1 && <Standings trace={trace} />}
        <GeneralAnswers value={claims.answers}>
          <DutyClaims title={say("page.statements")} material={material} claims={claims} />
        </GeneralAnswers>
        <Firmness trace={trace} />
        <NotCounted assertions={claims.uncounted} group={group} />
      </div>
    </details>
  );
}
