/** The picture beside the form: what is pressed in it opens, what turns wears a ring, what waits is listed. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "./browser.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";
import { writerOn } from "./writer.ts";

serveForVisits();

const text = readFileSync(path.resolve(import.meta.dirname, "../../data/dossiers/openai-sama.dossier.json"), "utf8");

async function begun(page: Page): Promise<void> {
  await paste(page, text);
  await page.locator(".local-bar").getByRole("button", { name: "Edit", exact: true }).click();
  await page.locator(".edit-picture [data-state]").first().waitFor({ state: "attached" });
}

const openItem = (page: Page, words: RegExp) =>
  page.locator(".file-contents").getByRole("button", { name: words }).first().click();

/** Sama no longer says that it holds the duty, but that it denies it. */
async function disclaimed(page: Page): Promise<void> {
  await openItem(page, /^Sama · Health & safety · /);
  await page.locator('#edit-panel [data-field="position"] input').first().click();
  const w = writerOn(page);
  await w.press("Control+a");
  await w.type("disclaim");
  await w.press("Enter");
  await page.locator(".edit-changes li").first().waitFor();
}

const ringed = (page: Page) =>
  page
    .locator(".edit-picture .is-turned")
    .evaluateAll(marks =>
      marks.map(one => `${(one as HTMLElement).dataset.duty} ${(one as HTMLElement).dataset.party}`),
    );

describe.skipIf(!hasBrowser)("the picture beside the form", () => {
  it.each([1280, 390])("rings the marks that turn, in the plane that it shows: %i px", async width => {
    const { result } = await visit(
      "?lang=en",
      async page => {
        await begun(page);
        await disclaimed(page);
        await page.locator(".edit-picture .is-turned").first().waitFor({ state: "attached", timeout: 5_000 });
        const here = await ringed(page);
        if (width > 1000) {
          await page
            .locator(".edit-picture a", { hasText: /^In law/ })
            .first()
            .click();
          await page.waitForFunction(() => document.querySelectorAll(".edit-picture .is-turned").length === 0);
        }
        return { here, told: await page.locator(".edit-changes").textContent() };
      },
      { viewport: { width, height: 900 } },
    );
    expect(new Set(result.here)).toEqual(new Set(["health-safety sama"]));
    expect(result.told).toMatch(/^What changes/);
  });

  it("opens the statement of a cell that is pressed, and none of its own accord", async () => {
    const { result, sins } = await visit("?lang=en", async page => {
      await begun(page);
      await page.locator(".edit-picture").getByRole("link", { name: "Responsibilities" }).click();
      const cell = page.locator('.edit-picture td[data-party="sama"][data-duty="health-safety"] a');
      await cell.first().click();
      await page.locator("#edit-panel .of-assertions").waitFor();
      const opened = await page.locator("#edit-title").textContent();
      // Party and duty stand in the place, as they do when the page is loaded again.
      for (const view of ["Outline", "Responsibilities"])
        await page.locator(".edit-picture").getByRole("link", { name: view, exact: true }).click();
      const alone = await page.locator(".file-pending li").count();
      await page.locator('.edit-picture td[data-state][data-party="openai"][data-duty="transparency"]').first().click();
      await page.locator("#edit-panel .edit-waits").first().waitFor();
      const waits = await page.locator(".file-pending li").count();
      const line = await page.locator(".file-pending li").textContent();
      await page
        .getByRole("button", { name: /^Discard/ })
        .first()
        .click();
      await page.locator(".file-pending").waitFor({ state: "detached" });
      return { opened, alone, waits, line };
    });
    expect(sins).toEqual([]);
    expect(result.opened).toContain("Health & safety");
    expect(result.alone).toBe(0);
    expect(result.waits).toBe(1);
    expect(result.line).toMatch(/Statement · .*OpenAI/);
  });
});
