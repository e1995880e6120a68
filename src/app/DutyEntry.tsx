import { type DutyMaterial, toldTrace } from "../model/index.ts";
import type { Assertion } from "../schema/index.ts";
import { label, sayCondition, saySpan, sayState, sayVerdict } from "../text/index.ts";
import { Account } from "./Account.tsx";
import { Answer } from "./Answer.tsx";
import { ProceedingEntry } from "./ProceedingEntry.tsx";
import { Statement } from "./Statement.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { VerdictWords } from "./VerdictWords.tsx";
import { Words } from "./Words.tsx";

function Statements({ title, assertions }: { readonly title: string; readonly assertions: readonly Assertion[] }) {
  if (assertions.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="claims">
        {assertions.map(assertion => (
          <Statement key={assertion.id} assertion={assertion} />
        ))}
      </ul>
    </>
  );
}

/** How each party of the chain stands, from the clients down. */
function Standings({ trace }: Pick<DutyMaterial, "trace">) {
  const { language, say } = useReader();
  const { dossier, inquiry, narrator } = useTold();
  const { layer } = inquiry.chain;
  const downward = [...trace.standings].sort(([a], [b]) => layer[a]! - layer[b]! || a - b);
  return (
    <>
      <h4>{say("page.states")}</h4>
      <ul className="states">
        {downward.map(([party, { state }]) => (
          <li key={party}>
            <bdi>{narrator.name(dossier.parties[party]!.id)}</bdi>
            <span className={`mark state-${state}`}>{sayState(language, state)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What would change the answer, and how weak its weakest support is. */
function Robustness({ trace }: Pick<DutyMaterial, "trace">) {
  const { language, say } = useReader();
  const { dossier, inquiry, narrator } = useTold();
  const { moves, weakest, restsOn } = trace;
  return (
    <>
      <h4>{say("page.robustness")}</h4>
      <ul>
        {moves.map(({ hypothesis, verdict, withoutFloor }) => (
          <li key={hypothesis}>
            {verdict === null
              ? say("page.move.gone", { hypothesis: narrator.hypothesis(hypothesis) })
              : say("page.move", {
                  hypothesis: narrator.hypothesis(hypothesis),
                  verdict: sayVerdict(language, verdict, { distance: null, floor: inquiry.chain.focus.floor }),
                })}
            {withoutFloor && ` ${say("verdict.without-floor", { verdict: label(language, "verdicts", withoutFloor) })}`}
          </li>
        ))}
        {moves.length === 0 && dossier.hypotheses.length > 0 && <li>{say("page.move.none")}</li>}
        {weakest && (
          <li>
            {say("page.weakest", {
              verification: label(language, "verifications", weakest),
              links: restsOn.links.length,
            })}
          </li>
        )}
      </ul>
    </>
  );
}

/** General answers of the parties spoken about, where their statements carry none of their own. */
function GeneralAnswers({ assertions }: { readonly assertions: readonly Assertion[] }) {
  const { dossier } = useTold();
  const named = new Set(assertions.filter(({ response }) => !response).flatMap(({ party, to = [] }) => [party, ...to]));
  return dossier.parties
    .filter(({ id, response }) => named.has(id) && response)
    .map(({ id, response }) => <Answer key={id} response={response} party={id} />);
}

type Props = { readonly duty: string; readonly material: DutyMaterial; readonly isChosen: boolean };

/** One duty in the chosen plane: the verdict, and everything it rests on. */
export function DutyEntry({ duty, material, isChosen }: Props) {
  const { language, say } = useReader();
  const { dossier, inquiry, narrator } = useTold();
  const { trace, counted, outside, beside, notNow, openCases, conditions } = material;
  const idOf = (party: number) => dossier.parties[party]!.id;
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
        {trace.transfers.length > 0 && (
          <ul>
            {trace.transfers.map(({ from, to, kind }) => (
              <li key={`${from} ${to}`}>{narrator.transfer({ from: idOf(from), to: idOf(to), kind }, duty)}</li>
            ))}
          </ul>
        )}
        {trace.standings.size > 1 && <Standings trace={trace} />}
        <Statements title={say("page.statements")} assertions={counted} />
        <Statements title={say("page.statements.outside")} assertions={outside} />
        {openCases.length > 0 && (
          <>
            <h4>{say("page.open-cases")}</h4>
            <ul className="claims">
              {openCases.map(proceeding => (
                <ProceedingEntry key={proceeding.id} proceeding={proceeding} />
              ))}
            </ul>
          </>
        )}
        <GeneralAnswers assertions={[...counted, ...outside]} />
        {conditions.length > 0 && (
          <>
            <h4>{say("page.accounts")}</h4>
            <ul className="claims">
              {conditions.map(one => (
                <Account key={one.id} condition={one} />
              ))}
            </ul>
          </>
        )}
        <Robustness trace={trace} />
        <Statements title={say("page.statements.beside")} assertions={beside} />
        <Statements title={say("page.statements.not-now")} assertions={notNow} />
      </div>
    </details>
  );
}
