/**
 * A site that `deep-labor site` makes of ten dossiers: in a folder of a host, served by nginx where it is installed, with
 * scripts and without; and opened from the disk.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.ts";
import { builtDeepLabor } from "../cli/command.ts";
import { putTen, tenIds } from "../cli/site/tenDossiers.ts";
import { record } from "../record.ts";
import { partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";
import { hasNginx, startNginx } from "./nginx.ts";
import { address, serveForVisits, visit } from "./visit.ts";

const NAME = "Chain Watch";
const home = mkdtempSync(path.join(tmpdir(), "deep-labor-own-site-"));
/** The host has other things beside the site. */
const host = path.join(home, "host");
const site = path.join(host, "desk/chains");

function make(): string {
  putTen(path.join(home, "ten"));
  mkdirSync(path.join(host, "desk"), { recursive: true });
  const { code, err } = builtDeepLabor(
    [
      ...["site", "ten", "--out", site, "--name", NAME, "--about", "What our desk has checked."],
      ...["--colors", "link=#8a1c1c,dark-link=#ffb3b3"],
    ],
    { cwd: home },
  );
  if (code !== 0) throw new Error(err);
  return site;
}

async function serveInFolder() {
  const { address: root, close } = hasNginx ? await startNginx(host, path.join(site, "nginx.conf")) : await serve(host);
  return { address: `${root}desk/chains/`, close };
}

serveForVisits(make, serveInFolder);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const;

const widerThanWindow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

describe.skipIf(!hasBrowser)("a site of ten dossiers in a folder of a host", () => {
  const places = ["", "fr/", ...partOf([...tenIds.map(id => `${id}/`), ...tenIds.map(id => `fr/${id}/`)], 5)];
  let clean = 0;

  it.each(places.flatMap(place => sizes.map(viewport => ({ place, viewport }))))(
    "opens, keeps its policy, asks nobody else, and can be used by everyone: “$place” at $viewport.width px",
    async ({ place, viewport }) => {
      const { result, sins } = await visit(
        place,
        async page => ({
          title: await page.title(),
          brand: await page.locator(".masthead .brand").textContent(),
          foot: await page.locator("footer.colophon").last().textContent(),
          isWide: await widerThanWindow(page),
          axe: await axeTroubles(page),
        }),
        { viewport, ...(place.startsWith("fr/") ? { locale: "fr-FR" } : {}) },
      );
      expect(sins).toEqual([]);
      expect(result.axe).toEqual([]);
      expect(result.title).toContain(NAME);
      expect(result.brand).toBe(NAME);
      expect(result.foot).toMatch(/^(?:Made with|Fait avec) Deep Labor/u);
      expect(result.isWide).toBe(false);
      clean += 1;
    },
  );
  afterAll(() => record("own-site", { dossiers: tenIds.length, pages: clean, server: hasNginx ? "nginx" : "ours" }));

  it("begins with its own words and dossiers, searches them, and has none of the shipped ones", async () => {
    const { result, sins } = await visit("", async page => {
      const titles = () => page.locator(".shaft-title").allTextContents();
      const all = await titles();
      const words = await page.locator(".opening").textContent();
      await page.locator(".opening input").first().fill("Nairobi");
      await page.locator(".found").first().waitFor();
      await expect.poll(async () => (await titles()).length).toBeLessThan(all.length);
      return { all, words, found: await titles() };
    });
    expect(sins).toEqual([]);
    expect(result.all).toHaveLength(tenIds.length);
    expect(result.words).toContain("What our desk has checked.");
    expect(result.found.join()).toContain("OpenAI");
    expect(result.all.join()).not.toContain("Flamanville");
  });

  it("leads from home to a dossier and to the network of all, and old addresses open as well", async () => {
    const { result, sins } = await visit("", async page => {
      await page.locator(".shaft-title a", { hasText: "OpenAI" }).click();
      await page.locator(".stage-view .card-box").first().waitFor();
      const dossier = page.url();
      await page.locator(".masthead .brand").click();
      await page.locator(".to-network a").click();
      await page.locator(".network-canvas canvas").first().waitFor();
      await page.locator(".network-set > li").first().waitFor();
      const network = await page.locator(".network-set > li").count();
      await page.goto(`${address}?dossier=story`);
      await page.locator(".stage-view .card-box").first().waitFor();
      return { dossier, network, story: await page.title() };
    });
    expect(sins).toEqual([]);
    expect(result.dossier).toBe(`${address}openai-sama/`);
    expect(result.network).toBe(tenIds.length);
    expect(result.story).toContain(NAME);
  });

  it("shows its colours, and those for the dark", async () => {
    const linkOf = (colorScheme: "light" | "dark") =>
      visit("", page => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--link")), {
        colorScheme,
      });
    expect((await linkOf("light")).result.trim()).toBe("#8a1c1c");
    expect((await linkOf("dark")).result.trim()).toBe("#ffb3b3");
  });

  it("reads without scripts: from home to a dossier, to its table, to the other language", async () => {
    const { result, sins } = await visit(
      "",
      async page => {
        const seen = page.locator(".first-at:visible");
        const words = await seen.textContent();
        await seen.locator("a", { hasText: "OpenAI" }).first().click();
        const dossier = page.url();
        await page.locator(".first-at:visible .card-box").nth(2).waitFor();
        const cards = await page.locator(".first-at:visible .card-box").count();
        await page.locator("noscript a").click();
        await page.locator("table tr").nth(5).waitFor();
        const table = { url: page.url(), rows: await page.locator("table tr").count() };
        await page.goBack();
        await page.locator(".first-at:visible a[hreflang=fr]").click();
        await page.locator("html[lang=fr] .first-at:visible").waitFor();
        return {
          words,
          dossier,
          cards,
          table,
          french: await page.locator("html").getAttribute("lang"),
          url: page.url(),
        };
      },
      { javaScriptEnabled: false, isPartial: true, isStill: true, viewport: sizes[0] },
    );
    expect(sins).toEqual([]);
    expect(result.words).toContain("What our desk has checked.");
    expect(result.dossier).toBe(`${address}openai-sama/index.html`);
    expect(result.cards).toBeGreaterThan(2);
    expect(result.table.url).toBe(`${address}openai-sama/table.html`);
    expect(result.table.rows).toBeGreaterThan(5);
    expect([result.french, result.url]).toEqual(["fr", `${address}fr/openai-sama/index.html`]);
  });

  it("has for each dossier what an article embeds", async () => {
    const tokens = readdirSync(path.join(site, "e"));
    expect(tokens).toHaveLength(tenIds.length);
    const token = tokens.find(
      one => JSON.parse(readFileSync(path.join(site, "e", one, "data.json"), "utf8")).id === "openai-sama",
    );
    const { result, sins } = await visit(`e/${token}/`, page => page.locator("h1, h2").first().textContent(), {
      isPartial: true,
      isStill: true,
      // A page that stands in frames has no icon, and a browser looks for one at the root of the host.
      prepare: page => page.route("**/favicon.ico", route => route.fulfill({ status: 204 })),
    });
    expect(sins).toEqual([]);
    expect(result).toContain("OpenAI");
  });
});

