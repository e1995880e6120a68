/**
 * The widths of letters by which a picture is laid out, against those of a browser; and a picture as a browser draws
 * it, with the bundled fonts and without any of them.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Font, isExact, measureText } from "../../src/layout/index.ts";
import { chainSvgOf } from "../../src/views/index.ts";
import { galleryNames, galleryText } from "../gallery/gallery.ts";
import { askedOf, inquiryInto, shipped } from "../views/chain/chainCases.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";

vi.setConfig({ testTimeout: 180_000 });

const root = path.resolve(import.meta.dirname, "../..");
/** The style sheet of the page’s fonts, with the fonts in it. */
const fontSheet = readFileSync(path.join(root, "src/app/shell/fonts.css"), "utf8").replaceAll(
  /url\("([^"]+)"\)/gu,
  (_, file: string) =>
    `url("data:font/woff2;base64,${readFileSync(path.join(root, "node_modules", file)).toString("base64")}")`,
);

const drawings: readonly (readonly [name: string, svg: string])[] = [
  ...[...shipped].map(([id, text]) => [id, chainSvgOf(askedOf(inquiryInto(text), "fr", { width: 800 }))] as const),
  ...galleryNames.map(id => {
    const show = ["money", "data", "instructions", "ownership"] as const;
    return [id, chainSvgOf(askedOf(inquiryInto(galleryText(id)), "en", { show }))] as const;
  }),
];

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = (await launchBrowser())!;
  else console.warn("No browser on this machine: no picture is looked at.");
});
afterAll(() => browser?.close());

async function withPage<Result>(sheet: string, look: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage();
  try {
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${sheet}</style><body></body>`);
    return await look(page);
  } finally {
    await page.close();
  }
}

type Piece = { readonly words: string; readonly font: Font; readonly css: string; readonly length: number | null };

/** Every piece of text in a drawing, with how it is set. */
const piecesIn = (page: Page, svg: string): Promise<readonly Piece[]> =>
  page.evaluate(source => {
    const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
    if (parsed.querySelector("parsererror")) throw new Error(parsed.querySelector("parsererror")!.textContent!);
    const of = (element: Element, name: string): string | null =>
      element.closest(`[${name}]`)?.getAttribute(name) ?? null;
    const pieces = [...parsed.querySelectorAll("text, tspan")].filter(one => !one.querySelector("tspan"));
    return pieces.map(piece => {
      const family = of(piece, "font-family")!;
      const weight = of(piece, "font-weight")!;
      const size = Number(of(piece, "font-size"));
      const face = `${family.includes("Serif") ? "serif" : "sans"}-${weight}` as "sans-400";
      const length = piece.getAttribute("textLength");
      const words = piece.textContent!.replaceAll(/[\u2066\u2069]/gu, "");
      return {
        // Marks of direction have no width; behind one from right to left no width is promised.
        // Blanks around a text alone are not drawn.
        words: piece.tagName === "text" ? words.replaceAll(/^ +| +$/gu, "") : words,
        font: { face, size, spacing: Number(of(piece, "letter-spacing") ?? 0) },
        css: `${weight} ${size}px ${family}`,
        length: length === null ? null : Number(length),
      };
    });
  }, svg);

/** px, letter by letter, as the widths are stored. */
const drawnWidths = (page: Page, pieces: readonly Piece[]): Promise<number[]> =>
  page.evaluate(async given => {
    await Promise.all([...new Set(given.map(({ css }) => css))].map(css => document.fonts.load(css, "aéłœŁ→“”0")));
    const canvas = document.createElement("canvas").getContext("2d")!;
    return given.map(({ words, css, font }) => {
      canvas.font = css;
      canvas.fontKerning = "none";
      // Without ligatures.
      canvas.textRendering = "optimizeSpeed";
      canvas.letterSpacing = `${font.spacing ?? 0}px`;
      return canvas.measureText(words).width;
    });
  }, pieces);

describe.skipIf(!hasBrowser)("the widths of letters", () => {
  it("are a browser’s where they are said to be exact, and never less than a browser’s elsewhere", async () => {
    await withPage(fontSheet, async page => {
      let exact = 0;
      let bounded = 0;
      for (const [name, svg] of drawings) {
        const pieces = await piecesIn(page, svg);
        const widths = await drawnWidths(page, pieces);
        pieces.forEach(({ words, font, length }, place) => {
          const measured = measureText(words, font);
          const where = `${name}: “${words}”`;
          if (isExact(words, font)) {
            exact += 1;
            expect(Math.abs(measured - widths[place]!), where).toBeLessThan(0.1 + measured * 0.001);
            if (length !== null) expect(length, where).toBeCloseTo(measured, 1);
          } else {
            bounded += 1;
            expect(widths[place]!, where).toBeLessThanOrEqual(measured + 0.2);
            expect(length, where).toBeNull();
          }
        });
      }
      expect(exact).toBeGreaterThan(2000);
      expect(bounded).toBeGreaterThan(50);
    });
  });
});

/** Words that leave the card, label or box they stand in by more than a px, as drawn. */
const leaving = (page: Page, svg: string, boxes: Readonly<Record<string, readonly number[]>>): Promise<string[]> =>
  page.evaluate(
    async ([source, wide]) => {
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
      document.body.replaceChildren(document.importNode(parsed, true));
      await document.fonts.ready;
      return Object.entries(wide).flatMap(([id, [width, height]]) =>
        [...document.getElementById(id)!.querySelectorAll("text")].flatMap(text => {
          const { x, y, width: w, height: h } = text.getBBox();
          const isIn = x >= -1 && x + w <= width! + 1 && y >= -4 && y + h <= height! + 4;
          return isIn ? [] : [`${id}: “${text.textContent}” ${x} ${y} ${w} ${h} in ${width} ${height}`];
        }),
      );
    },
    [svg, boxes] as const,
  );

describe.skipIf(!hasBrowser)("a picture in a browser", () => {
  it.each(["with the bundled fonts", "without any of them"])("keeps its words in their boxes %s", async which => {
    await withPage(which.startsWith("with ") ? fontSheet : "", async page => {
      for (const [name, svg] of drawings) {
        // Cards are drawn from their own corner; the frame that is drawn last is the card’s.
        const boxes = await page.evaluate(source => {
          const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
          const found: Record<string, number[]> = {};
          for (const card of parsed.querySelectorAll("[data-place]")) {
            const frames = [...card.querySelectorAll(":scope > g > rect")].map(rect =>
              ["width", "height"].map(side => Number(rect.getAttribute(side)) + 2),
            );
            found[card.id] = frames.sort((a, b) => b[0]! - a[0]!)[0]!;
          }
          return found;
        }, svg);
        expect(Object.keys(boxes).length, name).toBeGreaterThan(0);
        expect(await leaving(page, svg, boxes), name).toEqual([]);
      }
    });
  });
});
