/** The sentence that says what the figure finds on its days: the rulings first, else how far the dates reach. */
import {
  courtFindingsOf,
  datesOf,
  type Inquiry,
  isDated,
  isNotYetKnown,
  type PartyIndex,
  type Ruling,
  rulingsOf,
  type Timeline,
  type TimeThing,
} from "../../model/index.ts";
import { firstDay } from "../../schema/index.ts";
import { isolated, type Language, label, type Narrator, say, sayDate, tellFindingShort } from "../../text/index.ts";
import type { FindingSentence } from "../figure/figurePlan.ts";
import { followedWords, statusOf, statusWords } from "./thingWords.ts";

type FindingRequest = {
  readonly inquiry: Inquiry;
  readonly timeline: Timeline;
  readonly narrator: Narrator;
  readonly language: Language;
  readonly group: PartyIndex | null;
};

/** The most cases without a ruling in the sentence, and the most rulings. */
const CASES = 2;
const RULINGS = 3;

type Reach = { readonly count: number; readonly total: number; readonly from: string; readonly to: string };

/** How many of these have a date, and from when to when. */
function reachOf(things: readonly TimeThing[]): Reach | null {
  const dates = things.map(datesOf);
  const all = dates.flat();
  if (all.length === 0) return null;
  const from = all.reduce((best, date) => (date.first < best.first ? date : best));
  const to = all.reduce((best, date) => (date.last > best.last ? date : best));
  return {
    count: dates.filter(({ length }) => length > 0).length,
    total: things.length,
    from: from.written,
    to: to.written,
  };
}

/** Each ruling with the days from which and until which it stood, the earliest first. */
function rulingSentences(
  { narrator, language }: FindingRequest,
  rulings: readonly Ruling[],
): readonly FindingSentence[] {
  const told = rulings.slice(-RULINGS);
  const earlier = rulings.length - told.length;
  return [
    ...(earlier > 0 ? [{ words: say(language, "view.time.finding.earlier", { count: earlier }), isMain: false }] : []),
    ...told.map(({ decision: { date, court, outcome, finality }, until, follower }) => ({
      isMain: until === null && follower === null,
      words: say(language, "view.time.finding.ruling", {
        from: sayDate(language, date),
        hasEnd: until === null ? "no" : "yes",
        until: until === null ? "" : sayDate(language, until),
        outcome: isolated(narrator.prose(outcome).text.replace(/\.$/u, "")),
        court: isolated(narrator.text(court).text),
        finality: label(language, "finalities", finality!),
        isFollowed: follower === null ? "no" : "yes",
        followed: follower === null ? "" : followedWords(language, follower),
      }),
    })),
  ];
}

/** What the figure is called: how many rulings there are and how many have fallen, else what it is about. */
export function timeTitle({
  inquiry,
  language,
  group,
}: Pick<FindingRequest, "inquiry" | "language" | "group">): string {
  const rulings = group === null ? [] : rulingsOf(inquiry, group);
  const [first] = rulings;
  if (!first) return say(language, "view.time.title");
  const yearOf = ({ decision: { date } }: Ruling): string => sayDate(language, date.slice(0, 4));
  const [from, to] = [yearOf(first), yearOf(rulings.at(-1)!)];
  return say(language, "view.time.title.rulings", {
    count: rulings.length,
    isOne: from === to ? "yes" : "no",
    from,
    to,
    fallen: rulings.filter(({ until }) => until !== null).length,
  });
}

/**
 * The latest decision that is known, where no ruling in force is about these workers; that none was made by then; null in
 * a file without decisions.
 */
function decidedWords({ inquiry, timeline, narrator, language }: Omit<FindingRequest, "group">): string | null {
  const { knownDay } = inquiry.chain.focus;
  const decisions = [...timeline.rows, timeline.whole]
    .flatMap(({ dated }) => dated)
    .flatMap(thing => (thing.kind === "decision" ? [thing] : []));
  if (decisions.length === 0) return null;
  const [latest] = decisions
    .filter(thing => !isNotYetKnown(thing, knownDay))
    .sort((a, b) => b.said!.first - a.said!.first);
  if (!latest) return say(language, "view.time.finding.undecided");
  const { court, date, outcome, finality } = latest.of;
  const status = statusOf(latest, knownDay);
  return say(language, "view.time.finding.latest", {
    decision: say(language, "view.time.changed.decision", {
      court: isolated(narrator.text(court).text),
      date: sayDate(language, date),
      outcome: isolated(narrator.prose(outcome).text.replace(/\.$/u, "")),
    }),
    status: finality === undefined ? say(language, "page.decision.procedural") : statusWords(language, latest, status),
  });
}

export function timeFinding(request: FindingRequest): readonly FindingSentence[] {
  const { inquiry, timeline, narrator, language, group } = request;
  const { dossier } = inquiry.file;
  const { known } = inquiry.chain.focus;
  const isEarlier = known !== null && (dossier.updated === undefined || firstDay(known) < firstDay(dossier.updated));
  /** The day of knowledge stands before all of them. */
  const dated = (sentences: readonly FindingSentence[]): readonly FindingSentence[] => [
    ...(isEarlier
      ? [{ words: say(language, "view.time.finding.known", { known: sayDate(language, known) }), isMain: false }]
      : []),
    ...sentences,
  ];
  const plain = (...sentences: readonly string[]) => dated(sentences.map(words => ({ words, isMain: false })));
  const unruled = group === null ? [] : courtFindingsOf(inquiry, group).filter(one => one.code === "unruled");
  const court = [
    ...(group === null ? [] : rulingSentences(request, rulingsOf(inquiry, group))),
    // The rulings of a case that have fallen are told already.
    ...unruled.slice(0, CASES).map(one => ({
      words: tellFindingShort(narrator, { ...one, params: { ...one.params, fallen: [] } }),
      isMain: false,
    })),
  ];
  if (court.length > 0) return dated(court);
  const decided = decidedWords({ inquiry, timeline, narrator, language });
  if (decided !== null) return plain(decided);
  const things = timeline.rows.flatMap(row => [...row.dated, ...row.undated]);
  const sentences = (["link", "statement"] as const).flatMap(kind => {
    const reach = reachOf(things.filter(thing => thing.kind === kind));
    if (reach === null) return [];
    const { count, total, from, to } = reach;
    const is = (holds: boolean): "yes" | "no" => (holds ? "yes" : "no");
    return [
      say(language, `view.time.finding.${kind}`, {
        count,
        total,
        all: is(count === total),
        isOne: is(from === to),
        from: sayDate(language, from),
        to: sayDate(language, to),
      }),
    ];
  });
  if (sentences.length > 0) return plain(sentences.join(" "));
  const hasDate = timeline.extent !== null || isDated(dossier);
  return [{ words: say(language, `view.time.finding.${hasDate ? "others" : "none"}`), isMain: false }];
}
