/** Firefox, by Puppeteer over WebDriver BiDi. */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer, { type Browser, type ElementHandle, type Frame, type KeyInput, type Page } from "puppeteer-core";
import { removeHome } from "../removeHome.ts";
import { soon } from "../soon.ts";
import type { Native, Size, Start, Target } from "./driver.ts";
import { frameIn } from "./frameIn.ts";
import { noteTroubles } from "./noteTroubles.ts";
import { standsStill } from "./standsStill.ts";

/** Settings of Firefox by which a reader's wishes and the place of downloads are told to it. */
const settingsOf = ({ scheme }: Start, downloads: string) => ({
  "browser.download.dir": downloads,
  // 2: the folder above.
  "browser.download.folderList": 2,
  "intl.accept_languages": "en-GB",
  "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
  "ui.prefersReducedMotion": 1,
  // Scrollbars take room, as on most desktops.
  "widget.gtk.overlay-scrollbars.enabled": false,
});

/** Starts this Firefox with a profile of its own. */
export async function firefoxDriver(program: string, start: Start): Promise<Native> {
  const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-firefox-"));
  const [profile, downloads] = [path.join(folder, "profile"), path.join(folder, "downloads")];
  for (const made of [profile, downloads]) mkdirSync(made);
  let browser: Browser;
  let page: Page;
  let scope: Page | Frame;
  let size: Size = { width: 1280, height: 800 };
  const begin = async () => {
    browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: program,
      userDataDir: profile,
      extraPrefsFirefox: settingsOf(start, downloads),
      // A slow machine is no failure.
      timeout: 60_000,
      protocolTimeout: 60_000,
    });
    page = await browser.newPage();
    scope = page;
    await page.setViewport(size);
    await page.evaluateOnNewDocument(noteTroubles);
  };
  const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const selectorOf = (target: Target): string =>
    typeof target === "string" ? target : `::-p-aria([name="${target.name}"][role="${target.role}"])`;
  const found = async (target: Target): Promise<ElementHandle | null> => {
    for (const element of await scope.$$(selectorOf(target))) if (await element.evaluate(isSeen)) return element;
    return null;
  };
  const pressed = async (key: string): Promise<void> => {
    const keys = key.split("+") as KeyInput[];
    const last = keys.pop()!;
    for (const held of keys) await page.keyboard.down(held);
    await page.keyboard.press(last);
    for (const held of keys.reverse()) await page.keyboard.up(held);
  };
  const kill = async () => {
    const running = browser.process()!;
    const ended = new Promise(resolve => running.once("exit", resolve));
    // Puppeteer gives it a group of its own.
    process.kill(-running.pid!, "SIGKILL");
    await ended;
  };
  await begin();
  return {
    version: (await browser!.version()).replace(/^firefox\//, ""),
    isWatchedFromStart: true,
    downloads,
    async open(address) {
      scope = page;
      await page.goto(address);
    },
    async back() {
      await page.goBack();
    },
    press: pressed,
    type: words => page.keyboard.type(words),
    async click(target) {
      const element = await found(target);
      if (!element || !(await element.evaluate(standsStill))) return null;
      await element.click();
      return true;
    },
    sees: async target => (await found(target)) !== null,
    evaluate: (run, given) => scope.evaluate(run as never, given as never),
    async enter(frame) {
      scope = await soon(async () => {
        const element = (
          await page.evaluateHandle(frameIn, frame)
        ).asElement() as ElementHandle<HTMLIFrameElement> | null;
        if (!element) throw new Error(`There is no frame in ${frame}.`);
        return element.contentFrame();
      });
    },
    async leave() {
      scope = page;
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    async resize(to) {
      size = to;
      await page.setViewport(to);
    },
    async crash() {
      await kill();
      await begin();
    },
    async end() {
      await kill();
      removeHome(folder);
    },
  };
}
