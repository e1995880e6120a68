/** The days on which a file changes: where moving one of its two days shows something else. */
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

/** What begins, ends, is said … In the order in which it is named. */
export const changingThings = ["link", "statement", "condition", "amount", "role", "decision", "proceeding"] as const;
export type ChangingThing = (typeof changingThings)[number];

export type Change = {
  readonly kind: ChangeKind;
  /** `Date` as the file gives it: a month or a year where the file knows no day. */
  readonly written: string;
  readonly counts: readonly { readonly thing: ChangingThing; readonly count: number }[];
};

export type ChangeDay = {
  /** First day on which it is so, since 1970-01-01; the same as `date`. */
  readonly day: number;
  readonly date: string;
  readonly changes: readonly Change[];
};

export type ChangeDays = {
  /** By what was so on a day. */
  readonly date: readonly ChangeDay[];
  /** By what was known on a day. */
  readonly known: readonly ChangeDay[];
};

type Timed = {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly ended?: true | undefined;
  readonly observed?: string | undefined;
};

type Bound = { readonly day: number; readonly written: string };
/** When something is so: without `from` always before, without `to` always after. */
type Span = { readonly from: Bound | null; readonly to: (Bound & { readonly kind: "ends" | "over" }) | null };

/** Null: it is so on no day. */
function spanOf({ start, end, ended, observed }: Timed): Span | null {
  const from = start === undefined ? null : { day: firstDay(start), written: start };
  let to: Span["to"] = null;
  if (end !== undefined) to = { day: lastDay(end), written: end, kind: "ends" };
  else if (ended && observed === undefined) return null;
  else if (ended) to = { day: lastDay(observed!), written: observed!, kind: "over" };
  return from && to && from.day > to.day ? null : { from, to };
}

/** When both are so. */
function overlapOf(one: Span, other: Span): Span | null {
  const from = one.from && other.from && one.from.day < other.from.day ? other.from : (one.from ?? other.from);
  const to = one.to && other.to && one.to.day > other.to.day ? other.to : (one.to ?? other.to);
  return from && to && from.day > to.day ? null : { from, to };
}

/** Counts what happens, day by day. */
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

/**
 * Everything in the file counts, whatever reading is chosen and however well it is verified. A statement about a link
 * is there only while the link is; one that rests on a decision of a proceeding comes and goes with the decision, and
 * the decision is what is counted.
 */
export function changeDaysOf(file: FileIndex): ChangeDays {
  const { dossier, linkAt, statements } = file;
  const byDate = new Calendar();
  const byKnown = new Calendar();
  const noteSpan = (thing: ChangingThing, { from, to }: Span) => {
    if (from) byDate.note(from.day, "begins", thing, from.written);
    if (to) byDate.note(to.day + 1, to.kind, thing, to.written);
  };
  const noteTimed = (thing: ChangingThing, timed: Timed, within: Span | null = { from: null, to: null }) => {
    const own = spanOf(timed);
    const span = own && within && overlapOf(own, within);
    if (!span) return;
    noteSpan(thing, span);
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
    noteTimed("statement", assertion, link && spanOf(link));
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
