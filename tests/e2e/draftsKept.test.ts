/** Drafts that are kept in the browser, in one that is killed, filled up, cleared, and has two tabs. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, describe, expect, it, vi } from "vitest";
import { extent, firstSeed, tried } from "../scope.ts";
import { hasBrowser } from "./browser.ts";
import type { Driven } from "./draftsPage/main.tsx";
import { OwnBrowser } from "./ownBrowser.ts";
import { address, serveForVisits, visit } from "./visit.ts";

const KILLS = tried(3, 100);
vi.setConfig({ testTimeout: 60_000 + KILLS * 10_000 });

const root = path.resolve(import.meta.dirname, "../..");
const built = mkdtempSync(path.join(tmpdir(), "deep-labor-drafts-"));
const browsers: OwnBrowser[] = [];
afterAll(async () => {
  for (const browser of browsers) await browser.end();
  rmSync(built, { recursive: true, force: true });
});

serveForVisits(() => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/vite/bin/vite.js"),
      "build",
      "--config",
      path.join(root, "tests/e2e/draftsPage/vite.config.ts"),
      "--outDir",
      built,
      "--logLevel",
      "warn",
    ],
    { encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } },
  );
  if (status !== 0) throw new Error(stderr);
  renameSync(path.join(built, "drafts.html"), path.join(built, "index.html"));
  return built;
});

const text = readFileSync(path.join(root, "data/dossiers/openai-sama.dossier.json"), "utf8");

type WithDrafts = Window & { readonly drafts: Driven };
/** Calls something of the page; its parameters go as JSON. */
const call = <Name extends keyof Driven>(page: Page, name: Name, ...args: Parameters<Driven[Name]>) =>
  page.evaluate(
    ([called, given]) =>
      ((window as unknown as WithDrafts).drafts[called as Name] as (...all: readonly unknown[]) => unknown)(
        ...(given as readonly unknown[]),
      ),
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<Driven[Name]>>>;

async function pageIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator("#root h1").waitFor();
  return page;
}

/** A draft that is kept, in a browser of its own. */
async function keptDraft(): Promise<{ browser: OwnBrowser; context: BrowserContext; page: Page; key: string }> {
  const browser = new OwnBrowser();
  browsers.push(browser);
  const context = await browser.start();
  const page = await pageIn(context);
  const key = await call(page, "begin", text);
  await call(page, "type", " ");
  await call(page, "keep");
  return { browser, context, page, key };
}

/** A visit that leaves nothing to the next, with which it shares its storage. */
const visitOnce = <Result>(look: (page: Page) => Promise<Result>, query = "?lang=en") =>
  visit(query, async page => {
    try {
      return await look(page);
    } finally {
      const { origin } = new URL(address);
      const session = await page.context().newCDPSession(page);
      await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
    }
  });

const state = async (page: Page) => (await call(page, "state")).state;
const comesTo = (page: Page, wanted: string) =>
  vi.waitFor(async () => expect(await state(page)).toBe(wanted), { timeout: 15_000 });

