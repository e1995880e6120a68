/** What is written in the editor is there after its browser was killed, as a reporter would come back to it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it, vi } from "vitest";
import { type LogEntry, readJournal } from "../../src/edit/index.ts";
import { extent, firstSeed, tried } from "../scope.ts";
import { soon } from "../soon.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { OwnBrowser } from "./ownBrowser.ts";
import { paste } from "./paste.ts";
import { address, serveForVisits } from "./visit.ts";

const KILLS = tried(1, 10);
vi.setConfig({ testTimeout: 60_000 + KILLS * 20_000 });

const browser = new OwnBrowser();
afterAll(() => browser.end());
serveForVisits();

const text = readFileSync(path.resolve(import.meta.dirname, "../../data/dossiers/openai-sama.dossier.json"), "utf8");

/** Tells by the console of every entry that the page keeps from now on. */
const hear = (page: Page) =>
  page.evaluate(() => {
    const channel = new BroadcastChannel(`deep-labor ${window.history.state.local}`);
    channel.onmessage = ({ data }) => {
      if (data.kind === "entry") console.log(`kept ${JSON.stringify([data.place, data.entry])}`);
    };
  });

async function begun(page: Page): Promise<void> {
  await page.goto(`${address}?lang=en`);
  await page.locator("#root h1").waitFor();
  await page.evaluate(pasted => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, text);
  await page.locator(".local-bar").getByRole("button", { name: "Edit", exact: true }).click();
  await page.locator(".edit-page").waitFor();
}

/** Comes back to the draft by the list on the home page. */
async function returned(page: Page): Promise<void> {
  await page.goto(`${address}?lang=en`);
  await page.getByRole("link", { name: "1 draft" }).click();
  await page.getByRole("button", { name: /^Go on:/ }).click();
  await page.locator(".edit-page").waitFor();
  await page.locator(".keep-state", { hasText: /^kept / }).waitFor();
}

const pressToEnd = async (page: Page, name: string) => {
  const button = page.locator(".edit-acts").getByRole("button", { name, exact: true });
  // The last press disables it, which the page may show only after it was looked at.
  for (let presses = 0; presses < 500 && (await button.isEnabled()); presses += 1)
    await button.click({ timeout: 3_000 }).catch(() => {});
};
/** What stands in the file after it is written. */
async function written(page: Page): Promise<string> {
  const read = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle("mine.json", { create: true });
      Object.assign(window, { showSaveFilePicker: async () => handle });
      return (await handle.getFile()).text();
    });
  await read();
  await page.keyboard.press("Control+s");
  await page.locator(".keep-file", { hasText: /^file written [\d:]+$/ }).waitFor();
  return read();
}

describe.skipIf(!hasBrowser)(`what is written in the editor (${extent}, SEED=${firstSeed})`, () => {
  it(`is there after its browser was killed ${KILLS} times while it was typed, with the way back to the first byte`, async () => {
    let context = await browser.start();
    let page = await context.newPage();
    await begun(page);
    await page.locator(".edit-panel textarea").first().focus();
    await page.keyboard.type("A");
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await page.locator(".keep-state", { hasText: /^kept / }).waitFor();
    const kept: LogEntry[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      page.on("console", message => {
        const [, told] = /^kept (.*)$/s.exec(message.text()) ?? [];
        if (told === undefined) return;
        const [place, entry] = JSON.parse(told) as [number, LogEntry];
        kept[place - 1] = entry;
      });
      await hear(page);
      const field = page.locator(".edit-panel textarea").nth(kill % 2);
      await field.focus();
      const typing = page.keyboard.type("Typed without a pause, until the browser is gone. ".repeat(9), { delay: 5 });
      typing.catch(() => {});
      const before = kept.length;
      await vi.waitFor(() => expect(kept.length).toBeGreaterThan(before), { timeout: 20_000 });
      await new Promise(done => setTimeout(done, 100 + (((firstSeed + kill) * 7919) % 900)));
      await browser.kill();
      await typing.catch(() => {});
      context = await browser.start();
      page = await context.newPage();
      await returned(page);
    }
    // Everything that was said to be kept is in the database, in its place.
    const entries = await page.evaluate(
      () =>
        new Promise<readonly LogEntry[]>((resolve, reject) => {
          const opening = indexedDB.open("deep-labor-drafts");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction("entries").objectStore("entries").getAll();
            reading.onsuccess = () => {
              opening.result.close();
              resolve(reading.result.map(({ entry }) => entry));
            };
          };
        }),
    );
    for (const [place, entry] of kept.entries()) if (entry) expect(entries[place]).toEqual(entry);
    const { journal, unread } = readJournal(text, entries);
    expect(unread).toBe(0);
    expect(await written(page)).toBe(journal.text);
    await pressToEnd(page, "Undo");
    expect(await written(page)).toBe(text);
    await pressToEnd(page, "Redo");
    expect(await written(page)).toBe(journal.text);
    expect(await axeTroubles(page, ".keep-bar")).toEqual([]);
  });
});

