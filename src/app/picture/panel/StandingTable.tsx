import { type PartyIndex, standingMaterialOf } from "../../../model/index.ts";
import { planes } from "../../../schema/index.ts";
import { label } from "../../../text/index.ts";
import { StateLink } from "../../page/reading/StateMark.tsx";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = { readonly party: PartyIndex; readonly group: PartyIndex };

/** The state of one party towards every duty on which something is written about it, in the three planes. */
export function StandingTable({ party, group }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, narrator, plane: chosen } = useDossier();
  const { id } = dossier.parties[party]!;
  const rows = inquiry.file.duties
    .map(duty => ({
      duty,
      standings: planes.map(plane => standingMaterialOf(inquiry, group, party, duty, plane).standing),
    }))
    .filter(({ standings }) => standings.some(({ state }) => state !== "silent"));
  const groupName = narrator.nameWithin(dossier.parties[group]!.id);
  return (
    <TitledPart title={say("panel.standing")} name="standing">
      {rows.length === 0 ? (
        <p>{say("panel.standing.none", { group: groupName })}</p>
      ) : (
        <table className="strands">
          <caption>{say("panel.standing.caption", { group: groupName })}</caption>
          <thead>
            <tr>
              <th scope="col">{say("page.duty")}</th>
              {planes.map(plane => (
                <th key={plane} scope="col" className={plane === chosen ? "chosen" : undefined}>
                  {label(language, "planes", plane)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ duty, standings }) => (
              <tr key={duty}>
                <th scope="row">{narrator.dutyLabel(duty)}</th>
                {standings.map((standing, index) => {
                  const plane = planes[index]!;
                  return (
                    <td key={plane} className={plane === chosen ? "chosen" : undefined}>
                      <span className="strand-plane">
                        {say("page.label", { label: label(language, "planes", plane) })}
                      </span>
                      <StateLink standing={standing} to={{ ...place, plane, duty, party: id, link: null }} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </TitledPart>
  );
}
