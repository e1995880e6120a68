/** A visit to the built page: in a browser, under its own content policy, with everything noted that it must not do. */
import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import { recordOne } from "../record.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";
import { Contexts } from "./contexts.ts";
import { settles } from "./stands.ts";
import { unusedFonts } from "./unusedFonts.ts";

/** The folder of the built page; DEEP_LABOR_PAGE names another build of it. */
export const pageFolder = path.resolve(
  process.env.DEEP_LABOR_PAGE ?? path.resolve(import.meta.dirname, "../../dist/page"),
);

let browser: Browser;
const contexts = new Contexts();
let stop: () => Promise<unknown>;
/** The address of the page that is served while the tests of a file run. */
export let address = "";

/**
 * Serves the page and starts the browser for the tests of a file; says so if there is none.
 * @param makes builds another page than the product's, and says in which folder
 * @param serves serves that folder another way
 */
export function serveForVisits(
  makes: () => string | Promise<string> = () => pageFolder,
  serves: (folder: string) => Promise<Pick<Served, "address" | "close">> = serve,
): void {
  beforeAll(async () => {
    if (!hasBrowser) {
      console.warn("No browser on this machine: the page is not looked at.");
      return;
    }
    const folder = await makes();
    if (!existsSync(path.join(folder, "index.html"))) throw new Error("The page is not built: `npm run build` first.");
    browser = (await launchBrowser())!;
    const server = await serves(folder);
    address = server.address;
    stop = server.close;
  });
  afterAll(async () => {
    try {
      await contexts.end();
    } finally {
      await browser?.close();
      await stop?.();
    }
  });
}

/** What Chromium says of fonts some seconds after a page was loaded, also where it has only been slow: `unusedFonts` looks. */
const FONT_UNUSED = /^warning: .*\.woff2 was preloaded using link preload but not used/u;

export type Options = BrowserContextOptions & {
  /** Runs before the page is opened, for instance to stand in for parts of the browser. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Parts of the page are kept from it: it never comes to rest, and `look` says what it waits for. */
  readonly isPartial?: true;
  /** The page is looked at as it is written, before anything of it runs, or without that. */
  readonly isStill?: true;
};

/** Opens a page and returns what it did that it must not do: other hosts asked, rules broken, errors. */
export async function visit<Result>(
  query: string,
  look: (page: Page) => Promise<Result>,
  { prepare, isPartial, isStill, ...options }: Options = {},
): Promise<{ readonly result: Result; readonly sins: readonly string[] }> {
  const context = await contexts.with(browser, { locale: "en-GB", reducedMotion: "reduce", ...options });
  const sins: string[] = [];
  const page = await context.newPage();
  const opened: Page[] = [page];
  page.on("popup", popup => opened.push(popup));
  page.on("console", message => {
    const told = `${message.type()}: ${message.text()}`;
    const isQuiet = message.type() === "log" || message.type() === "info" || FONT_UNUSED.test(told);
    if (!isQuiet) sins.push(told);
  });
  page.on("pageerror", error => sins.push(String(error)));
  let [requests, elsewhere] = [0, 0];
  page.on("request", request => {
    const url = request.url();
    requests += 1;
    // Whatever the page itself has made, such as a file to download, asks no host.
    if (url.startsWith(address) || url.startsWith(`blob:${address}`)) return;
    elsewhere += 1;
    sins.push(`asked ${url}`);
  });
  page.on("requestfailed", request => {
    // A reader who leaves a page no longer waits for what it asked for.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") sins.push(`failed: ${request.url()} (${why})`);
  });
  await page.exposeFunction("noteBroken", (rule: string) => {
    sins.push(rule);
  });
  await page.addInitScript(() => {
    const { noteBroken } = window as unknown as { noteBroken: (rule: string) => void };
    document.addEventListener("securitypolicyviolation", event => {
      noteBroken(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  try {
    await prepare?.(page);
    await page.goto(address + query);
    // What is written in the page is gone once the page has drawn it.
    if (!isStill) await page.locator("html:not([data-first=shown])").waitFor();
    if (!isPartial) await settles(page);
    if (!isPartial && !isStill) sins.push(...(await unusedFonts(page)));
    const result = await look(page);
    return { result, sins };
  } finally {
    await Promise.all(opened.map(one => one.close()));
    recordOne("visits", { visits: 1, requests, elsewhere });
  }
}