describe.skipIf(!hasBrowser)(`a draft whose browser is killed (${extent}, SEED=${firstSeed})`, () => {
  it(`has everything that was said to be kept, ${KILLS} times`, async () => {
    let { browser, context, page, key } = await keptDraft();
    let all: readonly unknown[] = await call(page, "kept");
    let most = 0;
    const counted = { acknowledged: 0, recovered: 0, renderer: 0, browser: 0 };
    const began = performance.now();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const seed = firstSeed + kill;
      const made: string[] = [];
      let acknowledged = all.length;
      page.on("console", message => {
        const [, word, place, entry] = /^(made|kept) (\d+)(?: (.*))?$/s.exec(message.text()) ?? [];
        if (word === "made") made[Number(place) - 1] = entry!;
        if (word === "kept") acknowledged = Math.max(acknowledged, Number(place));
      });
      const before = all.length;
      call(page, "run", seed, 12).catch(() => {});
      await new Promise(done => setTimeout(done, 150 + ((seed * 7919) % 700)));
      if (seed % 2 === 0) {
        counted.renderer += 1;
        await browser.killPages();
      } else {
        counted.browser += 1;
        await browser.kill();
        context = await browser.start();
      }
      page = await pageIn(context);
      expect(await call(page, "open", key)).toBe("open");
      const kept: readonly unknown[] = await call(page, "kept");
      expect(kept.length, `seed ${seed}`).toBeGreaterThanOrEqual(acknowledged);
      // What was there before is as it was, and what came is as it was made.
      expect(kept.slice(0, before)).toEqual(all);
      for (const [place, entry] of kept.entries())
        if (made[place] !== undefined) expect(entry).toEqual(JSON.parse(made[place]));
      counted.acknowledged += acknowledged - before;
      counted.recovered += kept.length - before;
      most = Math.max(most, kept.length);
      all = kept;
      expect(await call(page, "state")).toMatchObject({ state: "kept", unread: 0 });
      if (kill % 10 === 0 || kill === KILLS - 1) {
        expect(await call(page, "thereAndBack")).toEqual({ first: text, isLast: true });
        // The way there and back is kept as well.
        await vi.waitFor(async () => expect(await call(page, "wouldLose")).toBe(false), { timeout: 20_000 });
        all = await call(page, "kept");
      }
    }
    console.info(`${JSON.stringify(counted)} in ${Math.round((performance.now() - began) / 1000)} s, ${most} entries`);
    expect(counted.acknowledged).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasBrowser)(`a draft, ${extent}`, () => {
  it("asks before anything is kept, in a page that breaks no rule and asks no host", async () => {
    const { result, sins } = await visitOnce(async page => {
      const databases = () => page.evaluate(async () => (await indexedDB.databases()).length);
      await page.getByText("No drafts.").waitFor();
      const looked = await databases();
      await call(page, "begin", text);
      await page.getByText("nothing changed yet").first().waitFor();
      await call(page, "type", " ");
      await page.getByText("Keep drafts in this browser?").waitFor();
      const asked = await databases();
      const lost = await call(page, "wouldLose");
      await page.getByRole("button", { name: "Keep", exact: true }).click();
      await page.locator(".keep-state", { hasText: /^kept \d+:\d\d:\d\d/ }).waitFor();
      return { looked, asked, lost, kept: await databases(), stillLost: await call(page, "wouldLose") };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ looked: 0, asked: 0, lost: true, kept: 1, stillLost: false });
  });

  it("is only in its tab after a no: nothing is in the browser, and leaving asks", async () => {
    const { result, sins } = await visitOnce(async page => {
      await call(page, "begin", text);
      await call(page, "type", " ");
      await page.getByRole("button", { name: "Not on this device" }).click();
      await page.getByText("not kept: only in this tab").first().waitFor();
      await call(page, "type", " ");
      const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
      const asks = new Promise<string>(resolve =>
        page.once("dialog", dialog => {
          resolve(dialog.type());
          dialog.accept().catch(() => {});
        }),
      );
      await page.reload();
      await page.getByText("No drafts.").waitFor();
      return { databases, asked: await asks };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ databases: 0, asked: "beforeunload" });
  });
});

const inDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("deep-labor-drafts");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("entries").objectStore("entries").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe.skipIf(!hasBrowser)(`a draft whose browser fails it, ${extent}`, () => {
  it("stays in its tab while there is no room, says so, and is kept as soon as there is", async () => {
    // A browser of its own: one that has found room does not look again for a while.
    const browser = new OwnBrowser();
    browsers.push(browser);
    const look = async (page: Page) => {
      const { origin } = new URL(address);
      const session = await page.context().newCDPSession(page);
      await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
      await call(page, "begin", text);
      await call(page, "type", " ");
      await button(page, "Keep").click();
      await comesTo(page, "kept");
      let typed = 0;
      await vi.waitUntil(
        async () => {
          typed += 1;
          await call(page, "type", "x".repeat(300_000));
          return (await state(page)) === "trouble";
        },
        { timeout: 20_000, interval: 200 },
      );
      const told = await page.locator(".is-trouble").textContent();
      const lost = await call(page, "wouldLose");
      await call(page, "type", "y");
      typed += 1;
      await session.send("Storage.overrideQuotaForOrigin", { origin });
      // Nobody has to ask for it.
      await comesTo(page, "kept");
      return { told, lost, stillLost: await call(page, "wouldLose"), missing: typed + 1 - (await inDatabase(page)) };
    };
    const result = await look(await pageIn(await browser.start()));
    await browser.end();
    expect(result.told).toContain("no room left");
    expect(result).toMatchObject({ lost: true, stillLost: false, missing: 0 });
  });

  it("is all there when its storage is cleared under it, and is kept again only when asked", async () => {
    const { result, sins } = await visitOnce(async page => {
      await call(page, "begin", text);
      await call(page, "type", " ");
      await button(page, "Keep").click();
      await comesTo(page, "kept");
      const { origin } = new URL(address);
      const session = await page.context().newCDPSession(page);
      await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
      // Said at once, before anything else is to be kept.
      await comesTo(page, "trouble");
      await call(page, "type", "x");
      const told = await page.locator(".is-trouble").textContent();
      const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
      await button(page, "Keep it again").click();
      await comesTo(page, "kept");
      return { told, databases, entries: await inDatabase(page), text: await call(page, "text") };
    });
    expect(sins).toEqual([]);
    expect(result.told).toContain("was cleared");
    expect(result).toMatchObject({ databases: 0, entries: 2, text: `${text} x` });
  });

  it("is in memory alone where the browser has no storage", async () => {
    const { result } = await visit(
      "?lang=en",
      async page => {
        await call(page, "begin", text);
        await call(page, "type", " ");
        await button(page, "Keep").click();
        await comesTo(page, "trouble");
        return { told: await page.locator(".is-trouble").textContent(), lost: await call(page, "wouldLose") };
      },
      {
        prepare: page =>
          page.addInitScript(() => {
            const refuse = () => {
              throw new DOMException("The operation is insecure.", "SecurityError");
            };
            Object.defineProperty(window, "indexedDB", { value: { open: refuse } });
          }),
      },
    );
    expect(result.told).toContain("keeps nothing for this page");
    expect(result.lost).toBe(true);
  });
});

describe.skipIf(!hasBrowser)(`a draft in two tabs, ${extent}`, () => {
  it("is written in one and followed in the other, which takes over or goes on when the first is closed", async () => {
    const { browser, context, page: first, key } = await keptDraft();
    try {
      const second = await pageIn(context);
      expect(await call(second, "open", key)).toBe("open");
      await comesTo(second, "follows");
      await call(first, "act", firstSeed, 60);
      await comesTo(first, "kept");
      const same = async () => expect(await call(second, "text")).toBe(await call(first, "text"));
      await vi.waitFor(same);
      // Whoever follows changes nothing.
      await call(second, "type", "no");
      await same();
      await button(second, "Take over").click();
      await comesTo(second, "kept");
      await comesTo(first, "follows");
      await call(second, "type", "second");
      await vi.waitFor(same);
      await comesTo(second, "kept");
      const third = await pageIn(context);
      await call(third, "open", key);
      await comesTo(third, "follows");
      await second.close();
      await comesTo(first, "kept");
      await comesTo(third, "follows");
      await call(first, "type", "first");
      await vi.waitFor(async () => expect(await call(third, "text")).toBe(await call(first, "text")));
      expect(await call(third, "text")).toMatch(/secondfirst$/);
      expect(await call(first, "thereAndBack")).toEqual({ first: text, isLast: true });
    } finally {
      await browser.end();
    }
  });

  it("is written in one at a time also where there are no locks, and what both write is lost by neither", async () => {
    const { browser, context, page: first, key } = await keptDraft();
    try {
      await first.close();
      await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "locks", { value: undefined }));
      await context.addInitScript(() => delete (Navigator.prototype as { locks?: unknown }).locks);
      const [one, two] = [await pageIn(context), await pageIn(context)];
      await call(one, "open", key);
      await call(two, "open", key);
      await one.getByText("does not tell which of its tabs writes").waitFor();
      expect(await state(one)).toBe("kept");
      expect(await state(two)).toBe("follows");
      await call(one, "type", "1");
      await vi.waitFor(async () => expect(await call(two, "text")).toBe(await call(one, "text")));
      await button(two, "Take over").click();
      await comesTo(two, "kept");
      await comesTo(one, "follows");
      await call(two, "type", "2");
      await vi.waitFor(async () => expect(await call(one, "text")).toBe(`${text} 12`));
    } finally {
      await browser.end();
    }
  });
});

