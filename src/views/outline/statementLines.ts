/** What somebody says about a party and a duty, and about how a duty reached the workers. */
import type { Steps } from "../../base/index.ts";
import { type PartyIndex, type WhyNotCounted, whyCountedNowhere, whyNotLive } from "../../model/index.ts";
import type { Assertion, Condition } from "../../schema/index.ts";
import { capitalised, label, sayDate, sayDates, sayList, tellStatement } from "../../text/index.ts";
import { keyOf, type LineKey } from "./outline.ts";
import type { Teller, UnnumberedLine } from "./tellerOf.ts";

/** Reasons that can hold for one group of workers and not for another. */
const OF_ONE_GROUP: ReadonlySet<WhyNotCounted> = new Set(["outside", "confirmed", "replaced", "decided"]);

/**
 * The reasons why a statement counts for no group, by its id; it has none here if it counts for some group. If there
 * are several groups, reasons that hold for one group only are left out.
 */
export function* reasonsAgainst(
  { dossier, inquiry }: Pick<Teller, "dossier" | "inquiry">,
  counts: ReadonlySet<string>,
): Steps<ReadonlyMap<string, readonly WhyNotCounted[]>> {
  const { groups, focus, chosen } = inquiry.chain;
  const out = dossier.assertions.filter(({ id }) => !counts.has(id));
  if (groups.length === 0) return new Map(out.map(one => [one.id, whyNotLive(one, focus, chosen)]));
  // Of groups of which the statement does not speak it is no news that it does not count for them.
  const meantBy = ({ workers }: Assertion): readonly PartyIndex[] => {
    if (!workers) return groups;
    const named = new Set(workers);
    const meant = groups.filter(group => named.has(dossier.parties[group]!.id));
    return meant.length > 0 ? meant : groups;
  };
  const all = yield* whyCountedNowhere(inquiry, new Map(out.map(one => [one.id, meantBy(one)])));
  return new Map(
    [...all].map(([id, reasons]) => {
      const general = reasons.filter(reason => !OF_ONE_GROUP.has(reason));
      return [id, general.length > 0 ? general : reasons];
    }),
  );
}

const partiesIn = (assertion: Pick<Assertion, "saidBy">): readonly string[] =>
  (assertion.saidBy ?? []).filter(speaker => typeof speaker === "string");

type StandingFacts = {
  /** Why the statement counts for no group of workers; empty if it counts for some. */
  readonly whyNot: readonly WhyNotCounted[];
  readonly against: readonly LineKey[];
};

export function assertionLine(
  teller: Teller,
  assertion: Assertion,
  { whyNot, against }: StandingFacts,
): UnnumberedLine {
  const { dossier, inquiry, language, narrator, say, file, sentence, naming, link } = teller;
  const about = assertion.link === undefined ? undefined : inquiry.file.linkAt.get(assertion.link);
  const ruling = dossier.proceedings.find(
    ({ id, decisions = [] }) => id === assertion.proceeding || decisions.some(one => one.id === assertion.decision),
  );
  return {
    sentence: sentence(tellStatement(narrator, assertion), [
      assertion.party,
      ...(assertion.to ?? []),
      ...(assertion.jointWith ?? []),
      ...partiesIn(assertion),
    ]),
    facts: [
      label(language, "bases", assertion.basis),
      naming("page.about-workers", "workers", assertion.workers),
      assertion.liability && say("page.liability", { liability: label(language, "liabilities", assertion.liability) }),
      ...sayDates(language, assertion),
      about && link(about),
      ruling && {
        ...file(ruling.title),
        line: assertion.decision === undefined ? keyOf("proceeding", ruling.id) : keyOf("decision", assertion.decision),
      },
    ],
    evidence: assertion.evidence,
    isAsked: true,
    response: assertion.response,
    remark: assertion.remark,
    against,
    whyNot,
  };
}

export function conditionLine(teller: Teller, condition: Condition): UnnumberedLine {
  const { inquiry, language, narrator, say, file, sentence, naming } = teller;
  const { focus, chosen } = inquiry.chain;
  const speakers = narrator.speakers(condition);
  return {
    sentence: [
      { words: capitalised(say(`condition.grade.${condition.met}`)), isStrong: true },
      ...(condition.extent ? [{ words: " – " }, { ...file(condition.extent), isStrong: true as const }] : []),
      ...(condition.description ? [{ words: " – " }, file(condition.description)] : []),
    ],
    facts: [
      speakers.length > 0
        ? sentence(say("condition.reading.said", { speakers: sayList(language, speakers) }), partiesIn(condition))
        : say("condition.reading"),
      condition.party !== undefined && naming("outline.concerns", "party", [condition.party]),
      naming("page.about-workers", "workers", condition.workers),
      condition.stated && sayDate(language, condition.stated),
      ...sayDates(language, condition),
      { words: label(language, "verifications", condition.verification), isStrong: true },
    ],
    evidence: condition.evidence,
    isAsked: true,
    response: condition.response,
    remark: condition.remark,
    whyNot: whyNotLive(condition, focus, chosen),
  };
}
