import path from "node:path";
import { chromium } from "playwright-core";
import { browserFlags } from "../../scripts/findBrowser.ts";
import { serve } from "../../scripts/serve.ts";
import { longTable, pasteTable } from "../e2e/bringTable.ts";
import { median } from "./median.ts";
import { noteTasks } from "./noteTasks.ts";

const root = path.resolve(import.meta.dirname, "../..");

export type PreviewMeasured = {
  /** ms from the paste until the preview stands. */
  readonly time: number;
  /** ms of processor time of the page's own thread in its longest task meanwhile: so long it did not answer. */
  readonly longest: number;
};

/** How soon a pasted table is previewed on the home page of the built page, in a browser that has never loaded it. */
export async function previewOf(executablePath: string, rows: number, rounds: number): Promise<PreviewMeasured> {
  const server = await serve(path.join(root, "dist/page"));
  const measured: PreviewMeasured[] = [];
  try {
    const text = longTable(rows);
    for (let round = 0; round < rounds; round += 1) {
      const browser = await chromium.launch({ executablePath, args: browserFlags });
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
      await page.goto(`${server.address}?lang=en`);
      await page.locator(".take textarea").waitFor();
      await page.waitForLoadState("networkidle");
      const tasks = await noteTasks(page);
      const start = performance.now();
      await pasteTable(page, text);
      const time = performance.now() - start;
      measured.push({ time, longest: Math.max(0, ...(await tasks())) });
      await browser.close();
    }
  } finally {
    await server.close();
  }
  return {
    time: median(measured.map(one => one.time)),
    longest: median(measured.map(one => one.longest)),
  };
}
