import { describe, expect, test } from "vitest";
import { type Draft, draftOf } from "../../../../src/app/documents/drafts/draft.ts";
import type { DraftHead, KeepTrouble } from "../../../../src/app/documents/drafts/draftStore.ts";
import { type Keepers, keepersWith } from "../../../../src/app/documents/drafts/keepers.ts";
import { type Keeping, keepingOf } from "../../../../src/app/documents/drafts/keeping.ts";
import { memoryStore } from "../../../../src/app/documents/drafts/memoryStore.ts";
import { done } from "../../../../src/base/index.ts";
import { newJournal, readJournal } from "../../../../src/edit/index.ts";
import { smallText } from "../../../schema/smallDossier.ts";
import { soon } from "../../../soon.ts";
import { FakeBrowser } from "./fakeBrowser.ts";

const head: DraftHead = {
  key: "draft-1",
  name: "small.dossier.json",
  title: "",
  begun: "2026-11-28T08:00:00.000Z",
  changed: "2026-11-28T08:00:00.000Z",
  from: { kind: "copy", name: "small" },
};
const at = new Date("2026-11-28T14:02:07.000Z");

type Page = { readonly keepers: Keepers; readonly draft: Draft; readonly keeping: Keeping; readonly again: () => void };

/** Opens a page with the draft: a new one, or as the browser kept it. */
async function pageOf(browser: FakeBrowser, from: DraftHead["from"] = head.from): Promise<Page> {
  const keepers = keepersWith(browser.store(), memoryStore());
  await keepers.recall();
  const read = await browser.drafts.read(head.key);
  const known = read.ok ? read.value : null;
  const kept = known ?? { head: { ...head, from }, base: smallText, entries: [], checkpoint: null, handle: null };
  const { journal, unread } = readJournal(kept.base, kept.entries, kept.checkpoint);
  const draft = draftOf(kept.head, known ? journal : newJournal(smallText));
  let again = () => {};
  const keeping = await keepingOf(draft, kept, known ? "browser" : "unkept", unread, {
    keepers,
    tabsOf: browser.tabs.of,
    isGuarded: true,
    now: () => at,
    tryLater: act => {
      again = act;
    },
  });
  return { keepers, draft, keeping, again: () => again() };
}

const label = { code: "text", params: {} };
const type = ({ draft }: Page, words: string) =>
  draft.change(label, text => text.replace(/\s*\}\s*$/, `\n${words}}\n`));
const textOf = ({ draft }: Page): string => draft.shown().journal.text;
/** What the browser would open. */
async function textIn(browser: FakeBrowser, key = head.key): Promise<string | null> {
  const read = await browser.drafts.read(key);
  return read.ok && read.value
    ? readJournal(read.value.base, read.value.entries, read.value.checkpoint).journal.text
    : null;
}
const settled = (page: Page, state: string) => soon(() => expect(page.keeping.shown().state).toBe(state));
const whole = (browser: FakeBrowser, page: Page) =>
  soon(async () => expect(await textIn(browser, page.keeping.key())).toBe(textOf(page)));

/** A page whose reader has said yes. */
async function keepingPage(browser: FakeBrowser): Promise<Page> {
  const page = await pageOf(browser);
  type(page, ' "a": 1');
  await page.keeping.keep();
  await settled(page, "kept");
  return page;
}

