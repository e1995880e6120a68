/** A browser with a profile that outlives it, in processes that can be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { vi } from "vitest";
import { browserFlags, findBrowser } from "../../scripts/findBrowser.ts";
import { removeHome } from "../removeHome.ts";

export class OwnBrowser {
  readonly profile = mkdtempSync(path.join(tmpdir(), "deep-labor-profile-"));
  private process: ChildProcess | null = null;
  private browser: Browser | null = null;

  /** Starts the browser with whatever is in its profile. */
  async start(): Promise<BrowserContext> {
    const port = path.join(this.profile, "DevToolsActivePort");
    rmSync(port, { force: true });
    const flags = [
      ...browserFlags,
      // A desk: its own window is as narrow as those in which tools are folded.
      "--window-size=1280,900",
      `--user-data-dir=${this.profile}`,
      "--remote-debugging-port=0",
      "about:blank",
    ];
    // A group of its own, so that all of it can be killed at once.
    this.process = spawn(findBrowser()!, flags, { detached: true, stdio: "ignore" });
    const [number, name] = await vi.waitFor(
      () => {
        const lines = readFileSync(port, "utf8").split("\n");
        if (lines.length < 2) throw new Error("The browser is not there yet.");
        return lines;
      },
      { timeout: 30_000, interval: 20 },
    );
    this.browser = await chromium.connectOverCDP(`ws://127.0.0.1:${number}${name}`);
    return this.browser.contexts()[0]!;
  }

  /** Kills every process of the browser. */
  async kill(): Promise<void> {
    const { process: browser } = this;
    if (!browser?.pid) return;
    const ended = new Promise(resolve => browser.once("exit", resolve));
    process.kill(-browser.pid, "SIGKILL");
    await ended;
    this.process = null;
  }

  /** Kills the processes that run pages, and no others. */
  async killPages(): Promise<void> {
    const session = await this.browser!.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    for (const { type, id } of processInfo)
      if (type === "renderer")
        try {
          process.kill(id, "SIGKILL");
        } catch {
          // It has ended meanwhile.
        }
    await session.detach();
  }

  /** Kills the browser and deletes its profile. */
  async end(): Promise<void> {
    await this.kill();
    removeHome(this.profile);
  }
}
