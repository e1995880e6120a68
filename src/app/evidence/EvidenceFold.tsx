import type { ReactNode } from "react";
import type { Evidence } from "../../schema/index.ts";
import { useReader } from "../reading/useReader.ts";

type Props = { readonly evidence: Evidence | undefined; readonly children: ReactNode };

/** A fold for evidence, with a summary that says how much there is. */
export function EvidenceFold({ evidence, children }: Props) {
  const { say } = useReader();
  return (
    <details className="evidence">
      <summary>{say("page.evidence.count", { count: evidence?.length ?? 0 })}</summary>
      {children}
    </details>
  );
}