describe("a draft that is begun", () => {
  test("asks with its first change, and leaves nothing in the browser until it is answered", async () => {
    const browser = new FakeBrowser();
    const page = await pageOf(browser);
    expect(page.keeping.shown().state).toBe("untouched");
    expect(page.keeping.wouldLose()).toBe(false);
    type(page, ' "a": 1');
    expect(page.keeping.shown().state).toBe("asks");
    expect(page.keeping.wouldLose()).toBe(true);
    expect(await textIn(browser)).toBeNull();
    await page.keeping.keep();
    expect(page.keeping.shown()).toMatchObject({ state: "kept", at, trouble: null });
    expect(await textIn(browser)).toBe(textOf(page));
    expect(page.keeping.wouldLose()).toBe(false);
    const listed = await browser.drafts.list();
    expect(listed.ok && listed.value.map(one => one.head.title)).toEqual([draftTitle(page)]);
    const inMemory = await page.keepers.memory.list();
    expect(inMemory).toEqual(done([]));
  });

  test("stays in memory after a no, which is kept nowhere, and can be kept later", async () => {
    const browser = new FakeBrowser();
    const page = await pageOf(browser);
    type(page, ' "a": 1');
    await page.keeping.keepHereOnly();
    type(page, ' "b": 1');
    expect(page.keeping.shown().state).toBe("memory");
    expect(page.keeping.wouldLose()).toBe(true);
    expect(browser.answered).toBe(false);
    expect(await textIn(browser)).toBeNull();
    const here = await page.keepers.memory.read(head.key);
    expect(here.ok && here.value?.entries.length).toBe(2);
    await page.keeping.keep();
    expect(await textIn(browser)).toBe(textOf(page));
  });

  test("loses nothing by being left once it stands in a file", async () => {
    const page = await pageOf(new FakeBrowser());
    type(page, ' "a": 1');
    page.draft.written("small.dossier.json", page.draft.shown().journal.head);
    expect(page.keeping.wouldLose()).toBe(false);
    page.draft.pend("party", "Sa");
    expect(page.keeping.wouldLose()).toBe(true);
  });

  test.each<DraftHead["from"]>([
    { kind: "new", name: null },
    { kind: "new", name: "small" },
    { kind: "paste", name: null },
    { kind: "copy", name: null },
  ])("of which nothing stands elsewhere asks and warns before its first change (%o)", async from => {
    const browser = new FakeBrowser();
    const page = await pageOf(browser, from);
    expect(page.keeping.shown().state).toBe("asks");
    expect(page.keeping.wouldLose()).toBe(true);
    const here = await page.keepers.memory.list();
    expect(here.ok && here.value.length).toBe(1);
    expect(await textIn(browser)).toBeNull();
    await page.keeping.keep();
    expect(page.keeping.wouldLose()).toBe(false);
    expect(await textIn(browser)).toBe(smallText);
  });

  test.each<DraftHead["from"]>([
    { kind: "copy", name: "small" },
    { kind: "file", name: "small.dossier.json" },
  ])("as it stands elsewhere warns of nothing (%o)", async from => {
    const page = await pageOf(new FakeBrowser(), from);
    expect(page.keeping.shown().state).toBe("untouched");
    expect(page.keeping.wouldLose()).toBe(false);
    expect(await page.keepers.memory.list()).toEqual(done([]));
  });

  test.each<DraftHead["from"]["kind"]>(["new", "copy", "paste", "file"])(
    "is kept at once where the browser may keep drafts (%s)",
    async kind => {
      const browser = Object.assign(new FakeBrowser(), { answered: true });
      const page = await pageOf(browser, { kind, name: "small" });
      await settled(page, "kept");
      await soon(async () => expect(await textIn(browser)).toBe(smallText));
      expect(page.keeping.wouldLose()).toBe(false);
    },
  );

  test("is not asked again once the answer is kept", async () => {
    const browser = new FakeBrowser();
    const before = await keepingPage(browser);
    before.keeping.leave();
    await browser.drafts.forget(head.key);
    const later = await pageOf(browser);
    type(later, ' "a": 1');
    await whole(browser, later);
    expect(later.keeping.shown().state).toBe("kept");
  });
});

const draftTitle = ({ draft }: Page): string => draft.shown().head.title;

