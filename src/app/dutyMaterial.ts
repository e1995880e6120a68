/** What a file holds on one duty for one worker group in one plane, sorted by what it counts for. */
import { type GroupTrace, type Inquiry, isLive, isWritten } from "../model/index.ts";
import { type Assertion, type Condition, type Plane, type Proceeding, planeOf } from "../schema/index.ts";

export type DutyMaterial = {
  readonly trace: GroupTrace;
  /** What the states rest on. */
  readonly counted: readonly Assertion[];
  /** On parties that hold it for these workers from outside their chain. */
  readonly outside: readonly Assertion[];
  /** What others say of a promise, and what a final ruling has set aside: shown, and decides nothing. */
  readonly beside: readonly Assertion[];
  /** Not live under these days, readings and floor. */
  readonly notNow: readonly Assertion[];
  readonly openCases: readonly Proceeding[];
  readonly conditions: readonly Condition[];
};

function conditionsOn({ file, chain }: Inquiry, { groupChain }: GroupTrace, duty: string): Condition[] {
  const groupId = file.dossier.parties[groupChain.group]!.id;
  return file.dossier.conditions.filter(condition => {
    if (condition.duty !== duty || !isLive(condition, chain.focus, chain.chosen)) return false;
    if (condition.workers) return condition.workers.includes(groupId);
    return condition.party === undefined || groupChain.isMember(file.partyAt.get(condition.party)!);
  });
}

export function dutyMaterialOf(inquiry: Inquiry, group: number, duty: string, plane: Plane): DutyMaterial {
  const { file, chain } = inquiry;
  const { dossier } = file;
  const trace = inquiry.trace(group, duty, plane);
  const groupId = dossier.parties[group]!.id;
  const live = new Set(chain.statements.map(({ assertion }) => assertion.id));
  const outsiders = new Set(trace.outside.map(party => dossier.parties[party]!.id));
  const counts = new Set(trace.restsOn.assertions);
  const counted: Assertion[] = [];
  const outside: Assertion[] = [];
  const beside: Assertion[] = [];
  const notNow: Assertion[] = [];
  for (const assertion of dossier.assertions) {
    const { id, party, workers, jointWith = [] } = assertion;
    if (assertion.duty !== duty || planeOf(assertion.basis) !== plane) continue;
    if (counts.has(id)) counted.push(assertion);
    else if (workers && !workers.includes(groupId)) continue;
    else if (!live.has(id)) notNow.push(assertion);
    else if ([party, ...jointWith].some(one => outsiders.has(one))) outside.push(assertion);
    else if (workers || trace.groupChain.isMember(file.partyAt.get(party)!)) beside.push(assertion);
  }
  const cases = new Set(trace.restsOn.proceedings);
  return {
    trace,
    counted,
    outside,
    beside,
    notNow,
    openCases: dossier.proceedings.filter(({ id }) => cases.has(id)),
    conditions: conditionsOn(inquiry, trace, duty),
  };
}

/** Does the verdict rest on anything said here, or is the duty known to have been met or not? */
export const isTold = ({ trace, openCases, conditions }: DutyMaterial): boolean =>
  isWritten(trace) || trace.outside.length > 0 || openCases.length > 0 || conditions.length > 0;

/** Is there anything to open, even if it decides nothing? */
export const hasMaterial = (material: DutyMaterial): boolean =>
  isTold(material) || material.beside.length > 0 || material.notNow.length > 0;
