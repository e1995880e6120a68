import { dutyMaterialOf, hasMaterial, type PartyIndex } from "../../model/index.ts";
import { sayCondition, sayPlane } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { Part } from "../reading/Part.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useReader } from "../reading/useReader.ts";
import { useTold } from "../reading/useTold.ts";
import { VerdictWords } from "../reading/VerdictWords.tsx";

/** Who answers to the chosen workers for each duty on which something is written, and how it reached them. */
export function ReachedList({ group }: { readonly group: PartyIndex }) {
  const { language, say } = useReader();
  const { here: query } = useChosen();
  const { inquiry, narrator, plane } = useTold();
  const told = inquiry.file.duties.map(duty => dutyMaterialOf(inquiry, group, duty, plane)).filter(hasMaterial);
  if (told.length === 0) return null;
  return (
    <Part title={say("panel.reached", { plane: sayPlane(language, plane) })} name="reached">
      <ul className="panel-rows">
        {told.map(({ trace }) => (
          <li key={trace.duty}>
            <span>{narrator.dutyLabel(trace.duty)}</span>
            <span>
              <PageLink to={{ ...query, duty: trace.duty, party: null, link: null }}>
                <VerdictWords trace={trace} />
              </PageLink>
              {trace.condition && <span className="quiet"> · {sayCondition(language, trace.condition)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
