/**
 * Everything that was done to a file, from its first text on. The journal only grows: going back is an entry as well, so
 * that what was undone stays within reach after another change.
 */
import { applyEdit, inverseOf, type TextEdit } from "./textEdit.ts";
import { turned, type Waiting, type WaitingTurns, withWaiting } from "./waiting.ts";

/** What a step did, as a code with the names it needs. The words are in `text/`. */
export type StepLabel = { readonly code: string; readonly params: Readonly<Record<string, string>> };

/** One change of the text. */
export type Step = {
  readonly kind: "step";
  /** Counts the steps of a journal from 1. */
  readonly seq: number;
  /** The step it was made upon; 0 for the first text. */
  readonly parent: number;
  readonly edit: TextEdit;
  readonly label: StepLabel;
  /** Steps of one visit, a stay at a field or one act, are taken back together. */
  readonly visit: string;
  /** ISO 8601. */
  readonly at: string;
};

/** What is typed and does not stand in the file yet. The key tells where it belongs; null takes it away. */
export type PendingEntry = {
  readonly kind: "pending";
  readonly key: string;
  readonly value: unknown;
  /** The visit in which it was typed, with which it is taken back. */
  readonly visit?: string;
  readonly at: string;
};
/** The journal went to this step, back or forth. */
export type MoveEntry = { readonly kind: "move"; readonly to: number; readonly at: string };
/** A step has a name of its own, as "sent to the lawyer". */
export type MarkEntry = { readonly kind: "mark"; readonly on: number; readonly name: string; readonly at: string };
/** The text of a step was written to a file. */
export type WrittenEntry = {
  readonly kind: "written";
  readonly on: number;
  readonly file: string;
  readonly at: string;
};

export type LogEntry = Step | MoveEntry | MarkEntry | WrittenEntry | PendingEntry;

export type Journal = {
  readonly base: string;
  /** By number: the first has the number 1. */
  readonly steps: readonly Step[];
  /** The step whose text is the present one; 0 for the first text. */
  readonly head: number;
  readonly text: string;
  readonly marks: readonly MarkEntry[];
  readonly written: WrittenEntry | null;
  readonly pending: Waiting;
  /** What waited at the other end of each visit. */
  readonly turns: WaitingTurns;
  /** The step that redo leads to, for each step from which there is one. */
  readonly forth: ReadonlyMap<number, number>;
};

export const newJournal = (base: string): Journal => ({
  base,
  steps: [],
  head: 0,
  text: base,
  marks: [],
  written: null,
  pending: new Map(),
  turns: new Map(),
  forth: new Map(),
});

const stepAt = ({ steps }: Journal, seq: number): Step | null => steps[seq - 1] ?? null;

/** The steps from the first to this one. */
function pathTo(journal: Journal, seq: number): readonly Step[] {
  const path: Step[] = [];
  for (let step = stepAt(journal, seq); step; step = stepAt(journal, step.parent)) path.push(step);
  return path.reverse();
}

/** The steps that are taken back and then made again between two steps, and the step where both ways meet. */
export type StepWays = { readonly back: readonly Step[]; readonly forward: readonly Step[]; readonly met: Step | null };

/** The ways from the present step to another. */
function waysBetween(journal: Journal, seq: number): StepWays {
  const [from, to] = [pathTo(journal, journal.head), pathTo(journal, seq)];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return { back: from.slice(shared).reverse(), forward: to.slice(shared), met: from[shared - 1] ?? null };
}

/** The visits that are taken back or made again on the way, in order. One that goes on at both ends is neither. */
export const visitsBetween = ({ back, forward, met }: StepWays): readonly string[] =>
  [...back, ...forward].map(({ visit }) => visit).filter(visit => visit !== met?.visit);

/** The text that stood there after this step. */
export function textAt(journal: Journal, seq: number): string {
  if (seq === journal.head) return journal.text;
  const { back, forward } = waysBetween(journal, seq);
  const undone = back.reduce((text, { edit }) => applyEdit(text, inverseOf(edit)), journal.text);
  return forward.reduce((text, { edit }) => applyEdit(text, edit), undone);
}

