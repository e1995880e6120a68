/** A figure of many parties begins with what is in the window, has all of it in the end, and changes only where it has to. */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { datedChain } from "../bench/datedChain.ts";
import { hasBrowser } from "./browser.ts";
import { rests } from "./stands.ts";
import { serveForVisits, visit } from "./visit.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000 });

serveForVisits();

const text = datedChain(200, 300);
const served = (page: Page) =>
  page.route("**/high.dossier.json", route => route.fulfill({ contentType: "application/json", body: text }));
const address = "?src=high.dossier.json&view=time&lang=en";

/** Runs in the page before it is opened: no slice follows the first one. What is made in steps, it lets be made. */
const holdSlices = () => {
  const { setTimeout } = window;
  Object.assign(window, {
    setTimeout: (run: () => void, ms?: number, ...rest: unknown[]) =>
      ms === undefined && document.querySelector(".figure [data-party]") ? 0 : setTimeout(run, ms, ...rest),
  });
};

/** Runs in the page: the cards of the figure, top down, and the rows of its table. */
const counted = () => {
  const cards = [...document.querySelectorAll(".figure [data-party]")];
  const tops = cards.map(card => card.getBoundingClientRect().top);
  return {
    cards: cards.length,
    rows: document.querySelectorAll("#figure-tables tbody tr").length,
    isInOrder: tops.every((top, place) => place === 0 || top >= tops[place - 1]!),
  };
};

/** Waits until no more of the page comes. */
async function whole(page: Page): Promise<ReturnType<typeof counted>> {
  let [last, now] = ["", ""];
  do {
    last = now;
    await page.waitForTimeout(1000);
    now = JSON.stringify(await page.evaluate(counted));
  } while (now !== last);
  return JSON.parse(now);
}

/** The most elements that the browser styled anew at once meanwhile. */
async function styledDuring(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let most = 0;
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const { args } of value as unknown as readonly { readonly args?: { readonly elementCount?: number } }[])
      most = Math.max(most, args?.elementCount ?? 0);
  });
  const isOver = new Promise<unknown>(resolve => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline"] },
  });
  await act();
  await session.send("Tracing.end");
  await isOver;
  return most;
}

describe.skipIf(!hasBrowser)("a figure of two hundred parties", () => {
  it("begins with what is in the window, and prints all", async () => {
    const { result, sins } = await visit(
      address,
      async page => {
        await page.locator(".figure [data-party]").first().waitFor();
        const first = await page.evaluate(counted);
        await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
        return { first, printed: await page.evaluate(counted) };
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
    expect(result.first.cards).toBeGreaterThan(5);
    expect(result.first.cards).toBeLessThan(result.printed.cards / 3);
    expect(result.first.rows).toBeLessThan(result.printed.rows / 3);
    expect(result.printed.cards).toBeGreaterThan(150);
  });

  it("has all of it in the end, in order and where the browser finds it, and styles only what a day changes", async () => {
    const { result, sins } = await visit(
      address,
      async page => {
        await page.locator(".figure [data-party]").first().waitFor();
        const all = await whole(page);
        const found = await page.evaluate(() => {
          const last = [...document.querySelectorAll(".figure [data-party]")].at(-1)!.querySelector("text")!
            .textContent!;
          return (window as unknown as { find: (words: string) => boolean }).find(last.trim());
        });
        await page.locator(".time-line.of-known").focus();
        const dayShown = () => page.locator(".time-line.of-known").getAttribute("aria-valuetext");
        const before = await dayShown();
        const styled = await styledDuring(page, async () => {
          await page.keyboard.press("ArrowLeft");
          await expect.poll(dayShown).not.toBe(before);
          await rests(page);
        });
        const after = await dayShown();
        await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
        const printed = await page.evaluate(counted);
        const elements = await page.evaluate(() => document.getElementsByTagName("*").length);
        return { all, printed, found, styled, elements, isMoved: before !== after };
      },
      { prepare: served },
    );
    expect(sins).toEqual([]);
    expect(result.found).toBe(true);
    expect(result.isMoved).toBe(true);
    expect(result.all.isInOrder).toBe(true);
    expect(result.all.cards).toBe(result.printed.cards);
    expect(result.all.rows).toBe(result.printed.rows);
    expect(result.styled).toBeGreaterThan(0);
    expect(result.styled).toBeLessThan(result.elements / 10);
  });
});