describe.skipIf(!hasBrowser)(`a draft that parted from another tab's, ${extent}`, () => {
  it("is closed when it is forgotten, and the other one is not", async () => {
    const { browser, context, page: first, key } = await keptDraft();
    try {
      await first.close();
      // Nothing tells the tabs of each other.
      await context.addInitScript(() => {
        delete (Navigator.prototype as { locks?: unknown }).locks;
        Reflect.deleteProperty(window, "BroadcastChannel");
      });
      const [one, two] = [await pageIn(context), await pageIn(context)];
      await call(one, "open", key);
      await call(two, "open", key);
      await call(one, "type", "1");
      await comesTo(one, "kept");
      await call(two, "type", "2");
      await two.getByText("What stands here is a draft of its own since then").last().waitFor();
      await comesTo(two, "kept");
      const parted = await call(two, "key");
      expect(parted).not.toBe(key);
      expect(await call(two, "forget", parted)).toBe(true);
      expect(await call(two, "isOpen", parted)).toBe(false);
      expect(await call(two, "isOpen", key)).toBe(false);
      expect(await call(two, "open", key)).toBe("open");
      expect(await call(two, "text")).toBe(`${text} 1`);
    } finally {
      await browser.end();
    }
  });
});

/** Writes a text into a file of the page, as another program would. */
const changeOutside = (page: Page, name: string, written: string) =>
  page.evaluate(
    async ([file, content]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(file!, { create: true })).createWritable();
      await stream.write(content!);
      await stream.close();
    },
    [name, written] as const,
  );
