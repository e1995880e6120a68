import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { browserFlags, findBrowser } from "../../scripts/findBrowser.ts";

/** Whether this machine has a browser: `describe.skipIf(!hasBrowser)`. */
export const hasBrowser: boolean = findBrowser() !== null;

/** How many times slower than this machine every page computes: what a test does not wait for shows itself then. */
const slowness = Number(process.env.DEEP_LABOR_SLOW ?? 1);

/** The same browser, with pages that compute as slowly as is asked for. */
function slowed(browser: Browser): Browser {
  if (slowness === 1) return browser;
  const newContext = browser.newContext.bind(browser);
  const slow = async (context: BrowserContext, page: Page) => {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  };
  return Object.assign(browser, {
    newContext: async (...options: Parameters<typeof newContext>) => {
      const context = await newContext(...options);
      const newPage = context.newPage.bind(context);
      return Object.assign(context, {
        newPage: async () => {
          const page = await newPage();
          await slow(context, page);
          return page;
        },
      });
    },
  });
}

/**
 * Starts this machine's Chromium or Chrome with an empty profile of its own, which is deleted when the browser is
 * closed. Screen size, colour scheme, reduced motion and language belong to a context: `browser.newContext(…)`.
 * @param hasScrollbars whether scrollbars take room, as on a desktop; otherwise there are none, as on a telephone
 * @param isSpoken whether the tree for assistive technology is made whole, as it is for those who use some
 * @returns the browser, or null if the machine has none
 * @throws if there is one and it does not start, or if there is none and DEEP_LABOR_NEEDS_BROWSER=1 asks for one
 */
export async function launchBrowser({ hasScrollbars = false, isSpoken = false } = {}): Promise<Browser | null> {
  const executablePath = findBrowser();
  const ignoreDefaultArgs = hasScrollbars ? ["--hide-scrollbars"] : [];
  const args = isSpoken ? [...browserFlags, "--force-renderer-accessibility"] : browserFlags;
  if (executablePath) return slowed(await chromium.launch({ executablePath, args, ignoreDefaultArgs }));
  if (process.env.DEEP_LABOR_NEEDS_BROWSER !== "1") return null;
  throw new Error("No Chromium or Chrome on PATH, none named by CHROME.");
}
