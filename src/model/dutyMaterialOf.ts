/** Everything a file says on one duty for one worker group in one plane, sorted by whether it counts. */
import { type Assertion, type Condition, type Plane, type Proceeding, planeOf, planes } from "../schema/index.ts";
import type { Chain } from "./chainOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import type { GroupTrace, Inquiry } from "./inquiryOf.ts";
import { conditionsOn, isWritten } from "./traceDuty.ts";

export type DutyMaterial = {
  readonly trace: GroupTrace;
  /** Statements on which the states rest. */
  readonly counted: readonly Assertion[];
  /** Statements on parties that hold the duty for these workers from outside their chain. */
  readonly outside: readonly Assertion[];
  /** Statements that are shown but do not count: what others say of a promise, and what a final ruling set aside. */
  readonly beside: readonly Assertion[];
  /** Statements that are not live under the lens. */
  readonly notNow: readonly Assertion[];
  readonly openCases: readonly Proceeding[];
  readonly conditions: readonly Condition[];
};

/** Made once for a trace: several parts of a page ask whether there is anything to show. */
const known = new WeakMap<GroupTrace, DutyMaterial>();
const liveIn = new WeakMap<Chain, ReadonlySet<string>>();

export function dutyMaterialOf(inquiry: Inquiry, group: PartyIndex, duty: string, plane: Plane): DutyMaterial {
  const trace = inquiry.trace(group, duty, plane);
  const material = known.get(trace) ?? materialOf(inquiry, group, trace);
  known.set(trace, material);
  return material;
}

/** The ids of the live statements. */
function liveStatements(chain: Chain): ReadonlySet<string> {
  const live = liveIn.get(chain) ?? new Set(chain.statements.map(({ assertion }) => assertion.id));
  liveIn.set(chain, live);
  return live;
}

function materialOf(inquiry: Inquiry, group: PartyIndex, trace: GroupTrace): DutyMaterial {
  const { file, chain } = inquiry;
  const { dossier } = file;
  const { duty, plane } = trace;
  const groupId = dossier.parties[group]!.id;
  const live = liveStatements(chain);
  const fromOutside = new Set(
    [...trace.outside.values()].flatMap(({ statements }) => statements.map(one => one.assertion.id)),
  );
  const counts = new Set(trace.restsOn.assertions);
  /** Does a statement on this party concern the group if it names no groups? */
  const concerns = (id: string): boolean => {
    const party = file.partyAt.get(id)!;
    return file.isGroup[party] ? party === group : !file.named[party] || trace.groupChain.isMember(party);
  };
  const counted: Assertion[] = [];
  const outside: Assertion[] = [];
  const beside: Assertion[] = [];
  const notNow: Assertion[] = [];
  for (const assertion of dossier.assertions) {
    const { id, party, workers } = assertion;
    if (assertion.duty !== duty || planeOf(assertion.basis) !== plane) continue;
    if (counts.has(id)) counted.push(assertion);
    else if (fromOutside.has(id)) outside.push(assertion);
    else if (workers && !workers.includes(groupId)) continue;
    else if (!live.has(id)) {
      if (workers || concerns(party)) notNow.push(assertion);
    } else if (workers || concerns(party)) beside.push(assertion);
  }
  const cases = new Set(trace.restsOn.proceedings);
  return {
    trace,
    counted,
    outside,
    beside,
    notNow,
    openCases: dossier.proceedings.filter(({ id }) => cases.has(id)),
    conditions: conditionsOn(chain, trace.groupChain, duty),
  };
}

/** Does the verdict rest on any statement, or is anything known about whether the duty was met? */
export const hasEvidence = ({ trace, openCases, conditions }: DutyMaterial): boolean =>
  isWritten(trace) || trace.outside.size > 0 || openCases.length > 0 || conditions.length > 0;

/** Is there anything to show, even if it does not count? */
export const hasMaterial = (material: DutyMaterial): boolean =>
  hasEvidence(material) || material.beside.length > 0 || material.notNow.length > 0;

/** The duties on which nothing is on record for this group, in any plane. */
export const silentDuties = (inquiry: Inquiry, group: PartyIndex): readonly string[] =>
  inquiry.file.duties.filter(duty => !planes.some(plane => hasMaterial(dutyMaterialOf(inquiry, group, duty, plane))));