describe("a draft that is kept", () => {
  test("is opened again with every entry, back to its first text", async () => {
    const browser = new FakeBrowser();
    const page = await keepingPage(browser);
    for (let turn = 0; turn < 450; turn += 1) {
      page.draft.visit(String(turn));
      type(page, ` "t${turn}": 1`);
    }
    page.draft.undo();
    page.draft.pend("party", "Sa");
    page.draft.mark("sent to the lawyer");
    await whole(browser, page);
    page.keeping.leave();
    const again = await pageOf(browser);
    expect(again.draft.shown().journal).toEqual(page.draft.shown().journal);
    const read = await browser.drafts.read(head.key);
    expect(read.ok && read.value?.checkpoint?.place).toBeGreaterThan(200);
    while (again.draft.shown().journal.head !== 0) again.draft.undo();
    expect(textOf(again)).toBe(smallText);
  });

  test.each<KeepTrouble>(["full", "refused", "unavailable"])(
    "stays in the tab while the browser keeps nothing more (%s), and is kept when it does again",
    async trouble => {
      const browser = new FakeBrowser();
      const page = await keepingPage(browser);
      const before = await textIn(browser);
      browser.trouble = trouble;
      type(page, ' "b": 1');
      type(page, ' "c": 1');
      await settled(page, "trouble");
      expect(page.keeping.shown().trouble).toBe(trouble);
      expect(page.keeping.wouldLose()).toBe(true);
      expect(await textIn(browser)).toBe(before);
      browser.trouble = null;
      page.again();
      await settled(page, "kept");
      expect(await textIn(browser)).toBe(textOf(page));
    },
  );

  test("whose storage was cleared is not written there again unasked", async () => {
    const browser = new FakeBrowser();
    const page = await keepingPage(browser);
    await browser.drafts.forget(head.key);
    type(page, ' "b": 1');
    await settled(page, "trouble");
    type(page, ' "c": 1');
    expect(page.keeping.shown().trouble).toBe("lost");
    expect(await textIn(browser)).toBeNull();
    expect(page.keeping.wouldLose()).toBe(true);
    await page.keeping.keep();
    expect(page.keeping.shown().state).toBe("kept");
    expect(await textIn(browser)).toBe(textOf(page));
  });

  test("is taken out of the browser when it is to stay in this tab", async () => {
    const browser = new FakeBrowser();
    const page = await keepingPage(browser);
    await page.keeping.keepHereOnly();
    expect(await textIn(browser)).toBeNull();
    expect(page.keeping.shown()).toMatchObject({ state: "memory", at: null });
    type(page, ' "b": 1');
    expect(await textIn(browser)).toBeNull();
    expect(page.keeping.wouldLose()).toBe(true);
  });
});

describe("what is said to be kept", () => {
  test("is kept: until then it is being written", async () => {
    const browser = new FakeBrowser();
    const page = await keepingPage(browser);
    const states: string[] = [];
    page.keeping.subscribe(() => states.push(page.keeping.shown().state));
    type(page, ' "b": 1');
    expect(page.keeping.shown().state).toBe("writing");
    expect(page.keeping.wouldLose()).toBe(true);
    await whole(browser, page);
    await settled(page, "kept");
    expect(states).toEqual(["writing", "kept"]);
  });

  test("is told where the browser does not let go of it, and can be asked for again", async () => {
    const browser = new FakeBrowser();
    const page = await keepingPage(browser);
    browser.isStuck = true;
    await page.keeping.keepHereOnly();
    expect(page.keeping.shown()).toMatchObject({ state: "memory", isStuck: true });
    expect(await textIn(browser)).not.toBeNull();
    expect(page.keeping.wouldLose()).toBe(true);
    browser.isStuck = false;
    await page.keeping.keepHereOnly();
    expect(page.keeping.shown()).toMatchObject({ state: "memory", isStuck: false });
    expect(await textIn(browser)).toBeNull();
  });
});

