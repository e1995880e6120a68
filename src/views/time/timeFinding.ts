/** The sentence that says what the figure finds on its days: the rulings first, else how far the dates reach. */
import {
  courtFindingsOf,
  datesOf,
  type Inquiry,
  isDated,
  type PartyIndex,
  type Timeline,
  type TimeThing,
} from "../../model/index.ts";
import { firstDay } from "../../schema/index.ts";
import { type Language, type Narrator, say, sayDate } from "../../text/index.ts";

type FindingRequest = {
  readonly inquiry: Inquiry;
  readonly timeline: Timeline;
  readonly narrator: Narrator;
  readonly language: Language;
  readonly group: PartyIndex | null;
};

/** The most cases in the sentence. */
const CASES = 2;

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

export function timeFinding({ inquiry, timeline, narrator, language, group }: FindingRequest): string {
  const { dossier } = inquiry.file;
  const { known } = inquiry.chain.focus;
  const isEarlier = known !== null && (dossier.updated === undefined || firstDay(known) < firstDay(dossier.updated));
  const dated = (sentence: string): string =>
    isEarlier ? say(language, "view.time.finding.known", { known: sayDate(language, known), sentence }) : sentence;
  const rulings = group === null ? [] : courtFindingsOf(inquiry, group).slice(0, CASES).map(narrator.findingShort);
  if (rulings.length > 0) return dated(rulings.join(" "));
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
  if (sentences.length > 0) return dated(sentences.join(" "));
  return timeline.extent === null && !isDated(dossier)
    ? say(language, "view.time.finding.none")
    : say(language, "view.time.finding.others");
}
