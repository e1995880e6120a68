/** The text of a file beside its picture: in the editor's own page, built, in a real browser. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { extent } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { onPaper } from "./onPaper.ts";
import { openTools } from "./openTools.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { paste } from "./paste.ts";
import { type Options, serveForVisits, visit } from "./visit.ts";

const shipped = readFileSync(path.resolve(import.meta.dirname, "../../data/dossiers/openai-sama.dossier.json"), "utf8");
/** Two things in it are wrong: a code that one press mends, and a field that nobody knows. */
const wrong = shipped
  .replace('"kind": "worker-group"', '"kind": "worker-grou"')
  .replace("{\n", '{\n  "wholly_unknown": 1,\n');

serveForVisits();

const content = (page: Page) => page.locator(".cm-content");
const textButton = (page: Page) => page.getByRole("button", { name: /^(Text|Texte)$/ });
const said = (page: Page) => page.locator(".text-said").textContent();
const undo = (page: Page) => page.locator(".edit-acts").getByRole("button", { name: /^(Undo|Annuler)$/ });

/** Opens a pasted text in the editor, with its text beside the picture. */
async function openText(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await page.getByRole("button", { name: /^(Edit|Modifier)$/ }).click();
  await page.locator(".edit-page").waitFor();
  await openTools(page);
  await textButton(page).click();
  await content(page).waitFor();
}

async function looked<Result>(
  text: string,
  look: (page: Page) => Promise<Result>,
  options: Options & { query?: string } = {},
) {
  const { query = "?", ...others } = options;
  const { result, sins } = await visit(
    query,
    async page => {
      await openText(page, text);
      return look(page);
    },
    others,
  );
  expect(sins).toEqual([]);
  return result;
}

/** The cards of the picture. */
const names = (page: Page) => page.locator(".edit-picture .card-name").allTextContents();

