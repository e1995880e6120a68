/** `table.html` as a reader has it: from a disk, in any width, with a screen reader, on paper, without scripts. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkDossier } from "../../src/model/index.ts";
import { publishFolder } from "../../src/publish/index.ts";
import { chainSvgOf, socialSvgOf } from "../../src/views/index.ts";
import { galleryText } from "../gallery/gallery.ts";
import { sampleFile } from "../publish/sample.ts";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";
import { shippedIds } from "./shippedIds.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const hard = ["arabic", "cycle", "japanese-chinese", "long-names", "many-groups", "two-hundred-parties"];
const shipped = shippedIds.filter(id => id !== "microsoft-voice-assistant");
const textOf = (name: string): string => {
  if (name === "sample") return JSON.stringify({ ...sampleFile, status: "draft" });
  return shipped.includes(name)
    ? readFileSync(path.resolve(import.meta.dirname, `../../data/dossiers/${name}.dossier.json`), "utf8")
    : galleryText(name);
};
const names = ["sample", ...shipped, ...hard];

describe.skipIf(!hasBrowser)(`the published table (${extent})`, () => {
  let browser: Browser;
  let folder = "";
  beforeAll(async () => {
    browser = (await launchBrowser())!;
    folder = mkdtempSync(path.join(tmpdir(), "deep labor table "));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page of a dossier on the disk, made when it is opened first. */
  function pageFile(name: string): string {
    const file = path.join(folder, `${name}.html`);
    if (existsSync(file)) return file;
    const { latest } = publishFolder(
      {
        dossier: checkDossier(textOf(name)).dossier!,
        token: "AB12cd34",
        languages: [name === "long-names" ? "fr" : "en"],
        base: null,
        scripts: { inPage: "", loader: 'const known = "%PUBLISHED%";' },
        pictures: { svg: chainSvgOf, social: socialSvgOf, png: null },
      },
      { versions: [], sums: null },
    );
    writeFileSync(file, latest.get("e/AB12cd34/table.html")!);
    return file;
  }

  async function opened<Found>(
    name: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<Found>,
  ): Promise<Found> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("console", message => troubles.push(message.text()));
    page.on("pageerror", error => troubles.push(String(error)));
    page.on("request", request => {
      if (!request.url().endsWith(`${name}.html`)) troubles.push(`asks for ${request.url()}`);
    });
    try {
      await page.goto(pathToFileURL(pageFile(name)).href);
      const found = await look(page);
      expect(troubles, name).toEqual([]);
      return found;
    } finally {
      await context.close();
    }
  }
  const overhang = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each(partOf(names, 4))(
    "%s is no wider than its window, asks for nothing, and breaks no rule of its own",
    async name => {
      for (const width of [320, 390, 768, 1280])
        expect(await opened(name, { viewport: { width, height: 800 } }, overhang), `${width} px`).toBeLessThanOrEqual(
          0,
        );
    },
  );

  it.each(partOf(["sample", "openai-sama", "flamanville", "arabic", "many-groups"], 2))(
    "%s can be read with a screen reader, in light and in dark",
    async name => {
      const troubles = await opened(name, { viewport: { width: 390, height: 800 } }, page => axeTroubles(page));
      expect(troubles).toEqual([]);
    },
  );

  it("says who answers, with sources, where scripts are off", async () => {
    const words = await opened("openai-sama", { javaScriptEnabled: false }, page => page.locator("body").textContent());
    expect(words).toContain("answered, in part, 2 hops");
    expect(words).toContain("passed on");
    expect(words).toContain("Sources");
  });
});
