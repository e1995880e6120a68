import { PageLink } from "./PageLink.tsx";
import { PartyTable } from "./PartyTable.tsx";
import { RelationTable } from "./RelationTable.tsx";
import { useMessages } from "./useMessages.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { useWhole } from "./useWhole.ts";
import "./table.css";

/** The picture as two tables: who is there, and what joins them. Who answers for what has a view of its own. */
export function ChainTable() {
  useMessages("details");
  const { query, say } = useReader();
  const { group } = useTold();
  const whole = useWhole();
  return (
    <>
      {group !== null && (
        <p className="table-lead">
          {say("table.matrix.lead")}{" "}
          <PageLink to={{ ...query, view: "responsibilities" }}>{say("stage.view.responsibilities")}</PageLink>
        </p>
      )}
      <PartyTable whole={whole} />
      <RelationTable whole={whole} />
    </>
  );
}
