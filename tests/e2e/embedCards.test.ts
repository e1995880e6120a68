/** The cards of an embed: each fills its row, and its name begins where its card does. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { galleryNames, galleryText } from "../gallery/gallery.ts";
import { inquiryInto, shipped } from "../views/chain/chainCases.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const WIDTHS = [320, 390, 740] as const;
const cases = [...shipped, ...galleryNames.map(name => [name, galleryText(name)] as const)];

let browser: Browser | null = null;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  if (browser) page = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(() => browser?.close());

describe.skipIf(!hasBrowser)("a card of an embed", () => {
  it.each(cases)("has the room of its row, and its name at its side: %s", async (_, text) => {
    const links = { table: "t.html", data: "d.json", csv: "d.csv", svg: "f.svg", latest: null };
    const inquiry = inquiryInto(text);
    await page.setContent(embedPage({ inquiry, language: "en", script: "", version: 1, links, description: "" }));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const wrong = await page.evaluate(() =>
        [...document.querySelectorAll(".look:not([hidden]) .bands .card")].flatMap(card => {
          const [own, row] = [card, card.parentElement!].map(one => one.getBoundingClientRect()) as [DOMRect, DOMRect];
          const isRtl = getComputedStyle(card).direction === "rtl";
          const words = document.createRange();
          const name = card.querySelector(".name > :not(.question, .countries)")!;
          words.selectNodeContents(name);
          const line = words.getClientRects()[0];
          const sign = card.querySelector(".question")?.getBoundingClientRect().width ?? 0;
          const indent = line ? (isRtl ? own.right - line.right : line.left - own.left) - sign : 0;
          const found = `${card.getAttribute("data-party")}: `;
          return [
            // A pile leaves room for what lies behind it.
            ...(own.width < row.width - 6 ? [`${found}${own.width} px of ${row.width}`] : []),
            ...(indent > 24 ? [`${found}the name begins ${Math.round(indent)} px from its side`] : []),
          ];
        }),
      );
      expect({ width, wrong }).toEqual({ width, wrong: [] });
    }
  });
});
