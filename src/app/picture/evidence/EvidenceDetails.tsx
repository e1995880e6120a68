import type { ReactNode } from "react";
import type { Evidence } from "../../../schema/index.ts";
import { EvidenceFold } from "./EvidenceFold.tsx";
import { EvidenceList } from "./EvidenceList.tsx";

type Props = {
  readonly evidence: Evidence | undefined;
  /** What it is evidence of. */
  readonly of: string;
  /** The remark and the answer, if there are any: they stand with the evidence. */
  readonly children?: ReactNode;
};

/** Evidence, folded behind a summary that says how much there is. */
export function EvidenceDetails({ evidence, of, children }: Props) {
  return (
    <EvidenceFold evidence={evidence} of={of}>
      {children}
      <EvidenceList evidence={evidence} />
    </EvidenceFold>
  );
}
