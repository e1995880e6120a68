/**
 * Names that try to turn the text round, and names that run from right to left, as a browser draws them: a sentence
 * keeps its order, and every control can be seen.
 */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { pageViews } from "../../src/app/page/address/parameters.ts";
import { galleryText } from "../gallery/gallery.ts";
import { hasBrowser } from "./browser.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

serveForVisits();

async function open(page: Page, name: string): Promise<void> {
  await paste(page, galleryText(name));
  await page.locator("article.dossier h1").waitFor();
  await page.locator(".stage-view .card-box").first().waitFor();
}

/**
 * The words in each of these parts of the page, and the isolates in them, that are not where reading order wants them:
 * to the right of everything before them on their line. An isolate counts as one thing.
 */
const outOfOrder = (page: Page, selector: string) =>
  page.evaluate(chosen => {
    const found: string[] = [];
    let looked = 0;
    let thing = 0;
    for (const part of document.querySelectorAll(chosen)) {
      type Placed = { thing: number; words: string; left: number; right: number; top: number; bottom: number };
      const placed: Placed[] = [];
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue!;
        // An element with a direction of its own is isolated as a whole.
        if (node.parentElement!.closest("bdi, [dir]") !== document.documentElement.closest("[dir]")) continue;
        // What is only spoken stands nowhere.
        if (node.parentElement!.closest(".sr")) continue;
        let start = 0;
        let depth = 0;
        const end = (at: number) => {
          thing += 1;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, at);
          for (const { left, right, top, bottom } of range.getClientRects())
            if (right - left > 0.5) placed.push({ thing, words: text.slice(start, at), left, right, top, bottom });
          start = at;
        };
        for (let at = 0; at < text.length; at += 1) {
          const letter = text[at]!;
          if (/[\u2066-\u2068]/.test(letter)) {
            if (depth === 0 && at > start) end(at);
            depth += 1;
          } else if (letter === "\u2069") {
            depth -= 1;
            if (depth === 0) end(at + 1);
          } else if (depth === 0 && letter === " " && at > start) end(at);
        }
        if (start < text.length) end(text.length);
      }
      looked += placed.length;
      placed.forEach((one, place) => {
        const before = placed.slice(0, place).filter(other => {
          const middle = (other.top + other.bottom) / 2;
          return other.thing !== one.thing && middle > one.top && middle < one.bottom;
        });
        if (before.some(other => other.left > one.left + 1)) found.push(one.words);
      });
    }
    return { found, looked };
  }, selector);

/**
 * Hidden characters that the page passes on, and isolates that stay open: in texts, attributes, and the title of the
 * window.
 */
const sentOn = (page: Page) =>
  page.evaluate(() => {
    const raw =
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2065\u206a-\u206f\ufeff]/;
    const outside = (text: string): string => {
      const rest = text.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, "");
      return rest === text ? text : outside(rest);
    };
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      texts.push(...(node instanceof Element ? [...node.attributes].map(({ value }) => value) : [node.nodeValue!]));
    return texts.filter(text => raw.test(text) || /[\u2066-\u2069]/.test(outside(text)));
  });

/** Everything that is a sentence or a line of facts. */
const SENTENCES =
  ".headline-text, .headline dd, .headline > p, .label-notes, .knot-note, .sentence, .facts > li, .story-text, .card-state, main p:not(.stage-note)";

const NAMES = {
  money: "Money",
  time: "Time",
  evidence: "Evidence",
  responsibilities: "Responsibilities",
  outline: "Outline",
  table: "Table",
  map: "Map",
} as const;

describe.skipIf(!hasBrowser)("names that run the other way or try to turn the text", () => {
  for (const width of [1280, 390])
    it.each(["bidi-controls", "arabic"])(`leave every sentence in its order, at ${width} px: %s`, async name => {
      const viewport = { width, height: 900 };
      const { result, sins } = await visit(
        "?",
        async page => {
          await open(page, name);
          const views = [];
          for (const view of pageViews) {
            if (view !== "chain") await page.getByRole("link", { name: NAMES[view], exact: true }).click();
            await page.locator("#sources").waitFor();
            await page.evaluate(() => {
              for (const one of document.querySelectorAll("details")) one.open = true;
            });
            views.push({ view, ...(await outOfOrder(page, SENTENCES)), sent: await sentOn(page) });
          }
          return views;
        },
        { viewport },
      );
      expect(sins).toEqual([]);
      for (const { looked } of result) expect(looked).toBeGreaterThan(100);
      expect(result.map(({ view, found, sent }) => ({ view, found, sent }))).toEqual(
        pageViews.map(view => ({ view, found: [], sent: [] })),
      );
    });

  it("would be found out if they did not", async () => {
    const { result } = await visit("?", async page => {
      await open(page, "bidi-controls");
      // The findings are loaded after the picture.
      await page.locator(".headline-text").first().waitFor();
      await page.evaluate(() => {
        const [sentence] = document.querySelectorAll(".headline-text");
        // A name that is not isolated turns what comes after it.
        sentence!.textContent = "2 firms, \u202eLantern and (Sama) engage workers";
        const second = document.createElement("p");
        second.textContent = "Between עבודה, ואנשים 2025 and others";
        sentence!.after(second);
      });
      return {
        turned: await outOfOrder(page, ".headline-text"),
        mixed: await outOfOrder(page, ".headline > p"),
        sent: await sentOn(page),
      };
    });
    expect(result.turned.found).toContain(" workers");
    expect(result.mixed.found).not.toEqual([]);
    expect(result.sent).toHaveLength(1);
  });

  it("are seen to hold something: on the card, in the sentence, in what is spoken", async () => {
    const { result } = await visit("?", async page => {
      await open(page, "bidi-controls");
      const card = page.locator('.card-box[data-party="hidden"]').first();
      return {
        name: await card.locator(".card-name").textContent(),
        spoken: await card.getAttribute("aria-label"),
        headline: await page.locator(".headline-text").textContent(),
      };
    });
    expect(result.name).toBe("Ha‹U+200B›rb‹U+2060›our‹U+00AD› Data‹U+FEFF›");
    expect(result.spoken).toContain("Ha‹U+200B›rb‹U+2060›our‹U+00AD› Data‹U+FEFF›, ");
    expect(result.headline).toContain("Agreement ‹U+202E›tnemeerga");
  });
});
