/**
 * Measures how an edit becomes a text and how the journal keeps it, beside peers: for the edit, `jsonc-parser` and
 * writing the JSON anew; for the journal, change sets of CodeMirror, patches of Immer, and whole texts.
 */
import { ChangeSet, Text } from "@codemirror/state";
import { applyPatches, enablePatches, type Patch, produceWithPatches } from "immer";
import { applyEdits, modify } from "jsonc-parser";
import {
  editBetween,
  fileOf,
  inverseOf,
  type Journal,
  newJournal,
  type TextEdit,
  withEntry,
} from "../../src/edit/index.ts";
import { type JsonObject, type Path, valueAt } from "../../src/schema/index.ts";
import { editedFile } from "./editFiles.ts";
import { type AskedEdit, editedText, editKinds, editRun, placeOfEdit } from "./editRun.ts";
import { median } from "./median.ts";
import { processorTime } from "./processorTime.ts";

enablePatches();

/** Steps of one visit to a form. */
const VISIT = 20;
/** Entries of a long journal, and how many of its last are measured. */
const LONG = 5_000;
const LAST = 100;

type EditMeasured = {
  readonly kind: AskedEdit["kind"];
  readonly way: string;
  readonly time: number;
  /** Letters that the edit takes out and puts in, as it would be kept. */
  readonly touched: number;
};
type WayMeasured = {
  readonly way: string;
  /** ms: an entry made and its text, taken back, a visit taken back; null where there is nothing to be done. */
  readonly entry: number;
  readonly back: number;
  readonly visit: number;
  /** Median and mean, of what is kept of an edit. */
  readonly bytes: readonly [number, number];
  /** Of our own: what an entry takes where so many stand before it that a list of them is long. */
  readonly late: number | null;
  readonly isFirstText: boolean;
};
export type JournalMeasured = {
  readonly file: string;
  readonly bytes: number;
  readonly entries: number;
  readonly edits: readonly EditMeasured[];
  readonly ways: readonly WayMeasured[];
};

const NO_LABEL = { code: "set", params: {} };
const timed = <Made>(make: () => Made): readonly [Made, number] => {
  const start = processorTime();
  const made = make();
  return [made, processorTime() - start];
};
const bytesOf = (kept: unknown): number => Buffer.byteLength(JSON.stringify(kept));
const bytesTold = (all: readonly number[]): readonly [number, number] => [
  median(all),
  all.reduce((sum, one) => sum + one, 0) / all.length,
];

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } };

