/** A table is brought in: shown row by row, mended in the preview, taken back as a whole. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeTroubles } from "./axeTroubles.ts";
import { pasteTable, wrongTable } from "./bringTable.ts";
import { hasBrowser } from "./browser.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const dossier = (id: string): string =>
  readFileSync(path.resolve(import.meta.dirname, `../../data/dossiers/${id}.dossier.json`), "utf8");

async function openDraft(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await page.locator(".local-acts button").first().click();
  await page.locator(".edit-picture [data-stop]").first().waitFor();
}

const contents = (page: Page): Promise<string | null> => page.locator(".file-lists").textContent();
const settled = (page: Page) => page.locator('.bring-board[aria-busy="false"]').waitFor();
const filter = (page: Page, words: string) => page.locator(".bring-filter button", { hasText: words });
const summary = (page: Page): Promise<string | null> => page.locator(".bring-foot p").first().textContent();

/** Writes into a cell of the preview and leaves it. */
async function mend(page: Page, row: number, heading: string, text: string): Promise<void> {
  const entry = page.locator(`.bring-row[aria-label="row ${row}"]`);
  await entry.getByLabel(heading, { exact: true }).fill(text);
  await page.keyboard.press("Tab");
  await settled(page);
}

describe.skipIf(!hasBrowser)("a table of thirty rows, six of them wrong", () => {
  it("is brought into a dossier: two are mended in the preview, the rest comes in, and all of it is one step back", async () => {
    const { result, sins } = await visit("?lang=en", async page => {
      await openDraft(page, dossier("openai-sama"));
      const before = await contents(page);
      await page.getByRole("button", { name: "Bring in …" }).click();
      await pasteTable(page, wrongTable);
      const first = await summary(page);
      await filter(page, "Left").click();
      await settled(page);
      const left = await page.locator(".bring-row .bring-where").allInnerTexts();
      await mend(page, 6, "To", "Supplier 5");
      await filter(page, "With a problem").click();
      await settled(page);
      await mend(page, 22, "Since", "2021-02");
      const mended = await summary(page);
      const troubled = await page.locator(".bring-row .bring-where").allInnerTexts();
      await page.getByRole("button", { name: "Bring in", exact: true }).click();
      await page.locator(".told-line p span").waitFor();
      const told = await page.locator(".told-line p").textContent();
      await page.locator(".edit-picture [data-stop]").first().waitFor();
      await page.locator(".edit-menu > button", { hasText: "step" }).first().click();
      await page.locator(".step-list li").first().waitFor();
      const steps = await page.locator(".step-list li").allInnerTexts();
      await page.keyboard.press("Escape");
      const during = await contents(page);
      await page.locator(".edit-acts button").first().click();
      await page.waitForFunction(told => document.querySelector(".file-lists")?.textContent !== told, during);
      const after = await contents(page);
      const isUndone = await page.locator(".edit-acts button").first().isDisabled();
      return {
        first,
        left,
        mended,
        troubled,
        told,
        steps,
        isSame: before === after,
        isOther: during !== before,
        isUndone,
      };
    });
    expect(sins).toEqual([]);
    expect(result.left).toEqual(["row 6", "row 10"]);
    expect(result.first).toContain("28 rows come in");
    expect(result.first).toContain("2 rows stay outside");
    expect(result.mended).toContain("29 rows come in");
    expect(result.troubled).toEqual(["row 10", "row 14", "row 18", "row 26"]);
    expect(result.told).toContain("29 links");
    expect(result.steps.some(step => step.includes("Brought in: Pasted table"))).toBe(true);
    expect(result).toMatchObject({ isOther: true, isSame: true, isUndone: true });
  });

  it("is nothing new once it is in", async () => {
    const { result, sins } = await visit("?lang=en", async page => {
      await pasteTable(page, wrongTable);
      await page.getByRole("button", { name: "Bring in", exact: true }).click();
      await page.locator(".edit-picture [data-stop]").first().waitFor();
      await page.getByRole("button", { name: "Bring in …" }).click();
      await pasteTable(page, wrongTable);
      const isOff = await page.getByRole("button", { name: "Bring in", exact: true }).isDisabled();
      return { isOff, summary: await summary(page), filters: await page.locator(".bring-filter").textContent() };
    });
    expect(sins).toEqual([]);
    expect(result.summary).toContain("Nothing comes in");
    expect(result.filters).toContain("The same 28");
    expect(result.isOff).toBe(true);
  });

  it("can be left row by row, and leaves what contradicts until somebody decides", async () => {
    const { result, sins } = await visit("?lang=en", async page => {
      await pasteTable(page, "From\tTo\tSince\nA\tB\t2020\nB\tC\t2021");
      const before = await summary(page);
      await page.getByRole("checkbox", { name: "row 3" }).uncheck();
      // What is chosen is read beside the page, a moment later.
      await expect.poll(() => summary(page)).not.toBe(before);
      await settled(page);
      const left = await summary(page);
      await page.getByRole("button", { name: "Bring in", exact: true }).click();
      await page.locator(".edit-picture [data-stop]").first().waitFor();
      await page.getByRole("button", { name: "Bring in …" }).click();
      await pasteTable(page, "From\tTo\tSince\nA\tB\t2019");
      const kept = await summary(page);
      const said = await page.locator(".bring-contradiction dd").textContent();
      await page.locator(".bring-contradiction select").selectOption("beside");
      await expect.poll(() => summary(page)).not.toBe(kept);
      await settled(page);
      return { left, kept, said, beside: await summary(page) };
    });
    expect(sins).toEqual([]);
    expect(result.left).toContain("1 row comes in: 2 new parties, 1 new link");
    expect(result.kept).toContain("Nothing comes in");
    expect(result.said).toBe("here 2020, in the file 2019");
    expect(result.beside).toContain("1 row comes in");
  });
});

