import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
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

type Wants = {
  /** Whether scrollbars take room, as on a desktop; otherwise there are none, as on a telephone. */
  readonly hasScrollbars?: boolean;
  /** Whether the tree for assistive technology is made whole, as it is for those who use some. */
  readonly isSpoken?: boolean;
};

/** Browsers of this process by what is wanted of them: files that run in one process share theirs, which ends with it. */
const running = new Map<string, Promise<Browser>>();

const started = async (executablePath: string, { hasScrollbars = false, isSpoken = false }: Wants): Promise<Browser> =>
  slowed(
    await chromium.launch({
      executablePath,
      args: isSpoken ? [...browserFlags, "--force-renderer-accessibility"] : browserFlags,
      ignoreDefaultArgs: hasScrollbars ? ["--hide-scrollbars"] : [],
    }),
  );

/** The browser for one user of it: `close` closes what that user opened, and leaves the browser to the next. */
function shared(browser: Browser): Browser {
  const opened: BrowserContext[] = [];
  const newContext = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext(options);
    opened.push(context);
    return context;
  };
  return Object.assign(Object.create(browser) as Browser, {
    newContext,
    newPage: async (options?: BrowserContextOptions) => (await newContext(options)).newPage(),
    close: async () => {
      await Promise.all(opened.splice(0).map(context => context.close()));
    },
  });
}

/**
 * This machine's Chromium or Chrome, with an empty profile, for the tests of a file, which close it at their end. Screen
 * size, colour scheme, reduced motion and language belong to a context, and so does all that a page keeps:
 * `browser.newContext(…)`.
 * @returns the browser, or null if the machine has none
 * @throws if there is one and it does not start, or if there is none and DEEP_LABOR_NEEDS_BROWSER=1 asks for one
 */
export async function launchBrowser(wants: Wants = {}): Promise<Browser | null> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    if (process.env.DEEP_LABOR_NEEDS_BROWSER !== "1") return null;
    throw new Error("No Chromium or Chrome on PATH, none named by CHROME.");
  }
  const key = JSON.stringify(wants);
  const known = await running.get(key)?.catch(() => null);
  if (known?.isConnected()) return shared(known);
  const browser = started(executablePath, wants);
  running.set(key, browser);
  return shared(await browser);
}
