/** A dossier in time, in a browser: its first window, the two lines, what changed between two days. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const phone = { viewport: { width: 390, height: 844 } };
const line = (page: Page, kind: "date" | "known") => page.locator(`.time-line.of-${kind}`);
const asked = (page: Page, name: string) => page.evaluate(key => new URLSearchParams(location.search).get(key), name);
const finding = (page: Page) => page.locator(".figure-finding").textContent();
const statusOf = (page: Page, decision: string) =>
  page.locator(`[data-part="thing-decision ${decision}"]`).getAttribute("data-status");

/** What stands in the first window, from the top of the page down. */
const firstWindow = (page: Page) =>
  page.evaluate(() => {
    const { innerHeight } = window;
    const found: string[] = [];
    for (const one of document.querySelectorAll("h1, .figure-stage > h2, .figure-finding"))
      if (one.getBoundingClientRect().bottom <= innerHeight) found.push(one.textContent ?? "");
    return { words: found.join("\n"), wide: document.documentElement.scrollWidth - window.innerWidth };
  });

describe.skipIf(!hasBrowser)("a dossier in time", () => {
  it("answers in the first window of a phone whether Clic and Walk was convicted in June 2021", async () => {
    const known = await visit("?dossier=clic-and-walk&view=time&known=2021-06", firstWindow, phone);
    expect(known.result.words).toContain("Since 10 February 2020: Company and director convicted");
    expect(known.result.words).toContain("convicted of concealed work");
    expect(known.result.words).not.toContain("quashed");
    expect(known.result.wide).toBeLessThanOrEqual(0);
    const now = await visit("?dossier=clic-and-walk&view=time", firstWindow, phone);
    expect(now.result.words).toMatch(/10 February 2020 to 5 April 2022: Company and director convicted/u);
    expect([...known.sins, ...now.sins]).toEqual([]);
  });

  it("is stepped by keys from change to change and by a year, and the address follows", async () => {
    const { result, sins } = await visit("?dossier=clic-and-walk&view=time&known=2021-06-30", async page => {
      await line(page, "known").focus();
      const at: unknown[] = [[await statusOf(page, "douai-2020"), await statusOf(page, "cassation-2022")]];
      for (const key of ["ArrowRight", "ArrowRight", "PageDown", "Home", "ArrowLeft", "End"]) {
        await page.keyboard.press(key);
        at.push([key, await line(page, "known").getAttribute("aria-valuetext")]);
      }
      at.push(await statusOf(page, "douai-2020"));
      await page.waitForFunction(() => !location.search.includes("known="));
      await page.goBack();
      await page.waitForFunction(() => location.search.includes("known="));
      return { at, before: await asked(page, "known"), view: await asked(page, "view") };
    });
    expect(result).toEqual({
      at: [
        ["known", "later"],
        ["ArrowRight", "15 December 2021"],
        ["ArrowRight", "5 April 2022"],
        ["PageDown", "5 April 2021"],
        ["Home", "1 January 2018"],
        ["ArrowLeft", "31 December 2017"],
        ["End", "25 November 2026"],
        "fallen",
      ],
      before: "2021-06-30",
      view: "time",
    });
    expect(sins).toEqual([]);
  });

  it("follows a pointer at once, writes the address when it rests, and Back returns to before", async () => {
    const { result, sins } = await visit("?dossier=clic-and-walk&view=time", async page => {
      const box = (await line(page, "known").boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const before = await finding(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 330, y, { steps: 8 });
      const dragged = { finding: await finding(page), status: await statusOf(page, "cassation-2022") };
      await page.mouse.up();
      await page.waitForFunction(() => location.search.includes("known="));
      const after = await finding(page);
      await page.goBack();
      return { before, dragged, after, back: await finding(page), known: await asked(page, "known") };
    });
    expect(result.dragged.status).toBe("later");
    expect(result.dragged.finding).toContain("convicted");
    expect(result.after).toBe(result.dragged.finding);
    expect(result.back).toBe(result.before);
    expect(result.known).toBeNull();
    expect(sins).toEqual([]);
  });

  it("says what changed between two days, of which either can be typed", async () => {
    const { result, sins } = await visit("?dossier=clic-and-walk&view=time&known=2021-06", async page => {
      const section = page.locator("#changed");
      const first = await section.locator("li").allTextContents();
      const field = section.locator("input[name=known]");
      await field.fill("2019");
      await field.press("Enter");
      await page.waitForFunction(() => location.search.includes("since-known=2019"));
      return { first, typed: await section.locator("li").allTextContents() };
    });
    expect(result.first.join("\n")).toContain("No longer in force: Court of Appeal of Douai");
    expect(result.typed.join("\n")).toMatch(/Decided: Court of Appeal of Douai.*convicted/u);
    expect(sins).toEqual([]);
  });

  it("keeps the rules of access, in light and in dark, and asks nobody for anything", async () => {
    const { result, sins } = await visit("?dossier=meta-nairobi-moderators&view=time&known=2023-07", page =>
      axeTroubles(page),
    );
    expect(result).toEqual([]);
    expect(sins).toEqual([]);
  });
});
