/** Chromium or Chrome, by Playwright. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { OwnBrowser } from "../e2e/ownBrowser.ts";
import { removeHome } from "../removeHome.ts";
import { soon } from "../soon.ts";
import type { Native, Size, Start, Target } from "./driver.ts";
import { frameIn } from "./frameIn.ts";
import { noteTroubles } from "./noteTroubles.ts";

const PATIENCE = 2_000;

/** Starts Chromium with a profile of its own. */
export async function chromiumDriver({ scheme }: Start): Promise<Native> {
  const own = new OwnBrowser();
  const downloads = mkdtempSync(path.join(tmpdir(), "deep-labor-chromium-"));
  let page: Page;
  let scope: Page | Frame;
  let version = "";
  let size: Size = { width: 1280, height: 800 };
  const begin = async () => {
    const context = await own.start();
    const browser = context.browser()!;
    version = browser.version();
    const session = await browser.newBrowserCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
    page = await context.newPage();
    scope = page;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.setViewportSize(size);
    await page.addInitScript(noteTroubles);
  };
  const found = (target: Target): Locator =>
    typeof target === "string"
      ? scope.locator(target).filter({ visible: true }).first()
      : scope.getByRole(target.role, { name: target.name, exact: true }).first();
  await begin();
  return {
    version,
    isWatchedFromStart: true,
    downloads,
    async open(address) {
      scope = page;
      await page.goto(address);
    },
    async back() {
      await page.goBack();
    },
    press: key => page.keyboard.press(key),
    type: words => page.keyboard.type(words),
    click: target =>
      found(target)
        .click({ timeout: PATIENCE })
        .then(
          () => true as const,
          () => null,
        ),
    sees: target => found(target).isVisible(),
    evaluate: (run, given) => scope.evaluate(run as never, given as never),
    async enter(frame) {
      scope = await soon(async () => {
        const within = await (await page.evaluateHandle(frameIn, frame)).asElement()?.contentFrame();
        if (!within) throw new Error(`There is no frame in ${frame}.`);
        return within;
      });
    },
    async leave() {
      scope = page;
    },
    screenshot: () => page.screenshot(),
    async resize(to) {
      size = to;
      await page.setViewportSize(to);
    },
    async crash() {
      await own.kill();
      await begin();
    },
    async end() {
      await own.end();
      removeHome(downloads);
    },
  };
}
