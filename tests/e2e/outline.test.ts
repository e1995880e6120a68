/**
 * The outline in a browser: contents and mentions lead to their lines, and the sheet has its boxes on screen and on
 * paper.
 */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { contrastTroubles } from "./contrastTroubles.ts";
import { onPaper } from "./onPaper.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 60_000 });

serveForVisits();

const outline = "?dossier=openai-sama&view=outline&lang=en";
const sheet = `${outline}&sheet=1`;

const focusedPlace = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement) return "";
    const { top } = activeElement.getBoundingClientRect();
    return top >= 0 && top < window.innerHeight ? activeElement.id : `${activeElement.id} out of sight`;
  });

const boxes = (page: Page) => page.locator(".tick-box").filter({ visible: true }).count();
/** What can be ticked: every line, and every use of a quote that stands at another line. */
const toTick = async (page: Page) => ({
  lines: await page.locator("[data-line]").count(),
  again: await page.locator(".cited a", { hasText: /^the words quoted in line \d+$/ }).count(),
});
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.skipIf(!hasBrowser)("the outline", () => {
  it("has contents of which every entry leads to its place, with the focus", async () => {
    const { result, sins } = await visit(outline, async page => {
      const entries = page.locator(".outline-contents a");
      const led: { asked: string; reached: string }[] = [];
      for (let place = 0; place < (await entries.count()); place += 1) {
        const entry = entries.nth(place);
        const asked = (await entry.getAttribute("href"))!.slice(1);
        await entry.focus();
        await page.keyboard.press("Enter");
        led.push({ asked, reached: await focusedPlace(page) });
      }
      return led;
    });
    expect(sins).toEqual([]);
    expect(result.length).toBeGreaterThan(15);
    for (const { asked, reached } of result) expect(reached).toBe(asked);
  });

  it("leads from a link to both of its parties, on to where work goes, and from a source back to what rests on it", async () => {
    const { result, sins } = await visit(outline, async page => {
      const link = page.locator(".line-link").first();
      const follow = async (name: string) => {
        await page.locator(name).first().click();
        return focusedPlace(page);
      };
      const id = (await link.getAttribute("id"))!;
      const ends = [];
      for (const end of await link.locator(".sentence a").all()) {
        await end.click();
        const place = await focusedPlace(page);
        ends.push(await page.locator(`#${place}`).getAttribute("data-line"));
      }
      const source = await follow(`#${id} .cited a`);
      const number = id.replace("line-", "");
      const back = page.locator(`#${source} .leads-to a`, { hasText: new RegExp(`^${number}$`) });
      await back.click();
      return {
        ends,
        source: await page.locator(`#${source}`).getAttribute("data-line"),
        id,
        back: await focusedPlace(page),
      };
    });
    expect(sins).toEqual([]);
    expect(result.ends).toEqual([expect.stringMatching(/^party /), expect.stringMatching(/^party /)]);
    expect(result.source).toMatch(/^source /);
    expect(result.back).toBe(result.id);
  });

  it("holds each fact once, keeps its numbers under another lens, and says there why a line does not count", async () => {
    const numbers = (page: Page) =>
      page
        .locator("[data-line]")
        .evaluateAll(lines =>
          lines
            .map(line => [(line as HTMLElement).dataset.line!, line.id] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        );
    const { result, sins } = await visit(outline, async page => {
      const before = await numbers(page);
      const twice = await page
        .locator("article > section[id]")
        .evaluateAll(sections =>
          sections.map(({ id }) => id).filter(id => !["imprint", "words", "take-away"].includes(id)),
        );
      await page.locator("#readings").getByRole("link", { name: "Read it this way" }).click();
      await page.locator("#chain .is-out").first().waitFor();
      return { before, after: await numbers(page), twice, why: await page.locator(".is-out .why-not").count() };
    });
    expect(sins).toEqual([]);
    expect(result.before.length).toBeGreaterThan(80);
    expect(result.after).toEqual(result.before);
    expect(result.why).toBeGreaterThan(0);
    expect(result.twice).toEqual([]);
  });

  it("becomes a sheet with a box at every line and every repeated quote by one link, which the address keeps and Back undoes", async () => {
    const { result, sins } = await visit(outline, async page => {
      const before = await boxes(page);
      await page.getByRole("link", { name: "Fact-check sheet", exact: true }).click();
      const asked = new URL(page.url()).searchParams.get("sheet");
      const shown = await boxes(page);
      const fields = await page.locator(".outline :is(input, textarea, select)").count();
      await page.goBack();
      return {
        before,
        asked,
        shown,
        fields,
        after: await boxes(page),
        ...(await toTick(page)),
      };
    });
    expect(sins).toEqual([]);
    const { lines, again } = result;
    expect(again).toBeGreaterThan(10);
    expect(result).toEqual({ before: 0, asked: "1", shown: lines + again, fields: 0, after: 0, lines, again });
  });

  it.each([
    ["the outline", outline],
    ["the sheet", sheet],
  ])("printed as %s has its boxes, its addresses and its running title, and nothing to press", async (name, query) => {
    const { result, sins } = await visit(query, async page => {
      await onPaper(page);
      const isSeen = async (place: string) => (await page.locator(place).filter({ visible: true }).count()) > 0;
      return {
        boxes: await boxes(page),
        ...(await toTick(page)),
        // A heading stays with what it is about; the last words of a section let the next one begin on another page.
        kept: await page
          .locator("#duties > :is(h2, .quiet)")
          .evaluateAll(parts => parts.map(part => getComputedStyle(part).breakAfter)),
        chrome: [
          await isSeen(".bar button, .bar select"),
          await isSeen(".views"),
          await isSeen(".outline-contents"),
          await isSeen(".sheet-choice"),
          await isSeen(".colophon"),
        ],
        headline: await isSeen(".headline"),
        file: await page.locator(".sheet-file").textContent(),
        number: await page
          .locator(".sentence a[data-number]")
          .first()
          .evaluate(link => getComputedStyle(link, "::after").content),
        address: await page
          .locator(".line-source .sentence a[href^=http]")
          .first()
          .evaluate(link => getComputedStyle(link, "::after").content),
        title: await page.evaluate(() =>
          getComputedStyle(document.documentElement).getPropertyValue("--running-title"),
        ),
        pages: (await page.pdf({ preferCSSPageSize: true })).length,
      };
    });
    expect(sins).toEqual([]);
    expect(result.boxes).toBe(result.lines + result.again);
    expect(result.kept).toEqual(["avoid", "avoid", "auto"]);
    expect(result.chrome).toEqual([false, false, false, false, false]);
    expect(result.headline).toBe(name === "the outline");
    expect(result.file).toMatch(/^Fact-check sheet · file openai-sama, last edited: \d/);
    expect(result.number).toMatch(/\d/);
    expect(result.address).toContain("https://");
    expect(result.title).toContain("file openai-sama");
    expect(result.pages).toBeGreaterThan(10_000);
  });

  it.each(["light", "dark"] as const)(
    "needs no sideways scrolling at 390 and 320 px, and breaks no rule: %s",
    async scheme => {
      const { result, sins } = await visit(
        sheet,
        async page => {
          const wide = [await overhang(page)];
          const small = [...(await pageTroubles(page))];
          await page.setViewportSize({ width: 320, height: 256 });
          wide.push(await overhang(page));
          return {
            wide,
            axe: await axeTroubles(page, ".outline", { schemes: [scheme] }),
            small: [...small, ...(await pageTroubles(page))],
            pale: await contrastTroubles(page),
          };
        },
        { viewport: { width: 390, height: 844 } },
      );
      expect(sins).toEqual([]);
      expect(result).toEqual({ wide: [0, 0], axe: [], small: [], pale: [] });
    },
  );
});
