/** A chain is begun on the home page in a few lines, or from a dossier: in a browser, on the built page. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseShorthand } from "../../src/edit/index.ts";
import { dayOf } from "../../src/schema/index.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const LINE = "Microsoft (US) > a Chinese platform (CN) > ?1-3 > workers: Micro-workers (FR)";
const fieldOf = (page: Page) => page.getByRole("textbox", { name: "The chain, in a few lines" });
const troubleOf = (page: Page) => page.locator(".line-troubles > li");
const troublesOf = (page: Page) => troubleOf(page).allInnerTexts();
const cardOf = (page: Page, name: string) =>
  page.locator(".drawn-lines .card-name").filter({ hasText: new RegExp(`^\\s*${name}\\s*$`, "u") });
const said = (text: string): string => text.replaceAll(/\s+/gu, " ");

/** What a page says that it shows, once it shows another one. */
const addressOf = (page: Page) => page.evaluate(() => window.location.search);

describe.skipIf(!hasBrowser)("a chain in a few lines", () => {
  it("is drawn while it is typed, by keyboard alone, and downloaded as the command would write it", async () => {
    const { result, sins } = await visit("?", async page => {
      const field = fieldOf(page);
      await field.focus();
      await page.keyboard.type(LINE.slice(0, LINE.indexOf("?1-3")));
      await page.locator(".drawn-lines [data-party]").nth(1).waitFor();
      // The picture of "A > B" stands before the last letters are typed.
      await troubleOf(page).first().waitFor();
      const unfinished = await troublesOf(page);
      await page.keyboard.type(LINE.slice(LINE.indexOf("?1-3")));
      await page.locator(".drawn-lines [data-party]").nth(3).waitFor();
      await cardOf(page, "Micro-workers").waitFor();
      const cards = await page.locator(".drawn-lines .card-name").allInnerTexts();
      await troubleOf(page).first().waitFor({ state: "detached" });
      const finished = await troublesOf(page);
      const passed: (string | null)[] = [];
      for (let step = 0; step < 5; step += 1) {
        await page.keyboard.press("Tab");
        passed.push(
          await page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName || null),
        );
      }
      const waiting = page.waitForEvent("download");
      await page.keyboard.press("Enter");
      const file = await waiting;
      return {
        unfinished,
        finished,
        cards,
        passed,
        name: file.suggestedFilename(),
        text: readFileSync(await file.path(), "utf8"),
      };
    });
    expect(sins).toEqual([]);
    expect(result.unfinished.map(said)).toEqual([
      expect.stringMatching(/^Line 1, column 42 Nothing stands behind “>” yet\./),
    ]);
    expect(result.finished).toEqual([]);
    expect(result.cards).toEqual(["Microsoft", "a Chinese platform", "1 to 3 unknown parties", "Micro-workers"]);
    // The picture is passed over: nothing in it can be pressed.
    expect(result.passed).toEqual([
      "Keep it in this browser",
      "The signs, one line each",
      "INPUT",
      "Go on writing",
      "Download it",
    ]);
    expect(result.name).toBe("microsoft-micro-workers.dossier.json");
    const options = { id: "microsoft-micro-workers", today: dayOf(new Date()), language: "en" };
    expect(result.text).toBe(parseShorthand(LINE, options).text);
  });

  it("leads from what could not be read to its place in the lines", async () => {
    const { result, sins } = await visit("?", async page => {
      await fieldOf(page).fill("A > B\nB >ownz> C (XX)");
      await page.getByRole("button", { name: "Line 2, column 4" }).click();
      const chosen = () =>
        fieldOf(page).evaluate(field => {
          const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
          return document.activeElement === field && value.slice(selectionStart, selectionEnd);
        });
      const type = await chosen();
      await page.keyboard.type("owns");
      await page.getByRole("button", { name: "Line 2, column 4" }).waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Line 2, column 13" }).click();
      return { type, country: await chosen(), left: (await troublesOf(page)).map(said) };
    });
    expect(sins).toEqual([]);
    expect(result.type).toBe("ownz");
    expect(result.country).toBe("XX");
    expect(result.left).toEqual([expect.stringContaining("“XX” is no country.")]);
  });

  it("begins with the example, goes on in a page of its own, and keeps nothing without being asked", async () => {
    const { result, sins } = await visit("?", async page => {
      await page.getByRole("button", { name: "Begin with this one" }).click();
      const typed = await fieldOf(page).inputValue();
      await page.locator(".drawn-lines [data-party]").nth(3).waitFor();
      await page.getByRole("button", { name: "Go on writing" }).click();
      await page.waitForFunction(() => window.location.search !== "");
      const stored = await page.evaluate(() => window.localStorage.length + window.sessionStorage.length);
      return { typed, address: await addressOf(page), stored };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ typed: LINE, address: "?local", stored: 0 });
  });

  it("says what to do where nothing is written, and finds again what was typed", async () => {
    const { result, sins } = await visit("?", async page => {
      await fieldOf(page).focus();
      await page.getByRole("button", { name: "Go on writing" }).click();
      const alert = await page.getByRole("alert").textContent();
      await fieldOf(page).fill("A > B");
      await page.locator(".shaft a").first().click();
      await page.locator("article.dossier").waitFor();
      await page.goBack();
      await fieldOf(page).waitFor();
      return { alert, again: await fieldOf(page).inputValue() };
    });
    expect(sins).toEqual([]);
    expect(result).toEqual({ alert: "Write a line first: two names with > between them are a chain.", again: "A > B" });
  });

  it.each([
    ["light", 1280, "en"],
    ["dark", 390, "fr"],
  ] as const)(
    "can be used by everyone, and nothing is wider than the window: %s, %i px, %s",
    async (colorScheme, width, language) => {
      const { result, sins } = await visit(
        `?lang=${language}`,
        async page => {
          await page
            .locator(".write textarea")
            .fill("OpenAI (US) > Sama | Majorel (KE) > travailleurs : D\nSama >ownz> E >");
          await page.locator(".drawn-lines [data-party]").nth(2).waitFor();
          await page.locator(".signs summary").click();
          const axe = await axeTroubles(page);
          const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
          return { axe, isWide };
        },
        { colorScheme, viewport: { width, height: 800 } },
      );
      expect(sins).toEqual([]);
      expect(result).toEqual({ axe: [], isWide: false });
    },
  );
});

describe.skipIf(!hasBrowser)("from a dossier", () => {
  it.each(["Edit a copy", "Write one like this"])("%s leads to a page of one's own", async name => {
    const { result, sins } = await visit("?dossier=openai-sama", async page => {
      await page.getByRole("button", { name, exact: true }).click();
      await page.waitForFunction(() => !window.location.search.includes("dossier="));
      return addressOf(page);
    });
    expect(sins).toEqual([]);
    expect(result).toBe("?local");
  });
});
