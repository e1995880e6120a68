/** Whoever hears a page is told its title when the focus leaves what is gone: it is never that of the page that was left. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

/** Goes a way, and says which pages stood under the title of the page before them, at any change of what is shown. */
async function misnamedOn(page: Page, way: () => Promise<unknown>): Promise<readonly string[]> {
  await page.evaluate(() => {
    const heading = () => document.querySelector("h1")?.textContent ?? "no heading yet";
    const left = { title: document.title, heading: heading() };
    const misnamed: string[] = [];
    const observer = new MutationObserver(() => {
      if (heading() !== left.heading && document.title === left.title) misnamed.push(`${heading()}: ${document.title}`);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(window, {
      endOfWay: () => {
        observer.disconnect();
        return { misnamed: [...new Set(misnamed)], hasMoved: heading() !== left.heading };
      },
    });
  });
  await way();
  const { misnamed, hasMoved } = await page.evaluate(() =>
    (window as unknown as { endOfWay: () => { misnamed: string[]; hasMoved: boolean } }).endOfWay(),
  );
  expect(hasMoved).toBe(true);
  return misnamed;
}

describe.skipIf(!hasBrowser)("the title of the window", () => {
  it("is of the page that is shown, on every way from one to another", async () => {
    const found: Record<string, readonly string[]> = {};
    await visit("?lang=en", async page => {
      const under = (words: RegExp) =>
        page.waitForFunction(one => new RegExp(one, "u").test(document.title), words.source);
      const go = async (name: string, act: () => Promise<unknown>, words: RegExp) => {
        found[name] = await misnamedOn(page, async () => {
          await act();
          await under(words);
        });
      };
      const link = (name: RegExp) => page.getByRole("link", { name }).first();
      const home = /^Deep Labor – Who/u;
      await go("home to a chain", () => link(/OpenAI and Sama/u).click(), /^Texts labelled/u);
      await go("a chain to its publishing", () => link(/^Publish$/u).click(), /^Publish/u);
      await go("publishing back to its chain", () => page.goBack(), /^Texts labelled/u);
      await go("a chain to all chains", () => link(/^All chains$/u).click(), home);
      await go("home to all chains at once", () => link(/^All chains at once$/u).click(), /^All chains at once/u);
      await go("back home", () => page.goBack(), home);
      const lines = page.getByRole("textbox", { name: /chain, in a few lines/u });
      await lines.fill("Acme (US) > Middle (KE) > workers: Labellers");
      await go(
        "home to a chain that is written",
        () => page.getByRole("button", { name: "Go on writing" }).click(),
        /^Dossier, draft/u,
      );
      await go("what is written to its publishing", () => link(/^Publish$/u).click(), /^A file of your own/u);
    });
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map(name => [name, []])));
  });
});
