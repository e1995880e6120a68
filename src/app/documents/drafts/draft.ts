/** A file that is being written: its journal, its present reading, and what is typed and does not stand in it yet. */
import {
  editBetween,
  fileOf,
  type Journal,
  type LogEntry,
  type StepLabel,
  stepBack,
  stepForth,
  type TextRead,
  withEntry,
} from "../../../edit/index.ts";
import type { JsonObject } from "../../../schema/index.ts";
import { isHeavy } from "../files/isHeavy.ts";
import { readAside } from "../files/readAside.ts";
import { checkOpened, type OpenDossier, readDossier } from "../files/readDossier.ts";
import type { DraftHead } from "./draftStore.ts";
import { withShared } from "./withShared.ts";

/** What the text of the file says. */
export type DraftReading = {
  /** The text as it was read. */
  readonly text: string;
  /** What it says, with its problems. */
  readonly opened: OpenDossier;
  /** Its JSON as it is written, with unknown fields and with what is left out of the dossier; null where it is none. */
  readonly file: JsonObject | null;
  readonly at: Date;
};

/** One stay at a form: what it changes is told against its beginning. */
export type Visit = { readonly key: string; readonly before: DraftReading };

export type DraftShown = {
  readonly head: DraftHead;
  readonly journal: Journal;
  /** Of the present text; where that is no JSON object, `good` is the last that was one. */
  readonly reading: DraftReading;
  readonly good: DraftReading;
  /** Whether a newer text is being read in the background. */
  readonly isReading: boolean;
  readonly visit: Visit;
  /** Another tab writes; this one follows. */
  readonly isFollowing: boolean;
};

export type Draft = {
  readonly key: string;
  readonly subscribe: (listener: () => void) => () => void;
  readonly shown: () => DraftShown;
  /** Every entry that is made here, for whoever keeps them. Entries that are followed are not told. */
  readonly onEntry: (listener: (entry: LogEntry) => void) => () => void;
  /** Begins a visit, unless this one goes on. */
  readonly visit: (key: string) => void;
  /**
   * Makes the text another one. Nothing happens where it is the same, or where another tab writes. What comes before a
   * pause, before `rest` and before another visit is one step back. A text that comes with its reading is not read again.
   */
  readonly change: (label: StepLabel, change: (text: string) => string | TextRead) => void;
  /** Changes the text by an act that is a step back of its own. */
  readonly act: (label: StepLabel, change: (text: string) => string | TextRead) => void;
  /** What comes next is another step back, as when a field is left. */
  readonly rest: () => void;
  /** Keeps what is typed and does not stand in the file yet; null forgets it. */
  readonly pend: (key: string, value: unknown) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes to any step. */
  readonly go: (step: number) => void;
  readonly mark: (name: string) => void;
  /** The text of a step now stands in this file. */
  readonly written: (file: string, on: number) => void;
  /** Takes an entry that another tab made. */
  readonly follow: (entry: LogEntry) => void;
  readonly setFollowing: (isFollowing: boolean) => void;
  readonly rename: (name: string) => void;
};

const now = (): string => new Date().toISOString();

/** ms without a change after which the next one is another step back. */
const PAUSE = 3_000;

/** The reading of a text, which shares with an earlier one what has not changed. */
function readingOf(text: string, file: JsonObject | null, known: TextRead | null, before: DraftReading | null) {
  const opened = known ? checkOpened(known.opened, text) : readDossier(text);
  return shared({ text, opened, file, at: new Date() }, before);
}

const shared = (reading: DraftReading, before: DraftReading | null): DraftReading => {
  const { dossier } = reading.opened;
  const known = before?.opened.dossier;
  if (!dossier || !known) return reading;
  return { ...reading, opened: withShared(reading.opened, known) };
};

