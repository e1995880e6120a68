/** Finds this machine's Chromium or Chrome. No browser is ever downloaded. */
import { accessSync, constants } from "node:fs";
import path from "node:path";

/**
 * What Chromium does beside the page, which nobody sees without a window: pages behind its address bar and a renderer kept
 * in reserve, which together take a third of its processor time.
 */
const unseen = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess"];

/** What Playwright switches off for its own sake: a list of ours replaces its list. */
const ofPlaywright = [
  "AimEnabled",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/** The flags with which every script and test starts a browser: without a window, and silent towards the network. */
export const browserFlags: string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${[...unseen, ...ofPlaywright].join(",")}`,
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path in `CHROME`, or the first browser on `PATH`, or null. */
export function findBrowser(environment: Readonly<Record<string, string | undefined>> = process.env): string | null {
  if (environment.CHROME) return isProgram(environment.CHROME) ? environment.CHROME : null;
  const folders = (environment.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap(name => folders.map(folder => path.join(folder, name))).find(isProgram) ?? null;
}
