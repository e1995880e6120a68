import { Section } from "../page/reading/Section.tsx";
import { useDossier } from "../page/reading/useDossier.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useLongList } from "../page/slices/useLongPage.ts";
import { ProceedingEntry } from "../picture/evidence/ProceedingEntry.tsx";

/** Every case in the file, whatever the chosen day. */
export function ProceedingList() {
  const { say } = useReader();
  const { dossier } = useDossier();
  const isLong = useLongList(dossier.proceedings.length);
  if (dossier.proceedings.length === 0) return null;
  return (
    <Section id="proceedings" title={say("page.proceedings")}>
      <ul className={isLong ? "claims is-long" : "claims"}>
        {dossier.proceedings.map(proceeding => (
          <ProceedingEntry key={proceeding.id} proceeding={proceeding} isPlace />
        ))}
      </ul>
    </Section>
  );
}
