import { PartyTable } from "./PartyTable.tsx";
import { RelationTable } from "./RelationTable.tsx";
import { ResponsibilityTable } from "./ResponsibilityTable.tsx";
import { useMessages } from "./useMessages.ts";
import { useTold } from "./useTold.ts";
import { useWhole } from "./useWhole.ts";
import "./table.css";

/** The picture as three tables: who answers for what, who is there, and what joins them. */
export function ChainTable() {
  useMessages("details");
  const { group } = useTold();
  const whole = useWhole();
  return (
    <>
      {group !== null && <ResponsibilityTable whole={whole} group={group} />}
      <PartyTable whole={whole} />
      <RelationTable whole={whole} />
    </>
  );
}
