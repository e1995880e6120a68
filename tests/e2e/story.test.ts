/** The story of a dossier, step by step: it scrolls, takes keys and fingers, and never covers what it is about. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { stands } from "./stands.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const SETTLED_MS = 350;
const text = (page: Page) => page.locator("#story-step");
const stepOf = (page: Page) => new URL(page.url()).searchParams.get("step");
const saysStep = (page: Page, place: number) =>
  text(page)
    .locator(".told-place", { hasText: `Step ${place} of` })
    .waitFor();

/** Where the text of the step, its picture and what it is about stand in the window, and what else is open. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const box = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const frame = document.querySelector(".told-frame")!;
    return {
      text: box(document.querySelector("#story-step")!),
      frame: box(frame),
      marked: [...frame.querySelectorAll(".is-lit, .is-selected")].map(box),
      window: { width: window.innerWidth, height: window.innerHeight },
      isPanelOpen: document.querySelector(".panel") !== null,
      focused: document.activeElement?.id,
      isSideways: document.documentElement.scrollWidth > window.innerWidth,
    };
  });

describe.skipIf(!hasBrowser)("a step of the story", () => {
  it.each([
    [1280, 800],
    [390, 844],
    [320, 568],
  ])(
    "stands beside or below the picture, in one window with it, and covers nothing, at %i × %i",
    async (width, height) => {
      const { result, sins } = await visit(
        "?dossier=openai-sama&lang=en",
        async page => {
          await stands(page);
          await page.locator('.door[href*="step="]').click();
          await text(page).waitFor();
          await page.waitForTimeout(SETTLED_MS);
          const first = await shown(page);
          await text(page).getByRole("link", { name: "Step 4" }).click();
          await saysStep(page, 4);
          await page.waitForTimeout(SETTLED_MS);
          return { first, fourth: await shown(page), axe: await axeTroubles(page, ".told", { schemes: ["light"] }) };
        },
        { viewport: { width, height } },
      );
      expect(sins).toEqual([]);
      expect(result.axe).toEqual([]);
      expect(result.first.focused).toBe("story-step");
      for (const { text: words, frame, marked, window, isPanelOpen, isSideways } of [result.first, result.fourth]) {
        expect({ isPanelOpen, isSideways }).toEqual({ isPanelOpen: false, isSideways: false });
        for (const { top, bottom } of [words, frame]) {
          expect(top).toBeGreaterThanOrEqual(-1);
          expect(bottom).toBeLessThanOrEqual(window.height + 1);
        }
        expect(words.left >= frame.right || words.top >= frame.bottom - 1).toBe(true);
        expect(marked.length).toBeGreaterThan(0);
        // The first of what it is about is in sight.
        expect(Math.min(...marked.map(({ top }) => top))).toBeGreaterThanOrEqual(frame.top);
        expect(Math.min(...marked.map(({ bottom }) => bottom))).toBeLessThanOrEqual(frame.bottom);
      }
    },
  );

  it("comes by scrolling, each step with its stretch; the address follows, and Back returns to before the story", async () => {
    const { result, sins } = await visit(
      "?dossier=openai-sama&lang=en",
      async page => {
        await stands(page);
        await page.locator('.door[href*="step="]').click();
        await text(page).waitFor();
        await page.waitForTimeout(SETTLED_MS);
        const entries = await page.evaluate(() => window.history.length);
        const seen = [stepOf(page)];
        await page.mouse.move(300, 400);
        for (let turn = 0; turn < 40 && seen.length < 4; turn += 1) {
          await page.mouse.wheel(0, 160);
          await page.waitForTimeout(60);
          const told = await text(page).locator('a[aria-current="step"]').getAttribute("title");
          if (told !== seen.at(-1)) seen.push(told);
        }
        await page.waitForURL(/step=the-money/);
        const grown = (await page.evaluate(() => window.history.length)) - entries;
        const pinned = (await shown(page)).frame.top;
        await page.goBack();
        await page.locator(".standfirst").waitFor();
        return { seen: seen.slice(1), grown, pinned, back: stepOf(page) };
      },
      { viewport: { width: 1280, height: 800 } },
    );
    expect(sins).toEqual([]);
    expect(result.seen).toEqual(["What was ordered", "Whose contract?", "12.50 dollars at one end"]);
    expect(result).toMatchObject({ grown: 0, pinned: 0, back: null });
  });

  it("is the same after Back and after loading again, also where the window has another size by then", async () => {
    const { result, sins } = await visit(
      "?dossier=openai-sama&step=the-money&lang=en",
      async page => {
        const [at, size] = [stepOf(page), page.viewportSize()!];
        await page.waitForTimeout(SETTLED_MS);
        // A pointer would have the page scrolled up to the link first, which is to go to an earlier step.
        await page
          .locator("header a")
          .first()
          .evaluate(link => (link as HTMLElement).click());
        await page.waitForURL(url => !url.searchParams.has("step"));
        await page.setViewportSize({ ...size, height: 1_100 });
        const steps: (string | null)[] = [];
        await page.goBack();
        await text(page).waitFor();
        await page.waitForTimeout(3 * SETTLED_MS);
        steps.push(stepOf(page));
        await page.setViewportSize(size);
        await page.reload();
        await text(page).waitFor();
        await page.waitForTimeout(3 * SETTLED_MS);
        return { at, steps: [...steps, stepOf(page)] };
      },
      { viewport: { width: 1280, height: 600 } },
    );
    expect(sins).toEqual([]);
    expect(result.steps).toEqual([result.at, result.at]);
  });

  it("comes by arrow keys, buttons and swipes; Back goes a step back, leaving keeps what is chosen", async () => {
    const { result, sins } = await visit(
      "?dossier=openai-sama&lang=en",
      async page => {
        await stands(page);
        await page.getByRole("link", { name: "Walk me through it" }).focus();
        await page.keyboard.press("Enter");
        await text(page).waitFor();
        for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowRight");
        await saysStep(page, 4);
        const chosen = ["step", "duty", "plane", "workers", "date"].map(name =>
          new URL(page.url()).searchParams.get(name),
        );
        const within = await text(page).evaluate(section => section.contains(document.activeElement));
        await page.keyboard.press("ArrowLeft");
        await saysStep(page, 3);
        await page.goBack();
        await saysStep(page, 4);
        await page.waitForTimeout(SETTLED_MS);
        const back = stepOf(page);
        const swipe = async (by: number) => {
          const { x, y, width } = (await text(page).locator(".told-words").boundingBox())!;
          const finger = await page.context().newCDPSession(page);
          const at = (move: number) => [{ x: x + width / 2 + move, y: y + 20 }];
          await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
          await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(by / 2) });
          await finger.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(by) });
          await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
        };
        await swipe(-120);
        await saysStep(page, 5);
        const swiped = stepOf(page);
        await swipe(120);
        await saysStep(page, 4);
        await text(page).getByRole("button", { name: "Leave the walk" }).click();
        await page.locator(".standfirst").waitFor();
        return {
          ...{ chosen, within, back, swiped },
          focused: await page.evaluate(() => document.activeElement?.id),
          left: ["step", "duty"].map(name => new URL(page.url()).searchParams.get(name)),
        };
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({
      chosen: ["who-protects", "health-safety", "promised", "labellers", "2021-12"],
      within: true,
      back: "who-protects",
      swiped: "how-it-reached-them",
      focused: "picture",
      left: [null, "health-safety"],
    });
  });

  it("moves nothing smoothly for readers who want no motion, and glides for others", async () => {
    const behaviours = async (reducedMotion: "reduce" | "no-preference") => {
      const { result } = await visit(
        "?dossier=flamanville&step=story-site&date=2010-12&duty=pay-wage&lang=en",
        async page => {
          await saysStep(page, 1);
          await page.waitForTimeout(SETTLED_MS);
          for (const place of [2, 3, 4, 5, 6]) {
            await text(page).getByRole("button", { name: "Next" }).click();
            await saysStep(page, place);
            await page.waitForTimeout(60);
          }
          return page.evaluate(() => (window as unknown as { moved: string[] }).moved);
        },
        {
          viewport: { width: 390, height: 700 },
          reducedMotion,
          prepare: page =>
            page.addInitScript(() => {
              const moved: string[] = [];
              Object.assign(window, { moved });
              const scrollTo = Element.prototype.scrollTo as (how: ScrollToOptions) => void;
              Element.prototype.scrollTo = function moving(this: Element, how?: ScrollToOptions | number) {
                moved.push(String((how as ScrollToOptions).behavior));
                scrollTo.call(this, how as ScrollToOptions);
              };
            }),
        },
      );
      return new Set(result);
    };
    expect(await behaviours("reduce")).toEqual(new Set(["instant"]));
    expect(await behaviours("no-preference")).toContain("smooth");
  });

  it("has its own evidence; what it marks opens more where it is pressed, and closing returns to the story", async () => {
    const { result, sins } = await visit(
      "?dossier=openai-sama&link=openai-sama-contracts&step=the-work&date=2021-12&lang=en",
      async page => {
        await saysStep(page, 1);
        await page.locator("#imprint").waitFor();
        const atFirst = await page.locator(".panel").count();
        await text(page).locator("summary").click();
        const quotes = await text(page).locator("blockquote:visible").count();
        await page.locator('.told-frame a[aria-current="true"]').first().click();
        await page.locator("#panel-title").waitFor();
        const opened = stepOf(page);
        await page.keyboard.press("Escape");
        return { atFirst, hasQuotes: quotes > 0, opened, closed: await page.locator(".panel").count() };
      },
      { viewport: { width: 1280, height: 800 } },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ atFirst: 0, hasQuotes: true, opened: "the-work", closed: 0 });
  });

  it("is told where what it is about is not there, and where it asks for a view that no page has", async () => {
    const { result } = await visit(
      "?dossier=openai-sama&step=who-contracts&world=by-sama-itself&date=2021-12&lang=en",
      async page => {
        await saysStep(page, 2);
        return text(page).locator(".told-note").allInnerTexts();
      },
    );
    expect(result).toEqual(["Not there on this day and in this reading: Samasource Kenya EPZ Ltd."]);
  });
});
