import type { GroupTrace } from "../../../model/index.ts";
import { label, sayVerdict } from "../../../text/index.ts";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = { readonly trace: GroupTrace; readonly withWeakest?: boolean };

/** What would change the answer, and the weakest verification that it depends on. */
export function Firmness({ trace, withWeakest = true }: Props) {
  const { language, say } = useReader();
  const { dossier, inquiry, narrator } = useDossier();
  const { moves, weakest, restsOn } = trace;
  if (dossier.hypotheses.length === 0 && !(withWeakest && weakest)) return null;
  return (
    <TitledPart title={say("page.robustness")} name="firmness">
      <ul className="plain-list">
        {moves.map(({ hypothesis, verdict, withoutFloor }) => (
          <li key={hypothesis}>
            {verdict === null
              ? say("page.move.gone", { hypothesis: narrator.hypothesis(hypothesis) })
              : say("page.move", {
                  hypothesis: narrator.hypothesis(hypothesis),
                  verdict: sayVerdict(language, verdict, { distance: null, floor: inquiry.chain.focus.floor }),
                })}
            {withoutFloor && ` ${say("verdict.without-floor", { verdict: label(language, "verdicts", withoutFloor) })}`}
          </li>
        ))}
        {moves.length === 0 && dossier.hypotheses.length > 0 && <li>{say("page.move.none")}</li>}
        {withWeakest && weakest && (
          <li>
            {say("page.weakest", {
              verification: label(language, "verifications", weakest),
              links: restsOn.links.length,
            })}
          </li>
        )}
      </ul>
    </TitledPart>
  );
}
