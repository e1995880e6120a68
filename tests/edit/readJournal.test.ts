import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyEdit,
  editBetween,
  type Journal,
  type LogEntry,
  newJournal,
  readJournal,
  stepBack,
  stepForth,
  textAt,
  withEntry,
} from "../../src/edit/index.ts";
import { extent, firstSeed } from "../scope.ts";

const at = "2026-11-28T08:00:00.000Z";
const label = { code: "text", params: {} };

type Act = { readonly kind: "text" | "back" | "forth" | "pend" | "mark" | "write"; readonly text: string };
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom("text", "text", "back", "forth", "pend", "mark", "write"),
    text: fc.string({ maxLength: 8 }),
  }) as fc.Arbitrary<Act>,
  { maxLength: 40 },
);

/** What an act does to a journal, as the editor writes it down. */
function entryOf(journal: Journal, { kind, text }: Act, place: number): LogEntry | null {
  const moved = (to: number | null): LogEntry | null => (to === null ? null : { kind: "move", to, at });
  switch (kind) {
    case "text": {
      const edit = editBetween(journal.text, text);
      const visit = String(Math.floor(place / 3));
      return edit && { kind: "step", seq: journal.steps.length + 1, parent: journal.head, edit, label, visit, at };
    }
    case "back":
      return moved(stepBack(journal));
    case "forth":
      return moved(stepForth(journal));
    case "pend":
      return {
        kind: "pending",
        key: text.slice(0, 1),
        value: place % 3 === 0 ? null : text,
        ...(place % 2 === 0 ? {} : { visit: String(Math.floor(place / 3)) }),
        at,
      };
    case "mark":
      return { kind: "mark", on: journal.head, name: text, at };
    case "write":
      return { kind: "written", on: journal.head, file: text, at };
  }
}

/** The log of some acts, and the number of entries, the step and the text after each of its entries. */
function logOf(base: string, all: readonly Act[]) {
  const log: LogEntry[] = [];
  let journal = newJournal(base);
  const moments = [{ place: 0, head: 0, text: base }];
  for (const [place, act] of all.entries()) {
    const entry = entryOf(journal, act, place);
    if (!entry) continue;
    log.push(entry);
    journal = withEntry(journal, entry);
    moments.push({ place: log.length, head: journal.head, text: journal.text });
  }
  return { log, journal, moments };
}

const textStep = (seq: number, parent: number, edit: { at: number; removed: string; inserted: string }): LogEntry => ({
  kind: "step",
  seq,
  parent,
  edit,
  label,
  visit: String(seq),
  at,
});

describe("a log that was kept", () => {
  test(`becomes the journal that its entries make one by one, from any text of it that is known ${extent}`, () => {
    fc.assert(
      fc.property(fc.string(), acts, fc.nat(), (base, all, chosen) => {
        const { log, journal, moments } = logOf(base, all);
        expect(readJournal(base, log)).toEqual({ journal, unread: 0 });
        const known = moments[chosen % moments.length]!;
        expect(readJournal(base, log, known)).toEqual({ journal, unread: 0 });
        expect(textAt(readJournal(base, log, known).journal, 0)).toBe(base);
      }),
      { seed: firstSeed },
    );
  });

  test("is read in full where the text that is known belongs to another moment", () => {
    const { log, journal } = logOf("a", [
      { kind: "text", text: "ab" },
      { kind: "back", text: "" },
    ]);
    expect(readJournal("a", log, { place: 2, head: 1, text: "zz" })).toEqual({ journal, unread: 0 });
    expect(readJournal("a", log, { place: 9, head: 0, text: "zz" })).toEqual({ journal, unread: 0 });
  });

  test(`is read as far as it can be, whatever stands in it ${extent}`, () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.record({ kind: fc.constantFrom("step", "move", "mark", "written", "pending"), at: fc.constant(at) }),
      fc.record({ kind: fc.constant("move"), to: fc.nat(60), at: fc.constant(at) }),
      fc.record({ kind: fc.constantFrom("mark", "written"), on: fc.nat(60), name: fc.string(), at: fc.constant(at) }),
      fc.record({
        kind: fc.constant("step"),
        seq: fc.nat(9),
        parent: fc.nat(9),
        edit: fc.record({ at: fc.nat(9), removed: fc.string(), inserted: fc.string() }),
        label: fc.constant(label),
        visit: fc.string(),
        at: fc.constant(at),
      }),
    );
    fc.assert(
      fc.property(fc.string(), acts, fc.array(fc.tuple(fc.nat(), odd)), (base, all, strewn) => {
        const { log } = logOf(base, all);
        const mixed: unknown[] = [...log];
        for (const [place, entry] of strewn) mixed.splice(place % (mixed.length + 1), 0, entry);
        const { journal, unread } = readJournal(base, mixed);
        // Every step that is there still leads from the first text to its own, and back.
        for (const { seq } of journal.steps) expect(typeof textAt(journal, seq)).toBe("string");
        expect(textAt({ ...journal, head: 0, text: base }, journal.head)).toBe(journal.text);
        expect(unread).toBeLessThanOrEqual(mixed.length);
      }),
      { seed: firstSeed },
    );
  });

  test("passes over what a later version wrote and what was built on it, and goes on with what comes after", () => {
    const before = textStep(1, 0, { at: 1, removed: "", inserted: "b" });
    const later = { kind: "braid", at };
    const onIt = textStep(3, 2, { at: 2, removed: "", inserted: "?" });
    const { journal, unread } = readJournal("a", [before, later, onIt]);
    expect(journal.text).toBe("ab");
    expect(unread).toBe(2);
    // The editor goes on from there, and the log read again says the same.
    const after = textStep(2, 1, { at: 2, removed: "", inserted: "c" });
    expect(readJournal("a", [before, later, onIt, after])).toEqual({ journal: withEntry(journal, after), unread: 2 });
  });

  test("of twenty thousand entries on a large file is read within a second from a text that is known", () => {
    const base = "x".repeat(500_000);
    const log: LogEntry[] = [];
    let text = base;
    let known = { place: 0, head: 0, text };
    for (let seq = 1; seq <= 20_000; seq += 1) {
      const edit = { at: 0, removed: seq === 1 ? "" : String((seq - 1) % 10), inserted: String(seq % 10) };
      log.push(textStep(seq, seq - 1, edit));
      if (seq > 19_900) text = applyEdit(text, edit);
      if (seq === 19_900) {
        text = `0${base}`;
        known = { place: seq, head: seq, text };
      }
    }
    const { journal } = readJournal(base, log, known);
    expect(journal.text).toBe(text);
    expect(journal.steps).toHaveLength(20_000);
  });
});
