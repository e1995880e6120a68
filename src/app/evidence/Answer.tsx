import type { Response } from "../../schema/index.ts";
import { label, sayDate } from "../../text/index.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";
import { EvidenceDetails } from "./EvidenceDetails.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import "./evidence.css";

type Props = {
  readonly response: Response | undefined;
  /** Id of the party that was asked, where one is named. */
  readonly party?: string | undefined;
  /** Its evidence behind a summary: where an answer speaks to many claims, and the same words stand with them. */
  readonly isFolded?: boolean;
};

/** What those named answered. It stands in the same type as the claim. */
export function Answer({ response, party, isFolded = false }: Props) {
  const { language, say } = useReader();
  const { narrator } = useDossier();
  if (!response) return null;
  const status = label(language, "response-statuses", response.status);
  const date = response.date === undefined ? "" : sayDate(language, response.date);
  return (
    <div className="answer">
      <p>
        <strong>
          {party === undefined
            ? say("page.answer", { status })
            : say("page.answer.of", { status, party: narrator.nameWithin(party) })}
        </strong>
        {date && ` (${date})`}
      </p>
      {response.text && (
        <p>
          <Words shown={narrator.text(response.text)} />
        </p>
      )}
      {response.evidence &&
        response.evidence.length > 0 &&
        (isFolded ? <EvidenceDetails evidence={response.evidence} /> : <EvidenceList evidence={response.evidence} />)}
    </div>
  );
}
