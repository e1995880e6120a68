/** With scrollbars that take room, as on most desktops, no page scrolls sideways: as it opens, resized, with a menu open. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { serve } from "../../scripts/serve.ts";
import { extent, partOf } from "../scope.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";
import { rests, settles } from "./stands.ts";
import { pageFolder } from "./visit.ts";

vi.setConfig({ testTimeout: 120_000 });

const queries = [
  "?lang=en",
  "?dossier=flamanville&lang=fr",
  "?dossier=openai-sama&lang=en&party=sama&duty=health-safety",
  "?dossier=meta-nairobi-moderators&lang=fr&view=responsibilities",
  "?dossier=flamanville&lang=en&view=table",
  "?dossier=openai-sama&lang=fr&view=outline",
  "?dossier=openai-sama&lang=fr&view=publish",
  "?network=all&lang=fr",
];

describe.skipIf(!hasBrowser)(`scrollbars that take room (${extent})`, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    browser = (await launchBrowser({ hasScrollbars: true }))!;
    server = await serve(pageFolder);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(partOf(queries, 2))("make no page scroll sideways: %s", async query => {
    const page = await browser.newPage({ locale: "en-GB", reducedMotion: "reduce" });
    const wide: string[] = [];
    const look = async (state: string) => {
      const [scrollWidth, clientWidth] = await page.evaluate(() => {
        const { documentElement: root } = document;
        return [root.scrollWidth, root.clientWidth] as const;
      });
      if (scrollWidth > clientWidth) wide.push(`${state}: ${scrollWidth} px in ${clientWidth}`);
    };
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(server.address + query);
      await settles(page);
      await rests(page);
      const bar = await page.evaluate(() => window.innerWidth - document.documentElement.clientWidth);
      expect(bar, "the scrollbar takes room").toBeGreaterThan(5);
      await look(`${width} px`);
      for (const button of await page.locator(".menu-button").filter({ visible: true }).all()) {
        await button.click();
        await look(`${width} px, ${await button.textContent()}`);
        await page.keyboard.press("Escape");
      }
      await page.setViewportSize({ width: width + 120, height: 700 });
      await rests(page);
      await page.setViewportSize({ width, height: 700 });
      await rests(page);
      await look(`${width} px, resized`);
    }
    await page.close();
    expect(wide).toEqual([]);
  });
});
