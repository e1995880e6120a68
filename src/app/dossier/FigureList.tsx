import { Section } from "../page/reading/Section.tsx";
import { useDossier } from "../page/reading/useDossier.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useLongList } from "../page/slices/useLongPage.ts";
import { FigureEntry } from "../picture/evidence/FigureEntry.tsx";

/** Every figure as it is stated. Where several disagree, all are listed. */
export function FigureList() {
  const { say } = useReader();
  const { dossier } = useDossier();
  const isLong = useLongList(dossier.figures.length);
  if (dossier.figures.length === 0) return null;
  return (
    <Section id="figures" title={say("page.figures")}>
      <ul className={isLong ? "claims is-long" : "claims"}>
        {dossier.figures.map(figure => (
          <FigureEntry key={figure.id} figure={figure} />
        ))}
      </ul>
    </Section>
  );
}
