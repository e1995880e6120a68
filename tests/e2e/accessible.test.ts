/**
 * The page for everyone: by keys, by ear, large, narrow, spaced out, in the reader's own colours, and still. It covers
 * the states of every shipped dossier and of the hardest cases of the gallery; other tests each cover their own part.
 *
 * On each change it looks at a quarter of the states, each in two dossiers, one in English and one in French, one window
 * narrow and one wide, one light and one dark; at every dossier as it opens, in one window; and at a quarter of them with
 * their text spaced out, in one state at three widths. `npm run test:all` looks at every state of every
 * dossier, at each as it opens in two windows, and at two states of each spaced out.
 */
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { shotList } from "../../scripts/shotList.ts";
import { galleryText } from "../gallery/gallery.ts";
import { recordOne } from "../record.ts";
import { extent, isAll, partOf, round } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { contrastTroubles } from "./contrastTroubles.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { stands } from "./stands.ts";
import { address, type Options, serveForVisits, visit as visitPage } from "./visit.ts";

vi.setConfig({ testTimeout: 900_000 });
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

async function go(page: Page, query: string): Promise<void> {
  await page.goto(address + query);
  await stands(page);
}

const all = shotList(path.resolve(import.meta.dirname, "../.."));
const cases = all.filter(({ name, kind }) => kind === "home" || kind === "shipped" || hard.includes(name));

/** Each pair, beginning with an even index, differs in both. */
const windows = [
  { width: 1280, scheme: "light" },
  { width: 390, scheme: "dark" },
  { width: 390, scheme: "light" },
  { width: 1280, scheme: "dark" },
] as const;
type Window = (typeof windows)[number];
const windowAt = (place: number): Window => windows[place % windows.length]!;

/** What stands below the picture does not depend on choices, and is checked once. */
const BELOW = ["money", "figures", "proceedings", "looked-for", "sources", "story", "words", "imprint"]
  .map(id => `#${id}`)
  .join();
/** States of the gallery that make another picture; in the panel, the gallery is much like the shipped dossiers. */
const pictured = ["opened", "lens", "mark", "overlays", "unfolded", "responsibilities", "groups", "outline", "table"];

type Look = { readonly state: string; readonly query: string; readonly window: Window };

const isLookedAt = (kind: string, state: string): boolean =>
  state !== "opened" && (kind !== "gallery" || pictured.includes(state));
const PARTS = 4;
const stateNames = partOf(
  [
    ...new Set(
      cases.flatMap(({ kind, states }) => states.map(([state]) => state).filter(one => isLookedAt(kind, one))),
    ),
  ],
  PARTS,
);
/** How often each state was looked at before: in every such round it is in other dossiers and windows. */
const turn = Math.floor(round / PARTS);

/** Further states of a case, beside the one in which it opens, by the name of the case. */
function looksByCase(): ReadonlyMap<string, readonly Look[]> {
  const looks = new Map<string, Look[]>(cases.map(({ name }) => [name, []]));
  stateNames.forEach((state, number) => {
    const found = cases.flatMap(({ name, kind, states }) => {
      const query = isLookedAt(kind, state) && states.find(([one]) => one === state)?.[1];
      return query ? [{ name, query }] : [];
    });
    const pair = [0, 1].map(one => found[(2 * turn + number + one) % found.length]!);
    const chosen = found.length === 1 ? [found[0]!, found[0]!] : isAll ? found : pair;
    chosen.forEach(({ name, query }, place) => {
      const window = windows[((2 * (number + turn + (place >> 1))) % windows.length) + (place % 2)]!;
      looks.get(name)!.push({ state, query: place % 2 === 0 ? query : `${query}&lang=fr`, window });
    });
  });
  return looks;
}
const looks = looksByCase();

/** A case for each calendar, with the day that is asked for and the day of knowledge. */
const withDay = new Map(
  (isAll ? cases.slice(1) : [0, 1].map(one => cases[1 + ((round + one) % (cases.length - 1))]!)).map(
    ({ name }, place) => [name, place % 2 === 0 ? ".day-date" : ".day-known"] as const,
  ),
);

