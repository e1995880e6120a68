/** The library and the reader's own files, as a reader meets them: in a browser, on the built page. */
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDossier } from "../../src/model/index.ts";
import { dayOf, sizeCaps, starterText } from "../../src/schema/index.ts";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { drag } from "./drag.ts";
import { paste } from "./paste.ts";
import { shippedIds } from "./shippedIds.ts";
import { address, serveForVisits, visit } from "./visit.ts";

const named = {
  "microsoft-voice-assistant": "Microsoft",
  "mechanical-turk": "Mechanical Turk",
  "openai-sama": "OpenAI",
  "meta-nairobi-moderators": "Meta",
  "google-raters": "Google",
  "clic-and-walk": "Clic and Walk",
  flamanville: "Flamanville",
} as const;
const ids = Object.keys(named) as (keyof typeof named)[];
const count = shippedIds.length;
/** Those from the interview with which the library began, where its table is there. */
const seed = path.resolve(import.meta.dirname, "../../data/seed.json");
const interview: ReadonlySet<string> = existsSync(seed)
  ? new Set(
      (JSON.parse(readFileSync(seed, "utf8")) as { rows: { shown: { dossier: string }[] }[] }).rows.flatMap(
        ({ shown }) => shown.map(one => one.dossier),
      ),
    )
  : new Set();

const dossier = (id: (typeof ids)[number]) =>
  readFileSync(path.resolve(import.meta.dirname, `../../data/dossiers/${id}.dossier.json`), "utf8");
