/**
 * The pages of views in a published folder as readers meet them: in an article's frame, without scripts, on a phone, in
 * the dark, with forced colours.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { figureViews } from "../../src/views/index.ts";
import { deepLabor } from "../cli/command.ts";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript" };

describe.skipIf(!hasBrowser)(`a published view (${extent})`, () => {
  let folder = "";
  let server: Server;
  let browser: Browser;
  let address = "";
  let place = "";
  const asked: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "deep-labor-views-"));
    const words = ["data/dossiers/openai-sama.dossier.json", "--out", folder, "--views", "all", "--lang", "en,fr"];
    const { code, err } = await deepLabor(["publish", ...words, "--draft"]);
    if (code !== 0) throw new Error(err);
    place = `/e/${readdirSync(path.join(folder, "e"))[0]}/`;
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url!, "http://localhost");
      asked.push(pathname);
      if (pathname === "/article.html") {
        response.setHeader("content-type", TYPES[".html"]!);
        response.end(
          `<!doctype html><meta name="viewport" content="width=device-width"><title>An article</title><body style="margin:16px"><script async src="${place}embed.js" data-target="" data-view="${searchParams.get("view")}"></script><p id="after">After</p>`,
        );
        return;
      }
      try {
        const file = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
        response.setHeader("content-type", TYPES[path.extname(file)] ?? "application/octet-stream");
        response.end(readFileSync(file));
      } catch {
        response.statusCode = 404;
        response.end();
      }
    });
    await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = (await launchBrowser())!;
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function opened<Found>(
    name: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<Found>,
  ): Promise<Found> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
    try {
      const page = await context.newPage();
      await page.goto(address + name);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  it("takes the place of the chain's page where an article asks for it, as high as its content", async () => {
    for (const view of partOf(figureViews, 2)) {
      const found = await opened(
        `/article.html?view=${view}`,
        { viewport: { width: 700, height: 900 } },
        async page => {
          const frame = page.frameLocator("iframe").first();
          await frame.locator(`svg[data-view="${view}"]`).last().waitFor();
          const heights = async () => {
            const frameHeight = (await page.locator("iframe").first().boundingBox())!.height;
            const inside = page.frames()[1]!;
            return { frameHeight, content: await inside.evaluate(() => document.documentElement.scrollHeight) };
          };
          await expect
            .poll(
              async () => {
                const { frameHeight, content } = await heights();
                return Math.abs(frameHeight - content);
              },
              { timeout: 20_000 },
            )
            .toBeLessThan(3);
          return new URL(page.frames()[1]!.url()).pathname;
        },
      );
      expect(found, view).toBe(`${place}${view}.html`);
    }
  });

  it.each(partOf(figureViews, 2, 1))(
    "%s: is whole without scripts at every width, and asks for nothing else",
    async view => {
      for (const width of [320, 640, 960]) {
        asked.length = 0;
        const found = await opened(
          `${place}${view}.html`,
          { javaScriptEnabled: false, viewport: { width, height: 800 } },
          async page => ({
            shown: await page.locator(".sizes svg:visible").count(),
            title: await page.locator("h1").textContent(),
            wide: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
            least: await page.evaluate(() =>
              Math.min(
                ...[...document.querySelectorAll<SVGTextElement>(".sizes svg text")]
                  .filter(text => text.getBoundingClientRect().width > 0)
                  .map(text => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1)),
              ),
            ),
          }),
        );
        expect(found.shown, `${width}`).toBe(1);
        expect(found.title).not.toBe("");
        expect(found.wide, `${width}`).toBeLessThanOrEqual(0);
        expect(found.least, `${width}`).toBeGreaterThanOrEqual(11.9);
        expect(asked.filter(name => name !== "/favicon.ico")).toEqual([`${place}${view}.html`]);
      }
    },
  );

  it.each([
    { colorScheme: "light" as const },
    { colorScheme: "dark" as const, forcedColors: "none" as const },
    { forcedColors: "active" as const },
  ])("breaks no rule of accessibility: %j", async options => {
    for (const view of partOf(figureViews, 2)) {
      const troubles = await opened(`${place}${view}.html?theme=auto`, options, page => axeTroubles(page));
      expect(troubles, view).toEqual([]);
    }
  });
});
