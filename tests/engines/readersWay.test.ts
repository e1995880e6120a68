/** From the library to a chain, along a duty, to the evidence of a statement and back: by pointer, by keys, on a phone. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { Driver } from "./driver.ts";
import { inEveryEngine } from "./inEveryEngine.ts";

const openai = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, "../../data/dossiers/openai-sama.dossier.json"), "utf8"),
);
const quoteOf = (id: string): readonly string[] =>
  openai.quotes.filter((one: { id: string }) => one.id === id).map(({ quote }: { quote: string }) => quote);
/** How health and safety reached the workers, as the accounts have it. */
const accounts: readonly string[] = openai.conditions
  .filter(({ duty }: { duty: string }) => duty === "health-safety")
  .flatMap(({ evidence }: { evidence: string[] }) => evidence)
  .flatMap(quoteOf);

const LIBRARY_LINK = { role: "link", name: "OpenAI and Sama in Nairobi" } as const;
const TITLE = { role: "heading", name: "Texts labelled in Nairobi for OpenAI: who answers for what?" } as const;
const HEAD = '[data-stop="head health-safety"]';
const EVIDENCE = ".panel details.evidence";

/** Both accounts, and that they differ. */
async function expectAccounts(driver: Driver): Promise<void> {
  const said = await driver.text(".panel");
  expect(await driver.address()).toContain("duty=health-safety");
  expect(said).toMatch(/disputed/);
  expect(accounts.length).toBeGreaterThan(1);
  for (const quote of accounts) expect(said).toContain(quote);
}

/** The evidence of OpenAI's answer is folded away, and is seen once it is opened. */
async function expectFolded(driver: Driver, open: () => Promise<void>): Promise<void> {
  expect(await driver.count(`${EVIDENCE}[open]`)).toBe(0);
  await open();
  await driver.waitFor(`${EVIDENCE}[open] blockquote`);
  const said = await driver.text(`${EVIDENCE}[open]`);
  const quotes: readonly string[] = openai.quotes.map(({ quote }: { quote: string }) => quote);
  expect(quotes.some(quote => said.includes(quote))).toBe(true);
}

inEveryEngine("a reader", visited => {
  it("goes by pointer from the library to both accounts of health and safety at OpenAI, to their evidence, and back", async () => {
    const { driver, page } = visited();
    await driver.open(`${page}?lang=en`);
    await driver.click(LIBRARY_LINK);
    await driver.waitFor(TITLE);
    const whole = await driver.address();
    await driver.click(HEAD);
    await driver.waitFor(".panel");
    await expectAccounts(driver);
    await expectFolded(driver, () => driver.click(`${EVIDENCE} > summary`));
    await driver.back();
    await driver.waitUntilGone(".panel");
    expect(await driver.address()).toBe(whole);
  });

  it("goes the same way by keys alone, along the threads of the picture, and is back where it was with Escape", async () => {
    const { driver, page } = visited();
    await driver.open(`${page}?lang=en`);
    await driver.waitFor(LIBRARY_LINK);
    await driver.pressUntil("Tab", 'main a[href*="openai-sama"]');
    await driver.press("Enter");
    await driver.waitFor(TITLE);
    await driver.pressUntil("Tab", "[data-stop]");
    // Past the cards to the threads, up to their heads, and along these.
    await driver.pressUntil("ArrowRight", "[data-duty][data-stop]", 20);
    await driver.pressUntil("ArrowUp", '[data-stop^="head "]', 20);
    await driver.pressUntil("ArrowRight", HEAD, 20);
    await driver.press("Enter");
    await driver.waitFor(".panel");
    await expectAccounts(driver);
    await expectFolded(driver, async () => {
      await driver.pressUntil("Tab", `${EVIDENCE} > summary`);
      await driver.press("Enter");
    });
    await driver.press("Escape");
    await driver.waitUntilGone(".panel");
    expect(await driver.evaluate(head => document.activeElement?.matches(head), HEAD)).toBe(true);
  });

  it("meets no scrollbar that scrolls nothing, also after the window was wider", async () => {
    const { driver, page } = visited();
    for (const query of ["?dossier=openai-sama&lang=en", "?dossier=flamanville&lang=fr"]) {
      await driver.open(page + query);
      await driver.waitFor(".stage-view [data-stop]");
      await driver.resize({ width: 1400, height: 800 });
      await driver.resize({ width: 1280, height: 800 });
      // A bar at the lower edge takes from the height, whether or not there is anything beside the window.
      await driver.waitUntil(() => {
        const { clientHeight, clientWidth, scrollWidth } = document.documentElement;
        return clientHeight === window.innerHeight && scrollWidth <= clientWidth;
      }, null);
    }
  });

  it("reads on a phone what the workers' card says, and nothing is wider than the window", async () => {
    const { driver, page } = visited();
    await driver.resize({ width: 390, height: 844 });
    await driver.open(`${page}?lang=en`);
    const isTooWide = () => driver.evaluate(() => document.documentElement.scrollWidth > window.innerWidth, null);
    await driver.waitFor(LIBRARY_LINK);
    expect(await driver.evaluate(() => window.innerWidth, null)).toBe(390);
    expect(await isTooWide()).toBe(false);
    await driver.click(LIBRARY_LINK);
    await driver.waitFor(TITLE);
    expect(await isTooWide()).toBe(false);
    await driver.click(".card-box.is-chosen-group");
    await driver.waitFor(".panel");
    await expectAccounts(driver);
    expect(await isTooWide()).toBe(false);
  });
});