describe.skipIf(!hasBrowser)("what cannot be read", () => {
  it.each<[string, string, RegExp]>([
    ["damaged.xlsx", "PK\u0003\u0004 nothing behind it", /damaged/u],
    ["picture.png", "\u0089PNG\r\n\u001a\n\u0000", /none of the formats/u],
    ["empty.csv", "", /none of the formats|nothing in this file/iu],
  ])("%s is refused in a sentence, and another can be taken at once", async (name, content, why) => {
    const { result, sins } = await visit("?lang=en", async page => {
      await page
        .locator('.bring input[type="file"]')
        .setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
      await page.locator(".bring-refused li").first().waitFor();
      const said = await page.locator(".bring-refused").textContent();
      await page.getByRole("button", { name: "Take another" }).click();
      await pasteTable(page, "From\tTo\nA\tB");
      return { said, summary: await summary(page) };
    });
    expect(sins).toEqual([]);
    expect(result.said).toContain("Nothing was read of it, and nothing here has changed.");
    expect(result.said).toMatch(why);
    expect(result.summary).toContain("1 row comes in");
  });
});

describe.skipIf(!hasBrowser)("the preview", () => {
  it.each([
    ["light", 1280, "en"],
    ["dark", 390, "fr"],
    ["light", 320, "en"],
  ] as const)(
    "can be used by everyone, and is no wider than the window: %s, %i px, %s",
    async (colorScheme, width, lang) => {
      const { result, sins } = await visit(
        `?lang=${lang}`,
        async page => {
          await page.locator(".bring textarea").waitFor();
          const empty = await axeTroubles(page, ".bring");
          await pasteTable(page, wrongTable);
          await page.locator(".bring details").evaluateAll(all => {
            for (const one of all) one.setAttribute("open", "");
          });
          const given = await axeTroubles(page, ".bring");
          const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
          return { empty, given, isWide };
        },
        { colorScheme, viewport: { width, height: 800 } },
      );
      expect(sins).toEqual([]);
      expect(result).toEqual({ empty: [], given: [], isWide: false });
    },
  );
});