describe.skipIf(!hasBrowser)(`the states of a page (${extent})`, () => {
  it("are all looked at", () => {
    const seen = [...looks.values()].flat();
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(stateNames));
    expect(stateNames.length).toBeGreaterThan(2);
    for (const state of stateNames) {
      const own = seen.filter(look => look.state === state);
      expect(new Set(own.map(({ window }) => window.width)).size, state).toBe(2);
      expect(new Set(own.map(({ window }) => window.scheme)).size, state).toBe(2);
    }
  });

  it.concurrent.each(cases.map((one, place) => [one.name, one, place] as const))(
    "%s breaks no rule of accessibility, is large enough, stands still, and needs no sideways scrolling at 320 px",
    async (name, { states }, place) => {
      const [[, start]] = states as readonly [(typeof states)[number]];
      const first = isAll ? [windowAt(0), windowAt(1)] : [windowAt((place + round) % 2)];
      const { result, sins } = await visit(start, async page => {
        const troubles: string[] = [];
        const lookAt = async (state: string, { width, scheme }: Window) => {
          const note = (found: readonly string[]) =>
            troubles.push(...found.map(one => `${state}, ${page.viewportSize()!.width} px, ${one}`));
          const except = state === "opened" ? {} : { except: BELOW };
          note(await axeTroubles(page, ":root", { schemes: [scheme], ...except }));
          note(await contrastTroubles(page));
          if (width > 390) note(await pageTroubles(page));
          // As narrow as a phone, and like a window of 1280 px that is enlarged four times.
          await page.setViewportSize({ width: 320, height: 256 });
          await stands(page);
          note(await pageTroubles(page));
          await page.setViewportSize({ width, height: 844 });
        };
        const opened = first.map((window): Look => ({ state: "opened", query: start, window }));
        for (const { state, query, window } of [...opened, ...looks.get(name)!]) {
          await page.setViewportSize({ width: window.width, height: 844 });
          await go(page, query);
          await lookAt(state, window);
        }
        const calendar = withDay.get(name);
        if (calendar !== undefined) {
          await go(page, start);
          await page.locator(`${calendar} .day-button`).click();
          await lookAt(`open ${calendar}`, windowAt(place + round));
        }
        return troubles;
      });
      expect(sins).toEqual([]);
      expect(result).toEqual([]);
    },
  );
});

/** Sets everything that a reader may set by WCAG 2.2, 1.4.12, at once. */
const spaceOut = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
        "p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });

/** Words that are cut off or leave their box, and boxes of the picture that cover each other. */
const crowded = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const troubles: string[] = [];
    const told = (element: Element) =>
      `${element.className} “${element.textContent?.replace(/\s+/g, " ").slice(0, 60)}”`;
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    for (const element of document.querySelectorAll<HTMLElement>("main *")) {
      if (!isSeen(element) || element.clientWidth === 0) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut = (overflow: string, beyond: number) => /hidden|clip/.test(overflow) && beyond > 1;
      if (
        isCut(overflowX, element.scrollWidth - element.clientWidth) ||
        isCut(overflowY, element.scrollHeight - element.clientHeight)
      )
        troubles.push(`cut off: ${told(element)}`);
    }
    const boxes = [
      ...document.querySelectorAll(
        ".stage-view :is(.card-box, .hop-label, .column-head, .knot-note, .verdict-box, .border-name, .flow-country, .flow-gutter .layer-number)",
      ),
    ].filter(isSeen);
    for (const box of boxes) {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const isOut = (rect: DOMRect) =>
        rect.left < left - 1 || rect.right > right + 1 || rect.top < top - 1 || rect.bottom > bottom + 1;
      const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        if (!node.textContent?.trim() || node.parentElement?.closest(".sr")) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        if ([...range.getClientRects()].some(isOut)) troubles.push(`leaves its box: ${told(box)}`);
      }
    }
    // Cards that are scrolled out of view stand beside their row and cover nothing.
    const placed = boxes
      .filter(box => !box.closest(".is-swept"))
      .map(box => ({ box, rect: box.getBoundingClientRect() }));
    placed.forEach(({ box, rect }, place) => {
      for (const other of placed.slice(place + 1)) {
        if (box.contains(other.box)) continue;
        const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
        if (across > 1 && down > 1) troubles.push(`${told(box)} stands on ${told(other.box)}`);
      }
    });
    return troubles;
  });

describe.skipIf(!hasBrowser)("a page whose reader spaces out its text", () => {
  const spaced = cases.filter(({ kind }) => kind !== "home");
  it.concurrent.each(
    partOf(
      spaced.map((one, place) => [one.name, one, place] as const),
      PARTS,
    ),
  )(
    `%s cuts no word off, sets nothing on anything else, and needs no sideways scrolling (${extent})`,
    async (_, { states }, place) => {
      const { result, sins } = await visit(states[0]![1], async page => {
        const troubles: string[] = [];
        const both = [states[0]!, states.find(([state]) => state === "mark") ?? states[0]!];
        for (const [state, query] of isAll ? both : [both[(place + turn) % 2]!]) {
          await page.setViewportSize({ width: 1280, height: 844 });
          await go(page, query);
          await spaceOut(page);
          for (const width of [1280, 390, 320]) {
            await page.setViewportSize({ width, height: 844 });
            await stands(page);
            const look = async () => [...(await crowded(page)), ...(await pageTroubles(page))];
            let found = await look();
            // A busy browser measures what is spaced out, and lays it out again, a little later.
            if (found.length > 0) {
              await page.waitForTimeout(1_000);
              found = await look();
            }
            troubles.push(...found.map(one => `${state}, ${width} px, ${one}`));
          }
        }
        return troubles;
      });
      expect(sins).toEqual([]);
      expect(result).toEqual([]);
    },
  );
});

