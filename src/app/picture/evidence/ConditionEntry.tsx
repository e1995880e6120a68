import type { Condition } from "../../../schema/index.ts";
import { capitalised, label, sayDate, sayDates, sayList } from "../../../text/index.ts";
import { Facts } from "../../../views/index.ts";
import { Remark } from "../../page/reading/Remark.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { ClaimAnswers } from "./ClaimAnswers.tsx";
import { EvidenceList } from "./EvidenceList.tsx";

type Props = {
  readonly condition: Condition;
  /** Whether a heading above has already said if the condition was met. */
  readonly isTitled?: boolean;
};

/** One account of how a duty reached the workers. */
export function ConditionEntry({ condition, isTitled = false }: Props) {
  const { language, say } = useReader();
  const { narrator } = useDossier();
  const speakers = narrator.speakers(condition);
  return (
    <li className="claim">
      <p className="sentence">
        {!isTitled && <strong>{capitalised(say(`condition.grade.${condition.met}`))}</strong>}
        {condition.extent && (
          <>
            {!isTitled && " – "}
            <strong>
              <Words shown={narrator.text(condition.extent)} />
            </strong>
          </>
        )}
        {condition.description && (
          <>
            {!isTitled && " – "}
            <Words shown={narrator.text(condition.description)} />
          </>
        )}
      </p>
      <Facts
        items={[
          speakers.length > 0
            ? say("condition.reading.said", { speakers: sayList(language, speakers) })
            : say("condition.reading"),
          condition.stated && sayDate(language, condition.stated),
          ...sayDates(language, condition),
          label(language, "verifications", condition.verification),
        ]}
      />
      <EvidenceList evidence={condition.evidence} />
      <Remark remark={condition.remark} />
      <ClaimAnswers claim={condition} />
    </li>
  );
}