const mended = dossier("openai-sama");
const broken = mended.replace('"duty": "health-safety"', '"duty": "health-safty"');
/** No JSON at all from line 2 on. */
const unreadable = `{\n  "format": deep-labor/1\n}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "deep-labor-own-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file of the reader's. */
function ownFile(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

serveForVisits();

/** What the browser keeps of a page that anyone could read later. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    address: window.location.search,
    title: document.title,
    stored: window.localStorage.length + window.sessionStorage.length + (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
const keptOfLocal = { address: "?local", title: "A file of your own – Deep Labor", stored: 0, cookies: "" };

const inFrench = "Un fichier à vous – Deep Labor";

/** The choices in a local file, as the history holds them. */
const chosenIn = (page: Page) => page.evaluate(() => (window.history.state as { search: string }).search);

/** Changes the language, which every page offers. */
const chooseFrench = (page: Page) => page.getByRole("link", { name: "Français" }).click();

const titled = (page: Page, title: string) => page.getByRole("heading", { level: 1, name: title }).waitFor();

describe.skipIf(!hasBrowser)("the library", () => {
  it("has a shaft for each dossier, shallow to deep: one link, named by its title, with its parties by name", async () => {
    const { result, sins } = await visit("?", async page => ({
      shafts: await page.locator(".shaft").evaluateAll(all =>
        all.map(shaft => ({
          id: shaft.getAttribute("data-dossier")!,
          links: [...shaft.querySelectorAll("a, button, [tabindex]")].map(link => link.getAttribute("href")),
          name: shaft.querySelector("a")?.textContent,
          title: shaft.querySelector(".shaft-title")?.textContent,
          depth: document.getElementById(shaft.querySelector("a")!.getAttribute("aria-describedby")!)?.textContent,
          layers: [...shaft.querySelectorAll(".shaft-layer")].map(layer =>
            [...layer.querySelectorAll(".block-name")].map(name => name.textContent?.trim()).join(" + "),
          ),
          text: shaft.textContent,
        })),
      ),
      heading: await page.locator(".library").getAttribute("aria-label"),
    }));
    expect(sins).toEqual([]);
    expect(result.heading).toBe(`${count} dossiers`);
    expect(result.shafts.map(({ id }) => id).sort()).toEqual([...shippedIds].sort());
    for (const { id, links, name, title, depth } of result.shafts) {
      expect(links).toEqual([`/${id}/`]);
      expect(name).toBe(title);
      expect(depth).toMatch(/^(\d+|\d+ to \d+|at least \d+) hops? down to the workers$/);
    }
    for (const isIn of [true, false]) {
      const depths = result.shafts.filter(({ id }) => interview.has(id) === isIn).map(({ layers }) => layers.length);
      expect(depths).toEqual([...depths].sort((a, b) => a - b));
    }
    const shaftOf = (id: string) => result.shafts.find(shaft => shaft.id === id)!;
    for (const id of ids) expect(shaftOf(id).text).toContain(named[id]);
    expect(ids.map(id => shaftOf(id).depth)).toEqual(
      ["4", "2", "3", "2 to 3", "3", "2", "5"].map(hops => `${hops} hops down to the workers`),
    );
    expect(shaftOf("meta-nairobi-moderators").layers).toEqual([
      "Meta (US) + Meta (Ireland)",
      expect.stringMatching(/^Sama/),
      expect.stringMatching(/ecruitment agencies$/),
      expect.stringMatching(/oderators in Nairobi$/),
    ]);
    expect(shaftOf("microsoft-voice-assistant").text).toContain("undated");
    expect(shaftOf("microsoft-voice-assistant").text).toContain("Place unknown: Other platforms");
    expect(shaftOf("openai-sama").text).toContain("as of Dec 2021");
    expect(shaftOf("flamanville").text).toContain("1 of 3 groups");
    expect(shaftOf("flamanville").text).toMatch(/Other routes: Elco/);
  });

  it("says which dossiers are from the interview, and from which, where the library began with one", async () => {
    const { result, sins } = await visit("?lang=en", page =>
      page.evaluate(() =>
        [...document.querySelectorAll(".library .shafts")].map(list => ({
          head: document.getElementById(list.getAttribute("aria-labelledby") ?? "")?.parentElement?.textContent ?? null,
          ids: [...list.querySelectorAll("[data-dossier]")].map(one => one.getAttribute("data-dossier")).sort(),
        })),
      ),
    );
    expect(sins).toEqual([]);
    const others = shippedIds.filter(id => !interview.has(id)).sort();
    expect(result).toEqual(
      interview.size === 0
        ? [{ head: null, ids: others }]
        : [
            {
              head: "From the interviewAntonio A. Casilli, Soziopolis, 2024",
              ids: shippedIds.filter(id => interview.has(id)).sort(),
            },
            { head: "The same question elsewhere", ids: others },
          ],
    );
  });

  it("joins the firm that stands in two chains by a line from block to block, and says so", async () => {
    const { result, sins } = await visit("?", async page => ({
      said: await page.locator(".home-joined").allInnerTexts(),
      marked: await page
        .locator(".block.is-joined")
        .evaluateAll(all => all.map(block => `${block.getAttribute("data-party")}: ${block.textContent}`)),
      ends: await page.locator(".firm-line path").evaluateAll(all =>
        all.map(line => {
          const path = line as SVGPathElement;
          const matrix = path.getScreenCTM()!;
          const at = (length: number) => path.getPointAtLength(length).matrixTransform(matrix);
          return [at(0), at(path.getTotalLength())].every(({ x, y }) =>
            [...document.querySelectorAll(".block.is-joined")].some(block => {
              const box = block.getBoundingClientRect();
              return x > box.left - 3 && x < box.right + 3 && y > box.top && y < box.bottom;
            }),
          );
        }),
      ),
    }));
    expect(sins).toEqual([]);
    expect(result.said.join()).toMatch(
      /Samasource Kenya EPZ Ltd.* (stands in two|each stand in several) of these chains\./,
    );
    const own = result.marked.filter(one => one.startsWith("samasource-kenya-epz: "));
    expect(own).toEqual(Array.from({ length: 2 }, () => expect.stringMatching(/Kenya, in 2 chains$/)));
    expect(result.ends.length).toBeGreaterThan(0);
    expect(result.ends).not.toContain(false);
  });

  /** The rows of a group of so many, with at most so many columns. */
  const rowsOf = (size: number, most: number): readonly number[] => {
    const rows = Math.ceil(size / most);
    const each = Math.ceil(size / rows);
    return Array.from({ length: rows }, (_, row) => Math.min(each, size - row * each));
  };
  const groupSizes = [true, false]
    .map(isIn => shippedIds.filter(id => interview.has(id) === isIn).length)
    .filter(size => size > 0);

  it.each([
    [1280, 10],
    [768, 4],
    [699, 2],
    [390, 2],
    [320, 2],
  ])(
    "stands at %i px in rows of at most %i, on one scale, with no name cut and nothing beside the page",
    async (width, most) => {
      const rows = count <= most ? [count] : groupSizes.flatMap(size => rowsOf(size, most));
      const { result, sins } = await visit(
        "?",
        page =>
          page.evaluate(async () => {
            // The face that stands in until the type has come is a little wider.
            await document.fonts.ready;
            const tops = [...document.querySelectorAll(".shaft")].map(shaft =>
              Math.round(shaft.getBoundingClientRect().top),
            );
            const bands = [...document.querySelectorAll(".scale-band")];
            return {
              rows: [...new Set(tops)].map(top => tops.filter(other => other === top).length),
              heights: new Set(bands.map(band => Math.round(band.getBoundingClientRect().height))).size,
              cut: [...document.querySelectorAll(".block")]
                .filter(
                  block => block.scrollWidth > block.clientWidth + 1 || block.scrollHeight > block.clientHeight + 1,
                )
                .map(block => block.textContent),
              broken: [...document.querySelectorAll(".block-name")].flatMap(name => {
                const text = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
                const words: string[] = [];
                while (text.nextNode())
                  for (const { 0: word, index } of text.currentNode.textContent!.matchAll(/[^\s-]+/gu)) {
                    const range = document.createRange();
                    range.setStart(text.currentNode, index);
                    range.setEnd(text.currentNode, index + word.length);
                    if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
                      words.push(word);
                  }
                return words;
              }),
              // The bands reach over the whole window; what is painted beyond it cannot be scrolled to.
              sideways: document.documentElement.scrollWidth - window.innerWidth,
              top: Math.round(bands[0]!.getBoundingClientRect().top),
            };
          }),
        { viewport: { width, height: 900 } },
      );
      expect(sins).toEqual([]);
      expect(result).toMatchObject({ rows, heights: 1, cut: [], broken: [], sideways: 0 });
      expect(result.top).toBeLessThanOrEqual(width >= 1280 ? 200 : width >= 390 ? 320 : 400);
    },
  );

  it("leads to a dossier from anywhere on its shaft, and Back to where the reader was, with the shaft in focus", async () => {
    const { result, sins } = await visit("?", async page => {
      const shaft = page.locator('[data-dossier="flamanville"]');
      await shaft.locator(".block").last().scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => Math.round(window.scrollY));
      const { x, y } = (await shaft.locator(".block").last().boundingBox())!;
      await page.mouse.click(x + 20, y + 20);
      await titled(page, "Flamanville");
      const there = { url: page.url(), top: await page.evaluate(() => window.scrollY) };
      const focused = await page.evaluate(() => document.activeElement?.tagName);
      await page.goBack();
      await page.locator(".shafts").first().waitFor();
      await page.waitForFunction(y => Math.abs(window.scrollY - y) < 2, before);
      const back = await page.evaluate(() => document.activeElement?.getAttribute("href"));
      return { there, focused, back };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({
      there: { url: `${address}flamanville/`, top: 0 },
      focused: "H1",
      back: "/flamanville/",
    });
  });

  it("leads back to where the reader was on a page: by Back, by Forward, and when it is loaded again", async () => {
    const { result, sins } = await visit("?", async page => {
      const places: number[] = [];
      const rest = async (y?: number) => {
        if (y !== undefined) await page.evaluate(top => window.scrollTo(0, top), y);
        // Longer than it takes until a position is remembered, and than a page may go on measuring itself.
        await page.waitForTimeout(600);
        places.push(await page.evaluate(() => Math.round(window.scrollY)));
      };
      /** A page that is loaded again is drawn piece by piece, on a slow machine for longer than that. */
      const returned = async (y: number) => {
        await page.waitForFunction(top => Math.abs(window.scrollY - top) < 1, y);
        await rest();
      };
      await rest(300);
      await page.locator('.shaft a[href*="openai"]').click();
      await titled(page, "OpenAI");
      await rest();
      await rest(700);
      await page.getByRole("link", { name: "Français" }).evaluate(link => (link as HTMLElement).click());
      await rest(200);
      await page.goBack();
      await returned(700);
      await page.goForward();
      await returned(200);
      await page.reload();
      await titled(page, "OpenAI");
      await returned(200);
      await page.goBack();
      await returned(700);
      await page.goBack();
      await page.locator(".shafts").first().waitFor();
      await returned(300);
      return places;
    });
    expect(sins).toEqual([]);
    expect(result).toEqual([300, 0, 700, 200, 700, 200, 200, 700, 300]);
  });

  it("leads to a dossier and back with the keyboard alone, past one stop for each shaft", async () => {
    const { result, sins } = await visit("?", async page => {
      const first = page.locator(".shaft a").first();
      const inOrder = await page.locator(".shaft a").evaluateAll(all => all.map(link => link.getAttribute("href")));
      await first.focus();
      const stops = [await first.getAttribute("href")];
      for (let presses = 0; presses < 2; presses += 1) {
        await page.keyboard.press("Tab");
        stops.push(await page.evaluate(() => document.activeElement?.getAttribute("href") ?? null));
      }
      await page.keyboard.press("Enter");
      await page.locator(".stage").first().waitFor();
      const there = page.url();
      await page.goBack();
      await page.locator(".shafts").first().waitFor();
      return { stops, inOrder, there, url: page.url() };
    });
    expect(sins).toEqual([]);
    expect(result.stops).toEqual(result.inOrder.slice(0, 3));
    expect(result.there).toBe(new URL(result.inOrder[2]!, address).href);
    expect(result.url).toBe(`${address}?`);
  });

  it("has the search and every filter before its shafts on the way of the keyboard", async () => {
    const { result, sins } = await visit("?", async page => {
      await page.locator(".find select").nth(2).waitFor();
      await page.getByRole("searchbox").focus();
      const stops: string[] = [];
      for (let presses = 0; presses < 4; presses += 1) {
        await page.keyboard.press("Tab");
        stops.push(
          await page.evaluate(() => {
            const focused = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
            return focused.labels?.[0]?.textContent ?? (focused.closest(".shaft") ? "shaft" : focused.tagName);
          }),
        );
      }
      return stops;
    });
    expect(sins).toEqual([]);
    expect(result).toEqual(["Country", "Duty", "Role", "shaft"]);
  });
});

describe.skipIf(!hasBrowser)("the search of the library", () => {
  it.each([
    ["samasource", ["openai-sama", "meta-nairobi-moderators"], /Party: .*Samasource/],
    ["KÉNYA", ["openai-sama", "meta-nairobi-moderators"], /Party: .*Kenya.*Country: Kenya/s],
    ["bouygues cyprus", ["flamanville"], /Party: Bouygues.*Country: Cyprus/s],
    ["voice assistant", ["microsoft-voice-assistant"], null],
  ])("finds %s, and says why where the title does not", async (words, found, reason) => {
    const { result, sins } = await visit("?", async page => {
      await page.getByRole("searchbox").fill(words);
      await page.waitForFunction(
        // What is said comes a moment after, so that it is heard.
        count =>
          document.querySelectorAll(".shaft").length === count &&
          location.search.includes("find=") &&
          document.querySelector(".found")?.textContent !== "",
        found.length,
      );
      return {
        links: await page.locator(".shaft a").evaluateAll(all => all.map(link => link.getAttribute("href"))),
        said: await page.locator(".found").textContent(),
        reasons: await page.locator(".shaft").first().locator(".reason").allInnerTexts(),
      };
    });
    expect(sins).toEqual([]);
    expect(result.links).toEqual(found.map(id => `/${id}/`));
    expect(result.said).toBe(`${found.length} of ${count} dossiers`);
    if (reason) expect(result.reasons.join("\n")).toMatch(reason);
    else expect(result.reasons).toEqual([]);
  });

  it("says when nothing is found, and shows all again", async () => {
    const { result, sins } = await visit("?", async page => {
      await page.getByRole("searchbox").fill("xyzzy");
      const said = await page.getByText("Nothing was found for").textContent();
      const none = await page.locator(".shaft").count();
      await page.getByRole("button", { name: "Show all" }).click();
      const focused = await page.evaluate(() => document.activeElement?.getAttribute("type"));
      return { said, none, all: await page.locator(".shaft").count(), focused };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({
      said: "Nothing was found for “xyzzy” in the titles, parties and countries of these dossiers.",
      none: 0,
      all: count,
      focused: "search",
    });
  });

  it.each(["kenya", "none"])(
    "says of a country “%s”, which is no code, that nothing has it, and shows all again",
    async code => {
      const { result, sins } = await visit(`?country=${code}`, async page => {
        await page.getByText("No dossier has all of this at once.").waitFor();
        const chosen = await page
          .getByLabel("Country")
          .evaluate(one => (one as HTMLSelectElement).selectedOptions[0]!.text);
        const said = await page.locator(".found").textContent();
        await page.getByRole("button", { name: "Show all" }).click();
        await page.locator(".shaft").first().waitFor();
        return { chosen, said, all: await page.locator(".shaft").count(), search: new URL(page.url()).search };
      });
      expect(sins).toEqual([]);
      expect(result).toEqual({ chosen: `${code} (0)`, said: `0 of ${count} dossiers`, all: count, search: "" });
    },
  );

  it("stays when the reader comes back from a dossier, and leaves one step in the history", async () => {
    const { result } = await visit("?", async page => {
      const start = await page.evaluate(() => history.length);
      await page.getByRole("searchbox").pressSequentially("kenya");
      await page.locator(".shaft a").last().click();
      await titled(page, "Facebook");
      const steps = (await page.evaluate(() => history.length)) - start;
      await page.goBack();
      await page.locator(".shafts").first().waitFor();
      return {
        steps,
        sought: await page.getByRole("searchbox").inputValue(),
        cards: await page.locator(".shaft").count(),
      };
    });
    expect(result).toEqual({ steps: 1, sought: "kenya", cards: 2 });
  });

  it("takes its key only where a link of the library has the focus", async () => {
    const { result } = await visit("?", async page => {
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute("type") ?? null);
      await page.keyboard.press("/");
      const onNothing = await focused();
      await page.getByLabel("Id of the new dossier").press("/");
      const inField = await page.getByLabel("Id of the new dossier").inputValue();
      await page.getByRole("link", { name: "Français" }).focus();
      await page.keyboard.press("/");
      const onLink = await focused();
      await page.locator(".shaft a").first().focus();
      await page.keyboard.press("/");
      return {
        onNothing,
        inField,
        onLink,
        onShaft: await focused(),
        sought: await page.getByRole("searchbox").inputValue(),
      };
    });
    expect(result).toEqual({ onNothing: null, inField: "/my-chain", onLink: null, onShaft: "search", sought: "" });
  });

  it("names countries in the reader's language", async () => {
    const { result } = await visit("?lang=fr&find=etats-unis", async page =>
      page.locator(".shaft .reason").first().textContent(),
    );
    expect(result).toBe("Pays\u00a0: États-Unis");
  });
});

describe.skipIf(!hasBrowser)("a file of the reader's own", () => {
  it("is dropped broken, read, chosen in, and dropped mended: the problems go and the choice stays", async () => {
    const file = ownFile("mine.dossier.json", broken);
    const { result, sins } = await visit("?", async page => {
      let over = "";
      await drag(page, [file], async () => {
        over = (await page.locator(".drop-here").textContent()) ?? "";
      });
      await page.locator(".local-bar").waitFor();
      const first = {
        problems: await page.locator(".problems .problem-list li").allInnerTexts(),
        incomplete: await page.locator(".incomplete").textContent(),
        title: await page.locator("h1").textContent(),
      };
      const addresses = await page
        .locator("a[href*='?'], a[href='/']")
        .evaluateAll(all => [...new Set(all.map(one => one.getAttribute("href")))]);
      await chooseFrench(page);
      const chosen = await chosenIn(page);
      writeFileSync(file, mended);
      await drag(page, [file]);
      await page.locator(".severity-error").waitFor({ state: "detached" });
      const after = await chosenIn(page);
      // The window is named once the page in French is there.
      await page.waitForFunction(title => document.title === title, inFrench);
      const keptNow = await kept(page);
      await page.goBack();
      await page.locator("html[lang=en]").waitFor();
      const back = { title: await page.locator("h1").textContent(), chosen: await chosenIn(page) };
      await page.goBack();
      await page.locator(".shafts").first().waitFor();
      return { over, first, addresses, chosen, after, keptNow, back };
    });
    expect(sins).toEqual([]);
    expect(result.over).toBe("Drop the file to open it. It stays in this browser.");
    expect(result.first.title).toContain("OpenAI");
    expect(result.first.incomplete).toBe("1 part of the file could not be read. The picture is not complete.");
    expect(result.first.problems).toHaveLength(1);
    expect(result.first.problems[0]).toMatch(
      /^line \d+\s+\/assertions\/\d+\/duty\s+There is no duty “health-safty”.*Write “health-safety”/s,
    );
    expect(result.addresses.sort()).toEqual(["/", "/?local"]);
    expect(result.chosen).toBe("?lang=fr");
    expect(result.after).toBe("?lang=fr");
    expect(result.keptNow).toEqual({ ...keptOfLocal, title: inFrench });
    expect(result.back).toEqual({ title: result.first.title, chosen: "?" });
  });

  it("is read again by itself when it is saved, and what vanished is told", async () => {
    const file = ownFile("watched.dossier.json", mended);
    const { result, sins } = await visit("?", async page => {
      await drag(page, [file]);
      await page.locator(".local-bar").waitFor();
      await chooseFrench(page);
      const renamed = broken.replace(
        /("title": \{\s*"en": )"[^"]*"(,\s*"fr": )"[^"]*"/,
        '$1"A new title"$2"Un autre titre"',
      );
      writeFileSync(file, renamed);
      await titled(page, "Un autre titre");
      const chosen = await chosenIn(page);
      writeFileSync(file, unreadable);
      await titled(page, "Ce fichier ne peut pas être lu");
      const problems = await page.locator(".problem-list li").allInnerTexts();
      const excerpt = await page.locator(".problem-excerpt").first().innerHTML();
      rmSync(file);
      await page.getByText("ne peut pas être lu pour l’instant").waitFor();
      writeFileSync(file, mended);
      await titled(page, "OpenAI");
      return { chosen, problems, excerpt, local: await kept(page) };
    });
    expect(sins).toEqual([]);
    expect(result.chosen).toBe("?lang=fr");
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toContain("ligne 2");
    // The line itself stands there, with its place marked, as in the terminal.
    expect(result.excerpt).toContain('"format": <mark>d</mark>eep-labor/1');
    expect(result.local).toEqual({ ...keptOfLocal, title: inFrench });
  });

  it("keeps a choice that the new version does not have, and says that it was left aside", async () => {
    const file = ownFile("group.dossier.json", dossier("clic-and-walk"));
    const { result, sins } = await visit("?", async page => {
      await drag(page, [file]);
      await page.locator(".local-bar").waitFor();
      await page.evaluate(() => {
        window.history.replaceState({ ...window.history.state, search: "?workers=other-contributors" }, "");
        window.dispatchEvent(new PopStateEvent("popstate"));
      });
      const before = await page.locator(".left-aside").count();
      writeFileSync(file, dossier("clic-and-walk").replaceAll("other-contributors", "further-contributors"));
      await page.locator(".left-aside p").waitFor();
      return { before, after: await page.locator(".left-aside p").allInnerTexts() };
    });
    expect(sins).toEqual([]);
    expect(result.before).toBe(0);
    expect(result.after).toEqual(["“other-contributors” is not a group of workers in this dossier and was ignored."]);
  });

  it("is chosen, read again by a button, and asked for once more where the browser does not give it again", async () => {
    const file = ownFile("chosen.dossier.json", broken);
    const { result, sins } = await visit(
      "?lang=fr",
      async page => {
        const choose = async (name: string) => {
          const chooser = page.waitForEvent("filechooser");
          await page.getByRole("button", { name }).click();
          await (await chooser).setFiles(file);
        };
        await choose("Choisir un fichier");
        await page.locator(".local-bar").waitFor();
        await page.getByRole("button", { name: "Relire" }).click();
        const errors = await page.locator(".severity-error").count();
        writeFileSync(file, mended);
        await page.getByText("ce navigateur ne le redonne pas").waitFor();
        await choose("Le choisir à nouveau");
        await page.locator(".severity-error").waitFor({ state: "detached" });
        return { errors, said: await page.locator(".local-bar [role=status]").textContent(), local: await kept(page) };
      },
      { prepare: page => page.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker")) },
    );
    expect(sins).toEqual([]);
    expect(result.errors).toBe(1);
    expect(result.said).toMatch(/^Lu à \d\d:\d\d:\d\d\.$/);
    expect(result.local).toEqual({ ...keptOfLocal, title: inFrench });
  });

  it.each(["openPicked", "readDossier"])("is not opened where %s does not come, which is said", async part => {
    const { result } = await visit(
      "?",
      async page => {
        await page.locator(".shafts").first().waitFor();
        await paste(page, dossier("flamanville"));
        const notice = page.locator(".notice p", { hasText: "could not be loaded" });
        await notice.waitFor();
        return notice.textContent();
      },
      { isPartial: true, prepare: page => page.route(`**/assets/${part}-*.js`, route => route.abort()) },
    );
    expect(result).toContain("nothing was opened");
  });

  it("is pasted onto the page or into the field; what is no dossier is said to be none", async () => {
    const { result, sins } = await visit("?", async page => {
      await paste(page, "a shopping list");
      const notice = await page.locator(".notice").textContent();
      await page.getByLabel("Text of the dossier (JSON)").fill("[1]");
      await page.getByRole("button", { name: "Open this text" }).click();
      const refused = await page.getByRole("alert").textContent();
      await page.getByLabel("Text of the dossier (JSON)").fill(starterText("mine", "2024-05-01"));
      await page.getByRole("button", { name: "Open this text" }).click();
      await page.locator(".local-bar").waitFor();
      const first = await page.locator(".local-bar").textContent();
      await paste(page, dossier("flamanville"));
      await titled(page, "Flamanville");
      // Text that is pasted while reading is most likely a mistake, so the page says nothing.
      await paste(page, "a shopping list");
      const quiet = await page.locator(".notice").textContent();
      await page.goBack();
      await titled(page, "Title of the dossier");
      return { notice, refused, first, quiet, local: await kept(page) };
    });
    expect(sins).toEqual([]);
    expect(result.notice).toContain("This is not a dossier.");
    expect(result.refused).toContain("This is not a dossier.");
    expect(result.first).toContain("Pasted text");
    expect(result.first).not.toContain("Read again");
    expect(result.quiet).toBe("");
    expect(result.local).toEqual(keptOfLocal);
  });

  it("is gone when the page is loaded again: it says so, and opened again it is where it was", async () => {
    const file = ownFile("again.dossier.json", mended);
    const { result, sins } = await visit("?", async page => {
      await drag(page, [file]);
      await page.locator(".local-bar").waitFor();
      await chooseFrench(page);
      await page.getByRole("link", { name: "English" }).click();
      await page.reload();
      await page.locator("#root h1").waitFor();
      const lost = {
        heading: await page.locator("#root h1").textContent(),
        text: await page.locator("main").textContent(),
      };
      const axe = await axeTroubles(page);
      await drag(page, [file]);
      await page.locator(".local-bar").waitFor();
      const after = await chosenIn(page);
      const keptNow = await kept(page);
      await page.goBack();
      const earlier = { chosen: await chosenIn(page), bars: await page.locator(".local-bar").count() };
      await page.goForward();
      await page.getByRole("button", { name: "Close the file" }).click();
      await page.locator(".shafts").first().waitFor();
      await page.goBack();
      await titled(page, "This file is no longer open");
      return { lost, axe, after, keptNow, earlier };
    });
    expect(sins).toEqual([]);
    expect(result.lost.heading).toBe("This file is no longer open");
    expect(result.lost.text).toContain("Open it again to go on where you were");
    expect(result.lost.text).toContain("Choose a file");
    expect(result.axe).toEqual([]);
    expect(result.after).toBe("?lang=en");
    expect(result.keptNow).toEqual(keptOfLocal);
    expect(result.earlier).toEqual({ chosen: "?lang=fr", bars: 1 });
  });

  it("stays the same file behind links to a part of its page, and each step Back is exact", async () => {
    const file = ownFile("parts.dossier.json", mended);
    const { result, sins } = await visit("?", async page => {
      await drag(page, [file]);
      await page.locator(".local-bar").waitFor();
      await page.locator('a.skip[href="#main"]').focus();
      await page.keyboard.press("Enter");
      const inside = { url: page.url(), bars: await page.locator(".local-bar").count() };
      await chooseFrench(page);
      const chosen = await chosenIn(page);
      await page.goBack();
      await page.goBack();
      const back = { url: page.url(), chosen: await chosenIn(page), bars: await page.locator(".local-bar").count() };
      await page.goForward();
      await page.goForward();
      return { inside, chosen, back, forward: await chosenIn(page) };
    });
    expect(sins).toEqual([]);
    expect(result.inside).toEqual({ url: `${address}?local#main`, bars: 1 });
    expect(result.chosen).toBe("?lang=fr");
    expect(result.back).toEqual({ url: `${address}?local`, chosen: "?", bars: 1 });
    expect(result.forward).toBe("?lang=fr");
  });

  it("is dropped on a dossier as well, the JSON file of several", async () => {
    const files = [ownFile("notes.txt", "notes"), ownFile("mine-too.dossier.json", mended)];
    const { result, sins } = await visit("?dossier=flamanville", async page => {
      await titled(page, "Flamanville");
      await drag(page, files);
      await titled(page, "OpenAI");
      const name = await page.locator(".local-name").textContent();
      await page.goBack();
      await titled(page, "Flamanville");
      return { name, url: page.url() };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ name: "mine-too.dossier.json", url: `${address}?dossier=flamanville` });
  });

  it("is refused before it is read where it is too large, and a folder is said to be one", async () => {
    const large = path.join(folder, "large.dossier.json");
    const handle = openSync(large, "w");
    ftruncateSync(handle, sizeCaps.browser + 1);
    closeSync(handle);
    const inner = path.join(folder, "inner");
    mkdirSync(inner);
    const { result, sins } = await visit("?", async page => {
      await drag(page, [inner]);
      const notice = page.locator(".notice p");
      await notice.waitFor();
      const said = await notice.textContent();
      await page.getByRole("button", { name: "Close this message" }).click();
      const closed = await notice.count();
      await drag(page, [large]);
      await titled(page, "This file cannot be read");
      return { said, closed, problem: await page.locator(".problem-list li").allInnerTexts() };
    });
    expect(sins).toEqual([]);
    expect(result.said).toContain("That is a folder.");
    expect(result.closed).toBe(0);
    expect(result.problem).toHaveLength(1);
    expect(result.problem[0]).toContain("at most 20 MB can be read here");
  });
});

