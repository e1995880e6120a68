import type { Changes } from "../../../model/index.ts";
import type { Hypothesis } from "../../../schema/index.ts";
import { isolated } from "../../../text/index.ts";
import { EvidenceDetails } from "../../picture/evidence/EvidenceDetails.tsx";
import { PageLink } from "../address/PageLink.tsx";
import { worldWith } from "../address/worldWith.ts";
import { Remark } from "../reading/Remark.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";
import { ReadingChanges } from "./ReadingChanges.tsx";

type Props = {
  readonly hypothesis: Hypothesis;
  /** What the reading would change; undefined for the reading that is chosen. */
  readonly changes: Changes | undefined;
};

/** One reading: whether it is chosen, what it would change, and what it rests on. */
export function ReadingEntry({ hypothesis, changes }: Props) {
  const { say } = useReader();
  const { place, asked } = useChosen();
  const { dossier, inquiry, narrator } = useDossier();
  const { id, label, evidence, remark } = hypothesis;
  return (
    <li className="claim">
      <p className="sentence">
        <Words shown={narrator.text(label)} />{" "}
        {inquiry.chain.chosen.has(id) ? (
          <span className="tag">{say("page.readings.chosen")}</span>
        ) : (
          <PageLink to={{ ...place, world: worldWith(asked, dossier, id) }}>
            {say("page.readings.other")}
            <span className="sr">, {isolated(narrator.text(label).text)}</span>
          </PageLink>
        )}
      </p>
      {changes && <ReadingChanges changes={changes} />}
      <Remark remark={remark} />
      {evidence && evidence.length > 0 && <EvidenceDetails evidence={evidence} of={narrator.text(label).text} />}
    </li>
  );
}
