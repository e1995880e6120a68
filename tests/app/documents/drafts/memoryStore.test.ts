import { describe, expect, test } from "vitest";
import type { KeptDraft } from "../../../../src/app/documents/drafts/draftStore.ts";
import { memoryStore } from "../../../../src/app/documents/drafts/memoryStore.ts";
import { done, failed } from "../../../../src/base/index.ts";
import type { LogEntry } from "../../../../src/edit/index.ts";

const at = (minute: number) => `2026-11-28T08:0${minute}:00.000Z`;
const draftNamed = (key: string, minute: number): KeptDraft => ({
  head: { key, name: `${key}.json`, title: "", begun: at(0), changed: at(minute), from: { kind: "new", name: null } },
  base: "{}",
  entries: [],
  checkpoint: null,
  handle: null,
});
const mark = (minute: number): LogEntry => ({ kind: "mark", on: 0, name: String(minute), at: at(minute) });

describe("drafts in memory", () => {
  test("are listed by their last change", async () => {
    const store = memoryStore();
    await store.begin(draftNamed("a", 1));
    await store.begin(draftNamed("b", 2));
    await store.append("a", 0, [mark(3)]);
    await store.rename("b", { title: "B" });
    const listed = await store.list();
    expect(listed.ok && listed.value.map(({ head }) => [head.key, head.title, head.changed])).toEqual([
      ["a", "", at(3)],
      ["b", "B", at(2)],
    ]);
  });

  test("take entries at their end alone", async () => {
    const store = memoryStore();
    await store.begin(draftNamed("a", 1));
    expect(await store.begin(draftNamed("a", 1))).toEqual(failed("taken"));
    expect(await store.append("a", 0, [mark(1), mark(2)])).toEqual(done(undefined));
    expect(await store.append("a", 1, [mark(3)])).toEqual(failed("taken"));
    expect(await store.append("b", 0, [mark(3)])).toEqual(failed("lost"));
    expect(await store.readAfter("a", 1)).toEqual(done([mark(2)]));
    expect(await store.readAfter("b", 0)).toEqual(done(null));
  });

  test("come back whole after they were forgotten", async () => {
    const store = memoryStore();
    await store.begin(draftNamed("a", 1));
    await store.append("a", 0, [mark(1)]);
    const before = await store.read("a");
    const forgotten = await store.forget("a");
    expect(await store.read("a")).toEqual(done(null));
    if (!forgotten.ok || !forgotten.value) throw new Error("It was there.");
    await forgotten.value();
    expect(await store.read("a")).toEqual(before);
    expect(await store.forget("b")).toEqual(done(null));
  });
});
