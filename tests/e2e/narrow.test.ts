/** The picture where there is little room: in one column on a phone, with one thread on a tablet, and on paper. */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { galleryText } from "../gallery/gallery.ts";
import { extent, partOf } from "../scope.ts";
import { hasBrowser } from "./browser.ts";
import { onPaper } from "./onPaper.ts";
import { shippedIds } from "./shippedIds.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 60_000 });

const hard = [
  "arabic",
  "cycle",
  "everything-unknown",
  "fourteen-duties",
  "japanese-chinese",
  "long-names",
  "many-groups",
  "overlays",
  "two-hundred-parties",
] as const;

const queryOf = (name: string): string =>
  shippedIds.includes(name) ? `?dossier=${name}&lang=en` : `?src=${name}.dossier.json&lang=en`;

/** Serves the hard cases as if they lay beside the page. */
const prepare = (page: Page) =>
  page.route(/\/[a-z-]+\.dossier\.json$/, route =>
    route.fulfill({
      contentType: "application/json",
      body: galleryText(/([a-z-]+)\.dossier\.json$/.exec(route.request().url())![1]!),
    }),
  );

serveForVisits();

/** px by which the page is wider than its window. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

type Band = {
  readonly name: string;
  /**
   * px from the middle of the first line of the card in view down to the middle of its mark, and to that of the layer's
   * number.
   */
  readonly markBelow: number | null;
  readonly numberBelow: number;
  /** px by which the card in view leaves its row, or its words leave the card. */
  readonly cut: number;
  /** As in "2 of 3: name". */
  readonly place: string | null;
};

const bandsOf = (page: Page): Promise<readonly Band[]> =>
  page.locator(".flow").evaluate(flow =>
    [...flow.querySelectorAll(".flow-band")].map(band => {
      const row = band.querySelector(".flow-row")!.getBoundingClientRect();
      const edge = (element: Element) => Math.abs(element.getBoundingClientRect().left - row.left);
      const card = [...band.querySelectorAll(".card-box")].sort((a, b) => edge(a) - edge(b))[0]!;
      const box = card.getBoundingClientRect();
      const words = [...card.querySelectorAll(".card-name, .countries, .card-line, .card-state")].map(one =>
        one.getBoundingClientRect(),
      );
      const textOf = (element: Element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getClientRects();
      };
      const middle = ({ top, height }: DOMRect) => top + height / 2;
      const name = card.querySelector(".card-name")!;
      const first = middle(textOf(name)[0]!);
      const mark = band.querySelector(".flow-marks > *");
      const number = [...textOf(band.querySelector(".layer-number")!)].at(-1)!;
      return {
        name: name.textContent,
        markBelow: mark && middle(mark.getBoundingClientRect()) - first,
        numberBelow: middle(number) - first,
        cut: Math.ceil(
          Math.max(
            0,
            row.left - box.left,
            box.right - row.right,
            ...words.flatMap(word => [word.right - box.right, word.bottom - box.bottom, box.left - word.left]),
          ),
        ),
        place: band.querySelector(".flow-place > p")?.textContent ?? null,
      };
    }),
  );

/** Moves one card on in every row; false if all rows are at their ends. */
const stepOn = (page: Page): Promise<boolean> =>
  page.locator(".flow").evaluate(async flow => {
    const buttons = [
      ...flow.querySelectorAll<HTMLElement>('.flow-steps button:last-child:not([aria-disabled="true"])'),
    ];
    for (const button of buttons) button.click();
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    return buttons.length > 0;
  });

