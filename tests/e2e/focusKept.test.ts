/**
 * Whatever is pressed, by key or by what presses for a reader, the focus is somewhere afterwards, and can be seen there.
 * Of the controls of a view, one of each kind is pressed. On each change a part of the kinds, which changes every day.
 */
import type { ElementHandle, Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { extent, partOf } from "../scope.ts";
import { hasBrowser } from "./browser.ts";
import { rests, stands } from "./stands.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 240_000 });
serveForVisits();

const CONTROLS = "a[href], button, summary, select, input, textarea, [role=listbox], .stage-view [data-stop]";

type Control = { readonly at: number; readonly kind: string; readonly what: string };

/** The controls that can be pressed now, each marked with its place among them. */
const controlsIn = (page: Page): Promise<readonly Control[]> =>
  page.evaluate(selector => {
    const seen = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      element =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getBoundingClientRect().width > 0 &&
        !element.closest("[aria-hidden=true]") &&
        // What leads to other hosts, or to what was tried, leaves the page.
        !(
          element instanceof HTMLAnchorElement &&
          (element.origin !== location.origin || element.pathname.endsWith("/assurance/"))
        ),
    );
    return seen.map((element, at) => {
      element.dataset.at = String(at);
      const room = element.closest("section[id], section[class], nav, header, footer, .menu, .bar");
      const classes = [...element.classList].filter(one => !/^(is|word|verdict|state|mark)-/.test(one)).join(" ");
      return {
        at,
        kind: [element.tagName, classes, room?.id || room?.className, element.dataset.stop?.split(" ")[0]].join("|"),
        what: `${element.tagName} ${element.className} “${(element.ariaLabel ?? element.textContent ?? "").replace(/\s+/g, " ").slice(0, 60)}”`,
      };
    });
  }, CONTROLS);

/** Where the focus is not, or cannot be seen; null where all is well. */
const lostFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return "nowhere";
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const told = `${focused.tagName} ${focused.className} at ${Math.round(top)}`;
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return `off the screen: ${told}`;
    const shares = [0.02, 0.06, 0.3, 0.5, 0.7, 0.94];
    const isFree = shares.some(x =>
      shares.some(y => {
        const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
        return there !== null && (focused.contains(there) || there.contains(focused));
      }),
    );
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return isFree ? null : `covered: ${told} by ${over?.tagName} ${over?.className}`;
  });

/** The same once whatever was pressed has had the time to come: another page is loaded first, on a slow machine for long. */
async function lostForGood(page: Page): Promise<string | null> {
  let trouble = await lostFocus(page);
  for (let tries = 0; tries < 20 && trouble !== null; tries += 1) {
    await page.waitForTimeout(100);
    trouble = await lostFocus(page);
  }
  return trouble;
}

/** What a press is done on, marked in the page; a control that the page took away meanwhile is no longer there. */
const markedAt = (page: Page, at: number): Promise<ElementHandle<HTMLElement> | null> =>
  page.$(`[data-at="${at}"]`) as Promise<ElementHandle<HTMLElement> | null>;

/** Presses a control as a reader with a keyboard does. Returns false where it is gone. */
async function useKey(page: Page, at: number): Promise<boolean> {
  const control = await markedAt(page, at);
  if (!control) return false;
  const [tag, type] = await control.evaluate(element => {
    element.focus();
    return [element.tagName, element.getAttribute("type") ?? "text"];
  });
  if (tag === "SELECT") await control.selectOption({ index: 1 });
  else if (tag === "DIV") await page.keyboard.press("ArrowDown");
  else if (tag !== "INPUT") await page.keyboard.press("Enter");
  else if (type === "range") await page.keyboard.press("ArrowLeft");
  else if (type === "checkbox" || type === "radio") await page.keyboard.press("Space");
  else await page.keyboard.type("sama");
  return true;
}

/** Presses a control for a reader: it gets no focus by that. Returns false where it is gone. */
async function press(page: Page, at: number): Promise<boolean> {
  const control = await markedAt(page, at);
  await control?.evaluate(element => {
    (document.activeElement as HTMLElement | null)?.blur();
    element.scrollIntoView({ block: "nearest", behavior: "instant" });
    element.click();
  });
  return control !== null;
}

const ways = { "by key": useKey, "by what presses for a reader": press } as const;

/** Presses one control of a kind; once more where the page was still making others of them. False where it has none. */
async function pressKind(page: Page, kind: string, way: typeof press): Promise<boolean> {
  for (let tries = 0; tries < 5; tries += 1) {
    const control = (await controlsIn(page)).find(one => one.kind === kind);
    if (!control) return false;
    if (await way(page, control.at)) return true;
  }
  throw new Error(`${kind} is taken away again and again`);
}

const views = [
  ["?dossier=openai-sama", 1280],
  ["?dossier=openai-sama", 390],
  ["?dossier=openai-sama&party=sama&duty=health-safety", 1280],
  ["?dossier=meta-nairobi-moderators", 1280],
  ["?dossier=meta-nairobi-moderators&view=responsibilities", 1280],
  ["?dossier=meta-nairobi-moderators&view=outline", 1280],
  ["?dossier=openai-sama&view=table", 1280],
  ["?dossier=openai-sama&view=publish", 1280],
  ["?dossier=microsoft-voice-assistant", 1280],
  ["?network=all", 1280],
  ["?network=all&party=openai-sama/sama&country=KE", 1280],
  ["?", 1280],
] as const;

