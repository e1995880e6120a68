/** Who answers for what, all at once: sorted, filtered, copied, by keys, on a phone, and seen by everyone. */
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { galleryText } from "../gallery/gallery.ts";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { onPaper } from "./onPaper.ts";
import { pageTroubles } from "./pageTroubles.ts";
import { serveForVisits, visit as visitPage } from "./visit.ts";

vi.setConfig({ testTimeout: 120_000 });
serveForVisits();

const visit: typeof visitPage = (query, look, options = {}) =>
  visitPage(query, look, {
    ...options,
    prepare: async page => {
      await page.route("**/gallery/*", route => {
        const name = path.basename(new URL(route.request().url()).pathname, ".dossier.json");
        return route.fulfill({ contentType: "application/json", body: galleryText(name) });
      });
      await options.prepare?.(page);
    },
  });

const SAMA = "?dossier=openai-sama&view=responsibilities";
const MANY = "?src=gallery/fourteen-duties.dossier.json&view=responsibilities";

const names = (page: Page) =>
  page
    .locator(".responsibilities tbody th")
    .evaluateAll(all => all.map(head => (head as HTMLElement).querySelector("a")!.textContent));
const count = (page: Page) => page.locator(".responsibilities-count > [role=status]").textContent();
const sortedBy = (page: Page) =>
  page
    .locator('.responsibilities th[aria-sort]:not([aria-sort="none"])')
    .evaluateAll(heads =>
      heads.map(head => `${(head as HTMLTableCellElement).abbr} ${head.getAttribute("aria-sort")}`),
    );
const sort = (page: Page, column: string) =>
  page.getByRole("button", { name: `Sort by ${column}`, exact: true }).click();