/** What a draft shows, and how entries change it. Large texts are read aside. */
function draftState(head: DraftHead, kept: Journal) {
  const listeners = new Set<() => void>();
  const keepers = new Set<(entry: LogEntry) => void>();
  const first = readingOf(kept.text, fileOf(kept.text), null, null);
  let visits = 0;
  let runs = 0;
  let touched = Date.now();
  /** The key under which entries are taken back together. */
  const runNow = (): string => {
    const at = Date.now();
    if (at - touched > PAUSE) runs += 1;
    touched = at;
    return `${shown.visit.key}.${runs}`;
  };
  const begun = (key: string, before: DraftReading): Visit => ({
    key: `${key} ${Date.now().toString(36)}${visits++}`,
    before,
  });
  let shown: DraftShown = {
    head,
    journal: kept,
    reading: first,
    good: first,
    isReading: false,
    visit: begun("", first),
    isFollowing: false,
  };
  let asked: AbortController | null = null;

  const put = (next: Partial<DraftShown>) => {
    shown = { ...shown, ...next };
    for (const listener of listeners) listener();
  };

  /** Takes a reading over, if it is still the one of the present text. */
  const take = (reading: DraftReading) => {
    if (reading.text !== shown.journal.text) return;
    const good = reading.opened.file ? reading : shown.good;
    put({ reading, good, isReading: false, head: headWith(shown.head, reading) });
  };

  /** @param made what whoever made the text has read of it */
  const read = (made: TextRead | null) => {
    const { text } = shown.journal;
    const known = made?.text === text ? made : null;
    asked?.abort();
    asked = null;
    if (text === shown.reading.text) return put({});
    const file = known?.file ?? fileOf(text);
    if (!isHeavy(text, file)) return take(readingOf(text, file, known, shown.good));
    // A large file is read aside, and shown as it was until then.
    const stop = new AbortController();
    asked = stop;
    put({ isReading: true });
    readAside(text, stop.signal).then(
      opened => take(shared({ text, opened, file, at: new Date() }, shown.good)),
      () => {},
    );
  };

  const enter = (entry: LogEntry, isMine: boolean, made: TextRead | null = null) => {
    const before = shown.journal;
    shown = { ...shown, journal: withEntry(before, entry) };
    // Kept before it is shown: what the page shows is not lost.
    if (isMine) for (const keeper of keepers) keeper(entry);
    if (shown.journal.text === before.text) put({});
    else read(made);
  };

  /** Begins a visit. A large text that is being read is its beginning, and not the one that was read before. */
  const visit = (key: string) => {
    const next = begun(key, shown.good);
    put({ visit: next });
    const { text } = shown.journal;
    if (!shown.isReading) return;
    // Whatever is written meanwhile stops the other reading.
    readAside(text).then(
      opened => {
        if (shown.visit.key !== next.key || !opened.file) return;
        put({ visit: { ...next, before: shared({ text, opened, file: fileOf(text), at: new Date() }, next.before) } });
      },
      () => {},
    );
  };

  return {
    ...{ listeners, keepers, put, enter, visit, runNow },
    shown: () => shown,
    endRun: () => {
      runs += 1;
    },
  };
}

/**
 * @param kept what was kept of it; a new draft has no entries
 */
export function draftOf(head: DraftHead, kept: Journal): Draft {
  const { listeners, keepers, put, enter, visit, runNow, shown, endRun } = draftState(head, kept);
  const draft: Draft = {
    key: head.key,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shown,
    onEntry: listener => {
      keepers.add(listener);
      return () => keepers.delete(listener);
    },
    visit: key => {
      if (shown().visit.key.split(" ")[0] === key) return;
      visit(key);
    },
    change: (label, change) => {
      if (shown().isFollowing) return;
      const { journal } = shown();
      const made = change(journal.text);
      const edit = editBetween(journal.text, typeof made === "string" ? made : made.text);
      if (!edit) return;
      const seq = journal.steps.length + 1;
      enter(
        { kind: "step", seq, parent: journal.head, edit, label, visit: runNow(), at: now() },
        true,
        typeof made === "string" ? null : made,
      );
    },
    act: (label, change) => {
      draft.rest();
      draft.change(label, change);
      draft.rest();
    },
    rest: endRun,
    pend: (key, value) => {
      const known = shown().journal.pending.get(key);
      if (shown().isFollowing || JSON.stringify(known ?? null) === JSON.stringify(value)) return;
      enter({ kind: "pending", key, value, visit: runNow(), at: now() }, true);
    },
    undo: () => {
      const to = stepBack(shown().journal);
      if (to !== null) draft.go(to);
    },
    redo: () => {
      const to = stepForth(shown().journal);
      if (to !== null) draft.go(to);
    },
    go: to => {
      if (shown().isFollowing || to === shown().journal.head) return;
      enter({ kind: "move", to, at: now() }, true);
      // What comes next is another step, also at the same form.
      visit(shown().visit.key.split(" ")[0]!);
    },
    mark: name => {
      if (!shown().isFollowing) enter({ kind: "mark", on: shown().journal.head, name, at: now() }, true);
    },
    written: (file, on) => {
      if (!shown().isFollowing) enter({ kind: "written", on, file, at: now() }, true);
    },
    follow: entry => enter(entry, false),
    setFollowing: isFollowing => put({ isFollowing }),
    rename: name => put({ head: { ...shown().head, name } }),
  };
  return draft;
}

function headWith(head: DraftHead, { opened, at }: DraftReading): DraftHead {
  const written = opened.dossier?.title;
  const title = typeof written === "string" ? written : (Object.values(written ?? {})[0] ?? head.title);
  return { ...head, title, changed: at.toISOString() };
}
