/** What a file says on one party and one duty for one worker group in one plane: the basis of a mark of the picture. */
import { type Assertion, type Condition, type Plane, type Proceeding, planeOf } from "../schema/index.ts";
import { dutyMaterialOf } from "./dutyMaterialOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import type { GroupTrace, Inquiry } from "./inquiryOf.ts";
import { includes, type Standing, standingOf, writtenOn } from "./standing.ts";
import type { Transfer } from "./traceDuty.ts";

export type StandingMaterial = {
  readonly trace: GroupTrace;
  readonly standing: Standing;
  /** Is the party in the chain of the group? */
  readonly isMember: boolean;
  /** The statements on which the standing rests. */
  readonly counted: readonly Assertion[];
  /** Statements that do not count: words of others, or set aside by a final ruling. */
  readonly beside: readonly Assertion[];
  /** Statements that are not live under the lens. */
  readonly notNow: readonly Assertion[];
  readonly openCases: readonly Proceeding[];
  /** Transfers from the party and to it. */
  readonly transfers: readonly Transfer[];
  /** The conditions of the group for this duty that name this party. */
  readonly conditions: readonly Condition[];
};

export function standingMaterialOf(
  inquiry: Inquiry,
  group: PartyIndex,
  party: PartyIndex,
  duty: string,
  plane: Plane,
): StandingMaterial {
  const { book, file } = inquiry;
  const { dossier } = file;
  const { trace, notNow, conditions } = dutyMaterialOf(inquiry, group, duty, plane);
  const { isMember } = trace.groupChain;
  const standing =
    trace.standings.get(party) ?? standingOf(writtenOn(book, duty, plane), party, group, plane, file, isMember);
  const counts = new Set(standing.statements.map(({ assertion }) => assertion.id));
  const { id } = dossier.parties[party]!;
  const isOf = (assertion: Assertion) => assertion.party === id || (assertion.jointWith ?? []).includes(id);
  const live = new Map(inquiry.chain.statements.map(one => [one.assertion.id, one]));
  const ofParty = dossier.assertions.filter(
    assertion => assertion.duty === duty && planeOf(assertion.basis) === plane && isOf(assertion),
  );
  return {
    trace,
    standing,
    isMember: isMember(party),
    counted: dossier.assertions.filter(assertion => counts.has(assertion.id)),
    beside: ofParty.filter(assertion => {
      const statement = live.get(assertion.id);
      return statement !== undefined && !counts.has(assertion.id) && includes(statement, group, file, isMember);
    }),
    notNow: notNow.filter(isOf),
    openCases: standing.cases.map(({ proceeding }) => proceeding),
    transfers: trace.transfers.filter(({ from, to }) => from === party || to === party),
    conditions: conditions.filter(condition => condition.party === id),
  };
}
