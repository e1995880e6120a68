/** Finds this machine's Chromium or Chrome. No browser is ever downloaded. */
import { accessSync, constants } from "node:fs";
import path from "node:path";

/** The flags with which the browser is always started: without a window, and without network requests of its own. */
export const browserFlags: string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
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
