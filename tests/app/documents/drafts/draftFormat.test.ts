import { describe, expect, test } from "vitest";
import {
  draftFormat,
  type Lift,
  liftedEntry,
  lifts,
  listedHead,
} from "../../../../src/app/documents/drafts/draftFormat.ts";
import { isLogEntry, readJournal } from "../../../../src/edit/index.ts";

const at = "2026-11-28T08:00:00.000Z";

/** For each format, a draft as it was kept in it: none of them is ever changed. */
const keptDrafts = [
  {
    format: 1,
    base: '{"title":"a"}',
    entries: [
      {
        kind: "step",
        seq: 1,
        parent: 0,
        edit: { at: 10, removed: "a", inserted: "b" },
        label: { code: "text", params: { name: "Sama" } },
        visit: "head 1",
        at,
      },
      { kind: "pending", key: "new/links/1", value: { value: { from: "a" } }, at },
      { kind: "mark", on: 1, name: "sent to the lawyer", at },
      { kind: "written", on: 1, file: "a.json", at },
      { kind: "move", to: 0, at },
      { kind: "move", to: 1, at },
      { kind: "pending", key: "new/links/1", value: null, at },
    ],
    text: '{"title":"b"}',
  },
] as const;

describe("the format of drafts that are kept", () => {
  test("has a draft of each, which opens whole", () => {
    expect(keptDrafts.map(({ format }) => format)).toEqual(Array.from({ length: draftFormat }, (_, old) => old + 1));
    for (const { format, base, entries, text } of keptDrafts) {
      const lifted = entries.map(entry => liftedEntry({ format, entry }));
      expect(lifted.every(isLogEntry)).toBe(true);
      const { journal, unread } = readJournal(base, lifted);
      expect({ text: journal.text, unread, written: journal.written?.file, pending: journal.pending.size }).toEqual({
        text,
        unread: 0,
        written: "a.json",
        pending: 0,
      });
    }
    expect(lifts).toHaveLength(draftFormat - 1);
  });

  const known: readonly Lift[] = [
    entry => ({ ...(entry as object), two: true }),
    entry => {
      if (!(entry as { two?: boolean }).two) throw new Error("not of format 2");
      return { ...(entry as object), three: true };
    },
  ];

  test("lifts an older entry step by step, and leaves one of the present alone", () => {
    expect(liftedEntry({ format: 1, entry: { kind: "x" } }, known)).toEqual({ kind: "x", two: true, three: true });
    expect(liftedEntry({ format: 2, entry: { kind: "x", two: true } }, known)).toEqual({
      kind: "x",
      two: true,
      three: true,
    });
    expect(liftedEntry({ format: 3, entry: { kind: "x" } }, known)).toEqual({ kind: "x" });
  });

  test("keeps what no lift understands as it is", () => {
    expect(liftedEntry({ format: 2, entry: { kind: "x" } }, known)).toEqual({ kind: "x" });
    expect(liftedEntry({ format: 1, entry: null }, known)).toEqual({ two: true, three: true });
  });

  test("lists a draft of whatever version", () => {
    const head = {
      key: "draft-1",
      name: "a.json",
      title: "A",
      begun: at,
      changed: at,
      from: { kind: "new", name: null },
    };
    expect(listedHead(head)).toEqual(head);
    expect(listedHead({ key: "draft-1", title: { en: "A" }, from: null })).toEqual({
      key: "draft-1",
      name: "",
      title: "",
      begun: "",
      changed: "",
      from: { kind: "new", name: null },
    });
  });
});
