import type { PartyIndex, Transfer } from "../../../model/index.ts";
import { type Plane, planes } from "../../../schema/index.ts";
import { label } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = { readonly from: PartyIndex; readonly to: PartyIndex; readonly group: PartyIndex };

/** The duties that one party is on record as passing on to another, in each plane, and whether they arrive. */
export function HandedOn({ from, to, group }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, narrator } = useDossier();
  const ids = { from: dossier.parties[from]!.id, to: dossier.parties[to]!.id };
  const passed = planes.flatMap((plane: Plane) =>
    inquiry.file.duties.flatMap(duty =>
      inquiry
        .trace(group, duty, plane)
        .transfers.filter((one: Transfer) => one.from === from && one.to === to)
        .map(({ kind }) => ({ plane, duty, kind })),
    ),
  );
  if (passed.length === 0) return null;
  return (
    <TitledPart title={say("panel.hop.passed")} name="passed">
      <ul className="panel-lines">
        {passed.map(({ plane, duty, kind }) => (
          <li key={`${plane} ${duty}`}>
            <PageLink to={{ ...place, plane, duty, party: ids.from, link: null }}>
              {narrator.transfer({ ...ids, kind }, duty)}
            </PageLink>{" "}
            <span className="quiet">{label(language, "planes", plane)}</span>
          </li>
        ))}
      </ul>
    </TitledPart>
  );
}
