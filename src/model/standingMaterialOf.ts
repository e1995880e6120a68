/** What a file holds on one party and one duty for one worker group in one plane: what a mark of the picture rests on. */
import { type Assertion, type Condition, type Plane, type Proceeding, planeOf } from "../schema/index.ts";
import { dutyMaterialOf } from "./dutyMaterialOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import type { GroupTrace, Inquiry } from "./inquiryOf.ts";
import { includes, type Standing, standingOf, writtenOn } from "./standing.ts";
import type { Transfer } from "./traceDuty.ts";

export type StandingMaterial = {
  readonly trace: GroupTrace;
  readonly standing: Standing;
  /** In the chain of the group, or outside it. */
  readonly isMember: boolean;
  /** What the standing rests on. */
  readonly counted: readonly Assertion[];
  /** Said of it, and decides nothing: others' words, or set aside by a final ruling. */
  readonly beside: readonly Assertion[];
  /** Said of it, and not live under these days, readings and floor. */
  readonly notNow: readonly Assertion[];
  readonly openCases: readonly Proceeding[];
  /** From it and to it. */
  readonly transfers: readonly Transfer[];
  /** How the duty reached the group, as far as it is told of this party. */
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