describe("two tabs with one draft", () => {
  test("the second stands alone, with all of it, once the first keeps it in its memory only", async () => {
    const browser = new FakeBrowser();
    const first = await keepingPage(browser);
    const second = await pageOf(browser);
    expect(second.keeping.shown().state).toBe("follows");
    await first.keeping.keepHereOnly();
    await settled(second, "trouble");
    expect(second.keeping.shown()).toMatchObject({ trouble: "lost", isParted: false });
    expect(second.keeping.wouldLose()).toBe(true);
    expect(textOf(second)).toBe(textOf(first));
    type(second, ' "second": 1');
    await second.keeping.keep();
    await whole(browser, second);
    expect(second.keeping.key()).not.toBe(first.keeping.key());
    expect(await textIn(browser)).toBeNull();
  });

  test("the second follows entry by entry, and writes after it has taken over", async () => {
    const browser = new FakeBrowser();
    const first = await keepingPage(browser);
    const second = await pageOf(browser);
    expect(second.keeping.shown().state).toBe("follows");
    type(first, ' "b": 1');
    await soon(() => expect(textOf(second)).toBe(textOf(first)));
    type(second, ' "no": 1');
    expect(textOf(second)).toBe(textOf(first));
    await second.keeping.takeOver();
    await settled(first, "follows");
    await settled(second, "kept");
    type(second, ' "c": 1');
    await soon(() => expect(textOf(first)).toBe(textOf(second)));
    await whole(browser, second);
    expect(textOf(first)).toContain('"c": 1');
  });

  test("the second writes once the first is closed, with what it had not heard of", async () => {
    const browser = new FakeBrowser();
    const first = await keepingPage(browser);
    const second = await pageOf(browser);
    browser.tabs.isHeard = false;
    type(first, ' "b": 1');
    await whole(browser, first);
    browser.tabs.isHeard = true;
    first.keeping.leave();
    await settled(second, "kept");
    expect(textOf(second)).toBe(textOf(first));
    type(second, ' "c": 1');
    await whole(browser, second);
  });

  test("a tab that missed an entry reads what it missed", async () => {
    const browser = new FakeBrowser();
    const first = await keepingPage(browser);
    const second = await pageOf(browser);
    browser.tabs.isHeard = false;
    type(first, ' "b": 1');
    await whole(browser, first);
    browser.tabs.isHeard = true;
    type(first, ' "c": 1');
    await soon(() => expect(textOf(second)).toBe(textOf(first)));
  });

  test("what the first could not keep before it was taken over becomes a draft of its own", async () => {
    const browser = new FakeBrowser();
    const first = await keepingPage(browser);
    const second = await pageOf(browser);
    browser.trouble = "full";
    type(first, ' "mine": 1');
    await settled(first, "trouble");
    const mine = textOf(first);
    await second.keeping.takeOver();
    await soon(() => expect(first.keeping.shown().isParted).toBe(true));
    expect(first.keeping.wouldLose()).toBe(true);
    browser.trouble = null;
    first.again();
    type(second, ' "theirs": 1');
    await settled(first, "kept");
    expect(await textIn(browser, first.keeping.key())).toBe(mine);
    expect(first.keeping.key()).not.toBe(head.key);
    await whole(browser, second);
    expect(await textIn(browser)).not.toContain("mine");
    type(first, ' "more": 1');
    await whole(browser, first);
  });

  test("two that both write, where nothing tells them apart, both keep all of theirs", async () => {
    const browser = new FakeBrowser();
    const first = await keepingPage(browser);
    const other = Object.assign(new FakeBrowser(), { answered: true });
    Object.assign(other, { drafts: browser.drafts });
    const second = await pageOf(other);
    type(first, ' "mine": 1');
    type(second, ' "theirs": 1');
    await soon(() => expect([first, second].filter(page => page.keeping.shown().isParted)).toHaveLength(1));
    await whole(browser, first);
    await whole(browser, second);
    expect(textOf(first)).not.toBe(textOf(second));
  });
});
