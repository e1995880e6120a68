/** What a browser knows of versions that were made in it: on the page, after it is closed, and in another tab. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepersWith } from "../../../../src/app/documents/drafts/keepers.ts";
import { type MadeVersions, madeVersionsWith } from "../../../../src/app/documents/drafts/madeVersions.ts";
import { memoryStore } from "../../../../src/app/documents/drafts/memoryStore.ts";
import { firstSeed } from "../../../scope.ts";
import { soon } from "../../../soon.ts";
import { FakeBrowser } from "./fakeBrowser.ts";

/** A page of this browser, which is opened. */
function pageOf(browser: FakeBrowser) {
  const keepers = keepersWith(browser.store(), memoryStore());
  return { keepers, made: madeVersionsWith(keepers) };
}
const [ONE, TWO] = ["92ac1lyfer", "22tnq8jjw2"];
const lastOf = (made: MadeVersions) => Promise.all([made.lastOf(ONE!), made.lastOf(TWO!)]);

describe("a version that was made", () => {
  test.each([
    ["yes before it was made", { before: "yes", after: null }, [1, 2], [1, 2]],
    ["yes after it was made", { before: null, after: "yes" }, [1, 2], [1, 2]],
    ["yes on an earlier visit", { before: "earlier", after: null }, [1, 2], [1, 2]],
    ["no", { before: "no", after: null }, [1, 2], [null, null]],
    ["nothing", { before: null, after: null }, [1, 2], [null, null]],
    ["yes, and later no", { before: "yes", after: "no" }, [1, 2], [null, null]],
  ] as const)("is known on the page, and in the browser as the reader said: %s", async (_, said, here, later) => {
    const browser = new FakeBrowser();
    if (said.before === "earlier") browser.answered = true;
    const { keepers, made } = pageOf(browser);
    expect(await lastOf(made)).toEqual([null, null]);
    if (said.before === "yes" || said.before === "no") await keepers.give(said.before);
    const isKept = said.before === "yes" || said.before === "earlier";
    expect(await made.note(ONE!, 1)).toBe(isKept);
    expect(await made.note(TWO!, 2)).toBe(isKept);
    if (said.after !== null) await keepers.give(said.after);
    expect(await lastOf(made)).toEqual(here);
    await soon(async () => expect(await lastOf(pageOf(browser).made)).toEqual(later));
  });

  test("leaves nothing in a browser that was only asked for it", async () => {
    const browser = new FakeBrowser();
    const { made } = pageOf(browser);
    await lastOf(made);
    expect([...browser.notes]).toEqual([]);
  });

  test("is what any page of the browser made last, in whatever order they write, close and open", async () => {
    const act = fc.record({
      page: fc.nat({ max: 2 }),
      token: fc.constantFrom(ONE!, TWO!),
      version: fc.integer({ min: 1, max: 9 }),
      isAnew: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async acts => {
        const browser = new FakeBrowser();
        browser.answered = true;
        const pages = [pageOf(browser), pageOf(browser), pageOf(browser)];
        const last = new Map<string, number>();
        for (const { page, token, version, isAnew } of acts) {
          if (isAnew) pages[page] = pageOf(browser);
          await pages[page]!.made.note(token, version);
          last.set(token, version);
          for (const { made } of pages) expect(await made.lastOf(token)).toBe(last.get(token));
        }
      }),
      { seed: firstSeed, numRuns: 40 },
    );
  });
});
