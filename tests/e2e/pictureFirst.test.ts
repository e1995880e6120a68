/** What is seen first is painted first: the picture, and in later frames what stands below it. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { paper } from "../../src/app/page/reading/usePageWidth.ts";
import { partOf } from "../scope.ts";
import { hasBrowser } from "./browser.ts";
import { shippedIds } from "./shippedIds.ts";
import { stands } from "./stands.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

type Frame = { readonly hasPicture: boolean; readonly hasRest: boolean };
type Noted = { readonly frames: Frame[]; moved: number };

/** Slows the processor, and notes what the document has at the beginning of each frame, and how far anything moves. */
async function slowed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    const noted: Noted = { frames: [], moved: 0 };
    Object.assign(window, { noted });
    const look = () => {
      const has = (selector: string) => document.querySelector(selector) !== null;
      noted.frames.push({
        hasPicture: has(".stage-view .card-box"),
        hasRest: has(".legend, .bar, .doors, .headline, #sources, #imprint, .panel"),
      });
      if (noted.frames.at(-1)?.hasRest !== true) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    type Shift = PerformanceEntry & { readonly value: number };
    new PerformanceObserver(list => {
      for (const shift of list.getEntries()) noted.moved += (shift as Shift).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

const notedOn = (page: Page): Promise<Noted> => page.evaluate(() => (window as unknown as { noted: Noted }).noted);

/** Each part of the page that this names comes later than the page waits for; tells how many there were. */
function late(page: Page, part: RegExp): () => number {
  let held = 0;
  void page.route(part, async route => {
    held += 1;
    await new Promise(done => setTimeout(done, 1500));
    await route.continue();
  });
  return () => held;
}

describe.skipIf(!hasBrowser)("on a slow line", () => {
  it.each([
    ["the type", /\.woff2$/],
    ["the picture", /\/picture-[^/]*\.(js|css)$/],
    ["the file", /\.read\.json$/],
    ["what stands below the picture", /\/BelowPicture-[^/]*\.js$/],
  ] as const)("nothing that is read already moves when %s comes", async (_name, part) => {
    let held = () => 0;
    const { result } = await visit(
      "?dossier=microsoft-voice-assistant",
      async page => {
        await page.locator("#imprint").waitFor();
        await stands(page);
        return notedOn(page);
      },
      {
        viewport: sizes[0],
        async prepare(page) {
          await slowed(page);
          held = late(page, part);
        },
      },
    );
    expect(held()).toBeGreaterThan(0);
    expect(result.moved).toBeLessThan(0.01);
  });
});

describe.skipIf(!hasBrowser)("with the processor slowed four times", () => {
  it.each(partOf(shippedIds, 3).flatMap(id => sizes.map(size => [id, size] as const)))(
    "the picture of %s is painted before what stands below it, which moves nothing: %o",
    async (id, viewport) => {
      const { result, sins } = await visit(
        `?dossier=${id}`,
        async page => {
          await stands(page);
          return notedOn(page);
        },
        { prepare: slowed, viewport },
      );
      expect(sins).toEqual([]);
      // What the document has in one frame is on the screen when the next one begins.
      const alone = result.frames.filter(({ hasPicture, hasRest }) => hasPicture && !hasRest);
      expect(alone.length).toBeGreaterThanOrEqual(2);
      expect(result.frames.at(-1)).toEqual({ hasPicture: true, hasRest: true });
      expect(result.moved).toBeLessThan(0.01);
    },
  );

  it("evidence that an address names opens after the picture", async () => {
    const { result } = await visit(
      "?dossier=openai-sama&party=sama",
      async page => {
        await stands(page);
        const { frames } = await notedOn(page);
        return {
          alone: frames.filter(({ hasPicture, hasRest }) => hasPicture && !hasRest).length,
          panel: await page.locator("#panel-title").textContent(),
        };
      },
      { prepare: slowed },
    );
    expect(result.alone).toBeGreaterThanOrEqual(2);
    expect(result.panel).toContain("Sama");
  });

  it("an address leads to a part below the picture", async () => {
    const { result } = await visit(
      "?dossier=openai-sama#sources",
      async page => {
        await stands(page);
        await page.waitForFunction(
          () => Math.abs(document.getElementById("sources")!.getBoundingClientRect().top) < 60,
        );
        return page.evaluate(() => window.scrollY);
      },
      { prepare: slowed },
    );
    expect(result).toBeGreaterThan(500);
  });

  it("whoever prints before the rest is there gets the picture and its key on paper", async () => {
    const { result } = await visit(
      "?dossier=openai-sama",
      async page => {
        await stands(page);
        return page.evaluate(() => (window as unknown as { printed: object }).printed);
      },
      {
        async prepare(page) {
          await slowed(page);
          await page.addInitScript(() => {
            const has = (selector: string) => document.querySelector(selector) !== null;
            const look = () => {
              if (!has(".stage-view .card-box")) {
                requestAnimationFrame(look);
                return;
              }
              const before = has(".legend");
              window.dispatchEvent(new Event("beforeprint"));
              Object.assign(window, {
                printed: {
                  before,
                  after: has(".legend"),
                  picture: has(".stage-view .card-box"),
                  width: Math.round(document.querySelector(".stage-scale > *")?.getBoundingClientRect().width ?? 0),
                },
              });
              window.dispatchEvent(new Event("afterprint"));
            };
            requestAnimationFrame(look);
          });
        },
      },
    );
    expect(result).toEqual({ before: false, after: true, picture: true, width: paper.width });
  });
});
