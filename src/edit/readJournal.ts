/** Reads a log that was kept: as much of it as can be understood, in a time that grows with its length alone. */
import {
  type Journal,
  type LogEntry,
  type MarkEntry,
  type Step,
  type StepWays,
  visitsBetween,
  type WrittenEntry,
} from "./journal.ts";
import { applyEdit, inverseOf } from "./textEdit.ts";
import { turned, type WaitingState, withWaiting } from "./waiting.ts";

/** The text of a step, which need not be made of the entries before. */
export type KnownText = { readonly place: number; readonly head: number; readonly text: string };

export type ReadLog = {
  readonly journal: Journal;
  /** The entries that this version does not know, or that fit nothing before them. They change nothing. */
  readonly unread: number;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Whether this is an entry as this version writes it. It may still fit no journal. */
export function isLogEntry(value: unknown): value is LogEntry {
  if (!isRecord(value) || !isText(value.at)) return false;
  const { edit, label } = value;
  switch (value.kind) {
    case "step":
      return (
        isCount(value.seq) &&
        isCount(value.parent) &&
        isText(value.visit) &&
        isRecord(edit) &&
        isCount(edit.at) &&
        isText(edit.removed) &&
        isText(edit.inserted) &&
        isRecord(label) &&
        isText(label.code) &&
        isRecord(label.params)
      );
    case "move":
      return isCount(value.to);
    case "mark":
      return isCount(value.on) && isText(value.name);
    case "written":
      return isCount(value.on) && isText(value.file);
    case "pending":
      return isText(value.key) && "value" in value && (value.visit === undefined || isText(value.visit));
    default:
      return false;
  }
}

/**
 * The journal of a log. An entry that cannot be read is passed over, and so is what was built on it.
 * @param known the text at some place of the log: no text before it is made
 */
export function readJournal(base: string, log: readonly unknown[], known: KnownText | null = null): ReadLog {
  const read = known ? readFrom(base, log, known) : null;
  return read ?? readFrom(base, log, { place: 0, head: 0, text: base })!;
}

/** Null where the known text does not fit the log. */
function readFrom(base: string, log: readonly unknown[], known: KnownText): ReadLog | null {
  const steps: Step[] = [];
  /** How many steps lie between the first text and each. */
  const depths = [0];
  const marks: MarkEntry[] = [];
  let written: WrittenEntry | null = null;
  let waiting: WaitingState = { pending: new Map(), turns: new Map() };
  const forth = new Map<number, number>();
  let head = 0;
  let text = known.place === 0 ? known.text : null;
  let unread = 0;

  /** The ways from the head and from another step up to where they meet. */
  const waysTo = (to: number): StepWays => {
    const [back, forward]: [Step[], Step[]] = [[], []];
    let [here, there] = [head, to];
    while (here !== there) {
      const isDeeper = depths[here]! >= depths[there]!;
      const step = steps[(isDeeper ? here : there) - 1]!;
      (isDeeper ? back : forward).push(step);
      if (isDeeper) here = step.parent;
      else there = step.parent;
    }
    return { back, forward: forward.reverse(), met: steps[here - 1] ?? null };
  };
  const go = (to: number) => {
    const ways = waysTo(to);
    const { back, forward } = ways;
    waiting = turned(waiting, visitsBetween(ways));
    if (text !== null) {
      for (const { edit } of back) text = applyEdit(text, inverseOf(edit));
      for (const { edit } of forward) text = applyEdit(text, edit);
    }
    // From the first text to where both ways meet, redo leads to the head already.
    for (const { seq, parent } of forward) forth.set(parent, seq);
    head = to;
  };
  const enter = (entry: LogEntry): boolean => {
    switch (entry.kind) {
      case "step": {
        if (entry.seq !== steps.length + 1 || entry.parent > steps.length) return false;
        const before = head;
        go(entry.parent);
        if (text !== null) {
          const { at, removed } = entry.edit;
          if (at > text.length || text.slice(at, at + removed.length) !== removed) {
            go(before);
            return false;
          }
          text = applyEdit(text, entry.edit);
        }
        steps.push(entry);
        depths.push(depths[entry.parent]! + 1);
        forth.set(entry.parent, entry.seq);
        head = entry.seq;
        return true;
      }
      case "move":
        if (entry.to > steps.length) return false;
        go(entry.to);
        return true;
      case "mark":
        if (entry.on > steps.length) return false;
        marks.push(entry);
        return true;
      case "written":
        if (entry.on > steps.length) return false;
        written = entry;
        return true;
      case "pending":
        waiting = withWaiting(waiting, entry.key, entry.value, entry.visit);
        return true;
    }
  };

  for (const [place, entry] of log.entries()) {
    if (!isLogEntry(entry) || !enter(entry)) unread += 1;
    if (place + 1 !== known.place) continue;
    if (head !== known.head) return null;
    text = known.text;
  }
  if (text === null) return null;
  return { unread, journal: { base, steps, head, text, marks, written, ...waiting, forth } };
}
