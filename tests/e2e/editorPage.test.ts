/** The page on which a chain is written: axe, the policy, at every size, in both schemes and languages. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { openTools } from "./openTools.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const textOf = (id: string): string =>
  readFileSync(path.resolve(import.meta.dirname, `../../data/dossiers/${id}.dossier.json`), "utf8");

async function openDraft(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await page.locator(".local-acts button").first().click();
  await page.locator(".edit-picture [data-stop]").first().waitFor();
}

/** What is open while the page is looked at. */
const states: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ["the dossier", async () => {}],
  ["a party", page => page.locator('.stage-view [data-stop="card sama"]').click()],
  [
    "a statement",
    page => page.locator('.file-contents button[class*="link"]', { hasText: "passes on" }).first().click(),
  ],
  [
    "a new link",
    async page => {
      await page.locator('.stage-view [data-stop="card sama"]').focus();
      await page.keyboard.press("l");
    },
  ],
  [
    "a ruling",
    async page => {
      await page.locator('.stage-view [data-stop="card sama"]').focus();
      await page.keyboard.press("j");
    },
  ],
  ["a source", page => page.locator(".file-list", { hasText: "Sources" }).locator("li button").first().click()],
  ["an amount", page => page.locator(".file-list", { hasText: "Amounts" }).locator("li button").first().click()],
  [
    "the keys",
    async page => {
      await openTools(page);
      await page.locator(".keys-menu button").first().click();
    },
  ],
  [
    "taking out",
    async page => {
      await page.locator('.stage-view [data-stop="card sama"]').click();
      await page.locator('[data-act="take-out"]').click();
      await page.locator(".take-out").waitFor();
    },
  ],
];

const looks = [
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
  { width: 320, height: 700, colorScheme: "light" },
] as const;

const everyLook = states.flatMap(([name, open]) => looks.map(look => ({ name, open, look })));

describe.skipIf(!hasBrowser)(`the page of the editor, ${extent}`, () => {
  it.each(partOf(everyLook, 7))(
    "has no trouble with $name, $look.width px, $look.colorScheme",
    async ({ open, look }) => {
      const { result, sins } = await visit(
        "?lang=en",
        async page => {
          await openDraft(page, textOf("openai-sama"));
          await open(page);
          await page.waitForTimeout(300);
          // What the bar at the foot of the window covers changes with every pixel that is scrolled.
          await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          return { troubles: await axeTroubles(page), sideways };
        },
        { viewport: { width: look.width, height: look.height }, colorScheme: look.colorScheme },
      );
      expect(sins).toEqual([]);
      expect(result.troubles).toEqual([]);
      expect(result.sideways).toBeLessThanOrEqual(0);
    },
  );

  it.each(partOf([320, 390, 768, 1000, 1280], 2))(
    "opens every menu of its bar within the window, below its button, at %i px",
    async width => {
      const { result } = await visit(
        "?lang=en",
        async page => {
          await openDraft(page, textOf("openai-sama"));
          const outside: string[] = [];
          // What would stop it comes among the others once that is known.
          await page.locator(".edit-menu", { hasText: /be published|stop publishing/u }).waitFor();
          await openTools(page);
          const menus = await page.locator(".edit-menu").all();
          for (const menu of menus) {
            await menu.locator(".menu-button").click();
            const list = menu.locator(".menu-list");
            await list.locator("> :not(.loading)").first().waitFor();
            outside.push(
              ...(await list.evaluate(async element => {
                // The page hears of what came into it with a frame, before that is seen.
                for (let frame = 0; frame < 2; frame += 1) await new Promise(done => requestAnimationFrame(done));
                const { left, right, top } = element.getBoundingClientRect();
                const button = element.previousElementSibling!;
                const gap = top - button.getBoundingClientRect().bottom;
                const isWithin = left >= 0 && right <= document.documentElement.clientWidth;
                return isWithin && gap >= 0 && gap < 30
                  ? []
                  : [`${button.textContent}: ${left} to ${right}, ${gap} below its button`];
              })),
            );
            await page.keyboard.press("Escape");
          }
          return { outside, count: menus.length };
        },
        { viewport: { width, height: 844 } },
      );
      expect(result.outside).toEqual([]);
      expect(result.count).toBeGreaterThan(3);
    },
  );
});
