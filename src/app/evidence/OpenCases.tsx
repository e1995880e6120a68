import type { Proceeding } from "../../schema/index.ts";
import { TitledPart } from "../reading/TitledPart.tsx";
import { useReader } from "../reading/useReader.ts";
import { ProceedingEntry } from "./ProceedingEntry.tsx";

/** The undecided cases on a duty. */
export function OpenCases({ cases }: { readonly cases: readonly Proceeding[] }) {
  const { say } = useReader();
  if (cases.length === 0) return null;
  return (
    <TitledPart title={say("page.open-cases")} name="cases">
      <ul className="claims">
        {cases.map(proceeding => (
          <ProceedingEntry key={proceeding.id} proceeding={proceeding} />
        ))}
      </ul>
    </TitledPart>
  );
}
