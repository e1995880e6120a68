/** Statements and accounts of conditions, as sentences: told beside the picture, in files and articles, and so apart from the narrator. */

import { type Assertion, type Condition, type Decision, type Dossier, firstDay, lastDay } from "../../schema/index.ts";
import { sayDate } from "../dates.ts";
import { inRow } from "../inRow.ts";
import { asWritten, isolated } from "../isolated.ts";
import { say } from "../say.ts";
import { type PositionParams, sayPosition } from "../sentences/sayPosition.ts";
import { label } from "../wordsOfCodes.ts";
import type { Narrator } from "./narrator.ts";

type StatementTeller = Pick<Narrator, "words">;

/** The decision of the case on the day of the statement, where the statement names the case alone. */
const decidedOn = (dossier: Dossier, { proceeding, stated }: Assertion): Decision | undefined =>
  stated === undefined
    ? undefined
    : dossier.proceedings.find(({ id }) => id === proceeding)?.decisions?.find(({ date }) => date === stated);

/** A statement as a sentence. What was overturned after the narrator's day of knowledge is not told. */
export function tellStatement({ words }: StatementTeller, statement: Assertion): string {
  const {
    dossier,
    language,
    known,
    decisions,
    cut,
    textWithin,
    nameWithin,
    namedWithin,
    labelOf,
    fromStart,
    speakers,
  } = words;
  const decision = statement.decision === undefined ? undefined : decisions.get(statement.decision);
  const court = (decision ?? decidedOn(dossier, statement))?.court;
  const stated = decision?.date ?? statement.stated;
  const finality = decision?.finality ?? statement.finality;
  const fell = decision ? decision.overturned : statement.overturned;
  const overturned = fell !== undefined && (known === null || firstDay(fell) <= lastDay(known)) ? fell : undefined;
  const params: PositionParams = {
    position: statement.position,
    basis: statement.basis,
    party: namedWithin(statement.party),
    duty: labelOf(statement.duty),
    ...(statement.extent ? { extent: textWithin(statement.extent) } : {}),
    verification: statement.verification,
    unsupported: statement.evidence.length === 0,
    ...(statement.to ? { to: statement.to.map(nameWithin) } : {}),
    ...(statement.retains ? { retains: statement.retains } : {}),
    ...(statement.jointWith ? { jointWith: statement.jointWith.map(nameWithin) } : {}),
    ...(statement.saidBy ? { saidBy: speakers(statement), own: statement.saidBy.includes(statement.party) } : {}),
    ...(court ? { court: textWithin(court) } : {}),
    ...(finality ? { finality } : {}),
    ...(stated ? { stated } : {}),
    ...(overturned ? { overturned } : {}),
    ...(statement.provision ? { provision: asWritten(cut(statement.provision)) } : {}),
    ...(statement.jurisdiction ? { jurisdiction: statement.jurisdiction } : {}),
  };
  return fromStart(sayPosition(language, params));
}

/** Whether a duty was met for the workers, by whose account, and how well that is verified. */
export function tellCondition({ words }: StatementTeller, account: Condition): string {
  const { language, prose, textWithin, speakers } = words;
  const sayers = speakers(account);
  const notes = [
    account.stated === undefined ? undefined : sayDate(language, account.stated),
    label(language, "verifications", account.verification),
    account.evidence.length === 0 ? say(language, "position.no-evidence") : undefined,
  ].filter(note => note !== undefined);
  const sentence = say(language, "condition.sentence", {
    grade: say(language, `condition.grade.${account.met}`),
    part: account.extent ? say(language, "mode.part", { extent: textWithin(account.extent) }) : "",
    isPart: account.extent ? "yes" : "no",
    sayers,
    said: sayers.length > 0 ? "yes" : "no",
  });
  const noted = say(language, "position.noted", { sentence, notes: inRow(language, notes) });
  const whole = say(language, "position.ended", { sentence: noted });
  return account.description ? `${whole} ${isolated(prose(account.description).text)}` : whole;
}
