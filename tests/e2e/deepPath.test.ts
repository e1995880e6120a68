/** The built folder works wherever a host puts it: every address in it is relative. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";
import { pageFolder } from "./visit.ts";

const DEEP = "some/deep/path/";
const site = mkdtempSync(path.join(tmpdir(), "deep-labor-site-"));
const gallery = path.resolve(import.meta.dirname, "../gallery");

let browser: Browser;
let host: string;
let stop: () => Promise<unknown>;

beforeAll(async () => {
  if (!hasBrowser) return;
  cpSync(pageFolder, path.join(site, DEEP), { recursive: true });
  cpSync(path.join(gallery, "cycle.dossier.json"), path.join(site, DEEP, "files/cycle.dossier.json"));
  browser = (await launchBrowser())!;
  const server = await serve(site);
  host = server.address;
  stop = server.close;
});
afterAll(async () => {
  await browser?.close();
  await stop?.();
  rmSync(site, { recursive: true, force: true });
});

describe.skipIf(!hasBrowser)("the page under a deep path", () => {
  it("opens the home page, a dossier, the other language and a file beside it, and asks for nothing elsewhere", async () => {
    const context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("request", request => {
      if (!request.url().startsWith(host + DEEP)) troubles.push(`asked ${request.url()}`);
    });
    page.on("response", response => {
      if (response.status() !== 200) troubles.push(`${response.status()} ${response.url()}`);
    });
    page.on("requestfailed", request => {
      // A page that is left no longer waits for the parts of it that were still loading.
      if (request.failure()?.errorText !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()}`);
    });
    page.on("pageerror", error => troubles.push(String(error)));

    const headings: string[] = [];
    const read = async () => {
      await page.locator("html:not([data-first=shown])").waitFor();
      await page.locator("main h1").waitFor();
      headings.push((await page.locator("main h1").textContent())!);
    };
    await page.goto(host + DEEP);
    await read();
    await page.locator('main a[href$="/openai-sama/"]').first().click();
    await page.locator(".dossier").waitFor();
    await read();
    await page.getByRole("link", { name: "Français" }).click();
    await page.locator("html[lang=fr]").waitFor();
    await read();
    await page.goto(`${host}${DEEP}?src=files/cycle.dossier.json`);
    await page.locator(".dossier").waitFor();
    await read();
    await context.close();

    expect(troubles).toEqual([]);
    expect(new Set(headings).size).toBe(4);
    expect(headings[1]).toContain("OpenAI");
    expect(headings[3]).toBe("Work that comes back to the firm it came from");
  });
});
