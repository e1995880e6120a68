/**
 * WebKit as GTK has it: its MiniBrowser on a screen in memory, by WebDriver. The browser is started by itself and the
 * driver is led to it, so that the one outlives the other: a driver gives up where a page crashes.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Builder, By, error, Key, type WebDriver, type WebElement } from "selenium-webdriver";
import { removeHome } from "../removeHome.ts";
import { soon } from "../soon.ts";
import type { Native, Role, Size, Start, Target } from "./driver.ts";
import { frameIn } from "./frameIn.ts";
import { noteTroubles } from "./noteTroubles.ts";
import { OwnProcess } from "./ownProcess.ts";
import { standsStill } from "./standsStill.ts";
import { startScreen } from "./startScreen.ts";

export type WebKitPrograms = { readonly driver: string; readonly browser: string; readonly screen: string };

/** Elements that may have a role. */
const mayBe: Readonly<Record<Role, string>> = {
  button: "button, summary, [role=button]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  combobox: "select, [role=combobox]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  link: "a[href], [role=link]",
  tab: "[role=tab]",
  textbox: "input, textarea, [role=textbox]",
};

/** The keys that WebDriver knows by names of its own. */
const keys: Readonly<Record<string, string>> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  Control: Key.CONTROL,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  Shift: Key.SHIFT,
  Space: Key.SPACE,
  Tab: Key.TAB,
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address!.port : 0));
    });
  });

/** Waits until something listens at a port. */
const listens = (port: number): Promise<void> =>
  soon(
    () =>
      new Promise<void>((resolve, reject) => {
        const connection = createConnection(port, "127.0.0.1", () => {
          connection.destroy();
          resolve();
        }).once("error", reject);
      }),
  );

const errorIs = (thrown: unknown, ...kinds: readonly (abstract new (...args: never[]) => Error)[]): boolean =>
  kinds.some(kind => thrown instanceof kind);

/** The processes of a group that run pages. */
const pagesOf = (group: number): readonly number[] =>
  readdirSync("/proc")
    .filter(name => /^\d+$/.test(name))
    .filter(name => {
      try {
        // The name stands in brackets and may have any letter; the group is the third word behind it.
        const [, program, rest] = /\((.*)\) (.*)$/s.exec(readFileSync(`/proc/${name}/stat`, "utf8"))!;
        return program!.startsWith("WebKitWebProces") && Number(rest!.split(" ")[2]) === group;
      } catch {
        return false;
      }
    })
    .map(Number);

