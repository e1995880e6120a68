/** The room that an article keeps for an embed before it is there, beside the height that it then has. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { heightAt, parseHeights } from "../../src/embed/heights.ts";
import { embedHeights } from "../../src/publish/embed/embedHeights.ts";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { languages } from "../../src/text/index.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";
import { embedCases } from "./embedCases.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Telephones, columns of articles, and both sides of the widths at which the type grows and the plate comes beside. */
const WIDTHS = [320, 360, 390, 420, 421, 559, 560, 740] as const;
/** The share of its height by which the room may differ: words are reckoned by the average letter, lines break by words. */
const SHARE = 1 / 6;
/** px within which it may differ in any case: two lines of type. */
const LINES = 42;

/** Letters as wide as those of most readers. */
const FONT = "<style>:root { --font: 'Liberation Sans', Arial, Helvetica, sans-serif }</style>";

let browser: Browser | null = null;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  if (browser) page = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(() => browser?.close());

describe.skipIf(!hasBrowser).each(embedCases)("the embed of %s", (_, made) => {
  it("is as high as an article was told, at each width and in each language", async () => {
    const inquiry = made();
    const links = { table: "t.html", data: "d.json", csv: "d.csv", svg: "f.svg", latest: null };
    for (const { code: language } of languages) {
      const told = parseHeights(embedHeights(inquiry, language));
      const html = embedPage({ inquiry, language, script: "", version: 1, links, description: "" });
      // The policy of the page forbids styles that are not its own.
      await page.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, FONT));
      // As its script shows it in a frame.
      await page.evaluate(() => {
        document.documentElement.classList.add("js");
        document.documentElement.classList.remove("alone");
      });
      const wrong: string[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const shown = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
        const kept = heightAt(told, width)!;
        if (Math.abs(kept - shown) > Math.max(LINES, SHARE * shown))
          wrong.push(`${width} px wide: ${kept} px kept, ${Math.round(shown)} px shown`);
      }
      expect({ language, wrong }).toEqual({ language, wrong: [] });
    }
  });
});
