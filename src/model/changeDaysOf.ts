/** The days on which a file changes: moving one of its two days past them shows something else. */
import { dateOfDay, firstDay, lastDay } from "../schema/index.ts";
import type { FileIndex } from "./indexDossier.ts";

/**
 * `begins`: from its first day; `ends`: after its last day; `over`: after the day it was last seen, over since on a day
 * not known; `last-seen`: the last day it was seen to be so, and the file does not say it is over; `said`; `decided`;
 * `overturned`; `opened`; `closed`: no longer open after that day.
 */
export const changeKinds = [
  "begins",
  "ends",
  "over",
  "last-seen",
  "opened",
  "decided",
  "said",
  "overturned",
  "closed",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What can begin, end, be said … in the order in which sentences name it. */
export const changingThings = ["link", "statement", "condition", "amount", "role", "decision", "proceeding"] as const;
export type ChangingThing = (typeof changingThings)[number];

export type DayChange = {
  readonly kind: ChangeKind;
  /** `Date` as the file gives it: a month or a year where it gives no day. */
  readonly written: string;
  readonly counts: readonly { readonly thing: ChangingThing; readonly count: number }[];
};

export type ChangeDay = {
  /** The first day on which the changes hold, as days since 1970-01-01; `date` is the same day. */
  readonly day: number;
  readonly date: string;
  readonly changes: readonly DayChange[];
};

export type ChangeDays = {
  /** Changes of what was so on a day. */
  readonly date: readonly ChangeDay[];
  /** Changes of what was known on a day. */
  readonly known: readonly ChangeDay[];
};

type TimeFields = {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly ended?: true | undefined;
  readonly observed?: string | undefined;
};

type Bound = { readonly day: number; readonly written: string };
/** When something is so. Without `from` it has no beginning, without `to` no end. */
type Period = { readonly from: Bound | null; readonly to: (Bound & { readonly kind: "ends" | "over" }) | null };

/** The period of an object; null where it holds on no day. */
function periodOf({ start, end, ended, observed }: TimeFields): Period | null {
  const from = start === undefined ? null : { day: firstDay(start), written: start };
  let to: Period["to"] = null;
  if (end !== undefined) to = { day: lastDay(end), written: end, kind: "ends" };
  else if (ended && observed === undefined) return null;
  else if (ended) to = { day: lastDay(observed!), written: observed!, kind: "over" };
  return from && to && from.day > to.day ? null : { from, to };
}

/** The period in which both hold. */
function overlapOf(one: Period, other: Period): Period | null {
  const from = one.from && other.from && one.from.day < other.from.day ? other.from : (one.from ?? other.from);
  const to = one.to && other.to && one.to.day > other.to.day ? other.to : (one.to ?? other.to);
  return from && to && from.day > to.day ? null : { from, to };
}

/** Counts changes, day by day. */
class Calendar {
  readonly #days = new Map<
    number,
    Map<string, { kind: ChangeKind; written: string; counts: Map<ChangingThing, number> }>
  >();

  note(day: number, kind: ChangeKind, thing: ChangingThing, written: string): void {
    const changes = this.#days.get(day) ?? new Map();
    this.#days.set(day, changes);
    const change = changes.get(`${kind} ${written}`) ?? { kind, written, counts: new Map() };
    changes.set(`${kind} ${written}`, change);
    change.counts.set(thing, (change.counts.get(thing) ?? 0) + 1);
  }

  days(): ChangeDay[] {
    return [...this.#days]
      .sort(([a], [b]) => a - b)
      .flatMap(([day, found]) => {
        const date = dateOfDay(day);
        if (date === null) return [];
        const changes = [...found.values()]
          .sort(
            (a, b) =>
              changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || firstDay(a.written) - firstDay(b.written),
          )
          .map(({ kind, written, counts }) => ({
            kind,
            written,
            counts: changingThings.flatMap(thing => (counts.has(thing) ? [{ thing, count: counts.get(thing)! }] : [])),
          }));
        return [{ day, date, changes }];
      });
  }
}

const known = new WeakMap<FileIndex, ChangeDays>();

/**
 * The days on which a file changes. Everything in it counts, in every reading and however well it is verified. A
 * statement about a link holds only while the link does. A statement that rests on a decision comes and goes with it,
 * so only the decision is counted. The same object for the same file.
 */
export function changeDaysOf(file: FileIndex): ChangeDays {
  const days = known.get(file) ?? findDays(file);
  known.set(file, days);
  return days;
}

function findDays(file: FileIndex): ChangeDays {
  const { dossier, linkAt, statements } = file;
  const byDate = new Calendar();
  const byKnown = new Calendar();
  const notePeriod = (thing: ChangingThing, { from, to }: Period) => {
    if (from) byDate.note(from.day, "begins", thing, from.written);
    if (to) byDate.note(to.day + 1, to.kind, thing, to.written);
  };
  const noteTimed = (thing: ChangingThing, timed: TimeFields, within: Period | null = { from: null, to: null }) => {
    const own = periodOf(timed);
    const span = own && within && overlapOf(own, within);
    if (!span) return;
    notePeriod(thing, span);
    const { observed } = timed;
    if (observed === undefined || span.to?.kind === "over") return;
    byDate.note(lastDay(observed), "last-seen", thing, observed);
  };
  const noteWords = (stated: string | undefined, overturned: string | undefined, thing: "statement" | "condition") => {
    if (stated !== undefined) byKnown.note(firstDay(stated), "said", thing, stated);
    if (overturned !== undefined) byKnown.note(firstDay(overturned), "overturned", thing, overturned);
  };

  for (const link of dossier.links) noteTimed("link", link);
  for (const { assertion, stated, overturned } of statements) {
    const link = assertion.link === undefined ? undefined : linkAt.get(assertion.link);
    noteTimed("statement", assertion, link && periodOf(link));
    if (assertion.decision === undefined) noteWords(stated, overturned, "statement");
  }
  for (const condition of dossier.conditions) {
    noteTimed("condition", condition);
    noteWords(condition.stated, undefined, "condition");
  }
  for (const amount of dossier.money) noteTimed("amount", amount);
  for (const { roles } of dossier.parties)
    for (const role of roles ?? []) if (typeof role !== "string") noteTimed("role", role);
  for (const { start, end, decisions } of dossier.proceedings) {
    if (start !== undefined) byKnown.note(firstDay(start), "opened", "proceeding", start);
    if (end !== undefined) byKnown.note(lastDay(end) + 1, "closed", "proceeding", end);
    for (const { date, overturned } of decisions ?? []) {
      byKnown.note(firstDay(date), "decided", "decision", date);
      if (overturned !== undefined) byKnown.note(firstDay(overturned), "overturned", "decision", overturned);
    }
  }
  return { date: byDate.days(), known: byKnown.days() };
}
