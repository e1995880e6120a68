/** The sentence above an embed says what the picture below it shows, whatever a reader chooses. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { inquiryOf } from "../../src/model/index.ts";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { draw, fileOf } from "../model/drawing.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let browser: Browser | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

it.skipIf(!hasBrowser)("without a standfirst, what stands above the picture follows duty and plane", async () => {
  const drawn = draw("city > firm > agency > [carers]", {
    says: [
      "firm holds pay-wage by policy",
      "agency holds pay-wage by practice",
      "city holds health-safety by practice",
    ],
  });
  const script = readFileSync(path.resolve(import.meta.dirname, "../../dist/embed/page.js"), "utf8");
  const links = { table: "t.html", data: "d.json", csv: "d.csv", svg: "f.svg", latest: null };
  const inquiry = inquiryOf(fileOf(drawn));
  const page = await browser!.newPage({ viewport: { width: 360, height: 740 } });
  await page.setContent(embedPage({ inquiry, language: "en", script, version: 1, links, description: "" }));
  const holders: Readonly<Record<string, string>> = {
    "pay-wage promised": "FIRM",
    "pay-wage practical": "AGENCY",
    "health-safety practical": "CITY",
  };
  for (const [choice, holder] of Object.entries(holders)) {
    const [duty, plane] = choice.split(" ") as [string, string];
    await page.locator("select[data-choose=duty]").selectOption(duty);
    await page.locator("select[data-choose=plane]").selectOption(plane);
    const above = (await page.locator(".standfirst:visible").allInnerTexts()).join(" ");
    // First the chosen plane; what another one says differently stands behind the name of that plane.
    const [chosen, ...others] = above.split(/(?=As promised:|In practice:)/u) as [string, ...string[]];
    const namedIn = (text: string) => Object.values(holders).filter(name => text.includes(name));
    expect({ choice, above, named: namedIn(chosen) }).toEqual({ choice, above, named: [holder] });
    const told = others.map(text => `${text.split(":", 1)} ${namedIn(text)}`);
    const differing = { "pay-wage promised": ["In practice AGENCY"], "pay-wage practical": ["As promised FIRM"] };
    expect({ choice, told }).toEqual({ choice, told: (differing as Record<string, string[]>)[choice] ?? [] });
  }
  await page.close();
});

it.skipIf(!hasBrowser)("opens with promise and practice where they differ, with and without scripts", async () => {
  const drawn = draw("city > firm > agency > [carers]", {
    says: ["firm holds pay-wage by policy", "agency holds pay-wage by practice"],
  });
  const script = readFileSync(path.resolve(import.meta.dirname, "../../dist/embed/page.js"), "utf8");
  const links = { table: "t.html", data: "d.json", csv: "d.csv", svg: "f.svg", latest: null };
  const html = embedPage({
    inquiry: inquiryOf(fileOf(drawn)),
    language: "en",
    script,
    version: 1,
    links,
    description: "",
  });
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser!.newPage({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
    await page.setContent(html);
    const above = (await page.locator(".standfirst:visible").allInnerTexts()).join(" ");
    const below = (await page.locator(".verdict:visible").allInnerTexts()).join(" ");
    for (const text of [above, below]) {
      expect({ javaScriptEnabled, text }).toEqual({ javaScriptEnabled, text: expect.stringContaining("FIRM") });
      expect({ javaScriptEnabled, text }).toEqual({ javaScriptEnabled, text: expect.stringContaining("AGENCY") });
    }
    await page.close();
  }
});
