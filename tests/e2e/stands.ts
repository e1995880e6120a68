import type { Page } from "playwright-core";

/** Waits until what is shown first is there, with its letters: a page that still loads a part of itself says so. */
export async function settles(page: Page): Promise<void> {
  await page.locator("h1").waitFor();
  await page.waitForFunction(() => document.querySelector(".loading") === null);
  await painted(page);
}

/** With its letters, and once more after whatever they moved. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(done => requestAnimationFrame(done));
  });

/** Waits until everything that is loaded behind the picture is there, and stands where it stays. */
export async function stands(page: Page): Promise<void> {
  await page.locator(".cards, #imprint, .plain").first().waitFor();
  // What is none opens no panel: it is said to be left aside.
  if (/[?&](duty|party|link)=/.test(page.url())) await page.locator(".panel, .left-aside p").first().waitFor();
  await painted(page);
}