describe.skipIf(!hasBrowser)(`in one column (${extent})`, () => {
  it.each(partOf([...shippedIds, ...hard], 3))(
    "%s has each mark at the first line of its card, and cuts no card of any row, at 390 and at 320 px",
    async name => {
      const { result, sins } = await visit(
        queryOf(name),
        async page => {
          await page.locator(".flow").waitFor();
          const seen = [...(await bandsOf(page))];
          for (let round = 0; round < 8 && (await stepOn(page)); round += 1) seen.push(...(await bandsOf(page)));
          const over = [await overhang(page)];
          await page.setViewportSize({ width: 320, height: 256 });
          await page.evaluate(() => new Promise(requestAnimationFrame));
          seen.push(...(await bandsOf(page)));
          over.push(await overhang(page));
          return { seen, over, rows: await page.locator(".flow-steps").count() };
        },
        { viewport: { width: 390, height: 844 }, prepare },
      );
      expect(sins).toEqual([]);
      expect(result.over).toEqual([0, 0]);
      for (const { name: card, cut, markBelow, numberBelow } of result.seen) {
        expect(cut, card).toBe(0);
        expect(Math.abs(markBelow ?? 0), card).toBeLessThanOrEqual(6);
        expect(Math.abs(numberBelow), card).toBeLessThanOrEqual(6);
      }
      // The card that is said to be in view is the one that stands there.
      const places = result.seen.filter(({ place }) => place !== null);
      for (const { place, name: card } of places) expect(place!.endsWith(`, ${card}`), place!).toBe(true);
      expect(places.length > 0).toBe(result.rows > 0);
    },
  );

  it("tells every card by the duty whose thread is drawn, and opens no evidence by itself", async () => {
    const { result } = await visit(
      "?dossier=openai-sama&lang=en",
      async page => ({
        states: await page.locator(".flow-band .card-state").allInnerTexts(),
        quoted: await page.locator(".flow-band .said-quote").allInnerTexts(),
        current: await page.locator(".duty-bar strong").textContent(),
        panels: await page.locator(".panel").count(),
        thread: await page.locator(".flow [data-manner]").count(),
      }),
      { viewport: { width: 390, height: 844 } },
    );
    expect(result.states).toHaveLength(4);
    expect(result.states[0]).toMatch(/^passed on/);
    expect(result.states.at(-1)).toMatch(/^answered/);
    expect(result.current).toMatch(/^Health & safety/);
    expect(result.quoted[0]).toContain("Sama was responsible for managing the payment arrangements");
    expect(result).toMatchObject({ panels: 0, thread: 3 });
  });

  it("goes through a row by key, says which card is in view, and draws the mark of that card", async () => {
    const { result } = await visit(
      "?dossier=flamanville&unfold=elco&lang=en",
      async page => {
        const workers = page.locator(".flow-band").last();
        const told = () => workers.locator(".flow-place > p").first().textContent();
        const ends = () => workers.locator(".flow-end").count();
        const before = [await told(), await ends()];
        await workers.getByRole("button", { name: "Next in this layer" }).focus();
        await page.keyboard.press("Enter");
        await page.waitForFunction(
          () => document.querySelector(".flow-band:last-child .flow-place > p")?.textContent?.startsWith("2") === true,
        );
        return { before, after: [await told(), await ends()] };
      },
      { viewport: { width: 390, height: 844 } },
    );
    // The verdict stands beside the workers that it is for, and beside no others.
    expect(result.before).toEqual([expect.stringMatching(/^1 of 3/), 1]);
    expect(result.after).toEqual([expect.stringMatching(/^2 of 3/), 0]);
  });

  it("brings into view what the address has chosen", async () => {
    const { result } = await visit(
      "?dossier=flamanville&party=elco&lang=en",
      async page => {
        await page.locator(".flow-place > p", { hasText: "2 of 2" }).waitFor();
        return (await bandsOf(page)).map(({ name }) => name);
      },
      { viewport: { width: 390, height: 844 } },
    );
    expect(result).toContain("Elco construct Bucarest");
    expect(result).not.toContain("Atlanco Limited");
  });

  it("joins a card only to what it leads to: where another is in view, the arrow stands apart and names its source", async () => {
    const { result } = await visit(
      "?dossier=flamanville&unfold=elco&lang=en",
      async page => {
        const start = () =>
          page
            .locator(".flow-band")
            .last()
            .locator(".flow-item")
            .first()
            .locator(".flow-arrow line")
            .getAttribute("y1");
        const above = page.locator('.flow-band:has([data-party="atlanco"])');
        const joined = { start: await start(), tail: await above.locator(".flow-steps .flow-tail").count() };
        await above.getByRole("button", { name: "Next in this layer" }).click();
        await page.waitForFunction(() => document.querySelectorAll(".flow-steps > .flow-tail").length === 0);
        const source = await page.locator(".flow-band").last().locator(".hop-label").first().textContent();
        return { joined, apart: await start(), source };
      },
      { viewport: { width: 390, height: 844 } },
    );
    expect(result.joined).toEqual({ start: "0", tail: 1 });
    expect(result.apart).not.toBe("0");
    expect(result.source).toContain("from Atlanco Limited");
  });

  it("says of lines it has no room for that they are listed, and leads to the list", async () => {
    const { result, sins } = await visit(
      queryOf("overlays"),
      async page => {
        await page.locator(".overlay-choice .overlay-money").click();
        const lead = page.locator(".overlay-note a");
        const words = await lead.textContent();
        await lead.click();
        return {
          words,
          listed: await page.locator("#overlays li").count(),
          isSeen: await page.locator("#overlays").evaluate(list => {
            const { top } = list.getBoundingClientRect();
            return top >= 0 && top < window.innerHeight && document.activeElement === list;
          }),
        };
      },
      { viewport: { width: 390, height: 844 }, prepare },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ words: `${result.listed} links are listed below the picture`, listed: 5, isSeen: true });
  });

  it("names its duty in one button, which lists all of them with their verdicts, and steps to the next", async () => {
    const { result, sins } = await visit(
      queryOf("fourteen-duties"),
      async page => {
        const bar = page.locator(".duty-bar");
        const height = await bar.evaluate(element => element.getBoundingClientRect().height);
        const place = () => bar.locator(".duty-where").textContent();
        const first = await place();
        await bar.locator(".menu-button").click();
        const names = await bar.locator(".duty-links a").allTextContents();
        const planes = await bar.locator(".planes a").count();
        await bar.locator(".duty-links a").last().click();
        const last = await place();
        await bar.getByRole("link", { name: /^Next duty/ }).click();
        return { height, first, names, planes, last, round: await place() };
      },
      { viewport: { width: 390, height: 844 }, prepare },
    );
    expect(sins).toEqual([]);
    expect(result.height).toBeLessThan(60);
    expect(result.names).toHaveLength(14);
    for (const name of result.names) expect(name).toMatch(/: \S/);
    expect(result).toMatchObject({ planes: 3, first: expect.stringContaining("1 of 14 duties") });
    expect(result.last).toContain("14 of 14 duties");
    expect(result.round).toContain("1 of 14 duties");
  });

  it("folds other routes into a few words, which show them", async () => {
    const { result } = await visit(
      "?dossier=flamanville&lang=en",
      async page => {
        const rows = () => page.locator(".flow-steps").count();
        const before = await rows();
        const stub = page.locator(".stub").first();
        const words = await stub.textContent();
        await stub.click();
        return { before, words, after: await rows(), shown: await page.locator('[data-party~="elco"]').count() };
      },
      { viewport: { width: 390, height: 844 } },
    );
    expect(result.before).toBe(0);
    expect(result.words).toContain("Elco");
    expect(result.after).toBeGreaterThan(0);
    expect(result.shown).toBe(1);
  });
});