describe.skipIf(!hasBrowser)("a dossier beside the page", () => {
  const answer =
    (status: number, body: string, contentType = "application/json") =>
    (page: Page) =>
      page.route("**/files/**", route => route.fulfill({ status, body, contentType }));

  it("is opened by its address, with the whole state in the query", async () => {
    const { result, sins } = await visit(
      "?src=files/mine.json",
      async page => {
        await titled(page, "OpenAI");
        await chooseFrench(page);
        const { search } = new URL(page.url());
        await page.reload();
        await titled(page, "OpenAI");
        return { search, title: await page.title() };
      },
      { prepare: answer(200, mended) },
    );
    expect(sins).toEqual([]);
    expect(result.search).toBe("?src=files/mine.json&lang=fr");
    expect(result.title).toContain("OpenAI");
  });

  it.each([
    ["https://example.org/mine.json", "lies on another host"],
    ["//example.org/mine.json", "lies on another host"],
    ["data:application/json,{}", "lies on another host"],
    ["http://[", "is not an address"],
  ])("is refused without a request: %s", async (src, sentence) => {
    const { result, sins } = await visit(`?src=${encodeURIComponent(src)}`, async page => ({
      said: await page.locator("main").textContent(),
      axe: await axeTroubles(page),
    }));
    expect(sins).toEqual([]);
    expect(result.said).toContain("No dossier at this address");
    expect(result.said).toContain(sentence);
    expect(result.axe).toEqual([]);
  });

  it.each([
    ["is missing", 404, "no", "There is nothing at “files/x.json” (status 404)"],
    ["is not given", 500, "no", "The host did not give “files/x.json” (status 500)"],
    ["is a web page", 200, "<!doctype html>", "there is a web page, not a dossier"],
    ["is no JSON", 200, unreadable, "This file cannot be read"],
  ])("says in a sentence when it %s", async (_, status, body, sentence) => {
    const { result, sins } = await visit("?src=files/x.json", page => page.locator("main").textContent(), {
      prepare: answer(status, body),
    });
    expect(result).toContain(sentence);
    // The browser itself logs a line for an answer that is an error.
    expect(sins.filter(sin => !/^error: Failed to load resource: .* status of (404|500)/.test(sin))).toEqual([]);
  });

  it("says so when it leads on elsewhere, or the connection fails", async () => {
    const { result } = await visit("?src=files/x.json", page => page.locator("main").textContent(), {
      prepare: page => page.route("**/files/**", route => route.abort()),
    });
    expect(result).toContain("the connection failed");
    const { result: moved } = await visit("?src=schema", page => page.locator("main").textContent());
    expect(moved).toContain("leads on to another address");
  });

  it("is refused where it is too large", async () => {
    const { result } = await visit("?src=files/x.json", page => page.locator("main").textContent(), {
      prepare: answer(200, `{"a":"${"x".repeat(sizeCaps.browser)}"}`),
    });
    expect(result).toContain("at most 20 MB can be read here");
  });
});

