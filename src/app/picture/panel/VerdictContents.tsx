import { dutyMaterialOf, type PartyIndex, traceSummaryOf } from "../../../model/index.ts";
import { saySpan } from "../../../text/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { WordsUsed } from "../../page/reading/WordsUsed.tsx";
import { GeneralAnswersContext } from "../evidence/ClaimAnswers.tsx";
import { NotCounted } from "../evidence/NotCounted.tsx";
import { useClaims } from "../evidence/useClaims.ts";
import { DutyClaims } from "./DutyClaims.tsx";
import { Firmness } from "./Firmness.tsx";
import { PanelTitle } from "./PanelTitle.tsx";
import { RestsOn } from "./RestsOn.tsx";
import { Strands } from "./Strands.tsx";
import { Transfers } from "./Transfers.tsx";

type Props = { readonly duty: string; readonly group: PartyIndex };

/** Who answers to the workers for a duty in the chosen plane: the evidence, and beside it the other planes. */
export function VerdictContents({ duty, group }: Props) {
  const { language, say } = useReader();
  const { inquiry, narrator, plane } = useDossier();
  const material = dutyMaterialOf(inquiry, group, duty, plane);
  const { trace, openCases } = material;
  const claims = useClaims(duty, plane, material);
  const { collisions, counted, outside, uncounted, open, answers } = claims;
  const { condition, nearestContested } = trace;
  return (
    <>
      <PanelTitle title={narrator.verdict(traceSummaryOf(inquiry, trace))}>
        <p>
          <span className="quiet">
            <Words shown={narrator.text(narrator.duty(duty).question)} />
          </span>{" "}
          {condition ? say("page.condition", { condition: narrator.reached(trace)! }) : say("page.condition.none")}
          {nearestContested && ` ${say("page.contested-distance", { span: saySpan(language, nearestContested) })}`}
        </p>
        <Transfers transfers={trace.transfers} duty={duty} />
      </PanelTitle>
      <div className="panel-main">
        <GeneralAnswersContext value={answers}>
          {collisions.length + counted.length + outside.length + openCases.length === 0 && (
            <p>{say("panel.nothing-here")}</p>
          )}
          <DutyClaims title={say("panel.said")} material={material} claims={claims} />
        </GeneralAnswersContext>
      </div>
      <div className="panel-side">
        <Strands duty={duty} group={group} />
        <RestsOn trace={trace} />
        <Firmness trace={trace} withWeakest={false} />
        <NotCounted assertions={uncounted} group={group} />
        <WordsUsed
          words={[
            { list: "verdicts", code: trace.verdict },
            ...[...trace.standings.values()].map(({ state }) => ({ list: "states" as const, code: state })),
            ...open.map(({ verification }) => ({ list: "verifications" as const, code: verification })),
          ]}
        />
      </div>
    </>
  );
}
