/**
 * The page for everyone: by keys, by ear, large, narrow, spaced out, in the reader's own colours, and still. Every state
 * of every shipped dossier and of the hardest of the gallery; beside the others, which each try their own part.
 */
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { shotList } from "../../.ci/shotList.mjs";
import { galleryText } from "../gallery/gallery.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { address, type Options, serveForVisits, visit as visitPage } from "./visit.ts";

vi.setConfig({ testTimeout: 240_000 });
serveForVisits();

const hard = ["arabic", "long-names", "two-hundred-parties", "fourteen-duties", "cycle"];

const visit = <Result>(query: string, look: (page: Page) => Promise<Result>, options: Options = {}) =>
  visitPage(query, look, {
    prepare: page =>
      page.route("**/gallery/*", route => {
        const name = path.basename(new URL(route.request().url()).pathname, ".dossier.json");
        return route.fulfill({ contentType: "application/json", body: galleryText(name) });
      }),
    ...options,
  });

/** Everything that is loaded behind the picture is there, and stands where it stays. */
async function stands(page: Page): Promise<void> {
  await page.locator(".cards, #imprint, .plain").first().waitFor();
  if (/[?&](duty|party|link)=/.test(page.url())) await page.locator(".panel").waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(done => requestAnimationFrame(done));
  });
}

async function go(page: Page, query: string): Promise<void> {
  await page.goto(address + query);
  await stands(page);
}

const all = shotList(path.resolve(import.meta.dirname, "../.."));
const cases = all.filter(({ name, kind }) => kind === "home" || kind === "shipped" || hard.includes(name));

/** Each state is met in one of these, and each of these in every dossier. */
const windows = [
  { width: 1280, scheme: "light" },
  { width: 390, scheme: "dark" },
  { width: 390, scheme: "light" },
  { width: 1280, scheme: "dark" },
] as const;

describe.skipIf(!hasBrowser)("every state of a page", () => {
  it.concurrent.each(cases.map((one, place) => [one.name, one, place] as const))(
    "%s breaks no rule of accessibility, is large enough, stands still, and needs no sideways scrolling at 320 px",
    async (_, { kind, states }, place) => {
      const { result, sins } = await visit(states[0]![1], async page => {
        const troubles: string[] = [];
        const lookAt = async (state: string, { width, scheme }: (typeof windows)[number]) => {
          const note = (found: readonly string[]) =>
            troubles.push(...found.map(one => `${state}, ${page.viewportSize()!.width} px, ${one}`));
          note(await axeTroubles(page, ":root", [scheme]));
          note(await pageTroubles(page));
          // As narrow as a phone, and as a window of 1280 px enlarged four times.
          await page.setViewportSize({ width: 320, height: 256 });
          await stands(page);
          note(await pageTroubles(page));
          await page.setViewportSize({ width, height: 844 });
        };
        for (const [index, [state, query]] of states.entries()) {
          for (const window of state === "opened" ? windows : [windows[(place + index) % windows.length]!]) {
            await page.setViewportSize({ width: window.width, height: 844 });
            await go(page, query);
            await lookAt(state, window);
          }
        }
        if (kind !== "home")
          for (const [index, day] of [".day-date", ".day-known"].entries()) {
            await page.goto(address + states[0]![1]);
            await page.locator(`${day} .day-button`).click();
            await lookAt(`open ${day}`, windows[(place + index) % windows.length]!);
          }
        return troubles;
      });
      expect(sins).toEqual([]);
      expect(result).toEqual([]);
    },
  );
});