/** The element that has the focus: what it is, whether it can be seen, and whether anything covers it. */
const focusNow = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    // The rounded corners of an element do not belong to it.
    const shares = [0.06, 0.3, 0.5, 0.7, 0.94];
    const points = shares.flatMap(x => shares.map(y => [left + (right - left) * x, top + (bottom - top) * y] as const));
    const isFree = ([x, y]: readonly [number, number]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (focused.contains(there) || there.contains(focused));
    };
    const isRinged = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(", 0)");
    return {
      what: focused.outerHTML.replace(/\s+/g, " ").slice(0, 140),
      isRinged,
      isHidden: !points.some(isFree),
    };
  });

describe.skipIf(!hasBrowser)(`a page read with keys (${extent})`, () => {
  const keyed = [
    ["openai-sama", "&duty=health-safety&party=openai", 1280],
    ["flamanville", "&duty=social-protection", 390],
    ["google-raters", "", 1280],
    ["microsoft-voice-assistant", "&party=spanish-subcontractor&step=the-hops", 390],
  ] as const;
  it.concurrent.each(partOf(keyed, 4))(
    "%s%s at %i px shows at every stop where one is, and covers none of them",
    async (id, query, width) => {
      const { result, sins } = await visit(
        `?dossier=${id}${query}`,
        async page => {
          await stands(page);
          const stops: NonNullable<Awaited<ReturnType<typeof focusNow>>>[] = [];
          for (let presses = 0; presses < 400; presses += 1) {
            await page.keyboard.press("Tab");
            const stop = await focusNow(page);
            if (stop === null) break;
            stops.push(stop);
          }
          // The stops that arrow keys lead to.
          const inPicture = await page.locator(".stage-view [data-stop]").all();
          for (const one of inPicture) {
            await one.focus();
            stops.push((await focusNow(page))!);
          }
          return stops;
        },
        { viewport: { width, height: 800 } },
      );
      expect(sins).toEqual([]);
      expect(result.length).toBeGreaterThan(40);
      expect(result.filter(({ isRinged }) => !isRinged)).toEqual([]);
      expect(result.filter(({ isHidden }) => isHidden)).toEqual([]);
    },
  );
});

describe.skipIf(!hasBrowser)("a page in the reader’s own colours", () => {
  it.concurrent.each([
    ["openai-sama", "&duty=health-safety&party=openai", 1280],
    ["flamanville", "&show=money,data,instructions,ownership", 390],
  ] as const)("%s%s at %i px breaks no rule, and what is chosen stands out", async (id, query, width) => {
    const { result, sins } = await visit(
      `?dossier=${id}${query}`,
      async page => {
        await stands(page);
        return {
          axe: await axeTroubles(page, ":root", { schemes: ["light"], isForced: true }),
          // In forced colours neither fills nor shadows are left.
          plain: await page.locator("main a[aria-current=true]").evaluateAll(all =>
            all
              .filter(element => element.checkVisibility())
              .filter(element => {
                const { outlineStyle, textDecorationLine, fontWeight, borderWidth } = getComputedStyle(element);
                const isBold = Number(fontWeight) >= 600;
                return outlineStyle === "none" && textDecorationLine === "none" && !isBold && borderWidth === "0px";
              })
              .map(element => element.outerHTML.slice(0, 160)),
          ),
        };
      },
      { forcedColors: "active", viewport: { width, height: 844 } },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ axe: [], plain: [] });
  });
});

describe.skipIf(!hasBrowser)("what these tests look for", () => {
  it("is found where it is", async () => {
    const { result, sins } = await visit("?", async page => {
      await page.evaluate(() => {
        const plant = (tag: string, style: Partial<CSSStyleDeclaration>, words = "") => {
          const planted = document.createElement(tag);
          planted.textContent = words;
          Object.assign(planted.style, style);
          document.querySelector("main")!.append(planted);
          return planted;
        };
        plant("p", { fontSize: "11px", transitionDuration: "1s" }, "small");
        plant("p", { overflow: "hidden", height: "8px" }, "cut");
        plant("p", { color: "#757575" }, "faint");
        plant("button", { padding: "0", width: "20px", height: "30px", outline: "none" }).id = "planted";
        plant("hr", { width: "3000px" });
        plant("div", { position: "fixed", inset: "0", zIndex: "9" });
        // A style that is not in the page's style sheets is refused, and noted.
        plant("style", {});
        document.getElementById("planted")!.focus();
      });
      return {
        axe: await axeTroubles(page),
        measures: await pageTroubles(page),
        crowded: await crowded(page),
        contrast: await contrastTroubles(page),
        focus: await focusNow(page),
      };
    });
    const { axe, measures, contrast } = result;
    // What was put in is no trouble of the product, and is told apart from what is.
    recordOne("planted", { axe: axe.length, measures: measures.length, contrast: contrast.length });
    expect(axe.join("\n")).toContain("button-name");
    const own = [...measures, ...result.crowded, ...contrast].join("\n");
    for (const part of ["px of text", "a target of 20.0 × 30.0", "wide in a window", "moves: ", "cut off: ", ">faint<"])
      expect(own).toContain(part);
    expect(result.focus).toMatchObject({ isRinged: false, isHidden: true });
    expect(sins.join("\n")).toContain("style-src");
  });
});
