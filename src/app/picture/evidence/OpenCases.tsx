import { proceedingStatusOf } from "../../../model/index.ts";
import type { Proceeding } from "../../../schema/index.ts";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { ProceedingEntry } from "./ProceedingEntry.tsx";

/** The cases on a duty that are undecided, or of which the decision was not read. */
export function OpenCases({ cases }: { readonly cases: readonly Proceeding[] }) {
  const { say } = useReader();
  const { knownDay } = useDossier().inquiry.chain.focus;
  if (cases.length === 0) return null;
  const isDecided = cases.every(one => proceedingStatusOf(one, knownDay) === "ruling-not-read");
  return (
    <TitledPart title={say(isDecided ? "page.unread-cases" : "page.open-cases")} name="cases">
      <ul className="claims">
        {cases.map(proceeding => (
          <ProceedingEntry key={proceeding.id} proceeding={proceeding} />
        ))}
      </ul>
    </TitledPart>
  );
}
