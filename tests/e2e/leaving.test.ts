/** A large view that is left for another: nothing of it stays in the page, and by and by nothing of it in memory. */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { datedChain } from "../bench/datedChain.ts";
import { generateChain } from "../bench/generateChain.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 240_000 });

serveForVisits();

const PARTIES = 400;
const text = generateChain(PARTIES);
const prepare = (page: Page) =>
  page.route("**/long.dossier.json", route => route.fulfill({ contentType: "application/json", body: text }));
const address = (asked: string) => `?src=long.dossier.json&${asked}&lang=en`;

const allRows = (page: Page) =>
  page.waitForFunction(count => document.querySelectorAll("#table-parties tbody tr").length === count, PARTIES);

type Looks = { readonly rows: number; readonly twice: readonly string[]; readonly isLost: boolean };

/** Notes in each frame what is left of the tables, which ids stand twice, and whether nothing has the focus. */
const look = (page: Page) =>
  page.evaluate(() => {
    const looks: Looks[] = [];
    Object.assign(window, { looks });
    const frame = () => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      const seen = new Set<string>();
      looks.push({
        rows: document.querySelectorAll("#table-parties tr").length,
        twice: ids.filter(id => seen.size === seen.add(id).size),
        isLost: document.activeElement === null || document.activeElement === document.body,
      });
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
const looksOn = (page: Page) => page.evaluate(() => (window as unknown as { looks: readonly Looks[] }).looks);

/** How many elements of a kind are kept, in the page or outside of it. */
async function keptOf(page: Page, kind: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const asked = await session.send("Runtime.evaluate", { expression: `${kind}.prototype` });
  const found = await session.send("Runtime.queryObjects", { prototypeObjectId: asked.result.objectId! });
  const counted = await session.send("Runtime.callFunctionOn", {
    objectId: found.objects.objectId!,
    functionDeclaration: "function () { return this.length; }",
    returnByValue: true,
  });
  await session.send("Runtime.releaseObject", { objectId: found.objects.objectId! });
  await session.detach();
  return counted.result.value as number;
}

describe.skipIf(!hasBrowser)("a large view that is left", () => {
  it("is out of the page at once, with its ids, on paper too, and keeps no row in the end", async () => {
    const { result, sins } = await visit(
      address("view=table"),
      async page => {
        await allRows(page);
        const before = await keptOf(page, "HTMLTableRowElement");
        await look(page);
        await page.locator('.views a[href*="view=outline"]').press("Enter");
        const atOnce = await page.evaluate(() => {
          window.dispatchEvent(new Event("beforeprint"));
          const rows = document.querySelectorAll("#table-parties tr").length;
          window.dispatchEvent(new Event("afterprint"));
          return rows;
        });
        await page.locator("#line-1").waitFor({ state: "attached" });
        // Counting them stops the page, so it is left alone in between.
        await vi.waitUntil(async () => (await keptOf(page, "HTMLTableRowElement")) < 10, {
          timeout: 180_000,
          interval: 2000,
        });
        return { before, atOnce, looks: await looksOn(page) };
      },
      { prepare },
    );
    expect(sins).toEqual([]);
    expect(result.before).toBeGreaterThan(PARTIES);
    expect(result.atOnce).toBe(0);
    // Once the outline is asked for, no row comes back.
    const left = result.looks.findIndex(({ rows }) => rows === 0);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(result.looks.slice(left).filter(({ rows }) => rows > 0)).toEqual([]);
    expect(result.looks.flatMap(({ twice }) => twice)).toEqual([]);
    expect(result.looks.slice(left).filter(({ isLost }) => isLost)).toEqual([]);
  });

  it("hands the focus on, if a link in it was followed", async () => {
    const { result, sins } = await visit(
      address("view=table"),
      async page => {
        await allRows(page);
        await page.locator(".table-lead a").focus();
        await look(page);
        await page.keyboard.press("Enter");
        await page.locator(".responsibilities tbody tr").first().waitFor({ state: "attached" });
        return looksOn(page);
      },
      { prepare },
    );
    expect(sins).toEqual([]);
    expect(result.filter(({ isLost }) => isLost)).toEqual([]);
  });

  it("comes back as it was, if the reader returns before it is gone", async () => {
    const { result, sins } = await visit(
      address("view=table"),
      async page => {
        await allRows(page);
        await page.locator('.views a[href*="view=responsibilities"]').click();
        await page.goBack();
        await allRows(page);
        return page.locator("#table-parties").count();
      },
      { prepare },
    );
    expect(sins).toEqual([]);
    expect(result).toBe(1);
  });
});

describe.skipIf(!hasBrowser)("other workers of a large file", () => {
  it("come with their picture and all that stands below it, while the focus stays", async () => {
    const { result, sins } = await visit(
      address("view=chain"),
      async page => {
        await page.locator(".headline").waitFor();
        const before = await page.locator(".headline > .quiet").textContent();
        await page.locator(".groups .menu-button").first().press("Enter");
        await look(page);
        await page.locator(".groups .menu-links a").last().press("Enter");
        await page.waitForFunction(
          words => document.querySelector(".headline > .quiet")?.textContent !== words,
          before,
        );
        const name = (await page.locator(".groups .menu-button strong").first().textContent())!;
        return {
          name,
          told: await page.locator(".headline > .quiet").textContent(),
          card: await page.locator(".stage-view [data-party='p399']").first().textContent(),
          looks: await looksOn(page),
        };
      },
      { prepare },
    );
    expect(sins).toEqual([]);
    expect(result.name).toBe("Party 399");
    expect(result.told).toContain("Party 399");
    expect(result.card).toContain("Party 399");
    expect(result.looks.filter(({ isLost }) => isLost)).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)("a figure to which the reader comes back", () => {
  const figure = ".figure[data-view=money]";
  const dated = datedChain(200, 500);

  it("is there in the press, as it was left and in the end whole; with another choice it is drawn anew", async () => {
    const { result, sins } = await visit(
      address("view=money"),
      async page => {
        const shapes = () => page.locator(`${figure} *`).count();
        // All of it is there once it no longer grows.
        const whole = async () => {
          let before = -1;
          await vi.waitUntil(
            async () => {
              const now = await shapes();
              const isWhole = now === before && now > 0;
              before = now;
              return isWhole;
            },
            { timeout: 60_000, interval: 1000 },
          );
          return before;
        };
        const press = (name: string) =>
          page.evaluate(
            ([asked, drawn]) => {
              const links = [...document.querySelectorAll<HTMLAnchorElement>(".views a")];
              links.find(({ textContent }) => textContent?.trim() === asked)!.click();
              const there = document.querySelectorAll(drawn!);
              return { count: there.length, isMarked: there[0]?.hasAttribute("data-marked") === true };
            },
            [name, figure] as const,
          );
        await page.locator(figure).waitFor();
        const before = await whole();
        await page.locator(figure).evaluate(element => element.toggleAttribute("data-marked", true));
        const left = await press("Picture");
        await page.locator(".stage-view .card-box").first().waitFor();
        // It rests meanwhile.
        await page.waitForTimeout(1000);
        const back = await press("Money");
        const after = await whole();
        await press("Picture");
        await page.locator(".planes a:not([aria-current])").first().click();
        await page.waitForFunction(() => window.location.search.includes("plane="));
        await press("Money");
        await page.locator(figure).waitFor();
        const other = await page.locator(figure).evaluate(element => element.hasAttribute("data-marked"));
        return { before, after, left, back, other };
      },
      {
        prepare: page =>
          page.route("**/long.dossier.json", route => route.fulfill({ contentType: "application/json", body: dated })),
      },
    );
    expect(sins).toEqual([]);
    expect(result.left).toEqual({ count: 0, isMarked: false });
    expect(result.back).toEqual({ count: 1, isMarked: true });
    expect(result.after).toBe(result.before);
    expect(result.other).toBe(false);
  });
});
