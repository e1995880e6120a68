/** The story in an embed on a phone: picture and step stand on one screen, and nothing of a step is cut. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { languages } from "../../src/text/index.ts";
import { partOf } from "../scope.ts";
import { inquiryInto, shipped } from "../views/chain/chainCases.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** px of the window of a small phone. */
const SCREEN = { width: 360, height: 740 };
const links = { table: "t.html", data: "d.json", csv: "d.csv", svg: "f.svg", latest: null };
const stories = [...shipped].filter(([, text]) => (JSON.parse(text).story ?? []).length > 0);

let browser: Browser | null = null;
let script: string;
beforeAll(async () => {
  browser = await launchBrowser();
  script = readFileSync(path.resolve(import.meta.dirname, "../../dist/embed/page.js"), "utf8");
});
afterAll(() => browser?.close());

it("most of the shipped dossiers have a story", () => expect(stories.length).toBeGreaterThan(5));

describe.skipIf(!hasBrowser).each(partOf(stories, 3))("the story of %s", (_, text) => {
  it.each(languages.map(({ code }) => code))("has picture and step on one screen, whole, in %s", async language => {
    const inquiry = inquiryInto(text);
    const page = await browser!.newPage({ viewport: SCREEN });
    await page.setContent(embedPage({ inquiry, language, script, version: 1, links, description: "" }));
    await page.locator(".foot [data-go='1']").click();
    const { length } = inquiry.file.dossier.story;
    for (let step = 1; step <= length; step += 1) {
      const seen = await page.evaluate(() => {
        const chain = [...document.querySelectorAll(".chain")].find(one => one.checkVisibility())!;
        const caption = document.querySelector(".caption")!.getBoundingClientRect();
        const told = document.querySelector<HTMLElement>(".step")!;
        const written = document.querySelectorAll<HTMLElement>("[data-step]");
        const [at] = document.querySelector("[data-place]")!.textContent!.split(" / ").map(Number);
        return {
          height: Math.round(caption.bottom - chain.getBoundingClientRect().top),
          isCut: told.scrollHeight > told.clientHeight + 1 || getComputedStyle(told).overflow !== "visible",
          isWhole: told.textContent!.includes(written[at! - 1]!.querySelector("div")!.textContent!),
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      expect({ step, ...seen }).toEqual({
        step,
        height: expect.toSatisfy((height: number) => height <= SCREEN.height, "at most 740 px"),
        isCut: false,
        isWhole: true,
        sideways: 0,
      });
      if (step < length) await page.locator(".caption [data-go='1']").click();
    }
    await page.close();
  });
});