/** A browser of its own, whose storage no other test has. */
async function inOwnBrowser(look: (page: Page) => Promise<void>): Promise<void> {
  const own = new OwnBrowser();
  try {
    await look(await (await own.start()).newPage());
  } finally {
    await own.end();
  }
}

/** Begins a draft by a line on the home page. */
async function begunByLine(page: Page, line: string): Promise<void> {
  await page.goto(`${address}?lang=en`);
  await page.locator("#own textarea").first().fill(line);
  await page.getByRole("button", { name: "Go on writing" }).click();
  await page.locator(".edit-page").waitFor();
}

const keepState = (page: Page, words: RegExp) => page.locator(".keep-state", { hasText: words }).waitFor();
const keep = async (page: Page) => {
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await keepState(page, /^kept /);
};

describe.skipIf(!hasBrowser)(`a draft that is begun here, ${extent}`, () => {
  it("warns before its first change, and is kept at once where this browser may keep drafts", () =>
    inOwnBrowser(async page => {
      await begunByLine(page, "A firm (US) > workers: Labellers (KE)");
      await page.getByText("Keep drafts in this browser?").waitFor();
      const asked = new Promise<string>(resolve =>
        page.once("dialog", dialog => {
          resolve(dialog.type());
          dialog.dismiss().catch(() => {});
        }),
      );
      page.reload().catch(() => {});
      expect(await asked).toBe("beforeunload");
      await keep(page);
      await begunByLine(page, "Another firm (US) > workers: Drivers (KE)");
      await keepState(page, /^kept /);
      await page.reload();
      await page.locator(".edit-page").waitFor();
      expect(await page.locator(".edit-picture").textContent()).toContain("Drivers");
      await page.goto(`${address}?lang=en`);
      await page.getByRole("link", { name: "2 drafts" }).waitFor();
    }));
});

describe.skipIf(!hasBrowser)(`a draft that another tab writes, ${extent}`, () => {
  it("can be looked at and not be changed, says so in a sentence, and can be taken over", () =>
    inOwnBrowser(async first => {
      await begun(first);
      await first.locator(".edit-panel textarea").first().fill("First");
      await keep(first);
      const page = await first.context().newPage();
      await page.goto(`${address}?lang=en`);
      await page.getByRole("link", { name: "1 draft" }).click();
      await page.getByRole("button", { name: /^Go on:/ }).click();
      const sentence = "Another tab writes this draft. This one follows it and changes nothing.";
      await page.locator(".keep-notice", { hasText: sentence }).waitFor();
      const fields = page.locator("#edit-panel form").locator("input, textarea, select, button");
      expect(await fields.first().isDisabled()).toBe(true);
      const before = await page.locator("#edit-title").textContent();
      await page.locator(".edit-picture [data-stop^='card ']").first().focus();
      for (const key of ["s", "j", "Delete", "Control+z"]) await page.keyboard.press(key);
      await paste(page, "https://example.org/report");
      await page.getByRole("button", { name: "+ a statement", exact: true }).click();
      expect(await page.locator("#edit-title").textContent()).toBe(before);
      expect(await page.locator(".file-pending, .take-out").count()).toBe(0);
      await first.locator(".edit-panel textarea").first().fill("Second");
      // What another tab writes is seen at once.
      await soon(async () => expect(await page.locator(".edit-panel textarea").first().inputValue()).toBe("Second"));
      await page.getByRole("button", { name: "Take over" }).click();
      await keepState(page, /^kept /);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("keep-bar");
      expect(await fields.first().isDisabled()).toBe(false);
      await first.locator(".keep-notice", { hasText: sentence }).waitFor();
      expect(await axeTroubles(first, ".edit-bar")).toEqual([]);
    }));
});