/** Puts a value into plain JSON, or takes it out. */
function put(root: object, path: Path, value: unknown): void {
  const parent = valueAt(root, path.slice(0, -1)) as Record<string | number, unknown> | unknown[];
  const key = path[path.length - 1]!;
  if (value !== undefined) (parent as Record<string | number, unknown>)[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

const ways: Readonly<Record<string, (text: string, edit: AskedEdit) => string>> = {
  "Deep Labor": editedText,
  "jsonc-parser, modify": (text, edit) => {
    const [path, value] = placeOfEdit(fileOf(text)!, edit);
    return applyEdits(
      text,
      modify(text, [...path], value, { ...FORMAT, isArrayInsertion: edit.kind === "new object" }),
    );
  },
  "written anew": (text, edit) => {
    const file = fileOf(text)!;
    put(file, ...placeOfEdit(file, edit));
    return JSON.stringify(file, null, 2);
  },
};

function measureEdits(texts: readonly string[], edits: readonly AskedEdit[]): readonly EditMeasured[] {
  const found = new Map<string, { times: number[]; touched: number[] }>();
  for (const [at, edit] of edits.entries())
    for (const [way, change] of Object.entries(ways)) {
      const [text, time] = timed(() => change(texts[at]!, edit));
      const { removed, inserted } = editBetween(texts[at]!, text) ?? { removed: "", inserted: "" };
      const name = `${edit.kind}/${way}`;
      const known = found.get(name) ?? { times: [], touched: [] };
      known.times.push(time);
      known.touched.push(removed.length + inserted.length);
      found.set(name, known);
    }
  return editKinds.flatMap(kind =>
    Object.keys(ways).flatMap((way): readonly EditMeasured[] => {
      const one = found.get(`${kind}/${way}`);
      return one ? [{ kind, way, time: median(one.times), touched: median(one.touched) }] : [];
    }),
  );
}

/** The ends of visits, the last first, with how many steps each has. */
function visitsOf(count: number): readonly number[] {
  return Array.from({ length: Math.floor(count / VISIT) }, () => VISIT);
}

function measureOwn(texts: readonly string[]): WayMeasured {
  const edits = texts.slice(1).map((text, at) => editBetween(texts[at]!, text)!);
  let journal: Journal = newJournal(texts[0]!);
  const entries = edits.map((edit, at) => {
    const [next, time] = timed(() =>
      withEntry(journal, { kind: "step", seq: at + 1, parent: at, edit, label: NO_LABEL, visit: "", at: "" }),
    );
    journal = next;
    return time;
  });
  const whole = journal;
  const back = edits.map(() => {
    const [next, time] = timed(() => withEntry(journal, { kind: "move", to: journal.head - 1, at: "" }));
    journal = next;
    return time;
  });
  const isFirstText = journal.text === texts[0];
  journal = whole;
  const visit = visitsOf(edits.length).map(size => {
    const [next, time] = timed(() => withEntry(journal, { kind: "move", to: journal.head - size, at: "" }));
    journal = next;
    return time;
  });
  return {
    way: "own edits",
    entry: median(entries),
    back: median(back),
    visit: median(visit),
    bytes: bytesTold(edits.map(bytesOf)),
    late: lateOf(texts[0]!, edits),
    isFirstText,
  };
}

/** The same edits are made and taken back until the journal is long. */
function lateOf(base: string, edits: readonly TextEdit[]): number {
  const round = [...edits, ...edits.toReversed().map(inverseOf)];
  let journal: Journal = newJournal(base);
  const times: number[] = [];
  for (let at = 0; at < LONG; at += 1) {
    const edit = round[at % round.length]!;
    const step = { kind: "step", seq: at + 1, parent: at, edit, label: NO_LABEL, visit: "", at: "" } as const;
    const [next, time] = timed(() => withEntry(journal, step));
    journal = next;
    times.push(time);
  }
  return median(times.slice(-LAST));
}

/** With the text as one string at the end of each step, since that is what is read. */
function measureChangeSets(texts: readonly string[]): WayMeasured {
  const edits = texts.slice(1).map((text, at) => editBetween(texts[at]!, text)!);
  const first = Text.of(texts[0]!.split("\n"));
  let doc = first;
  const made: { readonly changes: ChangeSet; readonly inverse: ChangeSet }[] = [];
  const entries = edits.map(({ at, removed, inserted }) => {
    const [step, time] = timed(() => {
      const changes = ChangeSet.of({ from: at, to: at + removed.length, insert: inserted }, doc.length);
      const after = changes.apply(doc);
      return { changes, inverse: changes.invert(doc), after, text: after.toString() };
    });
    doc = step.after;
    made.push(step);
    return time;
  });
  const last = doc;
  const back = made.toReversed().map(({ inverse }) => {
    const [next, time] = timed(() => {
      const before = inverse.apply(doc);
      return { before, text: before.toString() };
    });
    doc = next.before;
    return time;
  });
  const isFirstText = doc.toString() === texts[0];
  doc = last;
  const inverses = made.map(({ inverse }) => inverse).toReversed();
  const visit = visitsOf(made.length).map((size, at) => {
    const steps = inverses.slice(at * size, (at + 1) * size);
    const [before, time] = timed(() => {
      const one = steps.reduce((all, next) => all.compose(next));
      const whole = one.apply(doc);
      return { whole, text: whole.toString() };
    });
    doc = before.whole;
    return time;
  });
  const kept = made.map(({ changes, inverse }) => bytesOf([changes.toJSON(), inverse.toJSON()]));
  return {
    way: "@codemirror/state, change sets",
    entry: median(entries),
    back: median(back),
    visit: median(visit),
    bytes: bytesTold(kept),
    late: null,
    isFirstText,
  };
}

/** Patches of the parsed JSON: the text is written anew of it. */
function measureImmer(texts: readonly string[], edits: readonly AskedEdit[]): WayMeasured {
  let file: JsonObject = fileOf(texts[0]!)!;
  const inverses: Patch[][] = [];
  const kept: number[] = [];
  const entries = edits.map(edit => {
    const [[next, patches, inverse], time] = timed(() => {
      const made = produceWithPatches(file, draft => put(draft, ...placeOfEdit(file, edit)));
      JSON.stringify(made[0], null, 2);
      return made;
    });
    file = next;
    inverses.push(inverse);
    kept.push(bytesOf([patches, inverse]));
    return time;
  });
  const whole = file;
  const back = inverses.toReversed().map(inverse => {
    const [next, time] = timed(() => {
      const before = applyPatches(file, inverse);
      JSON.stringify(before, null, 2);
      return before;
    });
    file = next;
    return time;
  });
  const isFirstText = JSON.stringify(file, null, 2) === texts[0];
  file = whole;
  const visit = visitsOf(edits.length).map((size, at) => {
    const steps = inverses.toReversed().slice(at * size, (at + 1) * size);
    const [next, time] = timed(() => {
      const before = applyPatches(file, steps.flat());
      JSON.stringify(before, null, 2);
      return before;
    });
    file = next;
    return time;
  });
  return {
    way: "Immer, patches",
    entry: median(entries),
    back: median(back),
    visit: median(visit),
    bytes: bytesTold(kept),
    late: null,
    isFirstText,
  };
}

/** Measures one file, in this process. */
export function measureJournal(file: string, entries: number): JournalMeasured {
  const base = editedFile(file);
  const edits = editRun(base, entries);
  const texts = [base];
  for (const edit of edits) texts.push(editedText(texts[texts.length - 1]!, edit));
  // An edit that writes what stands there already is none.
  const told = edits.map((edit, at) => ({ edit, at })).filter(({ at }) => texts[at] !== texts[at + 1]);
  const asked = told.map(({ edit }) => edit);
  const distinct = [base, ...told.map(({ at }) => texts[at + 1]!)];
  // Once to be compiled, then once to be measured.
  const both = <Measured>(measure: () => Measured): Measured => {
    measure();
    return measure();
  };
  return {
    file,
    bytes: Buffer.byteLength(base),
    entries: asked.length,
    edits: measureEdits(distinct, asked),
    ways: [
      both(() => measureOwn(distinct)),
      both(() => measureChangeSets(distinct)),
      both(() => measureImmer(distinct, asked)),
    ],
  };
}

const inMs = (time: number): string =>
  time < 10 ? `${time.toFixed(time < 0.1 ? 3 : 2)} ms` : `${Math.round(time)} ms`;
const count = (number: number): string => Math.round(number).toLocaleString("en");
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at < 2 ? "---" : "--:")), ...rows].map(cells => `| ${cells.join(" | ")} |`).join("\n");

