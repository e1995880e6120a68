/** Finds the engines of this machine. None is ever downloaded. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "../../scripts/findBrowser.ts";
import { chromiumDriver } from "./chromiumDriver.ts";
import type { Engine } from "./driver.ts";
import { firefoxDriver } from "./firefoxDriver.ts";
import { isProgram, onPath } from "./onPath.ts";
import { webkitDriver } from "./webkitDriver.ts";

/** The small browser of WebKitGTK is on no PATH: it lies in a folder beside the library, named after the machine. */
const miniBrowser = (): string | null => {
  const above = ["/usr/libexec", "/usr/lib", "/usr/lib64"].flatMap(folder => {
    try {
      return [folder, ...readdirSync(folder).map(name => path.join(folder, name))];
    } catch {
      return [];
    }
  });
  return above.map(folder => path.join(folder, "webkit2gtk-4.1/MiniBrowser")).find(isProgram) ?? null;
};

const chromium: Engine = {
  name: "Chromium",
  missing: findBrowser() ? null : "no Chromium or Chrome on PATH, none named by CHROME",
  start: chromiumDriver,
};

const ofFirefox = onPath("firefox-esr", "firefox");
const firefox: Engine = {
  name: "Firefox",
  missing: ofFirefox ? null : "no firefox-esr or firefox on PATH",
  start: start => firefoxDriver(ofFirefox!, start),
};

const ofWebKit = { driver: onPath("WebKitWebDriver"), browser: miniBrowser(), screen: onPath("Xvfb") };
const { driver, browser, screen } = ofWebKit;
const webkit: Engine = {
  name: "WebKit",
  missing:
    driver && browser && screen
      ? null
      : `no ${[driver ? "" : "WebKitWebDriver", browser ? "" : "MiniBrowser", screen ? "" : "Xvfb"].filter(Boolean).join(", ")} (Debian: webkit2gtk-driver, xvfb)`,
  start: start => webkitDriver({ driver: driver!, browser: browser!, screen: screen! }, start),
};

/** All engines, also those that this machine has not. */
export const engines: readonly Engine[] = [chromium, firefox, webkit];
