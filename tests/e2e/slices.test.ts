/** Long outlines and tables come in slices; in the end all of them is in the page, and on paper at once. */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { generateChain } from "../bench/generateChain.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000 });

serveForVisits();

const PARTIES = 400;
const text = generateChain(PARTIES);
/** The number that a sentence tells of what it is about. */
const toldIn = async (page: Page, place: string, what: string): Promise<number> => {
  const words = (await page.locator(place).textContent())!;
  return Number(new RegExp(`([\\d,]+) ${what}`).exec(words)![1]!.replace(",", ""));
};
const served = (page: Page) =>
  page.route("**/long.dossier.json", route => route.fulfill({ contentType: "application/json", body: text }));
const address = (view: string) => `?src=long.dossier.json&view=${view}&lang=en`;

/** Runs in the page before it is opened: no slice follows the first one. What is made in steps, it lets be made. */
const holdSlices = () => {
  const { setTimeout } = window;
  Object.assign(window, {
    setTimeout: (run: () => void, ms?: number, ...rest: unknown[]) =>
      ms === undefined && document.querySelector("#table-parties tbody tr") ? 0 : setTimeout(run, ms, ...rest),
  });
};

describe.skipIf(!hasBrowser)("what is long", () => {
  it("has every row of its tables in the end, the last one where the browser finds it", async () => {
    const { result, sins } = await visit(
      address("table"),
      async page => {
        const rows = (id: string) => page.locator(`#${id} tbody tr`);
        await vi.waitUntil(async () => (await rows("table-parties").count()) === PARTIES, { timeout: 120_000 });
        const links = await toldIn(page, "#table-relations-caption", "links");
        await vi.waitUntil(async () => (await rows("table-relations").count()) === links, { timeout: 120_000 });
        // Sorted anew, the rows begin with a first slice again.
        await page.locator("#table-parties .order-choice button").nth(1).click();
        await vi.waitUntil(async () => (await rows("table-parties").count()) === PARTIES, { timeout: 120_000 });
        return page.evaluate(() => {
          const last = document.querySelector("#table-relations tbody:last-of-type tr:last-child th")!.textContent!;
          return { found: (window as unknown as { find: (words: string) => boolean }).find(last) };
        });
      },
      { prepare: served },
    );
    expect(sins).toEqual([]);
    expect(result.found).toBe(true);
  });

  it("begins with a part of them, and prints all", async () => {
    const { result, sins } = await visit(
      address("table"),
      async page => {
        const rows = () => page.locator("#table-parties tbody tr").count();
        await page.locator("#table-parties tbody tr").first().waitFor();
        const first = await rows();
        await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
        return { first, printed: await rows() };
      },
      {
        isPartial: true,
        prepare: async page => {
          await page.addInitScript(holdSlices);
          await served(page);
        },
      },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ first: 100, printed: PARTIES });
  });

  it("leads to a line that is not in the page yet once it is, and has them all in the end", async () => {
    const { result, sins } = await visit(
      `${address("outline")}#line-600`,
      async page => {
        await page.locator("#line-600").waitFor({ state: "attached" });
        await page.waitForFunction(() => document.activeElement?.id === "line-600");
        const all = await toldIn(page, ".sheet-head > .quiet", "lines");
        await page.waitForFunction(count => document.querySelectorAll("[data-line]").length === count, all);
        return { all, lines: await page.locator("[data-line]").count() };
      },
      { prepare: served },
    );
    expect(sins).toEqual([]);
    expect(result.all).toBeGreaterThan(600);
    expect(result.lines).toBe(result.all);
  });

  it("brings those who come back to the line that they had before them, once it is there again", async () => {
    const { result, sins } = await visit(
      address("outline"),
      async page => {
        await page.locator("#line-900").waitFor({ state: "attached" });
        await page.locator("#line-900").evaluate(line => line.scrollIntoView());
        await page.waitForFunction(() => history.state?.row, null, { timeout: 60_000 });
        const { selector, top } = await page.evaluate(() => history.state.row as { selector: string; top: number });
        await page.goto("about:blank");
        await page.goBack();
        await page.locator(selector).waitFor({ state: "attached" });
        const topNow = () => page.locator(selector).evaluate(line => line.getBoundingClientRect().top);
        await vi.waitUntil(async () => Math.abs((await topNow()) - top) < 40, { timeout: 60_000 });
        return { selector, scrolled: await page.evaluate(() => window.scrollY) };
      },
      { prepare: served },
    );
    expect(sins).toEqual([]);
    expect(result.selector).toMatch(/^#line-\d+$/);
    expect(result.scrolled).toBeGreaterThan(5000);
  });
});
