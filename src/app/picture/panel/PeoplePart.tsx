import type { Party } from "../../../schema/index.ts";
import { WorkerFactList, workerFacts } from "../../../views/index.ts";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { EvidenceList } from "../evidence/EvidenceList.tsx";

/** How these people work, as the file tells it, with what all of it rests on: that stands there without facts, too. */
export function PeoplePart({ party }: { readonly party: Party }) {
  const { say } = useReader();
  const facts = workerFacts(useDossier(), party);
  const evidence = party.withheld ? [] : (party.workers?.evidence ?? []);
  if (facts.length === 0 && evidence.length === 0) return null;
  return (
    <TitledPart title={say("panel.people")} name="people">
      {facts.length > 0 && <WorkerFactList facts={facts} />}
      <EvidenceList evidence={evidence} />
    </TitledPart>
  );
}
