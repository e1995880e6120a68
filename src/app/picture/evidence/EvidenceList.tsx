import type { Evidence } from "../../../schema/index.ts";
import { CitationItem, EvidenceSides, evidenceOf } from "../../../views/index.ts";
import { PartLink } from "../../page/address/PartLink.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { idOfSource } from "./SourceList.tsx";
import "./evidence.css";

/** Everything that a claim rests on. Each source leads to its entry in the list of sources. */
export function EvidenceList({ evidence }: { readonly evidence: Evidence | undefined }) {
  useMessages("details");
  const plan = evidenceOf(useDossier(), evidence);
  return (
    <EvidenceSides
      plan={plan}
      item={(citation, place) => (
        <CitationItem
          key={place}
          citation={citation}
          isTitled={plan.kind === "sides"}
          entry={({ id, entry }) => <PartLink part={idOfSource(id)}>{entry}</PartLink>}
        />
      )}
    />
  );
}