describe.skipIf(!hasBrowser)("the same site, opened from the disk", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = (await launchBrowser())!;
  });
  afterAll(() => browser?.close());

  it.each([
    ["en-GB", sizes[0]],
    ["fr-FR", sizes[1]],
  ] as const)("reads from link to link, for a reader of %s", async (locale, viewport) => {
    const context = await browser.newContext({ locale, viewport });
    try {
      const page = await context.newPage();
      const sins: string[] = [];
      page.on("console", message => sins.push(message.text()));
      page.on("pageerror", error => sins.push(String(error)));
      page.on("request", request => {
        if (!request.url().startsWith(pathToFileURL(site).href)) sins.push(`asked ${request.url()}`);
      });
      const at = (...steps: readonly string[]) => pathToFileURL(path.join(site, ...steps)).href;
      await page.goto(at("index.html"));
      const seen = page.locator(".first-at:visible");
      expect(await seen.locator("h1").count()).toBe(1);
      expect(await widerThanWindow(page)).toBe(false);
      // Nothing that does nothing is shown.
      expect(await seen.locator("button:visible, input:visible").count()).toBe(0);
      await seen.locator("a", { hasText: "OpenAI" }).first().click();
      await page.waitForURL(at("openai-sama/index.html"));
      expect(await seen.locator(".card-box").count()).toBeGreaterThan(2);
      expect(await page.locator(".first-still").textContent()).toMatch(/^Opened from a disk/u);
      expect(await page.locator(".first-still").isVisible()).toBe(true);
      // Which duty is shown is said, in the bar of a phone as well.
      expect(await seen.locator(":is(.duty-bar, .column-head) :text-is('Health & safety')").first().isVisible()).toBe(
        true,
      );
      expect(await axeTroubles(page, "#first", { schemes: ["light"] })).toEqual([]);
      await seen.locator("a[hreflang=fr]").click();
      await page.waitForURL(at("fr/openai-sama/index.html"));
      await page.locator(".first-still a").click();
      await page.waitForURL(at("fr/openai-sama/table.html"));
      await page.goto(at("fr/openai-sama/index.html"));
      await seen.locator("a.brand").click();
      await page.waitForURL(at("fr/index.html"));
      expect(sins).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
