/** Two chains side by side: from an address, a dossier and the network, by keys, on a phone, and seen by everyone. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 120_000 });
serveForVisits();

const PAIR = "?compare=mechanical-turk,microsoft-voice-assistant";

const title = (page: Page) => page.locator("h1").textContent();
const cards = (page: Page, side: string) =>
  page.locator(`svg.figure a[data-side=${side}][data-party]`).evaluateAll(all => all.length);
const query = (page: Page) => new URL(page.url()).search;

describe.skipIf(!hasBrowser)("two chains side by side", () => {
  it("open from their address with picture, limits and table, and the reader swaps the sides and chooses a plane", async () => {
    const { result, sins } = await visit(PAIR, async page => {
      await page.locator("svg.figure").waitFor();
      const first = {
        title: await title(page),
        cards: [await cards(page, "left"), await cards(page, "right")],
        rows: await page.locator(".compare table tbody tr").first().textContent(),
        axe: await axeTroubles(page),
      };
      await page.getByText("Compare something else").click();
      await page.getByRole("link", { name: "Swap the sides" }).click();
      await page.waitForURL(url => url.search !== PAIR);
      const swapped = query(page);
      await page.getByRole("group", { name: "On the right" }).getByLabel("Plane").selectOption("legal");
      await page.waitForURL(/plane=/);
      const plane = query(page);
      const open = await axeTroubles(page);
      await page.goBack();
      await page.waitForURL(url => url.search === swapped);
      return { first, swapped, plane, open, back: query(page) };
    });
    expect(result.first.title).toBe("One intermediary, or by one account at least five");
    expect(result.first.cards).toEqual([3, 5]);
    expect(result.first.rows).toContain("not documented");
    expect(result.swapped).toBe("?compare=microsoft-voice-assistant,mechanical-turk");
    expect(result.plane).toBe("?compare=microsoft-voice-assistant,mechanical-turk&b.plane=legal");
    expect(result.back).toBe(result.swapped);
    expect([result.first.axe, result.open, sins]).toEqual([[], [], []]);
  });

  it("open from a dossier and lead back into it by key, to what was chosen", async () => {
    const { result, sins } = await visit("?dossier=mechanical-turk", async page => {
      await page.getByRole("link", { name: "How was it before, and elsewhere?" }).click();
      await page.locator("svg.figure").waitFor();
      const compared = query(page);
      const card = page.locator('svg.figure a[data-party="spanish-subcontractor"]');
      await card.focus();
      await page.keyboard.press("Enter");
      await page.locator("#panel-title").waitFor();
      return { compared, into: query(page) };
    });
    expect(result.compared).toBe(PAIR);
    expect(result.into).toBe("?dossier=microsoft-voice-assistant&duty=employment-status&party=spanish-subcontractor");
    expect(sins).toEqual([]);
  });

  it("on a phone stand in two columns that nothing widens, in French and in the dark", async () => {
    const { result, sins } = await visit(
      `${PAIR}&lang=fr`,
      async page => {
        await page.locator("svg.figure").waitFor();
        await page.getByText("Comparer autre chose").click();
        return {
          troubles: await pageTroubles(page),
          axe: await axeTroubles(page),
          parties: await cards(page, "right"),
        };
      },
      { viewport: { width: 320, height: 700 }, colorScheme: "dark" },
    );
    expect(result).toEqual({ troubles: [], axe: [], parties: 5 });
    expect(sins).toEqual([]);
  });

  it("say of one thing beside itself, and of a dossier that is not there, what is to be done", async () => {
    const itself = await visit("?compare=openai-sama", async page => {
      await page.locator("svg.figure").waitFor();
      return page.locator(".figure-notes").first().textContent();
    });
    expect(itself.result).toContain("so that nothing can differ");
    const gone = await visit("?compare=openai-sama,nobody", async page => {
      const alert = await page.getByRole("alert").textContent();
      await page.getByLabel("On the right").selectOption("library meta-nairobi-moderators");
      await page.locator("svg.figure").waitFor();
      await page.getByLabel("Duty", { exact: true }).selectOption("health-safety");
      return { alert, now: query(page) };
    });
    expect(gone.result.alert).toContain("there is no dossier “nobody”");
    expect(gone.result.now).toBe("?compare=openai-sama,meta-nairobi-moderators&duty=health-safety");
    expect([itself.sins, gone.sins]).toEqual([[], []]);
  });

  it("take an own file, of which nothing stands in the address", async () => {
    const file = path.resolve(import.meta.dirname, "../../data/dossiers/uber-sao-paulo.dossier.json");
    const own = readFileSync(file, "utf8").replaceAll('"uber-sao-paulo"', '"my-own"');
    const { result, sins } = await visit("?", async page => {
      await page.evaluate(text => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
      }, own);
      await page.locator("nav.views").waitFor();
      await page.locator("nav.views").getByRole("link", { name: "Compare" }).click();
      await page.locator("svg.figure").waitFor();
      await page.getByText("Compare something else").click();
      await page
        .getByRole("group", { name: "On the right" })
        .getByLabel("Dossier")
        .selectOption("library clic-and-walk");
      await page.locator("svg.figure").waitFor();
      const shown = { address: query(page), window: await page.title(), heading: await title(page) };
      await page.reload();
      const lost = await page.getByRole("alert").textContent();
      return { ...shown, lost, reloaded: query(page) };
    });
    expect(result.address).toBe("?local");
    expect(result.reloaded).toBe("?local");
    expect(result.lost).toBe("On the left the file is no longer open: open it again.");
    expect(result.heading).toContain("Clic and Walk");
    expect(result.window).not.toContain("Uber");
    expect(sins).toEqual([]);
  });
});
