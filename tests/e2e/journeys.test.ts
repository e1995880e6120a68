/** What readers and reporters come for, from a fresh start to the end: by mouse, by keys alone, on a phone. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const dossier = (id: string) =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../data/dossiers/${id}.dossier.json`), "utf8"));
const openai = dossier("openai-sama");
const quoteOf = (file: typeof openai, evidence: readonly (string | { quoteId: string })[]): string[] =>
  evidence.flatMap(item => {
    const id = typeof item === "string" ? item : item.quoteId;
    const quote = file.quotes.find((one: { id: string }) => one.id === id);
    return quote ? [quote.quote as string] : [];
  });
/** The quotes on how health and safety reached the workers: the accounts differ. */
const accounts: readonly string[] = openai.conditions
  .filter(({ duty }: { duty: string }) => duty === "health-safety")
  .flatMap(({ evidence }: { evidence: string[] }) => quoteOf(openai, evidence));

/** A way of using the page. */
type Hand = {
  readonly viewport: { readonly width: number; readonly height: number };
  /** Goes to a link by its name and follows it. */
  readonly follow: (page: Page, selector: string) => Promise<void>;
};

const tabTo = async (page: Page, selector: string): Promise<void> => {
  const isThere = () => page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector}`);
};

const pointer = async (page: Page, selector: string) => page.locator(selector).first().click();
const hands: Readonly<Record<string, Hand>> = {
  "by mouse": { viewport: { width: 1280, height: 800 }, follow: pointer },
  "by keys alone": {
    viewport: { width: 1280, height: 800 },
    async follow(page, selector) {
      const inThreads = await page
        .locator(selector)
        .first()
        .evaluate(element => element.getAttribute("tabindex"));
      if (inThreads === "-1") {
        // Into the picture, past its cards to the threads, up to their heads, and along these.
        await tabTo(page, "[data-stop]");
        const isAt = (wanted: string) => page.evaluate(one => document.activeElement?.matches(one) ?? false, wanted);
        for (let presses = 0; presses < 20 && !(await isAt("[data-duty][data-stop]")); presses += 1)
          await page.keyboard.press("ArrowRight");
        for (let presses = 0; presses < 20 && !(await isAt('[data-stop^="head "]')); presses += 1)
          await page.keyboard.press("ArrowUp");
        for (let presses = 0; presses < 20 && !(await isAt(selector)); presses += 1)
          await page.keyboard.press("ArrowRight");
      } else await tabTo(page, selector);
      await page.keyboard.press("Enter");
    },
  },
  "on a phone": { viewport: { width: 390, height: 844 }, follow: pointer },
};

describe.skipIf(!hasBrowser)("a reader", () => {
  it("goes by key from a card over its links: the full stop to the next, the comma back, Escape to the card", async () => {
    const { result, sins } = await visit("?dossier=openai-sama&lang=en", async page => {
      const card = page.locator('[data-stop^="card "]').filter({ hasText: "Main contractor" }).first();
      await card.focus();
      const at = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop ?? null);
      const stops = [await at()];
      for (const key of [".", ".", ",", "Escape"]) {
        await page.keyboard.press(key);
        stops.push(await at());
      }
      return stops;
    });
    const [card, first, second, ...back] = result;
    expect([card?.split(" ")[0], first?.split(" ")[0], second?.split(" ")[0]]).toEqual(["card", "hop", "hop"]);
    expect(second).not.toBe(first);
    expect(back).toEqual([first, card]);
    expect(sins).toEqual([]);
  });

  it.each(Object.entries(hands))(
    "%s: goes from home to who answers for health and safety at OpenAI, reads both accounts, and goes back",
    async (name, { viewport, follow }) => {
      const { result, sins } = await visit(
        "?lang=en",
        async page => {
          await follow(page, 'main a[href*="/openai-sama/"]');
          await page.locator("h1", { hasText: "OpenAI" }).waitFor();
          const whole = page.url();
          const head =
            // On a phone, the workers' card has the verdict.
            name === "on a phone" ? ".card-box.is-chosen-group" : '[data-stop="head health-safety"]';
          await page.locator(head).waitFor();
          await follow(page, head);
          const panel = page.locator("#evidence, .panel").first();
          await panel.waitFor();
          // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, without what is folded away
          const said = (await panel.innerText()).replaceAll("\u00a0", " ");
          const address = page.url();
          await page.goBack();
          await panel.waitFor({ state: "detached" });
          return { said, address, isBack: page.url() === whole };
        },
        { viewport },
      );
      expect(sins).toEqual([]);
      expect(result.address).toContain("duty=health-safety");
      expect(result.said).toContain("Sama");
      expect(result.said).toMatch(/disputed/);
      expect(accounts.length).toBeGreaterThan(1);
      for (const quote of accounts) expect(result.said).toContain(quote);
      expect(result.isBack).toBe(true);
    },
  );

  it.each(Object.entries(hands).filter(([name]) => name !== "by keys alone"))(
    "%s: follows the headline to a vanishing point at Google and reads its quote",
    async (_, { viewport, follow }) => {
      const google = dossier("google-raters");
      const { result, sins } = await visit(
        "?dossier=google-raters&lang=en",
        async page => {
          await follow(page, ".finding-vanishing-point");
          const panel = page.locator("#evidence, .panel").first();
          await panel.waitFor();
          // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, without what is folded away
          return { said: await panel.innerText(), address: page.url() };
        },
        { viewport },
      );
      expect(sins).toEqual([]);
      const passed = google.assertions.filter(
        ({ party, duty, position }: { party: string; duty: string; position: string }) =>
          party === "google" && duty === "pay-wage" && position === "passes-on",
      );
      const quotes = passed.flatMap(({ evidence }: { evidence: string[] }) => quoteOf(google, evidence));
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) expect(result.said).toContain(quote);
      expect(result.address).toContain("party=google");
    },
  );

  it("goes through the whole picture with arrow keys, and Tab leaves it", async () => {
    const { result, sins } = await visit("?dossier=google-raters&lang=en", async page => {
      await tabTo(page, '[data-stop^="card "]');
      const seen = new Set<string>();
      const now = async () => {
        const stop = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.stop ?? "");
        seen.add(stop);
        return stop;
      };
      await page.keyboard.press("Home");
      await now();
      // Down the first way, with everything that stands beside it at each layer.
      for (let layer = 0; layer < 5; layer += 1) {
        for (let step = 0; step < 6; step += 1) {
          await page.keyboard.press("ArrowLeft");
          await now();
        }
        for (let step = 0; step < 6; step += 1) {
          await page.keyboard.press("ArrowRight");
          await now();
        }
        for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("ArrowDown");
        await now();
      }
      // From the lowest card to what stands below the chain, and back.
      const lowest = await now();
      await page.keyboard.press("ArrowDown");
      const loose = await now();
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press("ArrowRight");
        await now();
      }
      for (let step = 0; step < 9; step += 1) await page.keyboard.press("ArrowLeft");
      const back = await now();
      // The threads stand past the last card of the layer.
      for (let step = 0; step < 7; step += 1) await page.keyboard.press("ArrowRight");
      const thread = await now();
      await page.keyboard.press("Tab");
      const outside = await now();
      await page.keyboard.press("Shift+Tab");
      const again = await now();
      const cards = await page
        .locator('[data-stop^="card "]')
        .evaluateAll(all => all.map(one => (one as HTMLElement).dataset.stop!));
      return { seen: [...seen], cards, lowest, loose, back, thread, outside, again };
    });
    expect(sins).toEqual([]);
    expect(result.loose).toMatch(/^card /);
    expect(result.back).toMatch(/^card /);
    expect(result.thread).toMatch(/^(?:head|mark|verdict) /);
    expect(result.outside).toBe("");
    expect(result.again).toBe(result.thread);
    expect(result.cards.filter(card => !result.seen.includes(card))).toEqual([]);
  });
});