const contentOf = (page: Page, name: string) =>
  page.evaluate(async file => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(file)).getFile()).text();
  }, name);
/** Begins a draft from a file that the browser lends. */
const beginWithFile = (page: Page, name: string) =>
  page.evaluate(async file => {
    const folder = await navigator.storage.getDirectory();
    await (window as unknown as WithDrafts).drafts.beginWithFile(await folder.getFileHandle(file));
  }, name);

describe.skipIf(!hasBrowser)(`the file of a draft, ${extent}`, () => {
  it("is written in place, also after the browser was killed, and never over what somebody else has written", async () => {
    const { browser, context, page: first } = await keptDraft();
    try {
      await changeOutside(first, "mine.json", "{}");
      await beginWithFile(first, "mine.json");
      await first.getByText("as in its file").waitFor();
      await call(first, "type", "1");
      await comesTo(first, "kept");
      await first.getByText("not yet written to its file").waitFor();
      await button(first, "Write the file").click();
      await first.locator(".keep-file", { hasText: /^file written [\d:]+$/ }).waitFor();
      expect(await contentOf(first, "mine.json")).toBe("{}1");
      await call(first, "type", "2");
      await first.locator(".keep-file", { hasText: /, changed since$/ }).waitFor();
      await comesTo(first, "kept");
      const key = await call(first, "key");
      await context.close().catch(() => {});
      await browser.kill();

      const page = await pageIn(await browser.start());
      expect(await call(page, "open", key)).toBe("open");
      await page.locator(".keep-file", { hasText: /, changed since$/ }).waitFor();
      await changeOutside(page, "mine.json", "theirs");
      // Noticed without anything being pressed.
      await page.getByText("The file was changed outside this page").last().waitFor();
      await button(page, "Write the file").click();
      await page.getByText("The file was changed outside this page").last().waitFor();
      expect(await contentOf(page, "mine.json")).toBe("theirs");

      await page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        Object.assign(window, {
          showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) =>
            folder.getFileHandle(suggestedName, { create: true }),
        });
      });
      await button(page, "Write mine beside it, under another name").click();
      await page.locator(".keep-file", { hasText: /^file written [\d:]+$/ }).waitFor();
      expect(await contentOf(page, "mine-2.json")).toBe("{}12");
      expect(await contentOf(page, "mine.json")).toBe("theirs");

      // From now on that one is its file; again somebody changes it, and the reader decides.
      await changeOutside(page, "mine-2.json", "theirs too");
      await button(page, "Write the file").click();
      await button(page, "Open theirs as another draft").waitFor();
      await button(page, "Write mine over theirs").click();
      await vi.waitFor(async () => expect(await contentOf(page, "mine-2.json")).toBe("{}12"));

      await changeOutside(page, "mine-2.json", "theirs at last");
      await button(page, "Open theirs as another draft").click();
      await vi.waitFor(async () => expect(await call(page, "text")).toBe("theirs at last"));
    } finally {
      await browser.end();
    }
  });

  it("is a download where the browser lends none", async () => {
    const { result, sins } = await visitOnce(async page => {
      await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
      await call(page, "begin", text);
      await call(page, "type", " ");
      await button(page, "Not on this device").click();
      const downloading = page.waitForEvent("download");
      await button(page, "Write a file").click();
      const download = await downloading;
      const saved = readFileSync(await download.path(), "utf8");
      await page.locator(".keep-file", { hasText: /^file written [\d:]+$/ }).waitFor();
      return { name: download.suggestedFilename(), isWhole: saved === `${text} `, lost: await call(page, "wouldLose") };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ name: "mine.dossier.json", isWhole: true, lost: false });
  });

  it("is not written where the reader changes their mind, and keeps its state where the browser refuses", async () => {
    const { result, sins } = await visitOnce(async page => {
      const refuse = (name: string) =>
        page.evaluate(
          error =>
            Object.assign(window, {
              showSaveFilePicker: async () => {
                throw new DOMException("", error);
              },
            }),
          name,
        );
      await call(page, "begin", text);
      await call(page, "type", " ");
      await button(page, "Not on this device").click();
      await refuse("AbortError");
      await button(page, "Write a file").click();
      const cancelled = await page.locator(".keep-bar").textContent();
      await refuse("NotAllowedError");
      await button(page, "Write a file").click();
      await page.getByText("was not allowed to change it").first().waitFor();
      return { cancelled, lost: await call(page, "wouldLose"), text: await call(page, "text") };
    });
    expect(sins).toEqual([]);
    expect(result.cancelled).toContain("in no file yet");
    expect(result.cancelled).not.toContain("was not written");
    expect(result).toMatchObject({ lost: true, text: `${text} ` });
  });
});

