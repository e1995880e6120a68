import { dutyMaterialOf, hasMaterial, type PartyIndex } from "../../../model/index.ts";
import { sayPlane } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { VerdictWords } from "../../page/reading/VerdictWords.tsx";

/** Who answers to the chosen workers for each duty on which something is written, and how the duty reached them. */
export function ReachedList({ group }: { readonly group: PartyIndex }) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, narrator, plane } = useDossier();
  const materials = inquiry.file.duties.map(duty => dutyMaterialOf(inquiry, group, duty, plane)).filter(hasMaterial);
  if (materials.length === 0) return null;
  return (
    <TitledPart title={say("panel.reached", { plane: sayPlane(language, plane) })} name="reached">
      <ul className="panel-rows">
        {materials.map(({ trace }) => (
          <li key={trace.duty}>
            <span>{narrator.dutyLabel(trace.duty)}</span>
            <span>
              <PageLink to={{ ...place, duty: trace.duty, party: dossier.parties[group]!.id, link: null }}>
                <VerdictWords trace={trace} />
              </PageLink>
              {trace.condition && <span className="quiet"> · {narrator.reached(trace)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </TitledPart>
  );
}