/** The journal with one entry more. @throws where the entry was made for another journal, which is a mistake of ours */
export function withEntry(journal: Journal, entry: LogEntry): Journal {
  switch (entry.kind) {
    case "step": {
      if (entry.seq !== journal.steps.length + 1) throw new Error(`Step ${entry.seq} follows no step of this journal.`);
      const text = applyEdit(textAt(journal, entry.parent), entry.edit);
      const forth = new Map(journal.forth).set(entry.parent, entry.seq);
      const waiting = turned(journal, visitsBetween(waysBetween(journal, entry.parent)));
      return { ...journal, ...waiting, steps: [...journal.steps, entry], head: entry.seq, text, forth };
    }
    case "move": {
      if (entry.to < 0 || entry.to > journal.steps.length) throw new Error(`There is no step ${entry.to}.`);
      const forth = new Map(journal.forth);
      for (const { seq, parent } of pathTo(journal, entry.to)) forth.set(parent, seq);
      const waiting = turned(journal, visitsBetween(waysBetween(journal, entry.to)));
      return { ...journal, ...waiting, text: textAt(journal, entry.to), head: entry.to, forth };
    }
    case "mark":
      return { ...journal, marks: [...journal.marks, entry] };
    case "written":
      return { ...journal, written: entry };
    case "pending":
      return { ...journal, ...withWaiting(journal, entry.key, entry.value, entry.visit) };
  }
}

export const journalOf = (base: string, entries: readonly LogEntry[]): Journal =>
  entries.reduce(withEntry, newJournal(base));

/** Where undo leads: before the visit to which the present step belongs. Null on the first text. */
export function stepBack(journal: Journal): number | null {
  let step = stepAt(journal, journal.head);
  if (!step) return null;
  const { visit } = step;
  while (step && step.visit === visit) {
    const before = stepAt(journal, step.parent);
    if (!before) return 0;
    step = before;
  }
  return step?.seq ?? 0;
}

/** Where redo leads: to the end of the visit that was taken back last. Null where nothing was. */
export function stepForth(journal: Journal): number | null {
  let next = journal.forth.get(journal.head);
  if (next === undefined) return null;
  const visit = stepAt(journal, next)!.visit;
  for (;;) {
    const after = journal.forth.get(next);
    if (after === undefined || stepAt(journal, after)!.visit !== visit) return next;
    next = after;
  }
}

/** A visit as a list shows it: the step that it ended with, and what it did. */
export type JournalVisit = { readonly end: Step; readonly label: StepLabel };

/** Whoever makes an object and then fills it has made it; else what was done last tells what a visit did. */
const labelOf = (steps: readonly Step[]): StepLabel =>
  (steps.find(({ label }) => label.code === "add") ?? steps.at(-1)!).label;

/**
 * The visits on the way to the present step and beyond it, as far as redo leads, and those that were left by going back
 * and doing something else. Each list in the order in which they were made.
 */
export function visitsOf(journal: Journal): {
  readonly way: readonly JournalVisit[];
  readonly left: readonly JournalVisit[];
} {
  const way = [...pathTo(journal, journal.head)];
  for (let next = journal.forth.get(journal.head); next !== undefined; next = journal.forth.get(next))
    way.push(stepAt(journal, next)!);
  const onWay = new Set(way);
  const goesOn = new Set(
    journal.steps.flatMap(({ parent, visit }) => (stepAt(journal, parent)?.visit === visit ? [parent] : [])),
  );
  const stepsBefore = (end: Step): readonly Step[] => {
    const steps: Step[] = [];
    for (let step: Step | null = end; step?.visit === end.visit; step = stepAt(journal, step.parent)) steps.push(step);
    return steps.reverse();
  };
  const shown = (end: Step): JournalVisit => ({ end, label: labelOf(stepsBefore(end)) });
  return {
    way: way.filter((step, place) => way[place + 1]?.visit !== step.visit).map(shown),
    left: journal.steps.filter(step => !onWay.has(step) && !goesOn.has(step.seq)).map(shown),
  };
}
