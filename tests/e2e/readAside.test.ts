/** What would keep the page from answering is read in a worker, however short its file is, and can be stopped. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { chainInLine, cycleOf, laddersOf } from "../bench/deepChains.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 60_000 });

serveForVisits();

const shallow = readFileSync(path.resolve(import.meta.dirname, "../gallery/cycle.dossier.json"), "utf8");
const heavy = [
  ["a deep chain", chainInLine(60)],
  ["a cycle", cycleOf(60)],
  ["very many ways", laddersOf(16)],
] as const;

const served = (text: string) => (page: Page) =>
  page.route("**/own.dossier.json", route => route.fulfill({ contentType: "application/json", body: text }));
/** Notes the workers that read. Call it before the page is opened. */
function readers(page: Page): readonly string[] {
  const started: string[] = [];
  page.on("worker", worker => {
    if (worker.url().includes("readWorker")) started.push(worker.url());
  });
  return started;
}
/** A worker that never comes to an end. */
const endless = (page: Page) =>
  page.route("**/readWorker*.js", route => route.fulfill({ contentType: "text/javascript", body: "" }));
const paste = (page: Page, text: string) =>
  page.evaluate(pasted => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, text);

describe.skipIf(!hasBrowser)("a file that is read", () => {
  it.each(heavy)("is read in a worker and then shown as any other: %s", async (_, text) => {
    let started: readonly string[] = [];
    const { result, sins } = await visit(
      "?src=own.dossier.json&lang=en",
      async page => {
        await page.locator(".dossier").waitFor();
        const fromAddress = started.length;
        await paste(page, text);
        await page.locator(".local-bar, .dossier").first().waitFor();
        await vi.waitUntil(() => started.length > fromAddress, { timeout: 20_000 });
        return { fromAddress, title: await page.locator("main h1").first().textContent() };
      },
      {
        prepare: async page => {
          started = readers(page);
          await served(text)(page);
        },
      },
    );
    expect(sins).toEqual([]);
    expect(result.fromAddress).toBe(1);
    expect(result.title).toContain("A generated chain");
  });

  it("is read at once where it is small and shallow", async () => {
    let started: readonly string[] = [];
    const { sins } = await visit("?src=own.dossier.json&lang=en", page => page.locator(".dossier").waitFor(), {
      prepare: async page => {
        started = readers(page);
        await served(shallow)(page);
      },
    });
    expect(sins).toEqual([]);
    expect(started).toEqual([]);
  });

  it("says that it is being read, and can be stopped: at an address", async () => {
    const { result, sins } = await visit(
      "?src=own.dossier.json&lang=en",
      async page => {
        await page.getByText("Reading own.dossier.json …").waitFor();
        await page.getByRole("button", { name: "Stop reading" }).click();
        await page.locator(".plain h1").waitFor();
        return { told: await page.locator(".plain").textContent(), workers: page.workers().length };
      },
      {
        isPartial: true,
        prepare: async page => {
          await endless(page);
          await served(heavy[0][1])(page);
        },
      },
    );
    expect(sins).toEqual([]);
    expect(result.told).toContain("You stopped reading “own.dossier.json”.");
    expect(result.workers).toBe(0);
  });

  it("says that it is being read, and can be stopped: of one’s own, where the page stays as it was", async () => {
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        const before = page.url();
        await paste(page, heavy[1][1]);
        await page.locator(".notice").getByRole("button", { name: "Stop reading" }).click();
        await page.locator(".notice p").waitFor({ state: "detached" });
        return { isThere: page.url() === before, workers: page.workers().length };
      },
      { prepare: endless },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ isThere: true, workers: 0 });
  });
});
