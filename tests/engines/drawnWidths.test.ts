/**
 * Every label of a figure on the page is as wide in each engine as it was laid out, with the bundled fonts; and keeps to its room without them, and where a reader asks for more room between letters.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import { type Face, isExact, measureText } from "../../src/layout/index.ts";
import type { FigureView } from "../../src/views/index.ts";
import { ofDay, partOf } from "../scope.ts";
import type { Driver } from "./driver.ts";
import { inEveryEngine, pageFolder } from "./inEveryEngine.ts";

// Each test draws dozens of pictures.
vi.setConfig({ testTimeout: 600_000 });

const root = path.resolve(import.meta.dirname, "../..");
const dossiers = ["openai-sama", "flamanville"] as const;
const views: readonly FigureView[] = ["money", "time", "map"];

/** The share by which a drawn label may differ from the plan, and px of rounding. */
const EXACT = 0.02;
const BEYOND = 2;
const ROUNDING = 0.75;

type Label = {
  readonly words: string;
  /** As laid out. */
  readonly font: { readonly face: Face; readonly size: number; readonly spacing: number };
  /** px of the layout from its first to its last letter, as drawn. */
  readonly width: number;
  /** Its share of the line: where it begins and ends, and its place above. */
  readonly left: number;
  readonly line: number;
  /** px of the page by which it is drawn beyond the sides of its drawing. */
  readonly beyond: number;
};

/** Each label of the drawings that are seen, as the engine draws it. */
const labelsIn = (driver: Driver, drawings: string): Promise<readonly Label[]> =>
  driver.evaluate(selector => {
    const near = (element: Element, name: string): string | null =>
      element.closest(`[${name}]`)?.getAttribute(name) ?? null;
    return [...document.querySelectorAll<SVGSVGElement>(selector)].flatMap(svg => {
      if (!svg.checkVisibility()) return [];
      const frame = svg.getBoundingClientRect();
      // px of the page for one of the drawing; words of a figure may be set smaller than the drawing is enlarged.
      const scale = frame.width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll<SVGTextContentElement>("text, tspan")].flatMap(text => {
        if (text.querySelector("tspan") || !text.textContent?.trim()) return [];
        // Of a part of a text WebKit tells the box of the whole text.
        const range = document.createRange();
        range.selectNodeContents(text);
        const box = range.getBoundingClientRect();
        const { fontFamily, fontWeight, fontSize } = getComputedStyle(text);
        const size = Number.parseFloat(fontSize);
        const face = `${fontFamily.includes("Serif 4") ? "serif" : "sans"}-${fontWeight}` as "sans-400";
        const own = Number(near(text, "letter-spacing") ?? 0);
        const spacing = own === 0 ? 0 : own * (size / Number(near(text, "font-size")));
        return {
          words: text.textContent.replaceAll(/[\u2066-\u2069]/gu, ""),
          font: { face, size, spacing },
          width: box.width / scale,
          left: (box.left - frame.left) / scale,
          line: Math.round((box.top - frame.top) / scale),
          beyond: Math.max(frame.left - box.left, box.right - frame.right),
        };
      });
    });
  }, drawings);

/** Labels that are drawn wider or narrower than they were laid out. */
const misdrawn = (labels: readonly Label[]): readonly string[] =>
  labels.flatMap(({ words, font, width }) => {
    const bare = words.trim();
    if (!isExact(bare, font)) return [];
    // The room after the last letter is a part of it in some engines alone.
    const planned = measureText(bare, font);
    const blanks = measureText(words, font) - planned;
    const over = width - planned;
    const isFine = over >= -(EXACT * planned + ROUNDING + font.spacing) && over <= EXACT * planned + ROUNDING + blanks;
    return isFine ? [] : [`“${bare}” ${Math.round(planned)} px wanted, ${Math.round(width)} drawn`];
  });

/** Labels of one line that stand on each other, and labels that leave their drawing. */
const overlapping = (labels: readonly Label[]): readonly string[] =>
  labels.flatMap((label, place) => {
    const { words, font, left, width, line, beyond } = label;
    // The blank at the end of a line is not seen.
    const blank = measureText(words, font) - measureText(words.trimEnd(), font);
    const gone = beyond - blank > BEYOND ? [`“${words}” leaves its drawing by ${Math.round(beyond)} px`] : [];
    return [
      ...gone,
      ...labels.slice(place + 1).flatMap(other => {
        const across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        return Math.abs(other.line - line) < 3 && across > 3
          ? [`“${words}” stands on “${other.words}” by ${Math.round(across)} px`]
          : [];
      }),
    ];
  });

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

/** Waits until the fonts are there and nothing is drawn anew. */
const settle = (driver: Driver) =>
  driver.evaluate(async () => {
    await document.fonts.ready;
    let before = "";
    for (let still = 0; still < 4; still += 1) {
      await new Promise(done => setTimeout(done, 80));
      const now = [...document.querySelectorAll("svg")]
        .map(svg => `${svg.getAttribute("viewBox")}${svg.outerHTML.length}`)
        .join();
      if (now !== before) still = 0;
      before = now;
    }
  }, null);

const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** One of them each day. */
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
  `a label (${ofDay})`,
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