describe.skipIf(!hasBrowser)(`the focus (${extent})`, () => {
  it.each(partOf(views, 6).flatMap(([query, width]) => Object.keys(ways).map(way => [query, width, way] as const)))(
    "is somewhere, and is seen, after every act on %s at %i px %s",
    async (query, width, way) => {
      const { result } = await visit(
        query,
        async page => {
          if (!/network|publish/.test(query)) await stands(page);
          await rests(page);
          const start = await page.evaluate(() => location.href);
          const kinds = new Map((await controlsIn(page)).toReversed().map(control => [control.kind, control]));
          const lost: string[] = [];
          for (const [kind, { what }] of kinds) {
            if (!(await pressKind(page, kind, ways[way as keyof typeof ways]))) continue;
            await page.waitForTimeout(150);
            await page.waitForFunction(() => document.querySelector(".loading") === null);
            const trouble = await lostForGood(page);
            if (trouble !== null) lost.push(`${what}: ${trouble}`);
            // Back to where it began, as Back does it, with no menu open.
            await page.keyboard.press("Escape");
            await page.evaluate(href => {
              history.replaceState(null, "", href);
              dispatchEvent(new PopStateEvent("popstate"));
            }, start);
            await page.waitForFunction(() => document.querySelector(".loading") === null);
            await page.waitForTimeout(150);
          }
          return { kinds: kinds.size, lost };
        },
        { viewport: { width, height: 800 }, prepare: page => page.addInitScript("window.print = () => {}") },
      );
      expect(result.kinds).toBeGreaterThan(5);
      expect(result.lost).toEqual([]);
    },
  );
});

/** What has the focus, in its own words. */
const focusedOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: focused } = document;
    return focused === document.body ? "nowhere" : (focused!.textContent ?? "").replace(/\s+/g, " ").trim();
  });

const isInWindow = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });

/** Waits until an act is over: what it takes away may have had the focus. */
async function actEnds(page: Page): Promise<void> {
  await page.waitForTimeout(150);
  await page.evaluate(() => new Promise(done => setTimeout(done, 30)));
}

/** Presses a control by key, goes back, and says where the focus was before, and is after each. */
async function pressAndReturn(page: Page, selector: string) {
  await page.locator(selector).first().focus();
  const start = await focusedOn(page);
  const from = page.url();
  await page.keyboard.press("Enter");
  await page.waitForURL(url => url.href !== from);
  await actEnds(page);
  const pressed = await focusedOn(page);
  await page.goBack();
  await page.waitForURL(from);
  await actEnds(page);
  return { start, pressed, back: await focusedOn(page), isSeen: await isInWindow(page) };
}

describe.skipIf(!hasBrowser)("after Back, the focus", () => {
  it.each([1280, 390])("is on what was pressed, though it was taken away meanwhile, at %i px", async width => {
    const at = { viewport: { width, height: 800 } };
    const { result: openai } = await visit(
      "?dossier=openai-sama&lang=en",
      async page => {
        await stands(page);
        return [
          await pressAndReturn(page, '.card-box[data-party="sama"]'),
          await pressAndReturn(page, '.door[href*="step="]'),
          await pressAndReturn(page, ".finding-weak-hop"),
        ];
      },
      at,
    );
    const { result: flamanville } = await visit(
      "?dossier=flamanville&lang=en",
      async page => {
        await stands(page);
        const stub = await pressAndReturn(page, '.stub:has-text("and to Elco")');
        await page.goForward();
        await actEnds(page);
        const fold = await pressAndReturn(page, 'button:has-text("Fold like parties again")');
        return [stub, fold];
      },
      at,
    );
    for (const { start, pressed, back, isSeen } of [...openai, ...flamanville]) {
      expect(start).not.toBe("");
      expect(pressed, start).not.toBe("nowhere");
      expect(pressed, start).not.toBe(start);
      expect(back).toBe(start);
      expect(isSeen, start).toBe(true);
    }
  });
});

describe.skipIf(!hasBrowser)("a question or a finding below the picture", () => {
  it.each([1280, 390])("leads the focus to its part, and Tab goes on from there, at %i px", async width => {
    const ways = [
      ['.door-lists a[href="#proceedings"]', "proceedings"],
      ['.door-lists a[href="#money"]', "money"],
      [".finding-one-source-links", "sources"],
    ] as const;
    const { result } = await visit(
      "?dossier=openai-sama&lang=en",
      async page => {
        const led: unknown[] = [];
        for (const [selector] of ways) {
          await page.locator(selector).first().focus();
          await page.keyboard.press("Enter");
          const partOf = () => page.evaluate(() => document.activeElement?.closest("section[id]")?.id);
          const heading = await page.evaluate(() => document.activeElement?.tagName);
          const first = await partOf();
          await page.keyboard.press("Tab");
          led.push([heading, first, await partOf(), await isInWindow(page)]);
        }
        return led;
      },
      { viewport: { width, height: 800 } },
    );
    expect(result).toEqual(ways.map(([, part]) => ["H2", part, part, true]));
  });
});