/** Changes a record of the database of drafts, as another version of the page would have written it. */
const rewrite = (page: Page, room: "heads" | "entries", key: string | [string, number], fields: object) =>
  page.evaluate(
    ([name, place, changed]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("deep-labor-drafts");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, "readwrite");
          const records = transaction.objectStore(name);
          const reading = records.get(place);
          reading.onsuccess = () => records.put({ ...reading.result, ...changed }, place);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [room, key, fields] as const,
  );

/** Keeps a draft with some changes, and leaves the page so that the next one opens it. */
async function leftDraft(page: Page, changes: number): Promise<string> {
  const key = await call(page, "begin", text);
  await call(page, "type", " ");
  await button(page, "Keep").click();
  await comesTo(page, "kept");
  await call(page, "act", firstSeed, changes);
  await vi.waitFor(async () => expect(await call(page, "wouldLose")).toBe(false), { timeout: 30_000 });
  return key;
}
const again = async (page: Page) => {
  await page.reload();
  await page.locator("#root h1").waitFor();
};

describe.skipIf(!hasBrowser)(`a draft of another version, ${extent}`, () => {
  it("is left alone where it is newer: listed, not opened, not changed, and can be forgotten", async () => {
    const { result, sins } = await visitOnce(async page => {
      const key = await leftDraft(page, 0);
      await rewrite(page, "heads", key, { format: 99 });
      await again(page);
      await page.getByText("Kept by a newer version").waitFor();
      const goOn = await page.getByRole("button", { name: /^Go on/ }).count();
      const opened = await call(page, "open", key);
      const entries = await inDatabase(page);
      await page.getByRole("button", { name: /^Forget this draft/ }).click();
      await button(page, "Forget this draft").click();
      await page.getByText("is forgotten").waitFor();
      const left = await inDatabase(page);
      await button(page, "Bring it back").click();
      await page.getByText("Kept by a newer version").waitFor();
      return { goOn, opened, entries, left, back: await inDatabase(page) };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ goOn: 0, opened: "newer", entries: 1, left: 0, back: 1 });
  });

  it("opens as far as it can be read, says so, and loses nothing of the rest", async () => {
    const { result, sins } = await visitOnce(async page => {
      const key = await leftDraft(page, 0);
      await call(page, "type", "1");
      await call(page, "type", "2");
      await comesTo(page, "kept");
      await vi.waitFor(async () => expect(await call(page, "wouldLose")).toBe(false));
      await rewrite(page, "entries", [key, 2], { entry: { kind: "braid", at: "2026-11-28T08:00:00.000Z" } });
      await again(page);
      await call(page, "open", key);
      await page.getByText("2 changes in this draft come from another version").waitFor();
      const opened = await call(page, "text");
      await call(page, "type", "3");
      await vi.waitFor(async () => expect(await call(page, "wouldLose")).toBe(false));
      const entries = await inDatabase(page);
      await again(page);
      await call(page, "open", key);
      return { opened, entries, text: await call(page, "text"), ends: await call(page, "thereAndBack") };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ opened: `${text} `, entries: 4, text: `${text} 3`, ends: { first: text, isLast: true } });
  });
});

describe.skipIf(!hasBrowser)(`a draft of five thousand changes, ${extent}`, () => {
  it("opens as it was left", async () => {
    const { result } = await visitOnce(async page => {
      const key = await leftDraft(page, 5000);
      const before = await call(page, "text");
      await again(page);
      await page.evaluate(opened => (window as unknown as WithDrafts).drafts.open(opened), key);
      return { isSame: (await call(page, "text")) === before, ends: await call(page, "thereAndBack") };
    });
    expect(result).toEqual({ isSame: true, ends: { first: text, isLast: true } });
  });
});