describe.skipIf(!hasBrowser)(`who answers for what (${extent})`, () => {
  it("is sorted from its heads, each way and back, and the address says how", async () => {
    const { result, sins } = await visit(SAMA, async page => {
      const steps: unknown[] = [];
      const note = async () => {
        const { searchParams } = new URL(page.url());
        steps.push([searchParams.get("sort"), await sortedBy(page), await names(page)]);
      };
      await note();
      for (const column of ["Health & safety", "Health & safety", "Party", "Layer", "Layer"]) {
        await sort(page, column);
        await note();
      }
      await page.goBack();
      await page.goBack();
      await page.reload();
      await page.locator(".responsibilities").waitFor();
      await note();
      return steps;
    });
    const chain = ["OpenAI", "Sama", "Samasource Kenya EPZ Ltd", "Data labellers in Nairobi"];
    const byName = ["Data labellers in Nairobi", "OpenAI", "Sama", "Samasource Kenya EPZ Ltd"];
    expect(result).toEqual([
      [null, ["Layer ascending"], chain],
      ["health-safety", ["Health & safety ascending"], ["Sama", "OpenAI", ...chain.slice(2)]],
      ["-health-safety", ["Health & safety descending"], [...chain.slice(2), "OpenAI", "Sama"]],
      ["name", ["Party ascending"], byName],
      [null, ["Layer ascending"], chain],
      ["-layer", ["Layer descending"], [...chain].reverse()],
      ["name", ["Party ascending"], byName],
    ]);
    expect(sins).toEqual([]);
  });

  it("is filtered to less, to nothing and back, says at each step how many are left, and a link shows the same", async () => {
    const { result, sins } = await visit(SAMA, async page => {
      const steps: unknown[] = [[await count(page), await names(page)]];
      const note = async () => steps.push([await count(page), await names(page)]);
      await page.getByLabel("State", { exact: true }).selectOption("held");
      await note();
      const link = page.url();
      await page.getByLabel("Name contains").fill("open");
      const nothing = await page.locator(".responsibilities-none").textContent();
      await note();
      await page.getByRole("link", { name: "Show all 4 parties" }).press("Enter");
      await note();
      const focused = await page.evaluate(() => document.activeElement?.id);
      await page.goto(link);
      await page.locator(".responsibilities").waitFor();
      await note();
      await page.goto(`${link}&country=ZZ&sort=beauty`);
      await page.locator(".responsibilities").waitFor();
      return { steps, nothing, focused, aside: await page.locator(".left-aside").textContent() };
    });
    const all = ["OpenAI", "Sama", "Samasource Kenya EPZ Ltd", "Data labellers in Nairobi"];
    expect(result.steps).toEqual([
      ["4 of 4 parties shown.", all],
      ["1 of 4 parties shown: only those with “held”.", ["Sama"]],
      ["0 of 4 parties shown: only those with “held” and “open”.", []],
      ["4 of 4 parties shown.", all],
      ["1 of 4 parties shown: only those with “held”.", ["Sama"]],
    ]);
    // The link disappears with what it did, but keyboard readers stay.
    expect(result.focused).toBe("responsibilities-count");
    expect(result.nothing).toContain("No party has all that is asked for.");
    expect(result.aside).toContain("“ZZ”");
    expect(result.aside).toContain("“beauty”");
    expect(sins).toEqual([]);
  });

  it("opens the evidence of a cell, of a silence where something is spoken of, and of another group in the same plane", async () => {
    const panel = (page: Page) => page.locator(".panel h2, .panel h3").first().textContent();
    const { result, sins } = await visit(SAMA, async page => {
      await page.locator('td[data-party="sama"][data-duty="health-safety"] a').click();
      const cell = await panel(page);
      await page.locator(".verdicts td[data-duty=health-safety] a").first().click();
      return { cell, verdict: await panel(page) };
    });
    expect(result.cell).toContain("Sama");
    expect(result.cell).toContain("held");
    expect(result.verdict).toContain("Health & safety");
    const receipt = await visit("?dossier=google-raters&view=responsibilities", async page => {
      await page.locator('td[data-state="silent"]', { hasText: "receipt" }).first().locator("a").click();
      return panel(page);
    });
    expect(receipt.result).toContain("Appen");
    const groups = await visit("?dossier=flamanville&view=responsibilities&rows=groups", async page => {
      const before = await page.locator(".responsibilities tbody").textContent();
      const plane = await page.locator(".planes [aria-current]").textContent();
      await page
        .locator('td[data-party="elco-workers"], tbody tr:last-child td[data-verdict]')
        .first()
        .locator("a")
        .first()
        .click();
      await page.locator(".panel").waitFor();
      return {
        plane: [plane, await page.locator(".planes [aria-current]").textContent()].map(text =>
          text?.replace(/\d.*$/s, "").trim(),
        ),
        kind: await page.locator(".panel-kind").textContent(),
        isSame:
          before?.replace("the workers chosen", "") ===
          (await page.locator(".responsibilities tbody").textContent())
            ?.replace("the workers chosen", "")
            .replace(", chosen", ""),
      };
    });
    expect(groups.result.isSame).toBe(true);
    expect(groups.result.plane[0]).toBe(groups.result.plane[1]);
    expect(groups.result.kind).toContain("Romanian workers");
    expect(groups.result.kind).toContain("In law");
    expect([...sins, ...receipt.sins, ...groups.sins]).toEqual([]);
  });

  it("is copied as a table: what is shown, cell by cell, with the workers, the plane and the number of rows", async () => {
    const { result, sins } = await visit(
      `${SAMA}&state=written`,
      async page => {
        await page.getByRole("button", { name: "Copy as a table" }).click();
        const said = page.locator(".copy-table [role=status]");
        await said.filter({ hasText: "Copied" }).waitFor();
        const taken = await page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const written = async (type: string) => (await item!.getType(type)).text();
          return { text: await written("text/plain"), html: await written("text/html") };
        });
        return { said: await said.textContent(), ...taken };
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
    const rows = result.text
      .split("\r\n")
      .slice(0, -1)
      .map(line => line.split("\t"));
    expect(rows[0]!.slice(0, 3)).toEqual(["Party", "Layer", "Paying for the work"]);
    expect(rows.map(cells => cells.length)).toEqual([...Array.from({ length: 6 }, () => rows[0]!.length), 1]);
    expect(rows.map(([first]) => first).slice(1, -1)).toEqual([
      "OpenAI",
      "Sama",
      "For the workers",
      "How it reached the workers",
      "Of 3 parties above these workers",
    ]);
    expect(rows[2]![2]).toBe("held, in part · statement · said by one side");
    expect(rows[5]![2]).toBe("1 of 3: held; 1 of 3: passed on; 1 of 3: nothing on record");
    expect(rows.at(-1)![0]).toMatch(/Data labellers in Nairobi.*As promised.*2 of 4 parties shown/u);
    expect(result.html).toContain("<td>held, in part · statement · said by one side</td>");
    expect(result.said).toBe("Copied as 5 rows. Paste it into a spreadsheet.");
    expect(sins).toEqual([]);
  });

  it("is selected to be copied by hand where the page may not, and gives the same cells then", async () => {
    const { result, sins } = await visit(
      SAMA,
      async page => {
        await page.getByRole("button", { name: "Copy as a table" }).click();
        await page.locator(".copy-table [role=status]").filter({ hasText: "selected" }).waitFor();
        return page.evaluate(() => {
          const data = new DataTransfer();
          const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true });
          document.querySelector(".responsibilities")!.dispatchEvent(event);
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(".responsibilities tbody tr")!);
          const selection = document.getSelection()!;
          selection.removeAllRanges();
          selection.addRange(range);
          return { text: data.getData("text/plain"), html: data.getData("text/html"), row: selection.toString() };
        });
      },
      {
        prepare: page =>
          page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined })),
      },
    );
    expect(result.text).toContain("Sama\t1\theld, in part · statement · said by one side\t");
    expect(result.html).toContain("<tr><td>Sama</td><td>1</td>");
    // A row that is copied by hand is one line, its cells apart, without what only screen readers need.
    expect(result.row.trim().split("\n")).toHaveLength(1);
    expect(result.row.split("\t").at(8)).toBe("2 of 6: passed on; 4 of 6: nothing on record");
    expect(result.row.split("\t").slice(0, 3)).toEqual([
      "OpenAI",
      "0",
      "passed on, in part to Sama · statement · reported",
    ]);
    expect(sins).toEqual([]);
  });

  it("goes by keys: along the heads, into a cell, and along its box, and what has the focus is not covered", async () => {
    const { result, sins } = await visit(
      MANY,
      async page => {
        await page.getByRole("button", { name: "Sort by Party", exact: true }).focus();
        await page.keyboard.press("Enter");
        const sorted = await sortedBy(page);
        const held = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
        const covered: string[] = [];
        let stops = 0;
        for (let step = 0; step < 60; step += 1) {
          await page.keyboard.press("Tab");
          const found = await page.evaluate(() => {
            const at = document.activeElement!;
            if (!at.closest(".wide-table")) return null;
            const { left, top, width } = at.getBoundingClientRect();
            const on = document.elementFromPoint(left + Math.min(4, width / 2), top + 6);
            return on && (at.contains(on) || on.contains(at)) ? "" : at.outerHTML.slice(0, 120);
          });
          if (found === null) continue;
          stops += 1;
          if (found !== "") covered.push(found);
        }
        const box = page.locator(".wide-table");
        await box.focus();
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("ArrowRight");
        await page.waitForFunction(() => document.querySelector(".wide-table")!.scrollLeft > 0);
        return { sorted, held, covered, stops };
      },
      { viewport: { width: 1000, height: 620 } },
    );
    expect(result.sorted).toEqual(["Party ascending"]);
    expect(result.held).toBe("Sort by Party");
    expect(result.stops).toBeGreaterThan(40);
    expect(result.covered).toEqual([]);
    expect(sins).toEqual([]);
  });

  it("keeps its heads and its names where they are while it is scrolled, on a phone as well, and the page has no sideways scroll", async () => {
    for (const [query, width] of [
      [MANY, 1000],
      [SAMA, 390],
    ] as const) {
      const { result, sins } = await visit(
        query,
        async page => {
          const at = () =>
            page.evaluate(() => {
              const box = document.querySelector(".wide-table")!.getBoundingClientRect();
              const place = (selector: string) => {
                const { left, top } = document.querySelector(selector)!.getBoundingClientRect();
                return [Math.round(left - box.left), Math.round(top - box.top)];
              };
              return {
                corner: place(".responsibilities thead th"),
                name: place(".responsibilities tbody tr:nth-child(2) th"),
                head: place(".responsibilities thead th:nth-child(4)"),
                cell: place(".responsibilities tbody tr:nth-child(2) td:nth-child(4)"),
              };
            });
          const box = page.locator(".wide-table");
          await box.evaluate(element => element.scrollTo(0, 200));
          const before = await at();
          await box.evaluate(element => element.scrollTo(150, 240));
          const after = await at();
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          return { before, after, sideways, troubles: await pageTroubles(page) };
        },
        { viewport: { width, height: 560 } },
      );
      const { before, after } = result;
      expect(after.corner).toEqual([0, 0]);
      expect(before.corner).toEqual([0, 0]);
      expect(after.name).toEqual([0, before.name[1]! - 40]);
      expect(after.head).toEqual([before.head[0]! - 150, 0]);
      expect(after.cell).toEqual([before.cell[0]! - 150, before.cell[1]! - 40]);
      expect(result.sideways).toBe(0);
      expect(result.troubles).toEqual([]);
      expect(sins).toEqual([]);
    }
  });

  it("on paper lets everything go and has room for fourteen duties", async () => {
    const { result, sins } = await visit(
      MANY,
      async page => {
        await onPaper(page);
        return page.evaluate(() => {
          const table = document.querySelector(".responsibilities")!.getBoundingClientRect();
          const main = document.querySelector("main")!.getBoundingClientRect();
          const stuck = [...document.querySelectorAll(".responsibilities :is(th, td)")].filter(
            cell => getComputedStyle(cell).position === "sticky",
          );
          return { over: Math.round(table.width - main.width), stuck: stuck.length };
        });
      },
      // The room that A4 in landscape leaves between the margins.
      { viewport: { width: 1032, height: 700 } },
    );
    expect(result.over).toBeLessThanOrEqual(0);
    expect(result.stuck).toBe(0);
    expect(sins).toEqual([]);
  });

  it.each(partOf([SAMA, `${MANY}&rows=groups`, `${SAMA}&state=excluded`], 3))(
    "breaks no rule of accessibility, in light and in dark: %s",
    async query => {
      const { result, sins } = await visit(query, async page => ({
        troubles: await axeTroubles(page, "#responsibilities"),
        empty: await page
          .locator(".responsibilities :is(th, td)")
          .evaluateAll(cells => cells.filter(cell => cell.textContent?.trim() === "").map(cell => cell.outerHTML)),
      }));
      expect(result).toEqual({ troubles: [], empty: [] });
      expect(sins).toEqual([]);
    },
  );

  it("is led to from the tables, which show nothing twice", async () => {
    const { result, sins } = await visit("?dossier=openai-sama&view=table", async page => {
      const before = await page.locator("table.data-table").count();
      await page.locator(".table-lead a").click();
      await page.locator(".responsibilities").waitFor();
      return { before, after: await page.locator("table.data-table").count(), url: new URL(page.url()).search };
    });
    expect(result).toEqual({ before: 2, after: 1, url: SAMA });
    expect(sins).toEqual([]);
  });
});
