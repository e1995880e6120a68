import { Section } from "../reading/Section.tsx";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";

/** The summary in the author’s own words. */
export function DossierSummary() {
  const { say } = useReader();
  const { dossier, narrator } = useDossier();
  if (!dossier.summary) return null;
  return (
    <Section id="summary" title={say("page.summary")}>
      <p className="summary">
        <Words shown={narrator.text(dossier.summary)} />
      </p>
    </Section>
  );
}
