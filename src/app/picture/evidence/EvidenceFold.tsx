import type { ReactNode } from "react";
import type { Evidence } from "../../../schema/index.ts";
import { isolated } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = {
  readonly evidence: Evidence | undefined;
  /** What it is evidence of, so that each fold has a name of its own to those who do not see what it stands below. */
  readonly of: string;
  readonly children: ReactNode;
};

/** A fold for evidence, with a summary that says how much there is. */
export function EvidenceFold({ evidence, of, children }: Props) {
  const { say } = useReader();
  return (
    <details className="evidence">
      <summary>
        {say("page.evidence.count", { count: evidence?.length ?? 0 })}
        <span className="sr">, {isolated(of)}</span>
      </summary>
      {children}
    </details>
  );
}
