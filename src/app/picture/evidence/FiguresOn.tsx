import { figureConflictsOf } from "../../../model/index.ts";
import type { Figure } from "../../../schema/index.ts";
import { capitalised, sayFigureName } from "../../../text/index.ts";
import { ForAndAgainst } from "../../../views/index.ts";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { FigureEntry } from "./FigureEntry.tsx";

/** The figures on one thing. Those that contradict each other stand side by side. */
export function FiguresOn({ figures }: { readonly figures: readonly Figure[] }) {
  const { language, say } = useReader();
  if (figures.length === 0) return null;
  const conflicts = figureConflictsOf(figures);
  const conflicting = new Set(conflicts.flatMap(conflict => conflict.figures));
  const rest = figures.filter(figure => !conflicting.has(figure));
  const list = (some: readonly Figure[]) => (
    <ul className="claims">
      {some.map(figure => (
        <FigureEntry key={figure.id} figure={figure} />
      ))}
    </ul>
  );
  return (
    <TitledPart title={say("page.figures")} name="figures">
      {conflicts.map(({ what, figures: each }) => (
        <div key={each[0]!.id}>
          <p className="against">{say("panel.figures.differ", { what: capitalised(sayFigureName(language, what)) })}</p>
          <ForAndAgainst sides={each.map(figure => ({ id: figure.id, title: null, content: list([figure]) }))} />
        </div>
      ))}
      {rest.length > 0 && list(rest)}
    </TitledPart>
  );
}
