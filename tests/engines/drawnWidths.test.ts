/**
 * Every label of a figure on the page is as wide in each engine as it was laid out, with the bundled fonts; and keeps to its room without them, and where a reader asks for more room between letters.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import { isExact, measureText } from "../../src/layout/index.ts";
import type { FigureView } from "../../src/views/index.ts";
import { extent, partOf } from "../scope.ts";
import { type Label, labelsIn, misdrawn, overlapping, settle } from "./drawnLabels.ts";
import type { Driver } from "./driver.ts";
import { inEveryEngine, pageFolder } from "./inEveryEngine.ts";

// Each test draws dozens of pictures.
vi.setConfig({ testTimeout: 600_000 });

const root = path.resolve(import.meta.dirname, "../..");
const dossiers = ["openai-sama", "flamanville"] as const;
const views: readonly FigureView[] = ["money", "time", "map"];

let folder: string;
let without: Served;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "deep-labor-widths-"));
  // The page without its fonts: another, wider one comes in the place of each.
  const other = path.join(folder, "page");
  cpSync(pageFolder, other, { recursive: true });
  const assets = path.join(other, "assets");
  const wide = readFileSync(
    path.join(root, "node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2"),
  );
  for (const file of readdirSync(assets)) if (file.endsWith(".woff2")) writeFileSync(path.join(assets, file), wide);
  without = await serve(other);
});
afterAll(async () => {
  await without?.close();
  rmSync(folder, { recursive: true, force: true });
});

const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** One of them in each round. */
const queries = partOf(
  [
    ...dossiers.flatMap(id => views.map(view => `?dossier=${id}&view=${view}&lang=en`)),
    "?compare=mechanical-turk,microsoft-voice-assistant&lang=en",
  ],
  7,
);

/** All that is wrong with the figures of a page. */
async function onPage(driver: Driver, address: string, look: (labels: readonly Label[]) => readonly string[]) {
  const found: string[] = [];
  for (const query of queries)
    for (const size of sizes) {
      await driver.resize(size);
      await driver.open(`${address}${query}`);
      await driver.waitFor("svg.figure text");
      await settle(driver);
      const labels = await labelsIn(driver, "svg.figure");
      expect(labels.length).toBeGreaterThan(8);
      found.push(...look(labels).map(one => `${query} ${size.width}: ${one}`));
    }
  return found;
}

inEveryEngine(
  `a label (${extent})`,
  visited => {
    it("of a figure on the page is as wide as it was laid out", async () => {
      const { driver, page } = visited();
      expect(await onPage(driver, page, labels => [...misdrawn(labels), ...overlapping(labels)])).toEqual([]);
    });

    it("of a figure on the page has its room also in a wider font", async () => {
      const { driver } = visited();
      expect(await onPage(driver, without.address, overlapping)).toEqual([]);
    });

    it("of a figure is set as widely as a reader asks, and has its room", async () => {
      const { driver, page } = visited();
      await driver.resize(sizes[1]!);
      await driver.open(`${page}?dossier=openai-sama&view=money&lang=en`);
      await driver.waitFor("svg.figure text");
      await driver.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
        );
        document.adoptedStyleSheets = [sheet];
      }, null);
      await settle(driver);
      const labels = await labelsIn(driver, "svg.figure");
      // What a reader asks for stands in the place of what a label has of its own.
      const long = labels.filter(
        ({ words, font }) => words.trim().length > 12 && font.spacing === 0 && isExact(words.trim(), font),
      );
      expect(long.length).toBeGreaterThan(8);
      const close = long.filter(({ words, font, width }) => width < measureText(words.trim(), font) * 1.12);
      expect(close.map(({ words }) => words)).toEqual([]);
      expect(overlapping(labels)).toEqual([]);
      const wide = await driver.evaluate(() => document.documentElement.scrollWidth - window.innerWidth, null);
      expect(wide).toBeLessThanOrEqual(0);
    });
    // WebKitGTK sets letters in whole pixels of the screen, which no other WebKit does: at two of them for a px it is exact.
  },
  { scale: 2 },
);
