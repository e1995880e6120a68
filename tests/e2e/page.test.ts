/** The built page as readers meet it: in a browser, under its own content policy, at every size and in both schemes. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { firstLoad } from "../../scripts/firstLoad.ts";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { onPaper } from "./onPaper.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { shippedIds } from "./shippedIds.ts";
import { stands } from "./stands.ts";
import { address, pageFolder, serveForVisits, visit } from "./visit.ts";

const everyPage = ["?", ...shippedIds.map(id => `?dossier=${id}`)];

serveForVisits();

describe.skipIf(!hasBrowser)("the home page", () => {
  it.each([
    ["home", "?", ".shafts"],
    ["dossier", "?dossier=openai-sama", ".stage-view .card-box"],
    ["network", "?network=all", ".network-drawing canvas"],
    // What a dossier says first differs from one to the next: none may say what has yet to come.
    ...partOf(shippedIds, 4, 1).map(
      id => ["dossier", `?dossier=${id}&plane=promised`, ".stage-view .card-box"] as const,
    ),
  ] as const)(
    `stands there with the scripts that the build counts as its first load: %s %s (${extent})`,
    async (page, query, there) => {
      const { files } = firstLoad(pageFolder).get("en")![page];
      const asked: string[] = [];
      // Anything else that the page loads is kept waiting.
      const prepare = (shown: Page) =>
        shown.route(/\/assets\/.+\.js(on)?$/, async route => {
          const file = route
            .request()
            .url()
            .replace(/^.*\/(?=assets\/)/, "");
          asked.push(file);
          if (files.includes(file) || file.endsWith(".read.json")) await route.continue();
        });
      await visit(query, shown => shown.locator(there).first().waitFor(), { prepare, isPartial: true });
      expect(files.filter(file => !asked.includes(file))).toEqual([]);
      // Of the dossiers, only those that are shown are loaded, and once.
      const dossiers = { home: 0, dossier: 1, network: shippedIds.length }[page];
      expect(asked.filter(file => file.endsWith(".read.json"))).toHaveLength(dossiers);
    },
  );
});

describe.skipIf(!hasBrowser)("the policy of the page", () => {
  it("lets no script begin but the page's own and its two workers", async () => {
    const { result } = await visit("?network=all", async page => {
      // By then the page has made its one policy, for the workers that place the chains.
      await page.locator(".network-canvas canvas").first().waitFor();
      return page.evaluate(async () => {
        let refusals = 0;
        document.addEventListener("securitypolicyviolation", () => {
          refusals += 1;
        });
        type Types = {
          createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => unknown;
        };
        const { trustedTypes } = window as unknown as { trustedTypes: Types };
        const rules = { createScriptURL: (address: string) => address };
        const blob = () => URL.createObjectURL(new Blob(["postMessage(1)"], { type: "text/javascript" }));
        const attempts: Record<string, () => unknown> = {
          "a worker by its address": () => new Worker("assets/other.js"),
          "a worker of the page by its address": () => new Worker("assets/layoutWorker.js", { type: "module" }),
          "a worker of its own making": () => new Worker(blob()),
          "a second policy of the same name": () => trustedTypes.createPolicy("deep-labor", rules),
          "a policy of another name": () => trustedTypes.createPolicy("other", rules),
          "the default policy": () => trustedTypes.createPolicy("default", rules),
          "a script by its address": () => {
            document.createElement("script").src = "assets/other.js";
          },
          "text as markup": () => {
            document.createElement("div").innerHTML = "<b>x</b>";
          },
        };
        const done = Object.entries(attempts).flatMap(([name, attempt]) => {
          try {
            attempt();
            return [name];
          } catch {
            return [];
          }
        });
        // The browser tells of what it refused a little later.
        while (refusals < 6) await new Promise(requestAnimationFrame);
        return done;
      });
    });
    expect(result).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)(`a dossier (${extent})`, () => {
  it.each(partOf(shippedIds, 2))(
    "%s shows its chain and who answers, and a verdict leads to a quote and its source",
    async id => {
      const { result, sins } = await visit(`?dossier=${id}&view=outline`, async page => {
        const focused = () => page.evaluate(() => document.activeElement?.id);
        await page.locator("#duties [data-verdict] .line-numbers a").first().focus();
        await page.keyboard.press("Enter");
        const line = page.locator(`#${await focused()}`);
        return {
          title: await page.title(),
          layers: await page.locator("#chain .outline-part[data-layer]").count(),
          parties: await page.locator("#chain .line-party > .line-head .sentence").allInnerTexts(),
          verdicts: await page.locator("#duties [data-verdict]").count(),
          focused: await focused(),
          kind: await line.getAttribute("data-line"),
          sources: await line.locator(".cited a").count(),
          quotes: await page.locator("blockquote[lang] q").filter({ visible: true }).count(),
        };
      });
      expect(sins).toEqual([]);
      expect(result.title).toMatch(/^Outline – .+ – Deep Labor$/);
      expect(result.layers).toBeGreaterThan(1);
      expect(result.parties.length).toBeGreaterThan(1);
      expect(result.verdicts).toBeGreaterThan(0);
      expect(result.focused).toMatch(/^line-\d+$/);
      expect(result.kind).toMatch(/^(assertion|proceeding) /);
      expect(result.sources).toBeGreaterThan(0);
      expect(result.quotes).toBeGreaterThan(0);
    },
  );

  it.each([
    ["#money", "#money"],
    ["#duties", "#duties"],
    ["#duty-health-safety", "#duty-health-safety"],
    ["#line-40", "#line-40"],
    ["&duty=health-safety", "#duty-health-safety"],
  ])("opens at the place its address names: %s", async (asked, place) => {
    const { result, sins } = await visit(`?dossier=openai-sama&view=outline${asked}`, async page => {
      const target = page.locator(place);
      await target.waitFor();
      await page.waitForFunction(() => window.scrollY > 0);
      return {
        top: await target.evaluate(element => element.getBoundingClientRect().top),
      };
    });
    expect(sins).toEqual([]);
    expect(result.top).toBeGreaterThanOrEqual(0);
    expect(result.top).toBeLessThan(60);
  });

  it("says what in its address is none, and leaves it aside", async () => {
    const query = "?dossier=openai-sama&date=foo&known=bar&floor=good&plane=up&workers=w&duty=d&world=zzz";
    const { result, sins } = await visit(query, page => page.locator(".left-aside p").allInnerTexts());
    expect(sins).toEqual([]);
    expect(result).toEqual([
      "“w” is not a group of workers in this dossier and was ignored.",
      "“up” is not a plane and was ignored.",
      "“d” is not a duty in this dossier and was ignored.",
      "“foo” is not a date and was ignored.",
      "“bar” is not a date and was ignored.",
      "“good” is not a level of verification and was ignored.",
      "“zzz” is not a reading of this dossier and was ignored.",
    ]);
    const { result: none } = await visit("?dossier=openai-sama", page => page.locator(".left-aside").count());
    expect(none).toBe(0);
  });

  it("says how a duty reached the workers, names who answers, and says of a floor that it is one", async () => {
    const { result } = await visit("?dossier=openai-sama&view=outline", async page => {
      const told = page.locator('#duties [data-duty="health-safety"][data-plane="promised"]');
      await told.first().waitFor();
      return {
        // The condition belongs to no plane, and stands once under the duty.
        reached: await page
          .locator('#duties [data-duty="health-safety"][data-condition] .condition')
          .first()
          .textContent(),
        names: await told.locator('[data-state="held"] a').allInnerTexts(),
        floored: await page.getByText("All this is said").count(),
      };
    });
    expect(result.reached).toMatch(/disputed: accounts differ$/);
    expect(result.names).toContain("Sama");
    expect(result.floored).toBe(0);
    const { result: first } = await visit("?dossier=openai-sama&floor=documented", page =>
      page.locator(".headline p").first().textContent(),
    );
    expect(first).toBe("All this is said counting only what is documented.");
  });

  it("is French where French is asked for, and the switch keeps the place", async () => {
    const { result, sins } = await visit("?dossier=flamanville&plane=legal&view=outline", async page => {
      await page.getByRole("link", { name: "Français" }).click();
      await page.locator("html[lang=fr]").waitFor();
      return {
        lang: await page.locator("html").getAttribute("lang"),
        chain: await page.locator("#chain-title").textContent(),
        answers: await page.locator("#duties-title").textContent(),
        search: new URL(page.url()).search,
      };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({
      lang: "fr",
      chain: "C La chaîne",
      answers: "D Qui répond de quoi",
      search: "?dossier=flamanville&plane=legal&view=outline&lang=fr",
    });
  });

  it("is read in the reader's own language where the address names none", async () => {
    const { result } = await visit("?", page => page.locator("html").getAttribute("lang"), { locale: "fr-CA" });
    expect(result).toBe("fr");
  });

  it("lists its readings, and the other one changes the picture", async () => {
    const { result } = await visit("?dossier=openai-sama", async page => {
      const before = await page.locator(".plan .band .layer-number").count();
      await page.locator("#readings").getByRole("link").first().click();
      return {
        before,
        after: await page.locator(".plan .band .layer-number").count(),
        search: new URL(page.url()).search,
      };
    });
    expect(result).toEqual({ before: 4, after: 3, search: expect.stringContaining("&world=by-sama-itself") });
  });

  it("says when there is none of the name, and leads home", async () => {
    const { result, sins } = await visit("?dossier=nowhere", async page => ({
      heading: await page.locator("h1").textContent(),
      home: await page.locator("main a").getAttribute("href"),
    }));
    expect(sins).toEqual([]);
    expect(result).toEqual({ heading: "No such dossier", home: "?" });
  });
});

describe.skipIf(!hasBrowser)(`every page with everything open (${extent})`, () => {
  const openAll = (page: Page) =>
    page.locator("details").evaluateAll(all => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });

  it.each(partOf(everyPage, 4))(
    "%s breaks no rule of accessibility, has no small text, and needs no sideways scrolling at 320 px in both languages",
    async query => {
      const { result, sins } = await visit(query, async page => {
        const troubles: string[] = [];
        for (const lang of ["en", "fr"]) {
          await page.setViewportSize({ width: 1280, height: 800 });
          await page.goto(`${address}${query}&lang=${lang}`);
          await stands(page);
          await openAll(page);
          troubles.push(...(await pageTroubles(page)));
          if (lang === "en") troubles.push(...(await axeTroubles(page)));
          await page.setViewportSize({ width: 320, height: 640 });
          troubles.push(...(await pageTroubles(page)));
        }
        return troubles;
      });
      expect(sins).toEqual([]);
      expect(result).toEqual([]);
    },
  );

  it.each(partOf(everyPage, 4, 1))("%s prints what is closed on the screen", async query => {
    const { result } = await visit(query, async page => {
      await page
        .locator(query === "?" ? ".shafts" : "#imprint")
        .first()
        .waitFor();
      await onPaper(page);
      return page.evaluate(() =>
        // Neither keys nor choices are of use on paper; the readings and the story stand below the picture.
        [...document.querySelectorAll("details:not(.key-help, .bar *, .told *) > :not(summary)")]
          .filter(element => element.getBoundingClientRect().height === 0 && element.textContent !== "")
          .map(element => element.outerHTML.slice(0, 200)),
      );
    });
    expect(result).toEqual([]);
  });
});