/** Starts WebKit with a home of its own. */
export async function webkitDriver(programs: WebKitPrograms, { scheme, scale = 1 }: Start): Promise<Native> {
  const home = mkdtempSync(path.join(tmpdir(), "deep-labor-webkit-"));
  const at = (...names: readonly string[]) => path.join(home, ...names);
  const downloads = at("downloads");
  for (const made of [downloads, at(".config/gtk-3.0")]) mkdirSync(made, { recursive: true });
  writeFileSync(at(".config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  // GTK's way of asking for stillness.
  writeFileSync(at(".config/gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  writeFileSync(at("start.js"), `(${String(noteTroubles)})();\n`);

  const screen = await startScreen(programs.screen, { width: 1600 * scale, height: 1200 * scale });
  const inspected = await freePort();
  const env = {
    ...process.env,
    HOME: home,
    DISPLAY: screen.display,
    XDG_CONFIG_HOME: at(".config"),
    XDG_DATA_HOME: at(".local"),
    XDG_CACHE_HOME: at(".cache"),
    GDK_SCALE: String(scale),
    WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${inspected}`,
  };
  // Some builds of the browser take no script of the user and end at once. Then pages are watched from when they are loaded.
  const script = `--user-script-at-start=${at("start.js")}`;
  const takesScript = spawnSync(programs.browser, [script, "--version"], { env, stdio: "ignore" }).status === 0;
  const browser = new OwnProcess(
    programs.browser,
    [
      "--automation",
      "--javascript-can-open-windows-automatically=true",
      ...(takesScript ? [script] : []),
      ...(scheme === "dark" ? ["--dark-mode"] : []),
    ],
    { env, stdio: "ignore" },
  );
  let served: OwnProcess | null = null;
  let driver!: WebDriver;
  let size: Size = { width: 1280, height: 800 };

  /** A window without bars, which otherwise keep it from being as narrow as a phone. */
  const openWindow = async () => {
    const before = new Set(await driver.getAllWindowHandles());
    await driver.executeScript(
      `window.open("about:blank", "_blank", "popup,toolbar=no,menubar=no,location=no,width=400,height=400")`,
    );
    const opened = await soon(async () => {
      const handle = (await driver.getAllWindowHandles()).find(one => !before.has(one));
      if (handle === undefined) throw new Error("No window has opened.");
      return handle;
    });
    await driver.switchTo().window(opened);
    await resize(size);
  };
  const resize = async (to: Size) => {
    size = to;
    await driver
      .manage()
      .window()
      .setRect({ x: 0, y: 0, ...to });
  };
  const begin = async () => {
    await served?.kill();
    // A driver that comes before its browser never finds it.
    await listens(inspected);
    const port = await freePort();
    served = new OwnProcess(programs.driver, [`--port=${port}`, `--target=127.0.0.1:${inspected}`], {
      env,
      stdio: "ignore",
    });
    driver = await soon(() =>
      new Builder()
        .disableEnvironmentOverrides()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities({ browserName: "MiniBrowser" })
        .build(),
    );
    await driver.manage().setTimeouts({ pageLoad: 60_000, script: 60_000 });
    await openWindow();
  };

  /**
   * A session that lives. The browser may tell of the end of its pages only now, and the session that has just begun ends
   * with them: then the next one is begun.
   */
  const beginAnew = async () => {
    for (let more = 4; ; more -= 1)
      try {
        return await begin();
      } catch (thrown) {
        if (more === 0) throw thrown;
      }
  };

  const evaluated = async <Result>(run: (given: never) => unknown, given: unknown): Promise<Result> => {
    const answer = await driver.executeAsyncScript<{ readonly result: Result } | { readonly thrown: string }>(
      `const [given, done] = arguments;
      Promise.resolve(given).then(${String(run)}).then(result => done({ result }), thrown => done({ thrown: String(thrown) }));`,
      given,
    );
    if ("thrown" in answer) throw new Error(answer.thrown);
    return answer.result;
  };
  const isSeen = "return arguments[0].checkVisibility({ visibilityProperty: true })";
  const found = async (target: Target): Promise<WebElement | null> => {
    if (typeof target === "string") {
      for (const element of await driver.findElements(By.css(target)))
        if (await driver.executeScript<boolean>(isSeen, element)) return element;
      return null;
    }
    // What cannot have the name is passed over in the page; whether it has it, the engine says.
    const likely = await driver.executeScript<WebElement[]>(
      (selector: string, name: string) => {
        const squeezed = (text: string | null | undefined) => (text ?? "").replaceAll(/\s/gu, "");
        const words = squeezed(name);
        return [...document.querySelectorAll<HTMLInputElement>(selector)].filter(
          one =>
            one.checkVisibility({ visibilityProperty: true }) &&
            (one.hasAttribute("aria-label") ||
              one.hasAttribute("aria-labelledby") ||
              [one, ...(one.labels ?? [])].some(label => squeezed(label.textContent).includes(words))),
        );
      },
      mayBe[target.role],
      target.name,
    );
    for (const element of likely)
      if ((await element.getAccessibleName()) === target.name && (await element.getAriaRole()) === target.role)
        return element;
    return null;
  };
  /** What was found may be drawn anew meanwhile. */
  const unlessStale = <Result>(look: () => Promise<Result>, otherwise: Result): Promise<Result> =>
    look().catch((thrown: unknown) => {
      const { ElementClickInterceptedError, ElementNotInteractableError, StaleElementReferenceError } = error;
      if (errorIs(thrown, ElementClickInterceptedError, ElementNotInteractableError, StaleElementReferenceError))
        return otherwise;
      throw thrown;
    });

  const end = async () => {
    await served?.kill();
    await browser.kill();
    await screen.process.kill();
    removeHome(home);
  };
  try {
    await begin();
  } catch (thrown) {
    await end();
    throw thrown;
  }
  return {
    version: (await driver.getCapabilities()).getBrowserVersion() ?? "",
    isWatchedFromStart: takesScript,
    downloads,
    async open(address) {
      await driver.switchTo().defaultContent();
      await driver.get(address);
      if (!takesScript) await driver.executeScript(noteTroubles);
    },
    back: () => driver.navigate().back(),
    async press(key) {
      const pressed = key.split("+").map(name => keys[name] ?? name);
      const acts = driver.actions();
      for (const one of pressed) acts.keyDown(one);
      for (const one of pressed.toReversed()) acts.keyUp(one);
      await acts.perform();
    },
    type: words => driver.actions().sendKeys(words.replaceAll("\n", Key.ENTER)).perform(),
    click: target =>
      unlessStale<true | null>(async () => {
        const element = await found(target);
        if (!element || !(await evaluated<boolean>(standsStill, element))) return null;
        await element.click();
        return true;
      }, null),
    sees: target => unlessStale(async () => (await found(target)) !== null, false),
    evaluate: evaluated,
    async enter(frame) {
      const element = await soon(async () => {
        const found = await driver.executeScript<WebElement | null>(`return (${String(frameIn)})(arguments[0])`, frame);
        if (!found) throw new Error(`There is no frame in ${frame}.`);
        return found;
      });
      await driver.switchTo().frame(element);
    },
    async leave() {
      await driver.switchTo().defaultContent();
    },
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), "base64"),
    resize,
    async crash() {
      // What the browser keeps while it is driven ends with it: it stays, and its pages are killed.
      for (const page of pagesOf(browser.group)) process.kill(page, "SIGKILL");
      // The browser tells of their end in its own time, and a session that had begun by then would end with them.
      await soon(async () => {
        const isOver = await driver.getTitle().then(
          () => false,
          () => true,
        );
        if (!isOver) throw new Error("The session goes on after its pages were killed.");
      });
      await beginAnew();
    },
    end,
  };
}
