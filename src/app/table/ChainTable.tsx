import { PageLink } from "../address/PageLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";
import { useWholePicture } from "../reading/useWholePicture.ts";
import { PartyTable } from "./PartyTable.tsx";
import { RelationTable } from "./RelationTable.tsx";
import "./table.css";

/**
 * The picture as two tables: the parties, and the relations between them. Who answers for what has a view of its own.
 */
export function ChainTable() {
  useMessages("details");
  const { say } = useReader();
  const { place } = useChosen();
  const { group } = useDossier();
  const whole = useWholePicture();
  return (
    <>
      {group !== null && (
        <p className="table-lead">
          {say("table.matrix.lead")}{" "}
          <PageLink to={{ ...place, view: "responsibilities" }}>{say("stage.view.responsibilities")}</PageLink>
        </p>
      )}
      <PartyTable whole={whole} />
      <RelationTable whole={whole} />
    </>
  );
}