describe.skipIf(!hasBrowser)(`undo in the editor, ${extent}`, () => {
  const undo = (page: Page) => page.locator(".edit-acts").getByRole("button", { name: "Undo", exact: true });

  it("takes back a field or an act alone, and what was left by going back stays within reach", () =>
    inOwnBrowser(async page => {
      await begunByLine(page, "A firm (US) > workers: Labellers (KE)");
      const title = page.locator('#edit-panel [data-field="title"] :is(textarea, input)').first();
      const summary = page.locator('#edit-panel [data-field="summary"] textarea').first();
      const before = await title.inputValue();
      await title.fill("Who pays?");
      await summary.focus();
      await page.keyboard.type("A first sentence.");
      await page.keyboard.press("Tab");
      await undo(page).click();
      expect(await summary.inputValue()).toBe("");
      expect(await title.inputValue()).toBe("Who pays?");

      // Taking out is an act of its own, also right after a field was written.
      await page.getByRole("button", { name: "Labellers", exact: true }).click();
      const name = page.locator('#edit-panel [data-field="name"] :is(textarea, input)').first();
      await name.fill("Data labellers");
      await name.press("Delete");
      await page.locator("#edit-title").focus();
      await page.keyboard.press("Delete");
      await page.locator(".take-out button").first().click();
      await page.getByRole("button", { name: "Data labellers", exact: true }).waitFor({ state: "detached" });
      await undo(page).click();
      await page.getByRole("button", { name: "Data labellers", exact: true }).waitFor();

      await page
        .locator(".edit-acts")
        .getByRole("button", { name: /^\d+ steps?/ })
        .click();
      await page.getByRole("heading", { name: "Before you went back" }).waitFor();
      await page.locator(".step-list").getByRole("button", { name: "Dossier: Who pays?, changed" }).last().waitFor();
      expect(before).not.toBe("Who pays?");
    }));
});

