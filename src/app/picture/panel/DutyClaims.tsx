import type { DutyMaterial } from "../../../model/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { ConditionList } from "../evidence/ConditionList.tsx";
import { OpenCases } from "../evidence/OpenCases.tsx";
import { StatementList } from "../evidence/StatementList.tsx";
import type { Claims } from "../evidence/useClaims.ts";

type Props = {
  /** The heading of the statements that count. */
  readonly title: string;
  readonly material: DutyMaterial;
  readonly claims: Claims;
};

/**
 * What is said about a duty for a group in a plane: the statements, the court cases, and how the duty reached the
 * workers.
 */
export function DutyClaims({ title, material, claims }: Props) {
  const { say } = useReader();
  const { trace, openCases, conditions } = material;
  const { group } = trace.groupChain;
  return (
    <>
      <StatementList
        title={title}
        counted={claims.counted}
        collisions={claims.collisions}
        counts={new Set(trace.restsOn.assertions)}
        group={group}
      />
      <StatementList title={say("page.statements.outside")} counted={claims.outside} group={group} />
      <OpenCases cases={openCases} />
      <ConditionList conditions={conditions} />
    </>
  );
}
