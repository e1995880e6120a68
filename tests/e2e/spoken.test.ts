/** What is spoken: names that hold what is seen, names of their own, what is chosen, and no more words than it takes. */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { extent, partOf } from "../scope.ts";
import { hasBrowser } from "./browser.ts";
import { onPaper } from "./onPaper.ts";
import { shippedIds } from "./shippedIds.ts";
import { rests, stands } from "./stands.ts";
import { namedControls, unsaidWords } from "./unsaidWords.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 120_000 });
serveForVisits();

/** The page with everything loaded and nothing folded. */
async function opened(page: Page): Promise<void> {
  await rests(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await page.waitForTimeout(200);
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

const queries = [
  ...shippedIds.map(id => `?dossier=${id}`),
  "?dossier=openai-sama&duty=health-safety&party=openai",
  "?dossier=meta-nairobi-moderators&view=responsibilities",
  "?dossier=flamanville&show=money,data",
  "?dossier=openai-sama&view=money",
  "?dossier=meta-nairobi-moderators&view=time",
  "?dossier=flamanville&view=map",
  "?compare=meta-nairobi-moderators,flamanville",
  "?network=all&party=openai-sama/sama",
];
const looks = queries.flatMap((query, place) =>
  (["en", "fr"] as const).map(language => [`${query}&lang=${language}`, (place + language.length) % 2] as const),
);

describe.skipIf(!hasBrowser)(`names (${extent})`, () => {
  it.each(partOf(looks, 6))("of controls hold the words that are seen on them: %s", async query => {
    for (const width of [1280, 390]) {
      const { result } = await visit(
        query,
        async page => {
          await opened(page);
          return namedControls(page);
        },
        { viewport: { width, height: 800 } },
      );
      expect(result.length).toBeGreaterThan(40);
      expect(unsaidWords(result), `${width} px`).toEqual([]);
    }
  });

  it("hold the words of hops, with the price, then who does what to whom", async () => {
    const { result } = await visit("?dossier=openai-sama&lang=en", async page => {
      await stands(page);
      return (await namedControls(page)).filter(({ what }) => what.includes("hop-label")).map(({ name }) => name);
    });
    expect(result[0]).toMatch(
      /^us\$12\.50 per hour contracts for labelling texts.*openai commissions work from sama\.$/,
    );
  });

  it("are all that is spoken of a chain beside a figure: no mark of a scale, no layer and no country by itself", async () => {
    const { result } = await visit("?dossier=openai-sama&view=money&lang=en", async page => {
      await opened(page);
      return page.locator("#picture svg").first().ariaSnapshot();
    });
    expect(result).toContain("contracts for labelling texts; three, as reported");
    expect(result).not.toMatch(/US\$4\b|\bKENYA\b/);
    expect(result.split("\n")[1]).toMatch(/^ *- link "OpenAI, Client/);
  });

  it("tell folds of evidence and steps of the story from each other", async () => {
    const { result } = await visit("?dossier=openai-sama&lang=en", async page => {
      await opened(page);
      const controls = await namedControls(page);
      const of = (start: string) => controls.map(({ name }) => name).filter(name => name.startsWith(start));
      return { evidence: of("evidence: "), steps: of("show “").concat(of("show this")) };
    });
    expect(result.evidence.length).toBeGreaterThan(8);
    expect(new Set(result.evidence).size).toBe(result.evidence.length);
    expect(result.steps.length).toBeGreaterThan(4);
    expect(new Set(result.steps).size).toBe(result.steps.length);
  });

  it.each(["en", "fr"])("say which duty, plane and view is chosen (%s)", async language => {
    const { result } = await visit(`?dossier=openai-sama&lang=${language}&party=sama`, async page => {
      await opened(page);
      await page.locator(".duty-menu .menu-button").click();
      const named = (selector: string) =>
        page.locator(selector).evaluateAll(all => all.map(one => one.ariaLabel ?? one.textContent ?? ""));
      return {
        current: await named("main [aria-current=true]"),
        others: await named("main :is(.choice, .duty-links) a:not([aria-current])"),
      };
    });
    const chosen = language === "en" ? /, chosen$/ : /, choix actuel$/;
    // The duty in its menu, the plane, the view, and the card.
    expect(result.current.length).toBeGreaterThanOrEqual(4);
    expect(result.current.filter(name => !chosen.test(name))).toEqual([]);
    expect(result.others.filter(name => chosen.test(name))).toEqual([]);
  });

  it("have in French a blank before the colon, which does not break", async () => {
    const { result } = await visit("?dossier=meta-nairobi-moderators&lang=fr&party=sama", async page => {
      await opened(page);
      const names = (await page.locator(".stage-view [data-stop]").all()).map(one =>
        one.evaluate(element => element.ariaLabel ?? element.textContent ?? ""),
      );
      return Promise.all(names);
    });
    const colons = result.flatMap(name => [...name.matchAll(/(.?):(?!\/\/)/gu)].map(([, before]) => before));
    expect(colons.length).toBeGreaterThan(8);
    expect(colons.filter(before => before !== "\u00a0" && before !== "\u202f")).toEqual([]);
  });
});

/**
 * Everything that live regions say from now on. What has `role="status"` says nothing here: where more is drawn anew at the
 * same time, as the picture is, Orca passes over it (`tests/speech`).
 */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(changes => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest("[role=alert], div[aria-live]"),
      );
      for (const region of new Set(regions)) if (region?.textContent) said.push(region.textContent);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));

describe.skipIf(!hasBrowser)("a screen reader", () => {
  it("hears of another duty its name and its verdict, and nothing that stays", async () => {
    const { result } = await visit("?dossier=openai-sama&lang=en&duty=health-safety", async page => {
      await rests(page);
      await listen(page);
      await page.locator('.plan-narrow [data-stop^="head "]').first().focus();
      await page.keyboard.press("Enter");
      await page.waitForTimeout(300);
      return said(page);
    });
    expect(result).toHaveLength(1);
    expect(wordsIn(result[0]!)).toBeLessThanOrEqual(20);
    expect(result[0]).not.toMatch(/known|Data labellers/);
  });

  it("hears the duty that is shown when it is chosen again, and its evidence when its head is pressed", async () => {
    const { result } = await visit("?dossier=openai-sama&lang=en&duty=health-safety", async page => {
      await rests(page);
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await page.locator(".duty-menu .menu-button").focus();
      await page.keyboard.press("Enter");
      await page.locator(".duty-links [aria-current]").focus();
      await page.keyboard.press("Enter");
      const again = await focused();
      await page.locator('[data-stop="head health-safety"]').focus();
      await page.keyboard.press("Enter");
      await page.locator("#panel-title").waitFor();
      return { again, evidence: await focused() };
    });
    expect(result.again).toMatch(/^Health & safety, \d of \d duties$/);
    expect(result.evidence).toMatch(/Health & safety/);
  });

  it("hears that evidence is closed, by Escape and by the card that opened it", async () => {
    const { result } = await visit("?dossier=openai-sama&lang=en", async page => {
      await rests(page);
      const card = page.locator('.card-box[data-party="sama"]');
      const heard: string[][] = [];
      await listen(page);
      for (const close of ["Escape", "Enter"]) {
        await card.focus();
        await page.keyboard.press("Enter");
        await page.locator("#panel-title").waitFor();
        await said(page);
        if (close === "Enter") await card.focus();
        await page.keyboard.press(close);
        await page.locator("#panel-title").waitFor({ state: "detached" });
        await page.waitForTimeout(100);
        heard.push(await said(page));
      }
      return heard;
    });
    for (const heard of result) expect(heard).toEqual(["The evidence is closed."]);
  });

  it("reaches the first party a few words after the way to the picture, and no country or layer before it", async () => {
    const { result } = await visit("?dossier=openai-sama&lang=en", async page => {
      await rests(page);
      await page.locator('.skip[href="#picture"]').focus();
      await page.keyboard.press("Enter");
      const isThere = await page.evaluate(() => document.activeElement?.id === "picture");
      const before = await page.evaluate(() => {
        const parts: string[] = [];
        const card = document.querySelector(".stage-view .card-box")!;
        const words = document.createTreeWalker(document.getElementById("picture")!, NodeFilter.SHOW_TEXT);
        for (let node = words.nextNode(); node && !card.contains(node); node = words.nextNode())
          if (!node.parentElement!.closest("[aria-hidden=true]")) parts.push(node.textContent ?? "");
        return parts.join(" ");
      });
      await page.keyboard.press("Tab");
      const presses = await page.evaluate(() => document.activeElement?.closest(".stage-view") !== null);
      return { isThere, before, presses };
    });
    expect(result).toMatchObject({ isThere: true, presses: true });
    expect(result.before).not.toMatch(/Layer|United States/i);
    expect(wordsIn(result.before)).toBeLessThanOrEqual(70);
  });

  it("is one Tab from the picture when it comes from the library", async () => {
    const { result } = await visit("?lang=en", async page => {
      await page.locator('.shaft a[href*="openai-sama"]').focus();
      await page.keyboard.press("Enter");
      await page.locator(".stage-view .card-box").first().waitFor();
      await rests(page);
      const heading = await page.evaluate(() => document.activeElement?.tagName);
      await page.keyboard.press("Tab");
      return { heading, stop: await page.evaluate(() => document.activeElement?.matches(".stage-view [data-stop]")) };
    });
    expect(result).toEqual({ heading: "H1", stop: true });
  });

  it("is led to evidence that an address opened, in two acts, in any view", async () => {
    for (const view of ["chain", "responsibilities"]) {
      const { result } = await visit(
        `?dossier=openai-sama&lang=en&view=${view}&duty=health-safety&party=sama`,
        async page => {
          await page.locator("#panel-title").waitFor();
          await page.locator('.skip[href="#panel-title"]').focus();
          await page.keyboard.press("Enter");
          return page.evaluate(() => document.activeElement?.id);
        },
      );
      expect(result).toBe("panel-title");
    }
  });
});

describe.skipIf(!hasBrowser)("the title of the window", () => {
  it("names the view first, then the dossier", async () => {
    const { result } = await visit("?dossier=openai-sama&lang=en", async page => {
      const titles: string[] = [];
      for (const view of ["responsibilities", "outline", "table", "publish"]) {
        await page.goto(`${new URL(page.url()).origin}/?dossier=openai-sama&lang=en&view=${view}`);
        await page.waitForFunction(() => document.title.includes("OpenAI"));
        titles.push(await page.title());
      }
      return titles;
    });
    expect(new Set(result.map(title => title.split(" – ")[0])).size).toBe(4);
    expect(result.filter(title => !/^\S.* – .*OpenAI.* – Deep Labor$/.test(title))).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)("beside the name of a duty", () => {
  it("“planes differ” is parted in no word", async () => {
    const { result } = await visit("?dossier=meta-nairobi-moderators&lang=en", async page => {
      await stands(page);
      const tags = page.locator(".stage-view .tag");
      return tags.evaluateAll(all => all.map(one => getComputedStyle(one).hyphens));
    });
    expect(result.length).toBeGreaterThan(0);
    expect(new Set(result)).toEqual(new Set(["manual"]));
  });
});

describe.skipIf(!hasBrowser)("on paper", () => {
  it("what nothing is written on stands apart from what follows", async () => {
    const { result } = await visit("?dossier=openai-sama&lang=en", async page => {
      await stands(page);
      await rests(page);
      await onPaper(page);
      return page.evaluate(() => {
        const { bottom } = document.getElementById("nothing-written")!.getBoundingClientRect();
        const below = [...document.querySelectorAll(".dossier > *, .dossier > * > *")]
          .map(one => one.getBoundingClientRect())
          .filter(({ top, height }) => height > 1 && top >= bottom - 1);
        return Math.min(...below.map(({ top }) => top)) - bottom;
      });
    });
    expect(result).toBeGreaterThan(8);
  });
});

describe.skipIf(!hasBrowser)("colours of the reader’s own", () => {
  it("tell workers, firms, unknown and several parties apart, on the cards and in the key", async () => {
    const { result } = await visit(
      "?dossier=microsoft-voice-assistant&lang=en",
      async page => {
        await rests(page);
        const drawn = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate(element => {
              const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
              return [borderTopStyle, borderTopWidth, getComputedStyle(element, "::before").borderTopStyle].join(" ");
            });
        const [firm, workers, unknown] = [
          await drawn(".card-box.is-party"),
          await drawn(".card-box.is-workers"),
          await drawn(".card-box.is-unknown"),
        ];
        return {
          cards: [firm, workers, unknown],
          key: [
            await drawn(".sample.is-workers"),
            await drawn(".sample.is-unknown:not(.stack-line)"),
            await drawn(".sample.stack-pile"),
            await drawn(".sample.is-unplaced"),
          ],
        };
      },
      { forcedColors: "active" },
    );
    expect(new Set(result.cards).size).toBe(3);
    expect(new Set(result.key).size).toBe(4);
    expect(result.cards[1]).toMatch(/^double/);
  });

  it("tell the states of marks apart by their shapes, which are painted", async () => {
    const { result } = await visit(
      "?dossier=flamanville&lang=en",
      async page => {
        await rests(page);
        return page.locator(".mark-box").evaluateAll(all =>
          all.map(mark => {
            const lines = [...mark.querySelectorAll(".shape *")];
            const isPainted = lines.some(line => {
              const { fill, stroke } = getComputedStyle(line);
              return [fill, stroke].some(paint => paint !== "none" && !/^rgba\(.*, 0\)$/.test(paint));
            });
            return [(mark as HTMLElement).dataset.state!, isPainted ? mark.innerHTML : "unpainted"] as const;
          }),
        );
      },
      { forcedColors: "active" },
    );
    const shapes = new Map(result.map(([state, shape]) => [state, shape.replaceAll(state, "")]));
    expect(shapes.size).toBeGreaterThan(3);
    expect(new Set(shapes.values()).size).toBe(shapes.size);
    expect([...shapes.values()]).not.toContain("unpainted");
  });
});
