import type { ReactNode } from "react";
import type { Evidence, Response, Text } from "../../schema/index.ts";
import { label, sayDate } from "../../text/index.ts";
import { CitedSources } from "./CitedSources.tsx";
import { FactLine } from "./FactLine.tsx";
import { FileWords } from "./FileWords.tsx";
import type { Reading } from "./reading.ts";

/** What those named answered, in the same type as the claim. */
export function GivenAnswer({ reading, response }: { readonly reading: Reading; readonly response: Response }) {
  const { language, say } = reading;
  return (
    <p className="answer">
      <strong>{say("page.answer", { status: label(language, "response-statuses", response.status) })}</strong>
      {response.date && ` (${sayDate(language, response.date)})`}{" "}
      {response.text && <FileWords reading={reading} text={response.text} />}{" "}
      <CitedSources reading={reading} evidence={response.evidence} isQuiet />
    </p>
  );
}

type Props = {
  readonly reading: Reading;
  readonly id: string;
  readonly sentence: ReactNode;
  readonly facts: readonly ReactNode[];
  readonly evidence: Evidence | undefined;
  readonly remark: Text | undefined;
  readonly response?: Response | undefined;
  readonly children?: ReactNode;
};

/** One claim: what is said, how well it is known, what it rests on, what those named answered. */
export function ClaimEntry({ reading, id, sentence, facts, evidence, remark, response, children }: Props) {
  return (
    <li id={id} className="claim">
      <p>
        {sentence} <CitedSources reading={reading} evidence={evidence} />
      </p>
      <FactLine items={facts} />
      {children}
      {remark && (
        <p className="remark">
          <FileWords reading={reading} text={remark} />
        </p>
      )}
      {response && <GivenAnswer reading={reading} response={response} />}
    </li>
  );
}
