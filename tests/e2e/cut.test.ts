/**
 * What a reader sees of a published page whose host keeps the frame lower than its content. On each change, both hosts
 * are visited in each window, one in English and one in French, and the other way round the next day; `npm run
 * test:all` visits both in both.
 */
import type { Frame, Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { say } from "../../src/text/index.ts";
import { extent, partOf } from "../scope.ts";
import { shipped } from "../views/chain/chainCases.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { fits, folder, framedIn, heightsOf, openNewsrooms, visitNewsroom } from "./newsroom.ts";
import { onPaper } from "./onPaper.ts";

vi.setConfig({ testTimeout: 60_000 });
openNewsrooms();

const dossier = shipped.get("openai-sama")!;
const bar = (frame: Frame) => frame.locator(".beyond a");

/** ms, longer than a frame waits for its host. */
const LONG_ENOUGH = 1_900;

/**
 * For a bar that is shown: its words, the gap between it and the lower edge of the frame, and its height in the page.
 */
async function seenOf(frame: Frame) {
  await bar(frame).waitFor();
  return frame.evaluate(() => {
    const link = document.querySelector<HTMLElement>(".beyond a")!;
    const { bottom, left, right, height } = link.getBoundingClientRect();
    const root = document.documentElement;
    const whole = root.getBoundingClientRect().height;
    // The verdict for the workers stands above the picture while the frame is cut, and nothing else is added.
    const told = document.querySelector<HTMLElement>(".told-first")!;
    const { marginTop, marginBottom, display } = getComputedStyle(told);
    const toldHeight =
      display === "none"
        ? 0
        : told.getBoundingClientRect().height + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
    root.removeAttribute("data-cut");
    const without = root.getBoundingClientRect().height;
    root.setAttribute("data-cut", "");
    return {
      words: link.textContent.replace(/\s+/gu, " "),
      below: Math.round(window.innerHeight - bottom),
      beside: Math.round(left + window.innerWidth - right),
      isLarge: height >= 44,
      added: Math.max(0, Math.round(whole - without - toldHeight)),
    };
  });
}

/** With all answers unfolded, which is higher than any host that caps a frame. */
const at = (language: "en" | "fr") => `${folder}${language === "fr" ? "index.fr.html" : ""}?view=table`;

const place = (language: "en" | "fr") => ({
  dossier,
  change: (html: string) => html.replaceAll(folder, at(language)),
});

const atLowerEdge = (language: "en" | "fr") => ({
  words: `${say(language, "embed.cut")} ${say(language, "embed.cut.open")} ↗`,
  below: 0,
  beside: 4,
  isLarge: true,
  added: 0,
});

describe.skipIf(!hasBrowser).each([
  [320, 0],
  [640, 1],
  [960, 2],
])(`in a window of %d px (${extent})`, (width, shift) => {
  const viewport = { width, height: 844 };

  it.each(partOf(["en", "fr"] as const, 2, shift))(
    "WordPress, which shows 1,000 px and lets nothing be opened, is led to the whole in %s",
    async language => {
      const { result, sins } = await visitNewsroom(
        "wordpress",
        async page => {
          const frame = await framedIn(page);
          const seen = await seenOf(frame);
          const { content, shown } = await heightsOf(frame);
          await bar(frame).click();
          await page.waitForURL(`${folder}**`);
          await page.locator("h1").first().waitFor();
          await page.waitForTimeout(LONG_ENOUGH);
          return { seen, content, shown, at: page.url(), after: await page.locator(".beyond a").isVisible() };
        },
        { viewport, ...place(language) },
      );
      expect(sins).toEqual([]);
      expect(result.shown).toBe(1000);
      expect(result.content).toBeGreaterThan(1500);
      expect(result.seen).toEqual(atLowerEdge(language));
      expect(result.at).toBe(at(language));
      expect(result.after).toBe(false);
    },
  );

  it.each(partOf(["en", "fr"] as const, 2, shift + 1))(
    "a host that sizes no frames is led to the whole in a new tab, in %s",
    async language => {
      const { result, sins } = await visitNewsroom(
        "nothing",
        async page => {
          const frame = await framedIn(page);
          const seen = await seenOf(frame);
          const [tab] = await Promise.all([page.context().waitForEvent("page"), bar(frame).click()]);
          await tab.locator('[data-deep-labor="picture"]:visible').first().waitFor();
          return { seen, at: tab.url(), stays: page.url() };
        },
        {
          ...{ viewport, dossier },
          change: html =>
            html.replace(
              folder,
              `${folder}${language === "fr" ? "index.fr.html" : ""}?duty=health-safety#?ink=%23123456`,
            ),
        },
      );
      expect(sins).toEqual([]);
      expect(result.seen).toEqual(atLowerEdge(language));
      expect(result.at).toBe(`${folder}${language === "fr" ? "index.fr.html" : ""}?duty=health-safety`);
      expect(result.stays).toMatch(/story\.html$/);
    },
  );
});

describe.skipIf(!hasBrowser)("the way to the whole", () => {
  it("is not there where nothing is cut, and goes where the host gives the room after all", async () => {
    const { result, sins } = await visitNewsroom(
      "nothing",
      async page => {
        const frame = await framedIn(page);
        await bar(frame).waitFor();
        const { content } = await heightsOf(frame);
        await page
          .locator("iframe")
          .evaluate((one, px) => (one as HTMLElement).style.setProperty("height", `${px}px`), content);
        await bar(frame).waitFor({ state: "hidden" });
        await page.waitForTimeout(LONG_ENOUGH);
        return bar(frame).isVisible();
      },
      { dossier },
    );
    expect(sins).toEqual([]);
    expect(result).toBe(false);
    const { result: whole } = await visitNewsroom(
      "datawrapper-new",
      async page => {
        const frame = await framedIn(page);
        await fits(frame);
        await page.waitForTimeout(LONG_ENOUGH);
        return bar(frame).isVisible();
      },
      { dossier },
    );
    expect(whole).toBe(false);
  });

  it("is the first that a key comes to, and hides nothing that a key comes to after it", async () => {
    const { result, sins } = await visitNewsroom(
      "nothing",
      async page => {
        const frame = await framedIn(page);
        await bar(frame).waitFor();
        await page.locator("iframe").focus();
        await page.keyboard.press("Tab");
        const first = await bar(frame).evaluate(one => one === document.activeElement);
        const hidden: string[] = [];
        let scrolled = 0;
        for (let step = 0; step < 30; step += 1) {
          await page.keyboard.press("Tab");
          const found = await frame.evaluate(() => {
            const focused = document.activeElement!.getBoundingClientRect();
            const over = document.querySelector(".beyond a")!.getBoundingClientRect();
            const isHidden = over.height > 0 && focused.bottom > over.top && focused.top < over.bottom;
            return { at: window.scrollY, hidden: isHidden ? document.activeElement!.outerHTML.slice(0, 80) : null };
          });
          scrolled = Math.max(scrolled, found.at);
          if (found.hidden) hidden.push(found.hidden);
        }
        return { first, hidden, isScrolled: scrolled > 300 };
      },
      { dossier, change: html => html.replace('height="300"', 'height="500"') },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ first: true, hidden: [], isScrolled: true });
  });

  it("is gone at the end, to which a key leads also in a frame that cannot be scrolled, and is back above it", async () => {
    const { sins } = await visitNewsroom(
      "nothing",
      async page => {
        const frame = await framedIn(page);
        await bar(frame).waitFor();
        await frame.evaluate(() => window.scrollTo(0, 1e6));
        await bar(frame).waitFor({ state: "hidden" });
        await frame.evaluate(() => window.scrollTo(0, 0));
        await bar(frame).waitFor();
      },
      { dossier },
    );
    expect(sins).toEqual([]);
  });

  const scrolls = (html: string) => html.replace(' scrolling="no"', "");
  const wheelOver = async (page: Page) => {
    await page.locator("iframe").scrollIntoViewIfNeeded();
    const box = (await page.locator("iframe").boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 120);
  };

  it("goes for good once the reader has scrolled within the frame, and stays where that moves nothing", async () => {
    const wheeled = (change: (html: string) => string) =>
      visitNewsroom(
        "nothing",
        async page => {
          const frame = await framedIn(page);
          await bar(frame).waitFor();
          await wheelOver(page);
          await page.waitForTimeout(LONG_ENOUGH);
          return { at: await frame.evaluate(() => window.scrollY > 0), bar: await bar(frame).isVisible() };
        },
        { dossier, change },
      );
    expect((await wheeled(scrolls)).result).toEqual({ at: true, bar: false });
    expect((await wheeled(html => html)).result).toEqual({ at: false, bar: true });
  });

  it("is not there where a scrollbar stands beside the content", async () => {
    const barIn = async (change: (html: string) => string) => {
      const { result } = await visitNewsroom(
        "nothing",
        async page => {
          const frame = await framedIn(page);
          await frame.locator(".chain").first().waitFor();
          await page.waitForTimeout(LONG_ENOUGH);
          return bar(frame).isVisible();
        },
        { dossier, change, hasScrollbars: true },
      );
      return result;
    };
    expect(await barIn(scrolls)).toBe(false);
    expect(await barIn(html => html)).toBe(true);
  });

  it("is not on paper", async () => {
    const { result } = await visitNewsroom(
      "nothing",
      async page => {
        const frame = await framedIn(page);
        await bar(frame).waitFor();
        await onPaper(page);
        return bar(frame).isVisible();
      },
      { dossier },
    );
    expect(result).toBe(false);
  });

  it.each(["light", "dark"] as const)("breaks no rule of accessibility, %s", async scheme => {
    const { result } = await visitNewsroom(
      "nothing",
      async page => {
        const frame = await framedIn(page);
        await bar(frame).waitFor();
        const tree = await frame.locator("main").ariaSnapshot();
        // Rules are checked on a page of its own, because the page's policy hinders checks in a frame.
        await page.goto(`${folder}?theme=${scheme}`);
        await page.evaluate(() => document.documentElement.setAttribute("data-cut", ""));
        await bar(page.mainFrame()).waitFor();
        return { tree, troubles: await axeTroubles(page, ":root", { schemes: [scheme] }) };
      },
      { dossier },
    );
    expect(result.tree).toContain(`link "${say("en", "embed.cut")} ${say("en", "embed.cut.open")}"`);
    expect(result.troubles).toEqual([]);
  });
});
