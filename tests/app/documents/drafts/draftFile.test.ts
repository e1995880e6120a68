import { expect, test } from "vitest";
import { draftOf } from "../../../../src/app/documents/drafts/draft.ts";
import { draftFileOf, nameBeside } from "../../../../src/app/documents/drafts/draftFile.ts";
import type { DraftHead } from "../../../../src/app/documents/drafts/draftStore.ts";
import type { Keeping } from "../../../../src/app/documents/drafts/keeping.ts";
import { newJournal } from "../../../../src/edit/index.ts";
import { smallText } from "../../../schema/smallDossier.ts";

test.each([
  ["chain.dossier.json", "chain-2.dossier.json"],
  ["chain-2.dossier.json", "chain-3.dossier.json"],
  ["chain.json", "chain-2.json"],
  ["chain", "chain-2"],
  ["a chain of 2021.dossier.json", "a chain of 2021-2.dossier.json"],
  ["été.dossier.json", "été-2.dossier.json"],
])("a file beside %s is called %s", (name, beside) => {
  expect(nameBeside(name)).toBe(beside);
});

test("a file is as the draft only when nothing waits beside it", () => {
  const at = "2026-11-28T08:00:00.000Z";
  const from = { kind: "new", name: null } as const;
  const head: DraftHead = { key: "draft-1", name: "small.dossier.json", title: "", begun: at, changed: at, from };
  const draft = draftOf(head, newJournal(smallText));
  const kept = { head, base: smallText, entries: [], checkpoint: null, handle: null };
  const file = draftFileOf(draft, { kept: () => kept } as unknown as Keeping);
  draft.change({ code: "text", params: {} }, text => `${text} `);
  draft.written("small.dossier.json", draft.shown().journal.head);
  expect(file.shown().isCurrent).toBe(true);
  draft.pend("at/parties/a", [[["name"], 1]]);
  expect(file.shown().isCurrent).toBe(false);
  draft.pend("at/parties/a", null);
  expect(file.shown().isCurrent).toBe(true);
});