describe.skipIf(!hasBrowser)(`on a tablet (${extent})`, () => {
  it.each(partOf(shippedIds, 2))(
    "%s is not wider than the page, and every word beside its thread has room",
    async name => {
      const { result, sins } = await visit(
        queryOf(name),
        async page => {
          await page.locator(".plan").waitFor();
          return {
            over: await overhang(page),
            wide: await page.locator(".stage-view.is-wide").count(),
            narrow: await page
              .locator(".knot-note, .verdict-box")
              .evaluateAll(notes => notes.filter(note => note.getBoundingClientRect().width < 70).length),
          };
        },
        { viewport: { width: 768, height: 1024 } },
      );
      expect(sins).toEqual([]);
      expect(result).toEqual({ over: 0, wide: 0, narrow: 0 });
    },
  );
});

describe.skipIf(!hasBrowser)(`on paper (${extent})`, () => {
  it.each(partOf([...shippedIds, ...hard], 3, 1))(
    "%s: the picture fits its pages, and no edge of a page crosses a card or a word",
    async name => {
      const { result, sins } = await visit(
        queryOf(name),
        async page => {
          await page.locator(".stage-view .card-box").first().waitFor();
          await onPaper(page);
          await page.locator(".sheet").first().waitFor();
          return page.evaluate(() => {
            const parts = [...document.querySelectorAll(".sheet-part")];
            const words = ".card-box, .hop-label, .border-name, .knot-note, .verdict-box, .column-head";
            const crossed = parts.flatMap(part => {
              const page = part.getBoundingClientRect();
              return [...part.querySelectorAll(words)]
                .map(element => ({ box: element.getBoundingClientRect(), said: element.textContent }))
                .filter(({ box }) => box.height > 0 && box.bottom > page.top + 1 && box.top < page.bottom - 1)
                .filter(
                  ({ box }) => box.top < page.top - 1 || box.bottom > page.bottom + 1 || box.right > page.right + 1,
                )
                .map(({ said }) => said);
            });
            const clipped = [...document.querySelectorAll(".sheet .card-box")].filter(card => {
              const { right, bottom } = card.getBoundingClientRect();
              return [...card.querySelectorAll(".card-name, .card-line, .card-state")]
                .map(words => words.getBoundingClientRect())
                .some(words => words.right > right || words.bottom > bottom);
            }).length;
            const cards = new Set(
              [...document.querySelectorAll("[data-size^='card ']")].map(card => card.getAttribute("data-size")),
            );
            const shown = new Set(
              parts.flatMap(part => {
                const page = part.getBoundingClientRect();
                return [...part.querySelectorAll("[data-size^='card ']")]
                  .filter(card => {
                    const { top, bottom } = card.getBoundingClientRect();
                    return top >= page.top - 1 && bottom <= page.bottom + 1;
                  })
                  .map(card => card.getAttribute("data-size"));
              }),
            );
            return {
              crossed,
              clipped,
              unshown: [...cards].filter(card => !shown.has(card)),
              heights: [...document.querySelectorAll<HTMLElement>(".sheet")].map(({ offsetHeight }) => offsetHeight),
              widths: parts.map(part => part.clientWidth),
              isKept: [...document.querySelectorAll(".sheet")].every(
                sheet => getComputedStyle(sheet).breakInside === "avoid",
              ),
            };
          });
        },
        { viewport: { width: 1280, height: 900 }, prepare },
      );
      expect(sins).toEqual([]);
      const { heights, widths, ...rest } = result;
      expect(rest).toEqual({ crossed: [], clipped: 0, unshown: [], isKept: true });
      for (const height of heights) expect(height).toBeLessThanOrEqual(692);
      for (const width of widths) expect(width).toBeLessThanOrEqual(1031);
    },
  );

  it.each(partOf(shippedIds, 2, 1))("%s has its chain whole on the first page, below its title", async id => {
    const { result } = await visit(
      `?dossier=${id}`,
      async page => {
        await onPaper(page);
        await page.locator(".sheet").first().waitFor();
        return page.evaluate(() =>
          [...document.querySelectorAll(".sheet")].map(sheet => ({
            bottom: sheet.getBoundingClientRect().bottom + window.scrollY,
            end: Number(sheet.getAttribute("data-sheet")!.split(" ")[1]),
            // What stands beside the chain may follow on the next page.
            chain: Math.max(
              ...[...sheet.querySelectorAll<HTMLElement>(".band")].map(band => band.offsetTop + band.offsetHeight),
            ),
          })),
        );
      },
      { viewport: { width: 1030, height: 695 } },
    );
    const { bottom, end, chain } = result[0]!;
    // 184 mm of A4 across, at 96 px an inch
    expect(bottom).toBeLessThanOrEqual(695);
    expect(chain).toBeGreaterThan(100);
    expect(end).toBeGreaterThanOrEqual(chain);
    expect(result.length).toBe(id === "micro-work-casilli" ? 2 : 1);
  });

  it.each([1280, 390])("says in a sentence what was chosen, and shows nothing to press (from %i px)", async width => {
    const { result } = await visit(
      "?dossier=openai-sama&duty=health-safety&lang=en",
      async page => {
        await page.locator(".stage-view .card-box").first().waitFor();
        await onPaper(page);
        await page.locator(".sheet").first().waitFor();
        return {
          sentence: await page.locator(".choices-on-paper").textContent(),
          buttons: await page.locator("button, select, input").filter({ visible: true }).count(),
          legend: await page.locator(".legend li").count(),
        };
      },
      { viewport: { width, height: 844 } },
    );
    expect(result.sentence).toBe(
      "Shown for Data labellers in Nairobi, in the plane “As promised”, as of December 2021, known by 25 November 2026, " +
        "counting everything, in the reading “The workers’ contracts were with Samasource Kenya EPZ Ltd”; seen by " +
        "the duty “Health & safety”.",
    );
    expect(result.buttons).toBe(0);
    expect(result.legend).toBeGreaterThan(2);
  });
});
