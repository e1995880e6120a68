import type { Response } from "../../schema/index.ts";
import { label, sayDate } from "../../text/index.ts";
import { EmbedEvidence } from "./EmbedEvidence.tsx";
import { EmbedProse } from "./EmbedProse.tsx";
import { useEmbed } from "./useEmbed.ts";

type Props = {
  readonly response: Response | undefined;
  /** Id of the party that was asked, where one is named. */
  readonly party?: string;
};

/** What those named answered, in the same type as the claim. */
export function EmbedAnswer({ response, party }: Props) {
  const { language, narrator, say } = useEmbed();
  if (!response) return null;
  const status = label(language, "response-statuses", response.status);
  return (
    <div className="answer">
      <p>
        <b>
          {party === undefined
            ? say("page.answer", { status })
            : say("page.answer.of", { status, party: narrator.nameWithin(party) })}
        </b>
        {response.date && ` (${sayDate(language, response.date)})`}
        {response.text && (
          <>
            {" "}
            <EmbedProse text={response.text} />
          </>
        )}
      </p>
      {response.evidence && response.evidence.length > 0 && <EmbedEvidence evidence={response.evidence} />}
    </div>
  );
}
