import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { expect } from "vitest";

/** A slow machine is no failure. */
async function patient(opened: Promise<BrowserContext>): Promise<BrowserContext> {
  const context = await opened;
  context.setDefaultTimeout(60_000);
  return context;
}

/**
 * Shares a context between the visits of a file that want the same of the browser. Each visit has a page of its own,
 * and nothing reaches it from an earlier one: permissions are part of what a visit wants, and the pages store nothing,
 * which `end` checks.
 */
export class Contexts {
  private readonly open = new Map<string, Promise<BrowserContext>>();

  with(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    const found = this.open.get(key) ?? patient(browser.newContext(options));
    this.open.set(key, found);
    return found;
  }

  /** Call this before the browser is closed. */
  async end(): Promise<void> {
    const opened = [...this.open.values()];
    this.open.clear();
    const stored = await Promise.all(opened.map(async context => (await context).storageState()));
    for (const one of stored) expect(one).toEqual({ cookies: [], origins: [] });
  }
}
