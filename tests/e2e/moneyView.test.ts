/** What the workers got of the price: in the first window of a phone, by keys, seen by everyone, and asked of nobody. */
import { describe, expect, it, vi } from "vitest";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 120_000 });
serveForVisits();

const SAMA = "?dossier=openai-sama&view=money";

describe.skipIf(!hasBrowser)("the money of a dossier", () => {
  it.each([390, 320])(
    "says in the first window of a phone what the workers got of the price, at %i px",
    async width => {
      const { result, sins } = await visit(
        SAMA,
        async page => {
          await page.locator("svg.figure").waitFor();
          const [title, finding] = [page.locator(".figure-stage > h2"), page.locator(".figure-finding")];
          const [at, below] = await Promise.all([title.boundingBox(), finding.boundingBox()]);
          return {
            title: await title.textContent(),
            finding: await finding.textContent(),
            titleTop: at!.y,
            findingTop: below!.y,
            barBottom: await page
              .locator('[data-part="brief"]')
              .evaluate(part => Math.round(part.getBoundingClientRect().bottom)),
            sideways: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
            troubles: await pageTroubles(page),
          };
        },
        { viewport: { width, height: 844 } },
      );
      expect(sins).toEqual([]);
      expect(result.title).toBe("US$12.50 per hour to Sama, for the workers US$1.32 to US$3.74");
      expect(result.finding).toContain("Of the price, 10.6% to 29.9% is on record as paid to the workers");
      expect(result.titleTop).toBeLessThan(320);
      expect(result.findingTop).toBeLessThan(420);
      expect(result.barBottom).toBeLessThan(844);
      expect([result.sideways, result.troubles]).toEqual([0, []]);
    },
  );

  it("leads from an amount to its evidence by key, and has all of it as a table to copy", async () => {
    const { result, sins } = await visit(SAMA, async page => {
      const price = page.locator('[data-part="money-price-per-hour"]');
      await price.focus();
      const name = await price.getAttribute("aria-label");
      await page.keyboard.press("Enter");
      await page.locator("section.panel").waitFor();
      const { searchParams } = new URL(page.url());
      await page.goBack();
      await page.locator("#figure-tables > summary").click();
      const rows = await page.locator("#figure-tables tbody tr").count();
      return {
        name,
        link: searchParams.get("link"),
        view: searchParams.get("view"),
        rows,
        copy: await page.locator("#figure-tables").getByRole("button").count(),
      };
    });
    expect(sins).toEqual([]);
    expect(result.name).toMatch(/^US\$12\.50 per hour, Rate per hour between OpenAI and Sama/);
    // Seven amounts, and one hop of which none is on record.
    expect(result).toMatchObject({ link: "openai-sama-contracts", view: "money", rows: 8, copy: 1 });
  });

  it("breaks no rule of accessibility, in light and in dark, in French as well", async () => {
    for (const query of [`${SAMA}&lang=fr`, "?dossier=flamanville&view=money"]) {
      const { result, sins } = await visit(query, async page => {
        await page.locator("svg.figure").waitFor();
        return axeTroubles(page, ".figure-stage");
      });
      expect(sins).toEqual([]);
      expect(result).toEqual([]);
    }
  });
});
