/** How do we know? By keys, on a phone, with filters in the address, questions to copy, and on paper. */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { onPaper } from "./onPaper.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { serveForVisits, visit } from "./visit.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 120_000 });
serveForVisits();

const FLAMANVILLE = "?dossier=flamanville&view=evidence";

/** Waits until the page has so many lines: a table comes slice by slice. */
const whole = (page: Page, lines: number) =>
  page.waitForFunction(wanted => document.querySelectorAll("[data-claim]").length === wanted, lines);

describe.skipIf(!hasBrowser)("how we know", () => {
  it("says in the first window of a phone how many links have two independent origins, and scrolls only down", async () => {
    const { result, sins } = await visit(
      FLAMANVILLE,
      async page => {
        const box = await page.locator(".evidence-view .figure-finding").boundingBox();
        return {
          words: await page.locator(".evidence-view .figure-finding").textContent(),
          bottom: box!.y + box!.height,
          wide: await page.evaluate(() => document.documentElement.scrollWidth),
          troubles: await pageTroubles(page),
          axe: await axeTroubles(page, ".evidence-view"),
        };
      },
      { viewport: { width: 320, height: 640 } },
    );
    expect(result.words).toBe("14 of 15 links are sourced, 1 of them by two or more independent origins.");
    expect(result.bottom).toBeLessThan(400);
    expect(result.wide).toBe(320);
    expect([...result.troubles, ...result.axe, ...sins]).toEqual([]);
  });

  it("is filtered by keys, says how many lines are left, and has each filter in its address", async () => {
    const { result, sins } = await visit(FLAMANVILLE, async page => {
      const steps: unknown[] = [];
      const note = async () =>
        steps.push([
          new URL(page.url()).searchParams.get("only"),
          await page.locator("#evidence-count").textContent(),
          await page.locator("[data-claim]").count(),
        ]);
      await whole(page, 42);
      await note();
      const filters = page.locator(".claims-filter a");
      await filters.first().focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await whole(page, 1);
      await note();
      // A line that the filter leaves out is shown again by whoever leads to it.
      const away = page.locator(".questions a", { hasText: "EDF commissions work" }).first();
      await away.focus();
      await page.keyboard.press("Enter");
      await whole(page, 42);
      await note();
      steps.push(await page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("data-claim")));
      await page.goto(`${page.url()}&only=contested`);
      await page.locator(".evidence-none").waitFor();
      await note();
      return steps;
    });
    expect(result).toEqual([
      [null, "42 of 42 lines shown.", 42],
      ["unsourced", "1 of 42 lines shown: only those under “No source”.", 1],
      [null, "42 of 42 lines shown.", 42],
      expect.stringMatching(/^links /),
      ["contested", "0 of 42 lines shown: only those under “Contested”.", 0],
    ]);
    expect(sins).toEqual([]);
  });

  it("copies its open questions, and the sources that draw on each other are a picture with links", async () => {
    const { result, sins } = await visit("?dossier=google-duplex&view=evidence", async page => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, "clipboard", {
          value: { writeText: async (text: string) => Object.assign(window, { copied: text }) },
        });
      });
      await page.getByRole("button", { name: "Copy the open questions" }).click();
      await page.getByText("Copied: 9 questions.").waitFor();
      await page.locator("#origins .figure-choice").first().focus();
      await page.keyboard.press("Enter");
      return {
        copied: await page.evaluate(() => (window as unknown as { copied: string }).copied),
        joined: await page.locator("#origins .figure-choice").count(),
        focus: await page.evaluate(() => document.activeElement?.id),
        axe: await axeTroubles(page, "#origins"),
      };
    });
    expect(result.copied.split("\n")[0]).toBe("1. No source states this:");
    expect(result.copied.match(/^\d+\. /gmu)).toHaveLength(9);
    expect(result.joined).toBe(13);
    expect(result.focus).toMatch(/^source-/);
    expect([...result.axe, ...sins]).toEqual([]);
  });

  it("is a sheet on paper: every line with a box, nothing folded, and the party beside each", async () => {
    const { result, sins } = await visit(FLAMANVILLE, async page => {
      await onPaper(page);
      return page.evaluate(() => {
        const seen = (selector: string) =>
          [...document.querySelectorAll(selector)].filter(
            one => one.getClientRects().length > 0 && one.clientWidth > 1,
          );
        return {
          lines: seen("[data-claim] .claims-line").length,
          boxes: seen("[data-claim] .ticks").length,
          parties: seen("[data-claim] > th").length,
          filters: seen(".claims-filter").length,
          questions: document.querySelectorAll(".questions > li").length,
        };
      });
    });
    expect(result).toEqual({ lines: 42, boxes: 42, parties: 42, filters: 0, questions: 31 });
    expect(sins).toEqual([]);
  });
});
