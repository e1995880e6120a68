import type { Hypothesis } from "../../../schema/index.ts";
import { ReadingEntry } from "./ReadingEntry.tsx";
import { useChanges } from "./useChanges.ts";

/** A list of readings, each with what it would change. */
export function ReadingEntries({ hypotheses }: { readonly hypotheses: readonly Hypothesis[] }) {
  const changes = useChanges();
  return (
    <ul className="claims">
      {hypotheses.map(hypothesis => (
        <ReadingEntry key={hypothesis.id} hypothesis={hypothesis} changes={changes.get(hypothesis.id)} />
      ))}
    </ul>
  );
}
