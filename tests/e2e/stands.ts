import type { Page } from "playwright-core";

/** Waits until the first part of the page is there with its fonts: a page that still loads a part of itself says so. */
export async function settles(page: Page): Promise<void> {
  await page.locator("h1").filter({ visible: true }).first().waitFor();
  await page.waitForFunction(() => document.querySelector(".loading") === null);
  await painted(page);
}

/**
 * Waits until nothing more is asked for, and nothing is made apart. Playwright's own wait for the network may never end
 * once a frame, such as that of a preview, was taken away while something was on its way to it.
 */
export const rests = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    let [asked, since] = [-1, 0];
    for (;;) {
      await new Promise(done => requestIdleCallback(done, { timeout: 1_000 }));
      const now = performance.getEntriesByType("resource").length;
      const isBusy = document.querySelector(".loading, [aria-busy=true]") !== null;
      if (now !== asked || isBusy) [asked, since] = [now, performance.now()];
      else if (performance.now() - since > 500) return;
      await new Promise(done => setTimeout(done, 50));
    }
  });

/** Waits for the fonts, which are asked for once something is laid out in them, and for whatever they moved. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await document.fonts.ready;
      for (let frame = 0; frame < 2; frame += 1) await new Promise(done => requestAnimationFrame(done));
    }
  });

/** Waits until everything that is loaded after the picture is there and no longer moves. */
export async function stands(page: Page): Promise<void> {
  await page.locator(".shafts, .found-none, #imprint, .plain").first().waitFor();
  // A step of the story has its own evidence. An id that does not exist opens no panel, and is said to be left aside. In the picture, a duty alone opens none.
  const opens = /[?&]view=/.test(page.url()) ? /[?&](duty|party|link)=/ : /[?&](party|link)=/;
  if (opens.test(page.url())) await page.locator(".panel, .told, .left-aside p").first().waitFor();
  await painted(page);
}
