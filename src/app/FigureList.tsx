import { FigureEntry } from "./FigureEntry.tsx";
import { Section } from "./Section.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** Every figure as it is stated; where several do not agree, all stand here. */
export function FigureList() {
  const { say } = useReader();
  const { dossier } = useTold();
  if (dossier.figures.length === 0) return null;
  return (
    <Section id="figures" title={say("page.figures")}>
      <ul className="claims">
        {dossier.figures.map(figure => (
          <FigureEntry key={figure.id} figure={figure} />
        ))}
      </ul>
    </Section>
  );
}
