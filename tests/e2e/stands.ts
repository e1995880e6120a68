import type { Page } from "playwright-core";

/** Waits until everything that is loaded behind the picture is there, and stands where it stays. */
export async function stands(page: Page): Promise<void> {
  await page.locator(".cards, #imprint, .plain").first().waitFor();
  if (/[?&](duty|party|link)=/.test(page.url())) await page.locator(".panel").waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(done => requestAnimationFrame(done));
  });
}
