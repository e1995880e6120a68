/** Home and every shipped dossier have an address of their own, where their first window is in the page already. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { shippedIds } from "./shippedIds.ts";
import { address, pageFolder, serveForVisits, visit } from "./visit.ts";

serveForVisits();

const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const;

type Box = { readonly words: string; readonly x: number; readonly y: number; readonly width: number };

/** Where the heading and the cards stand that are seen. */
const boxesOn = (page: Page): Promise<readonly Box[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("h1, .card-box, .shaft")]
      .filter(one => one.checkVisibility({ visibilityProperty: true }))
      .map(one => {
        const { x, y, width } = one.getBoundingClientRect();
        const words = (one.textContent ?? "").replaceAll(/\s+/g, " ").trim().slice(0, 30);
        return { words, x: Math.round(x), y: Math.round(y + window.scrollY), width: Math.round(width) };
      }),
  );

/** Adds up what moves without having been asked to. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = { moved: 0 };
    Object.assign(window, { noted });
    type Shift = PerformanceEntry & { readonly value: number };
    new PerformanceObserver(list => {
      for (const shift of list.getEntries()) noted.moved += (shift as Shift).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

describe.skipIf(!hasBrowser)("a page under an address of its own", () => {
  const pages = partOf(["", ...shippedIds.map(id => `${id}/`), ...shippedIds.map(id => `fr/${id}/`)], 4);

  it.each(pages.flatMap(place => sizes.map(viewport => ({ place, viewport }))))(
    "reads without scripts as it does with them, and leads to the table: $place at $viewport.width px",
    async ({ place, viewport }) => {
      const unscripted = await visit(place, page => boxesOn(page), {
        viewport,
        javaScriptEnabled: false,
        isPartial: true,
        isStill: true,
      });
      const read = await visit(place, page => boxesOn(page), {
        viewport,
        ...(place.startsWith("fr/") ? { locale: "fr-FR" } : {}),
      });
      expect([...unscripted.sins, ...read.sins]).toEqual([]);
      expect(unscripted.result.length).toBeGreaterThan(2);
      const wordsOf = (boxes: readonly Box[]) => boxes.map(({ words }) => words);
      expect(wordsOf(unscripted.result)).toEqual(wordsOf(read.result));
      // A height that only a browser can measure may be a line off.
      for (const [nth, { x, y, width }] of unscripted.result.entries()) {
        expect({ nth, x, width }).toEqual({ nth, x: read.result[nth]!.x, width: read.result[nth]!.width });
        expect(Math.abs(y - read.result[nth]!.y)).toBeLessThan(70);
      }
    },
  );

  it.each(partOf(shippedIds, 5, 1))("has everything on record in tables: %s", async id => {
    const { result, sins } = await visit(
      `${id}/`,
      async page => {
        await page.locator('a[href="table.html"]').first().click();
        await page.locator("h1").waitFor();
        return {
          url: page.url(),
          links: await page.locator("a[href]").evaluateAll(all => all.map(one => one.getAttribute("href"))),
        };
      },
      { javaScriptEnabled: false, isPartial: true, isStill: true },
    );
    expect(sins).toEqual([]);
    expect(result.url).toBe(`${address}${id}/table.html`);
    const { sources } = JSON.parse(
      readFileSync(path.resolve(import.meta.dirname, `../../data/dossiers/${id}.dossier.json`), "utf8"),
    );
    const addresses = sources.flatMap(({ url }: { readonly url?: string }) => (url === undefined ? [] : [url]));
    expect(addresses.length).toBeGreaterThan(0);
    expect(result.links).toEqual(expect.arrayContaining(addresses));
  });

  it.each(partOf(shippedIds, 3, 2))("is taken over without anything moving: %s", async id => {
    const { result, sins } = await visit(
      `${id}/`,
      async page => {
        await page.locator(".legend, .bar").first().waitFor();
        return page.evaluate(() => ({
          moved: (window as unknown as { noted: { moved: number } }).noted.moved,
          first: document.getElementById("first"),
        }));
      },
      { viewport: sizes[0], prepare: noteShifts },
    );
    expect(sins).toEqual([]);
    expect(result.first).toBeNull();
    expect(result.moved).toBeLessThan(0.01);
  });

  it.each(["openai-sama/", "google-duplex/"])(
    "has its picture on a phone where it stays once its type has come: %s",
    async place => {
      const topOf = async (page: Page) => {
        await page.evaluate(() => document.fonts.ready);
        const box = await page.locator(".first-at.of-narrow .duty-bar").boundingBox();
        return box!.y;
      };
      const asFirst = { viewport: sizes[1], javaScriptEnabled: false, isPartial: true, isStill: true } as const;
      const before = await visit(place, topOf, {
        ...asFirst,
        prepare: page => page.route(/\.woff2$/, route => route.abort()),
      });
      const after = await visit(place, topOf, asFirst);
      expect(after.sins).toEqual([]);
      expect(Math.abs(before.result - after.result)).toBeLessThan(1);
    },
  );

  it("keeps the focus of somebody who was quicker than the page", async () => {
    const { result } = await visit(
      "openai-sama/",
      async page => {
        const link = page.locator(".first-at.of-1238 .masthead a[hreflang=fr]");
        await link.focus();
        await page.locator("html[data-first=taken]").waitFor();
        return page.evaluate(() => ({
          words: document.activeElement?.textContent,
          isHere: document.getElementById("root")!.contains(document.activeElement),
        }));
      },
      {
        viewport: sizes[0],
        isPartial: true,
        isStill: true,
        prepare: page =>
          page.route(/\/assets\/index-[^/]*\.js$/, async route => {
            await new Promise(done => setTimeout(done, 1500));
            await route.continue();
          }),
      },
    );
    expect(result).toEqual({ words: "Français", isHere: true });
  });

  it.each([
    ["openai-sama/?duty=health-safety&view=responsibilities", "en-GB", /OpenAI/, "en"],
    ["openai-sama/", "fr-FR", /OpenAI/, "fr"],
    ["fr/openai-sama/", "en-GB", /OpenAI/, "fr"],
    ["?dossier=openai-sama", "en-GB", /OpenAI/, "en"],
    ["flamanville/?dossier=openai-sama", "en-GB", /OpenAI/, "en"],
    ["openai-sama/index.html", "en-GB", /OpenAI/, "en"],
    ["openai-sama/?lang=en", "fr-FR", /OpenAI/, "en"],
  ])("shows what the address asks for: %s to a reader of %s", async (place, locale, title, language) => {
    const { result, sins } = await visit(
      place,
      async page => ({ title: await page.title(), language: await page.locator("html").getAttribute("lang") }),
      { locale },
    );
    expect(sins).toEqual([]);
    expect(result.title).toMatch(title);
    expect(result.language).toBe(language);
  });

  it.each([[""], ["openai-sama/"]])("has no broken rule of accessibility before it is taken over: %s", async place => {
    const { result } = await visit(place, page => axeTroubles(page, "#first"), {
      viewport: sizes[0],
      isPartial: true,
      isStill: true,
      prepare: page => page.route(/\/assets\/index-[^/]*\.js$/, route => route.abort()),
    });
    expect(result).toEqual([]);
  });

  it("names itself for those who link to it", () => {
    const page = readFileSync(path.join(pageFolder, "fr/openai-sama/index.html"), "utf8");
    expect(page).toMatch(/<html lang="fr"/);
    expect(page).toMatch(/<title>[^<]*OpenAI[^<]*<\/title>/);
    expect(page).toMatch(/property="og:title" content="[^"]*OpenAI/);
    expect(page).not.toMatch(/ style="/);
  });
});

describe.skipIf(!hasBrowser)("what was tried", () => {
  it.each([
    ["openai-sama/", "assurance/", "en"],
    ["fr/", "fr/assurance/", "fr"],
  ])("is a page to which the foot of %s leads, for every reader and window", async (from, place, language) => {
    const { result, sins } = await visit(
      from,
      async page => {
        await page.locator("#root .colophon a").click();
        await page.locator("h2").first().waitFor();
        return {
          url: page.url(),
          language: await page.locator("html").getAttribute("lang"),
          troubles: [...(await axeTroubles(page)), ...(await pageTroubles(page))],
          home: await page
            .locator("header a")
            .first()
            .evaluate(link => (link as HTMLAnchorElement).href),
        };
      },
      { viewport: { width: 320, height: 800 }, locale: language },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({
      ...{ url: address + place, language, troubles: [] },
      home: address + (language === "fr" ? "fr/" : ""),
    });
  });
});