/** Two tables, in Markdown: how an edit becomes a text, and how a journal keeps it. */
export function reportJournal(all: readonly JournalMeasured[]): readonly [edits: string, journals: string] {
  const names = Object.keys(ways);
  const editRows = all.flatMap(({ file, edits }) =>
    editKinds.map(kind => {
      const own = edits.find(one => one.kind === kind && one.way === names[0]);
      const cells = names.map(way => {
        const one = edits.find(found => found.kind === kind && found.way === way);
        if (!one || !own) return "—";
        const ratio = one === own ? "" : ` (× ${(one.time / own.time).toFixed(1)})`;
        return `${inMs(one.time)}${ratio} · ${count(one.touched)}`;
      });
      return [file, kind, ...cells];
    }),
  );
  const journalRows = all.flatMap(({ file, bytes, entries, ways: measured }) => {
    const own = measured[0]!;
    const beside = (time: number, base: number) =>
      time === base ? inMs(time) : `${inMs(time)} (× ${(time / base).toFixed(1)})`;
    return [
      ...measured.map(one => [
        `${file}, ${count(entries)} entries`,
        one.way,
        `${beside(one.entry, own.entry)}${one.late === null ? "" : `; ${inMs(one.late)} after ${count(LONG)}`}`,
        beside(one.back, own.back),
        beside(one.visit, own.visit),
        `${count(one.bytes[0])} · ${count(one.bytes[1])}`,
        one.isFirstText ? "yes" : "no",
      ]),
      [`${file}, ${count(entries)} entries`, "whole texts", "—", "—", "—", `${count(bytes)} · ${count(bytes)}`, "yes"],
    ];
  });
  return [
    table(["file", "edit", ...names], editRows),
    table(
      [
        "file",
        "kept as",
        "an entry, to its text",
        "taken back",
        "a visit taken back",
        "bytes: median · mean",
        "first bytes again",
      ],
      journalRows,
    ),
  ];
}
