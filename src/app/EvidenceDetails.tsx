import type { ReactNode } from "react";
import type { Evidence } from "../schema/index.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { useReader } from "./useReader.ts";

type Props = {
  readonly evidence: Evidence | undefined;
  /** Remark and answer, where there are any: they stand with the evidence. */
  readonly children?: ReactNode;
};

/** Evidence behind a summary that says how much there is. */
export function EvidenceDetails({ evidence, children }: Props) {
  const { say } = useReader();
  return (
    <details className="evidence">
      <summary>{say("page.evidence.count", { count: evidence?.length ?? 0 })}</summary>
      {children}
      <EvidenceList evidence={evidence} />
    </details>
  );
}
