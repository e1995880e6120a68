import { setsOf } from "../../../model/index.ts";
import { Section } from "../reading/Section.tsx";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { ReadingEntry } from "./ReadingEntry.tsx";
import { useChanges } from "./useChanges.ts";

/**
 * The readings of a file that can be read in several ways: for each set, the chosen one, and what each other would
 * change.
 */
export function Readings() {
  const { say } = useReader();
  const { dossier } = useDossier();
  const changes = useChanges();
  const sets = [...setsOf(dossier)];
  if (sets.length === 0) return null;
  return (
    <Section id="readings" title={say("page.readings")}>
      <p className="quiet">{say("page.readings.lead")}</p>
      {sets.map(([set, hypotheses]) => (
        <ul key={set} className="claims">
          {hypotheses.map(hypothesis => (
            <ReadingEntry key={hypothesis.id} hypothesis={hypothesis} changes={changes.get(hypothesis.id)} />
          ))}
        </ul>
      ))}
    </Section>
  );
}
