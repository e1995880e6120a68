import type { Changes } from "../model/index.ts";
import type { Hypothesis } from "../schema/index.ts";
import { EvidenceDetails } from "./EvidenceDetails.tsx";
import { PageLink } from "./PageLink.tsx";
import { ReadingChanges } from "./ReadingChanges.tsx";
import { Remark } from "./Remark.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { Words } from "./Words.tsx";
import { worldWith } from "./worldWith.ts";

type Props = {
  readonly hypothesis: Hypothesis;
  /** What it would change; of the reading that is chosen there is none. */
  readonly changes: Changes | undefined;
};

/** One reading: whether it is the one shown, what it would change, and what it rests on. */
export function ReadingEntry({ hypothesis, changes }: Props) {
  const { query, say } = useReader();
  const { inquiry, narrator } = useTold();
  const { id, label, evidence, remark } = hypothesis;
  return (
    <li className="claim">
      <p className="sentence">
        <Words shown={narrator.text(label)} />{" "}
        {inquiry.chain.chosen.has(id) ? (
          <span className="tag">{say("page.readings.chosen")}</span>
        ) : (
          <PageLink to={{ ...query, world: worldWith(inquiry, id) }}>{say("page.readings.other")}</PageLink>
        )}
      </p>
      {changes && <ReadingChanges changes={changes} />}
      <Remark remark={remark} />
      {evidence && evidence.length > 0 && <EvidenceDetails evidence={evidence} />}
    </li>
  );
}
