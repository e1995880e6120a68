import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyEdit,
  editBetween,
  inverseOf,
  type Journal,
  journalOf,
  type LogEntry,
  newJournal,
  stepBack,
  stepForth,
  textAt,
  visitsOf,
  withEntry,
} from "../../src/edit/index.ts";
import { extent, firstSeed } from "../scope.ts";

const at = "2026-11-28T08:00:00.000Z";

/** The journal with its text changed to another. */
function changed(journal: Journal, after: string, visit: string): Journal {
  const edit = editBetween(journal.text, after);
  if (!edit) return journal;
  const seq = journal.steps.length + 1;
  const label = { code: "text", params: {} };
  return withEntry(journal, { kind: "step", seq, parent: journal.head, edit, label, visit, at });
}

/** The journal in which something waits, or, with null, waits no more. */
const pended = (journal: Journal, key: string, value: unknown, visit: string): Journal =>
  withEntry(journal, { kind: "pending", key, value, visit, at });

const went = (journal: Journal, to: number | null): Journal =>
  to === null ? journal : withEntry(journal, { kind: "move", to, at });
const back = (journal: Journal) => went(journal, stepBack(journal));
const forth = (journal: Journal) => went(journal, stepForth(journal));

describe("the journal of a file", () => {
  test("one visit is one step back, and one forth", () => {
    const first = changed(changed(newJournal("a"), "ab", "one"), "abc", "one");
    const second = changed(first, "abcd", "two");
    expect(back(second).text).toBe("abc");
    expect(back(back(second)).text).toBe("a");
    expect(stepBack(back(back(second)))).toBeNull();
    expect(forth(back(back(second))).text).toBe("abc");
    expect(forth(forth(back(back(second)))).text).toBe("abcd");
  });

  test("what was undone stays within reach after another change", () => {
    const first = changed(newJournal("a"), "ab", "one");
    const other = changed(back(first), "ac", "two");
    expect(textAt(other, 1)).toBe("ab");
    expect(went(other, 1).text).toBe("ab");
    expect(forth(back(went(other, 1))).text).toBe("ab");
    const { way, left } = visitsOf(other);
    expect(way.map(({ end }) => end.seq)).toEqual([2]);
    expect(left.map(({ end }) => end.seq)).toEqual([1]);
  });

  test("a visit is told by what it made, also where that was filled later", () => {
    const made = changed(newJournal("a"), "ab", "one");
    const [step] = made.steps;
    const added = { ...made, steps: [{ ...step!, label: { code: "add", params: {} } }] };
    const filled = changed(added, "abc", "one");
    expect(visitsOf(filled).way.map(({ end, label }) => [end.seq, label.code])).toEqual([[2, "add"]]);
  });

  test("what waits goes with the visit that it came with, and comes again with it", () => {
    const first = changed(newJournal("a"), "ab", "one");
    const waits = pended(pended(first, "k", "x", "two"), "k", "xy", "two");
    const second = changed(waits, "abc", "two");
    expect(second.pending.get("k")).toBe("xy");
    expect(back(second).pending.has("k")).toBe(false);
    expect(forth(back(second)).pending.get("k")).toBe("xy");
  });

  test("what is added is back among what waits once that is undone, and not twice when it is done again", () => {
    const asked = pended(newJournal("a"), "new", "half", "one");
    const added = pended(changed(asked, "ab", "two"), "new", null, "two");
    expect([...back(added).pending]).toEqual([["new", "half"]]);
    // It was written on meanwhile: redo brings what was added, and undo what was written.
    const more = pended(back(added), "new", "more", "three");
    expect([...forth(more).pending]).toEqual([]);
    expect([...back(forth(more)).pending]).toEqual([["new", "more"]]);
  });

  test("what waits since a visit that is not undone stays", () => {
    const first = changed(newJournal("a"), "ab", "one");
    const waits = pended(first, "other", "x", "two");
    expect(back(waits).pending.get("other")).toBe("x");
    const bare = withEntry(first, { kind: "pending", key: "k", value: 1, at });
    expect(back(bare).pending.get("k")).toBe(1);
  });

  const texts = fc.array(fc.string({ maxLength: 8 }), { maxLength: 12 });

  test(`any edit gives the other text, and its inverse the first ${extent}`, () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const edit = editBetween(before, after);
        if (!edit) return before === after;
        expect(applyEdit(before, edit)).toBe(after);
        return applyEdit(after, inverseOf(edit)) === before;
      }),
      { seed: firstSeed },
    );
  });

  test(`undo to the beginning gives the first text, redo the last, and the log read again the same journal ${extent}`, () => {
    fc.assert(
      fc.property(fc.string(), texts, fc.array(fc.nat(3)), (base, all, moves) => {
        const entries: LogEntry[] = [];
        let journal = newJournal(base);
        const note = (next: Journal, entry: LogEntry | null) => {
          if (entry) entries.push(entry);
          journal = next;
        };
        const go = (to: number | null) => {
          if (to !== null) note(went(journal, to), { kind: "move", to, at });
        };
        for (const [place, text] of all.entries()) {
          const next = changed(journal, text, String(Math.floor(place / 2)));
          note(next, next === journal ? null : next.steps.at(-1)!);
          if (moves[place] === 2) {
            const visit = String(Math.floor(place / 2));
            const value = text === "" ? null : text;
            note(pended(journal, text.slice(0, 1), value, visit), {
              kind: "pending",
              key: text.slice(0, 1),
              value,
              visit,
              at,
            });
          }
          if (moves[place] === 0) go(stepBack(journal));
          if (moves[place] === 1) go(stepForth(journal));
        }
        const last = journal.text;
        const waited = journal.pending;
        let count = 0;
        while (stepBack(journal) !== null) {
          go(stepBack(journal));
          count += 1;
        }
        expect(journal.text).toBe(base);
        for (; count > 0; count -= 1) go(stepForth(journal));
        expect(journal.text).toBe(last);
        expect(journal.pending).toEqual(waited);
        // Every step is within a visit that the list shows.
        const { way, left } = visitsOf(journal);
        const shown = new Set([...way, ...left].map(({ end }) => end.visit));
        expect(journal.steps.every(({ visit }) => shown.has(visit))).toBe(true);
        expect([0, ...way.map(({ end }) => end.seq)]).toContain(journal.head);
        expect(journalOf(base, entries)).toEqual(journal);
        for (const { seq } of journal.steps) expect(typeof textAt(journal, seq)).toBe("string");
      }),
      { seed: firstSeed },
    );
  });
});