describe.skipIf(!hasBrowser)(`a paste in the editor, ${extent}`, () => {
  const told = (page: Page, words: string | RegExp) => page.locator(".told-line", { hasText: words }).waitFor();
  const unfocused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

  it("says in sight what was made of it or why nothing was, and a passage waits for its source also after a reload", () =>
    inOwnBrowser(async page => {
      await begunByLine(page, "A firm (US) > workers: Labellers (KE)");
      await keep(page);
      await paste(page, '{ "format": "deep-labor/1", "parties": [');
      await told(page, "no JSON");
      // The same sentence twice is another sentence for a screen reader.
      const spoken = page.locator(".told-line span");
      const first = await spoken.elementHandle();
      await paste(page, '{ "format": "deep-labor/1", "parties": [');
      await soon(async () => expect(await first!.evaluate(one => one.isConnected)).toBe(false));
      await paste(page, "<html><body>x</body></html>");
      await told(page, "web page");
      await page.locator(".told-line").getByRole("button", { name: "Close" }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("edit-title");
      expect(await page.locator(".told-line").textContent()).toBe("");

      await unfocused(page);
      await paste(page, "{sic} Nous sommes payés à la pièce, et personne ne répond de nous quand cela va mal.");
      await page.locator(".pasted-passage", { hasText: "{sic} Nous" }).waitFor();
      await keepState(page, /^kept [\d:]+$/);
      await page.reload();
      await page.locator(".pasted-passage", { hasText: "{sic} Nous" }).waitFor();
      await page.locator(".pasted-passage").getByRole("button", { name: "Discard" }).click();
      await page.locator(".pasted-passage").waitFor({ state: "detached" });

      await unfocused(page);
      await paste(page, "https://example.org/rapport « Nous sommes payés à la pièce, et personne ne répond de nous. »");
      await told(page, /Pasted: Nous sommes payés.*Its language is guessed: French/);
    }));

  it("writes nothing where the draft is looked at before it is published", () =>
    inOwnBrowser(async page => {
      await begunByLine(page, "A firm (US) > workers: Labellers (KE)");
      await keep(page);
      await page.getByRole("link", { name: "Publish", exact: true }).click();
      await page.locator(".edit-return").waitFor();
      await paste(page, "https://example.org/report");
      await page.locator(".edit-return a").click();
      await page.locator(".edit-page").waitFor();
      expect(await page.locator(".edit-acts").getByRole("button", { name: "Undo", exact: true }).isDisabled()).toBe(
        true,
      );
    }));
});

describe.skipIf(!hasBrowser)(`the history of the browser, ${extent}`, () => {
  it("holds no name and no id of a draft; Back and Forward work, and a reload opens the picture", () =>
    inOwnBrowser(async page => {
      await begunByLine(page, "A secret firm (US) > workers: Labellers (KE)");
      await keep(page);
      const held = () => page.evaluate(() => JSON.stringify([window.history.state, window.location.href]));
      const title = page.locator("#edit-title");
      const first = await title.textContent();
      await page.locator(".file-contents").getByRole("button", { name: "A secret firm", exact: true }).click();
      await soon(async () => expect(await title.textContent()).toContain("A secret firm"));
      expect(await held()).not.toMatch(/secret|parties|open=/);
      await page.goBack();
      await soon(async () => expect(await title.textContent()).toBe(first));
      await page.goForward();
      await soon(async () => expect(await title.textContent()).toContain("A secret firm"));
      await page.reload();
      await soon(async () => expect(await title.textContent()).toBe(first));
      expect(await held()).not.toMatch(/secret|parties|open=/);
      expect(await page.locator('.edit-page [id*="secret"]').count()).toBe(0);
    }));

  it("leads back to *Publish* of the draft when that is loaded again, and Back to the editor", () =>
    inOwnBrowser(async page => {
      await begunByLine(page, "A secret firm (US) > workers: Labellers (KE)");
      await keep(page);
      await page.getByRole("link", { name: "Publish", exact: true }).click();
      await page.locator(".edit-return").waitFor();
      const publish = page.getByRole("heading", { level: 1, name: "Publish" });
      await publish.waitFor();
      await page.reload();
      await page.locator(".edit-return, .edit-page").first().waitFor();
      expect(await page.locator(".edit-return").count()).toBe(1);
      await publish.waitFor();
      expect(await page.evaluate(() => JSON.stringify([window.history.state, location.href]))).not.toMatch(
        /secret|parties|open=/,
      );
      await page.locator(".edit-return a").click();
      await page.locator(".edit-page").waitFor();
      await page.goBack();
      await publish.waitFor();
    }));

  it("leads on from the editor at once when that is come back to: a form opens, and *Publish* does not", () =>
    inOwnBrowser(async page => {
      await begunByLine(page, "A secret firm (US) > workers: Labellers (KE)");
      await page.getByRole("link", { name: "Publish", exact: true }).click();
      await page.locator(".edit-return").waitFor();
      // As soon as there is something to press, before what stands round the form has followed.
      await page.evaluate(() => {
        new MutationObserver((_, observer) => {
          const made = [...document.querySelectorAll<HTMLElement>(".file-contents button")].find(
            ({ textContent }) => textContent === "A secret firm",
          );
          if (!made) return;
          observer.disconnect();
          made.click();
        }).observe(document.body, { childList: true, subtree: true });
      });
      await page.locator(".edit-return a").click();
      await soon(async () => expect(await page.locator("#edit-title").textContent()).toContain("A secret firm"));
      expect(await page.locator(".edit-return").count()).toBe(0);
    }));
});