describe.skipIf(!hasBrowser)(`the text beside the picture, ${extent}`, () => {
  it("is the same document as the picture and the steps: what is typed is drawn, and one undo takes it back", () =>
    looked(shipped, async page => {
      await content(page).click();
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("Control+f");
      await page.keyboard.type('"name": "Sama"');
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await page.keyboard.type('"name": "Sama of the text"');
      await expect.poll(() => names(page)).toContain("Sama of the text");
      await undo(page).click();
      await expect.poll(() => names(page)).not.toContain("Sama of the text");
      await expect.poll(() => names(page)).toContain("Sama");
      expect(await content(page).textContent()).not.toContain("Sama of the text");
      await content(page).press("Control+Shift+z");
      await expect.poll(() => names(page)).toContain("Sama of the text");
    }));

  it("says since when the picture stands where the text is no JSON, marks the place, and is silent again once it is", () =>
    looked(shipped, async page => {
      const before = await names(page);
      await content(page).click();
      await page.keyboard.press("Control+Home");
      await page.keyboard.type("x");
      await expect.poll(() => said(page)).toMatch(/^The picture shows the text as it was at \d\d:\d\d:\d\d\. /);
      expect(await names(page)).toEqual(before);
      await expect.poll(() => page.locator(".cm-lintRange-error").allTextContents()).toEqual(["x"]);
      expect(await page.locator(".text-problem").count()).toBe(1);
      expect(await page.locator(".text-problem").textContent()).toContain("line 1");
      await page.keyboard.press("Control+z");
      await expect.poll(() => said(page)).toBe("");
      expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
    }));

  it("lists the problems: arrow keys walk and the text scrolls along, Enter leads to the place, one press mends", () =>
    looked(wrong, async page => {
      const list = page.locator(".text-problem");
      await expect.poll(() => list.count()).toBeGreaterThan(1);
      const before = await list.count();
      await list.first().focus();
      const scrolled = page.locator(".cm-scroller");
      const place = await scrolled.evaluate(element => element.scrollTop);
      const at = await list.evaluateAll(all => all.findIndex(one => one.textContent?.includes("worker-grou")));
      for (let presses = 0; presses < at; presses += 1) await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("worker-grou");
      await expect.poll(() => scrolled.evaluate(element => element.scrollTop)).toBeGreaterThan(place);
      await expect
        .poll(() => page.locator(".cm-shown").allTextContents())
        .toEqual([expect.stringContaining("worker-grou")]);
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowRight");
      const cursor = await page.locator(".cm-activeLine").textContent();
      expect(cursor).toContain("worker-grou");
      const acts = page.locator(".text-problem-acts button");
      await acts.first().click();
      await expect.poll(() => list.count()).toBeLessThan(before);
      expect(await content(page).textContent()).toContain('"worker-group"');
    }));

  it("keeps to itself what is typed and pasted: no key of the page, no file opened, no evidence made", () =>
    looked(shipped, async page => {
      const address = page.url();
      await content(page).click();
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Delete");
      await page.keyboard.type("lsj?/");
      expect(await content(page).textContent()).toBe("lsj?/");
      await page.keyboard.press("Control+a");
      const pasteHere = (text: string) =>
        content(page).evaluate((element, plain) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", plain);
          element.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }),
          );
        }, text);
      await pasteHere("https://example.net/article#:~:text=word");
      expect(await content(page).textContent()).toBe("https://example.net/article#:~:text=word");
      await page.keyboard.press("Control+a");
      // Another dossier takes the place of this one, in this draft, and can be taken back.
      const other = readFileSync(
        path.resolve(import.meta.dirname, "../../data/dossiers/clic-and-walk.dossier.json"),
        "utf8",
      );
      await pasteHere(other);
      await expect.poll(async () => (await names(page)).join()).toMatch(/Clic/);
      expect(page.url()).toBe(address);
      for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press("Control+z");
      await expect.poll(() => names(page)).toContain("OpenAI");
    }));

  it("scrolls to what is chosen in the picture, and the page stays where it is", () =>
    looked(shipped, async page => {
      const top = () => page.evaluate(() => window.scrollY);
      const before = await top();
      await page.locator(".edit-picture [data-stop^=card]", { hasText: "OpenAI" }).first().click();
      await expect
        .poll(async () => (await page.locator(".cm-shown").allTextContents()).join())
        .toContain('"id": "openai"');
      expect(await top()).toBe(before);
    }));

  it("writes the bytes that it was given but for what was typed: a byte order mark and CRLF stay", async () => {
    const windows = `\uFEFF${shipped.replaceAll("\n", "\r\n")}`;
    await looked(
      windows,
      async page => {
        await content(page).click();
        await page.keyboard.press("Control+f");
        await page.keyboard.type('"status"');
        await page.keyboard.press("Enter");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Home");
        await page.keyboard.type('"wholly_new": 1,\n');
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.locator(".keep-line").getByRole("button", { name: /file/i }).last().click(),
        ]);
        const written = readFileSync(await download.path(), "utf8");
        expect(written).toContain('"wholly_new": 1,\r\n');
        expect(written.replace(/"wholly_new": 1,\r\n +/, "")).toBe(windows);
      },
      {
        prepare: page =>
          page.addInitScript(() => {
            Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined });
          }),
      },
    );
  });

  it("prints the whole text, and not the window on it", () =>
    looked(shipped, async page => {
      await onPaper(page);
      const printed = page.locator(".text-print");
      await printed.waitFor();
      expect(await printed.textContent()).toBe(shipped);
      expect(await page.locator(".text-host").isVisible()).toBe(false);
      await page.emulateMedia({ media: "screen" });
      await expect.poll(() => printed.count()).toBe(0);
    }));

  it.each([
    ["desk", { viewport: { width: 1280, height: 800 } }],
    ["phone", { viewport: { width: 390, height: 844 }, hasTouch: true }],
  ] as const)("has no troubles that a machine finds, with its problems and the search open: %s", (_, options) =>
    looked(
      wrong,
      async page => {
        await content(page).click();
        await page.keyboard.press("Control+f");
        await page.keyboard.type("Sama");
        expect(await axeTroubles(page, ".edit-text")).toEqual([]);
        expect(await pageTroubles(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
        expect(await axeTroubles(page, ".edit-text", { schemes: ["light"], isForced: true })).toEqual([]);
      },
      options,
    ),
  );

  it("speaks French, and turns to it while it is open", () =>
    looked(
      wrong,
      async page => {
        expect(await page.locator("#hint").textContent()).toMatch(/^Tab met en retrait/);
        await content(page).click();
        await page.keyboard.press("Control+f");
        await page.locator(".cm-search input[name=search]").waitFor();
        expect(await page.locator(".cm-search").textContent()).toContain("mots entiers");
        await page.getByRole("link", { name: "English" }).click();
        await expect.poll(() => page.locator("#hint").textContent()).toMatch(/^Tab indents/);
        expect(await content(page).getAttribute("aria-label")).toBe("Text of the file");
      },
      { query: "?lang=fr" },
    ));
});
