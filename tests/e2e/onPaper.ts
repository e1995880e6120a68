import type { Page } from "playwright-core";

/** Lays the page out as for a printer, and waits until the page has heard of it, which it does with a frame. */
export async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(done => requestAnimationFrame(done));
  });
}
