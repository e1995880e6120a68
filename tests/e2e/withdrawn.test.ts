/** Old articles that show a version which has been withdrawn since, in a browser. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deepLabor, folder, small, textOf } from "../cli/command.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";

const TOKEN = "AB12cd34";
const embeds = "https://embeds.test";
const version = `${embeds}/e/${TOKEN}/1/`;

let browser: Browser;
beforeAll(async () => {
  if (!hasBrowser) console.warn("No browser on this machine: no withdrawn version is looked at.");
  else browser = (await launchBrowser())!;
});
afterAll(() => browser?.close());

const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A story</title>
<link rel="icon" href="data:,"></head><body>
<deep-labor id="english" src="${version}" duty="pay-wage" heights="320:1912 640:1760"></deep-labor>
<deep-labor id="french" src="${version}index.html" lang="fr" theme="dark"></deep-labor>
<div id="target"></div>
<iframe id="plain" src="${version}index.fr.html?workers=packers&step=one" title="A chain" width="400" height="600"></iframe>
<script async src="${version}embed.js" data-target="#target"></script>
</body></html>`;

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

async function frameOf(page: Page, selector: string): Promise<Frame> {
  const element = page.locator(selector);
  await element.scrollIntoViewIfNeeded();
  const frame = await (await element.elementHandle())!.contentFrame();
  await frame!.waitForLoadState();
  return frame!;
}

describe.skipIf(!hasBrowser)("an article that shows a version which was withdrawn", () => {
  it("shows the notice in its language, as high as it is, in every way it may have been put there", async () => {
    const where = folder();
    const file = path.join(where, "small.dossier.json");
    const publish = async (...words: string[]) =>
      await deepLabor(
        ["publish", file, "--out", "site", "--token", TOKEN, "--lang", "en,fr", "--no-correction", ...words],
        {
          cwd: where,
        },
      );
    writeFileSync(file, textOf(small));
    expect((await publish()).code).toBe(0);
    expect((await publish("--withdraw", "1")).code).toBe(0);
    rmSync(file);

    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 700, height: 900 } });
    const page = await context.newPage();
    const sins: string[] = [];
    page.on("console", message => sins.push(message.text()));
    page.on("pageerror", error => sins.push(String(error)));
    await page.route("**/*", route => {
      const { origin, pathname } = new URL(route.request().url());
      if (origin !== embeds) return route.fulfill({ contentType: "text/html; charset=utf-8", body: article });
      const asked = path.join(where, "site", pathname.endsWith("/") ? `${pathname}index.html` : pathname);
      if (!existsSync(asked)) return route.fulfill({ status: 404, body: "" });
      const contentType = types[path.extname(asked)] ?? "text/plain";
      return route.fulfill({ contentType: `${contentType}; charset=utf-8`, body: readFileSync(asked, "utf8") });
    });
    await page.goto("https://news.test/");
    await page.locator("#french iframe").waitFor({ state: "attached" });

    const words = { en: "This version was withdrawn on", fr: "Cette version a été retirée le" };
    for (const [selector, language] of [
      ["#english iframe", "en"],
      ["#french iframe", "fr"],
      ["#target iframe", "en"],
      ["#plain", "fr"],
    ] as const) {
      const frame = await frameOf(page, selector);
      expect(await frame.locator("main").textContent(), selector).toContain(words[language]);
      expect(await frame.locator("main").textContent(), selector).not.toContain("A small chain");
      const shown = () => page.locator(selector).evaluate(one => (one as HTMLIFrameElement).clientHeight);
      const content = () => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      await expect.poll(async () => (await shown()) - (await content()), { timeout: 20_000 }).toBe(0);
      expect(await shown(), selector).toBeLessThan(250);
      expect(await page.locator(selector).getAttribute("title"), selector).toBe(
        selector === "#plain" ? "A chain" : language === "fr" ? "Version retirée" : "Version withdrawn",
      );
    }
    const plain = await frameOf(page, "#plain");
    await plain.locator("a").click();
    await plain.waitForURL(`${embeds}/e/${TOKEN}/`);
    expect(await plain.locator("h1").textContent()).toBe("A small chain");
    expect(sins).toEqual([]);
    await context.close();
  });
});