describe.skipIf(!hasBrowser)("a chain of one's own", () => {
  it("begins with the file that `deep-labor new` writes, without any problem", async () => {
    const { result, sins } = await visit("?", async page => {
      const id = page.getByLabel("Id of the new dossier");
      const button = page.getByRole("button", { name: "Download the file" });
      await id.fill("Ma chaîne");
      await button.click();
      const refused = await page.locator(".own-way .wrong").textContent();
      await id.fill("ma-chaine");
      const download = page.waitForEvent("download");
      await button.click();
      const file = await download;
      const text = readFileSync(await file.path(), "utf8");
      const said = page.getByText("was downloaded");
      await said.waitFor();
      return { refused, name: file.suggestedFilename(), text, said: await said.textContent() };
    });
    expect(sins).toEqual([]);
    expect(result.refused).toContain("Try ma-chaine.");
    expect(result.name).toBe("ma-chaine.dossier.json");
    expect(result.said).toBe("ma-chaine.dossier.json was downloaded. Edit it, then open it here.");
    expect(result.text).toBe(starterText("ma-chaine", dayOf(new Date())));
    expect(checkDossier(result.text).problems).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)(`every state of these pages (${extent})`, () => {
  const states: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
    ["with a search that finds something", "&find=kenya", async () => {}],
    ["with a search that finds nothing", "&find=xyzzy", async () => {}],
    ["with a message", "", page => paste(page, "no dossier")],
    [
      "with a broken file",
      "",
      async page => {
        await drag(page, [ownFile("broken.dossier.json", broken)]);
        await page.locator(".local-bar").waitFor();
      },
    ],
    [
      "with a file that cannot be read",
      "",
      async page => {
        await drag(page, [ownFile("unreadable.dossier.json", unreadable)]);
        await page.locator(".local-bar").waitFor();
      },
    ],
  ];

  const inEach = states.flatMap(([state, query, reach]) =>
    ["en", "fr"].map(language => [`${state}, in ${language}`, `?lang=${language}${query}`, reach] as const),
  );

  it.each(partOf(inEach, 3))(
    "%s: no trouble for axe, no sideways scrolling at 320 px, no text under 12 px",
    async (_, query, reach) => {
      const look = async (page: Page) => {
        await reach(page);
        await page.locator(".problems details").evaluateAll(all => {
          for (const details of all) (details as HTMLDetailsElement).open = true;
        });
        return {
          axe: await axeTroubles(page),
          width: await page.evaluate(() => document.documentElement.scrollWidth),
          small: await page.evaluate(() =>
            [...document.querySelectorAll("body :not(noscript)")]
              .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
              .filter(element => Number.parseFloat(getComputedStyle(element).fontSize) < 12)
              .map(element => element.outerHTML),
          ),
        };
      };
      const { result, sins } = await visit(query, look, { viewport: { width: 320, height: 640 } });
      expect(sins).toEqual([]);
      expect(result).toEqual({ axe: [], width: 320, small: [] });
    },
  );
});
