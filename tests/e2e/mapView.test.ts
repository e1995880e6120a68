/** Where a chain stands, in the browser: seen by everyone, walked by keys, lit together, and nobody else is asked. */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 60_000 });
serveForVisits();

const MICROSOFT = "?dossier=microsoft-voice-assistant&view=map";
const lit = (page: Page, part: string) =>
  page.locator(`.figure .is-lit${part}`).evaluateAll(all => all.map(one => one.getAttribute("data-part")));

describe.skipIf(!hasBrowser)("a map", () => {
  it("is walked in chain order, lights what belongs together, leads to the evidence, and Back returns", async () => {
    const { result, sins } = await visit(MICROSOFT, async page => {
      await page.locator("[data-part=site-1]").focus();
      const walk: (string | null)[] = [];
      for (const key of ["ArrowRight", "ArrowDown", "End", "ArrowRight", "ArrowLeft", "Home"]) {
        await page.keyboard.press(key);
        walk.push(await page.evaluate(() => document.activeElement?.getAttribute("data-part") ?? null));
      }
      const together = await lit(page, "");
      await page.keyboard.press("Enter");
      await page.locator("#panel, .panel").first().waitFor();
      const chosen = new URL(page.url()).searchParams.get("party");
      await page.goBack();
      return { walk, together, chosen, view: new URL(page.url()).searchParams.get("view") };
    });
    expect(sins).toEqual([]);
    expect(result.walk).toEqual(["site-2", "site-3", "site-5", "site-5", "site-4", "site-1"]);
    expect(result.together).toEqual(expect.arrayContaining(["party-microsoft", "at-microsoft", "site-1", "legend-1"]));
    expect(result.together).not.toContain("site-2");
    expect([result.chosen, result.view]).toEqual(["microsoft", "map"]);
  });

  it.each([
    [1280, "light"],
    [320, "dark"],
  ] as const)("has no rule broken at %i px in %s", async (width, colorScheme) => {
    const { result, sins } = await visit(
      "?dossier=meta-nairobi-moderators&view=map",
      async page => {
        await page.locator(".figure").waitFor();
        return {
          axe: await axeTroubles(page, "main", { schemes: [colorScheme] }),
          page: await pageTroubles(page),
          title: await page.locator("#picture h2").textContent(),
        };
      },
      { viewport: { width, height: 844 }, colorScheme },
    );
    expect([sins, result.axe, result.page]).toEqual([[], [], []]);
    expect(result.title).toMatch(/^In 3 countries/u);
  });

  it("on a phone says in the first window in how many countries the chain stands", async () => {
    const { result } = await visit(
      MICROSOFT,
      async page => {
        const boxes = await Promise.all(
          ["#picture h2", "[data-part=step-5]", "[data-part=site-5]"].map(async one =>
            page.locator(one).evaluate(element => element.getBoundingClientRect().bottom),
          ),
        );
        return { boxes, text: await page.locator("#picture h2").textContent() };
      },
      { viewport: { width: 390, height: 844 } },
    );
    expect(result.text).toBe("In 5 countries: United States → China → Japan → Spain → France");
    for (const bottom of result.boxes) expect(bottom).toBeLessThan(844);
  });

  it("draws payments when they are asked for, and the address says so", async () => {
    const { result, sins } = await visit("?dossier=mechanical-turk&view=map", async page => {
      const before = await page.locator("[data-part^=overlay-]").count();
      await page
        .locator(".map-lines")
        .getByRole("link", { name: /payments/u })
        .click();
      await page.locator("[data-part^=overlay-]").first().waitFor();
      return { before, show: new URL(page.url()).searchParams.get("show") };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ before: 0, show: "money" });
  });
});
