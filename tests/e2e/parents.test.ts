/**
 * Embeds in parents that shrink to fit or have no width yet: as wide as they may be, and as high as that takes. On each
 * change, every parent holds one of the three snippets, half of them a plain frame, and some of each a published page
 * in one window. `npm run test:all` tries every snippet in every parent.
 */
import type { ElementHandle, Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { extent, partOf } from "../scope.ts";
import { shipped } from "../views/chain/chainCases.ts";
import { hasBrowser } from "./browser.ts";
import { fits, folder, framedIn, openNewsrooms, visitNewsroom } from "./newsroom.ts";

vi.setConfig({ testTimeout: 120_000 });
openNewsrooms();

/** px of an embed that may be as wide as it likes. */
const LIKED = 640;
/** px of an embed beside something that takes all the room it can get. */
const LEAST = 240;
/** px of a frame that is only told to be as wide as what is round it. */
const FRAME = 300;
const WIDTHS = [320, 640, 960] as const;
const LONG = "She heard of the firm only when it was time to be paid. ".repeat(12);

const script = `<script async src="${folder}embed.js"></script>`;
const address = `src="${folder}"`;

/** What is pasted, as far as it stands in the parent. */
const snippets = {
  "an element": `<deep-labor ${address} style="display:block;min-height:640px"><a href="${folder}table.html">x</a></deep-labor>`,
  "an element without a style": `<deep-labor ${address}></deep-labor>`,
  "a script": `<div id="deep-labor-AB12cd34" style="min-height:640px"><script defer src="${folder}embed.js" data-target="#deep-labor-AB12cd34"></script></div>`,
} as const;

type Way = "fills" | "fits" | "beside";

type Parent = {
  /** `EMBED` stands for the snippet. */
  readonly html: string;
  /** `fills`: as wide as a block; `fits`: as wide as it likes, at most; `beside`: at least as wide as it needs. */
  readonly way: Way;
  /** The way of a plain frame, if it differs. */
  readonly frame?: Way;
};

const parents: Readonly<Record<string, Parent>> = {
  "a block": { html: "EMBED", way: "fills" },
  "a column": { html: `<div style="display:flex;flex-direction:column">EMBED</div>`, way: "fills" },
  "a grid": { html: `<div style="display:grid">EMBED</div>`, way: "fills" },
  "a centred column": {
    html: `<div style="display:flex;flex-direction:column;align-items:center">EMBED</div>`,
    way: "fits",
    frame: "fills",
  },
  "a row": { html: `<div style="display:flex">EMBED</div>`, way: "fits", frame: "fills" },
  "a row beside a long text": { html: `<div style="display:flex">EMBED<p>${LONG}</p></div>`, way: "beside" },
  "a wrapper in a row beside a long text": {
    html: `<div style="display:flex"><div>EMBED</div><p>${LONG}</p></div>`,
    way: "beside",
  },
  "a table beside a long text": { html: `<table><tr><td>EMBED<td>${LONG}</table>`, way: "beside" },
  "a float": { html: `<div style="float:left">EMBED</div><br style="clear:both">`, way: "fits" },
  "an inline block": { html: `<div style="display:inline-block">EMBED</div>`, way: "fits" },
  "a table": { html: `<table style="border-spacing:0"><tr><td style="padding:0">EMBED</td></tr></table>`, way: "fits" },
  "a cell": { html: `<div style="display:table"><div style="display:table-cell">EMBED</div></div>`, way: "fits" },
  "what fits its content": { html: `<div style="width:fit-content">EMBED</div>`, way: "fits" },
  "a centred grid": { html: `<div style="display:grid;justify-items:center">EMBED</div>`, way: "fits", frame: "fills" },
  "a grid from the start": {
    html: `<div style="display:grid;justify-items:start">EMBED</div>`,
    way: "fits",
    frame: "fills",
  },
  "a column in a float": {
    html: `<div style="float:right"><div style="display:flex;flex-direction:column;align-items:flex-end">EMBED</div></div><br style="clear:both">`,
    way: "fits",
  },
  "what is not shown yet": { html: `<div class="closed" style="display:none">EMBED</div>`, way: "fills" },
  "what has no width yet": { html: `<div class="closed" style="width:0;overflow:hidden">EMBED</div>`, way: "fills" },
};

const article = (embed: string, html: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A story</title><link rel="icon" href="data:,"></head><body style="margin:0 8px">
<div id="around">${html.replace("EMBED", () => embed)}</div>${script}</body></html>`;

/**
 * px: the width of the frame, the width that it may have, and how far the article and the framed page reach out
 * sideways.
 */
async function widthsOf(page: Page) {
  const frame = await framedIn(page);
  const element = (await frame.frameElement()) as ElementHandle<HTMLIFrameElement>;
  const outer = await element.evaluate(one => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      shown: one.getBoundingClientRect().width,
      room: document.querySelector("#around")!.clientWidth,
      beyond: scrollWidth - clientWidth,
    };
  });
  const inner = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return { ...outer, beyond: outer.beyond + inner };
}

const expectSane = async (page: Page, way: Way, liked = LIKED) => {
  const { shown, room, beyond } = await widthsOf(page);
  if (way === "beside") expect(shown).toBeGreaterThanOrEqual(Math.min(room, LEAST));
  else expect(shown).toBe(way === "fills" ? room : Math.min(room, liked));
  expect(shown).toBeLessThanOrEqual(room);
  expect(beyond).toBe(0);
};

const open = (page: Page) =>
  page.evaluate(() => {
    for (const closed of document.querySelectorAll<HTMLElement>(".closed")) closed.removeAttribute("style");
  });

/** Goes through all widths, and back to the first. */
async function expectSaneAtAll(page: Page, way: Way, liked?: number): Promise<void> {
  const frame = await framedIn(page);
  for (const width of [...WIDTHS, WIDTHS[0]]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => frame.evaluate(() => window.innerWidth)).toBeGreaterThanOrEqual(LEAST);
    await fits(frame);
    await expectSane(page, way, liked);
  }
}

const inWindow = { viewport: { width: WIDTHS[0], height: 900 }, heights: { en: "320:3000 640:2000" } };

describe
  .skipIf(!hasBrowser)
  .each(Object.entries(snippets).map(([name, embed], shift) => [name, embed, shift] as const))(
  `%s (${extent})`,
  (_, embed, shift) => {
    it.each(partOf(Object.entries(parents), 3, shift))(
      "has a sane width, and the height that takes, in %s",
      async (_name, { html, way }) => {
        const { sins } = await visitNewsroom(
          "an article",
          async page => {
            await open(page);
            await expectSaneAtAll(page, way);
          },
          { ...inWindow, html: article(embed, html) },
        );
        expect(sins).toEqual([]);
      },
    );

    it("takes no more room than was kept for it while it has no width", async () => {
      const { result } = await visitNewsroom(
        "an article",
        async page => {
          await page.locator("deep-labor iframe").waitFor({ state: "attached" });
          return page.evaluate(() => document.documentElement.scrollHeight);
        },
        { ...inWindow, html: article(embed, parents["what has no width yet"]!.html) },
      );
      expect(result).toBeLessThanOrEqual(900);
    });
  },
);

describe.skipIf(!hasBrowser)("a frame alone", () => {
  // Beside a text, an embed is squeezed like any frame, with or without a script that sizes it.
  const alone = Object.entries(parents).filter(([, { way }]) => way !== "beside");

  it.each(partOf(alone, 2))(
    "has a sane width, and the height that takes, in %s",
    async (_, { html, way, frame = way }) => {
      const { sins } = await visitNewsroom(
        "an article",
        async page => {
          await open(page);
          await expectSaneAtAll(page, frame, FRAME);
        },
        {
          ...inWindow,
          html: article(`<iframe title="x" ${address} width="100%" height="640" style="border:0"></iframe>`, html),
        },
      );
      expect(sins).toEqual([]);
    },
  );

  it("keeps its height while it is too narrow for a line of text", async () => {
    const { result } = await visitNewsroom(
      "an article",
      async page => {
        const frame = await framedIn(page);
        await fits(frame);
        const style = (name: string, value: string) =>
          page
            .locator("iframe")
            .evaluate((one, [a, b]) => (one as HTMLElement).style.setProperty(a!, b!), [name, value]);
        const before = await page.locator("iframe").evaluate(one => one.clientHeight);
        await style("width", "9px");
        await expect.poll(() => frame.evaluate(() => window.innerWidth)).toBe(9);
        await page.waitForTimeout(300);
        const narrow = await page.locator("iframe").evaluate(one => one.clientHeight);
        await style("width", "300px");
        return { before, narrow, after: await fits(frame) };
      },
      {
        ...inWindow,
        html: article(`<iframe title="x" ${address} width="100%" height="640" style="border:0"></iframe>`, "EMBED"),
      },
    );
    expect(result.narrow).toBe(result.before);
    expect(result.after).toBeGreaterThan(400);
  });
});

describe.skipIf(!hasBrowser).each(WIDTHS.map((width, shift) => [width, shift] as const))(
  `a published page in a window of %d px (${extent})`,
  (width, shift) => {
    it.each(partOf(["a centred column", "a row", "a float", "a table", "what has no width yet"], 3, shift))(
      "is as high as its content in %s: loaded, opened, and turned",
      async name => {
        const { html, way } = parents[name]!;
        const { sins } = await visitNewsroom(
          "an article",
          async page => {
            await open(page);
            const frame = await framedIn(page);
            await frame.locator(".chain").first().waitFor();
            const closed = await fits(frame);
            await expectSane(page, way);
            await frame.locator("details").evaluateAll(all => {
              for (const one of all) (one as HTMLDetailsElement).open = true;
            });
            expect(await fits(frame)).toBeGreaterThan(closed + 500);
            await expectSane(page, way);
            await page.setViewportSize({ width: 844, height: width });
            await fits(frame);
            await expectSane(page, way);
          },
          {
            html: article(snippets["an element"], html),
            dossier: shipped.get("openai-sama")!,
            viewport: { width, height: 844 },
          },
        );
        expect(sins).toEqual([]);
      },
    );
  },
);
