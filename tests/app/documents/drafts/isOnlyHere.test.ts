import { expect, it } from "vitest";
import type { DraftHead } from "../../../../src/app/documents/drafts/draftStore.ts";
import { isOnlyHere } from "../../../../src/app/documents/drafts/isOnlyHere.ts";

const from = (kind: DraftHead["from"]["kind"], name: string | null): boolean =>
  isOnlyHere({ key: "k", name: "n", title: "", begun: "", changed: "", from: { kind, name } });

it("a draft stands nowhere else unless it is that of a file or of the library", () => {
  expect([from("new", null), from("new", "like"), from("paste", null), from("copy", null)]).toEqual(
    Array(4).fill(true),
  );
  expect([from("table", "suppliers.csv"), from("table", null)]).toEqual([true, true]);
  expect([from("file", "chain.dossier.json"), from("copy", "flamanville")]).toEqual([false, false]);
});
