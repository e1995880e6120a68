/** The lines of a case and of each of its decisions. What came after the day of knowledge is marked. */
import { proceedingStatusOf } from "../../model/index.ts";
import { type Decision, firstDay, followerOf, lastDay, type Proceeding } from "../../schema/index.ts";
import { label, quoted, sayCountry, sayDate, sayDates, sayList, sayStanding } from "../../text/index.ts";
import { keyOf } from "./outline.ts";
import type { Teller, UnnumberedLine } from "./tellerOf.ts";

export function proceedingLine(teller: Teller, proceeding: Proceeding): UnnumberedLine {
  const { inquiry, language, narrator, say, file, naming } = teller;
  const { known, knownDay } = inquiry.chain.focus;
  const endsLater = proceeding.end !== undefined && lastDay(proceeding.end) > knownDay;
  const { end: _end, ...withoutEnd } = proceeding;
  const { authority, duties = [] } = proceeding;
  return {
    sentence: [{ ...file(proceeding.title), isStrong: true }],
    facts: [
      endsLater && known !== null
        ? say("page.proceeding.open-then", { date: sayDate(language, known) })
        : label(language, "proceeding-statuses", proceedingStatusOf(proceeding, knownDay)),
      proceeding.court && file(proceeding.court),
      authority !== undefined && { words: narrator.name(authority), line: keyOf("party", authority) },
      proceeding.country && sayCountry(language, proceeding.country),
      ...sayDates(language, endsLater ? withoutEnd : proceeding),
      proceeding.next && !endsLater && say("page.proceeding.next", { date: sayDate(language, proceeding.next) }),
      naming("page.proceeding.against", "parties", proceeding.against),
      naming("page.proceeding.concerns", "parties", proceeding.concerns),
      naming("page.about-workers", "workers", proceeding.workers),
      duties.length > 0 &&
        say("page.proceeding.duties", {
          duties: sayList(
            language,
            duties.map(duty => quoted(language, narrator.dutyLabel(duty))),
          ),
        }),
    ],
    evidence: proceeding.evidence,
    isAsked: true,
    response: proceeding.response,
    remark: proceeding.remark,
    whyNot: proceeding.start !== undefined && firstDay(proceeding.start) > knownDay ? ["not-yet-known"] : [],
  };
}

export function decisionLine(teller: Teller, decision: Decision): UnnumberedLine {
  const { dossier, inquiry, language, say, file } = teller;
  const proceeding = dossier.proceedings.find(({ decisions = [] }) => decisions.includes(decision))!;
  const { knownDay } = inquiry.chain.focus;
  const isLater = (day: string) => firstDay(day) > knownDay;
  const { date, court, outcome, overturned } = decision;
  const follower = followerOf(decision, proceeding, dossier.proceedings);
  return {
    sentence: [
      { words: `${sayDate(language, date)}, `, isStrong: true },
      { ...file(court), isStrong: true },
      { words: " – " },
      file(outcome),
    ],
    facts: [
      sayStanding(language, proceeding, decision),
      overturned && !isLater(overturned) && say("page.decision.overturned", { date: sayDate(language, overturned) }),
      follower !== null &&
        !isLater(follower.date) &&
        say("page.decision.followed", { date: sayDate(language, follower.date) }),
    ],
    evidence: decision.evidence,
    isAsked: true,
    remark: decision.remark,
    whyNot: isLater(date) ? ["not-yet-known"] : [],
  };
}
