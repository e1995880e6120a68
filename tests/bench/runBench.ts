/** Runs a bench that needs a browser: in a folder of its own, with its report on standard output. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "../../scripts/findBrowser.ts";
import { messageOf } from "../../scripts/messageOf.ts";

/**
 * Runs a bench.
 * @param name of what is measured, for the message that there is no browser
 * @param measure returns the report; the folder is deleted afterwards
 */
export async function runBench(
  name: string,
  measure: (executablePath: string, folder: string) => Promise<string>,
): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.error(`The bench of the ${name} needs Chromium or Chrome: none on PATH, none named by CHROME.`);
    process.exit(1);
  }
  const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-bench-"));
  try {
    console.log(await measure(executablePath, folder));
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
