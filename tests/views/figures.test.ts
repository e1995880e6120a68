/**
 * One contract for the views that are figures: everyone in them once or counted, nothing beyond the edge, the same words
 * on the page, in the file and beside a link, a title and a sentence that are whole, tables as wide as their heads.
 */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { measureText } from "../../src/layout/index.ts";
import { narratorOf } from "../../src/text/index.ts";
import { palettes } from "../../src/theme/index.ts";
import {
  type FigurePlan,
  type FigureShape,
  FigureSvg,
  type FigureView,
  figuresAt,
  figureViews,
  StillFigureSvg,
  type SvgRequest,
  stillFigures,
  viewSocialOf,
  viewSvgOf,
} from "../../src/views/index.ts";
import { fontOf } from "../../src/views/svg/textBlock.ts";
import { elementsIn, readMarkup, textOf } from "../app/markup.ts";
import { galleryNames, galleryText } from "../gallery/gallery.ts";
import { randomDossier, randomQuery } from "../model/randomDossier.ts";
import { firstSeed, partOf, tried } from "../scope.ts";
import { inquiryInto, shipped } from "./chain/chainCases.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000 });

const WIDTHS = [276, 350, 700] as const;

const choosing = { hrefOf: () => "#", onChoose: () => {} };

type Case = { readonly name: string; readonly asked: SvgRequest };

const cases: readonly Case[] = [
  ...[...shipped].map(([name, text]) => ({ name, inquiry: inquiryInto(text) })),
  ...partOf(galleryNames, 5).map(name => ({ name, inquiry: inquiryInto(galleryText(name)) })),
  ...Array.from({ length: tried(5, 80) }, (_, at) => {
    const seed = firstSeed + at;
    const dossier = randomDossier(seed);
    return { name: `seed ${seed}`, inquiry: inquiryInto(JSON.stringify(dossier), randomQuery(dossier, seed)) };
  }),
].map(({ name, inquiry }, at) => {
  const language = at % 2 === 0 ? "en" : "fr";
  const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known);
  const { groups } = inquiry.chain;
  return { name, asked: { inquiry, narrator, language, group: groups[at % Math.max(1, groups.length)] ?? null } };
});

/** Only letters and digits: lines break in their own way in each output. */
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, "");
const drawnWords = (markup: string): string =>
  lettersOf(
    elementsIn(readMarkup(markup), ({ tag }) => tag === "text")
      .map(textOf)
      .join(" "),
  );

/** What the texts and boxes of a figure reach, in px. */
function reachOf(shapes: readonly FigureShape[], [x, y] = [0, 0]): { readonly right: number; readonly bottom: number } {
  let [right, bottom] = [0, 0];
  const reach = (toX: number, toY: number) => {
    right = Math.max(right, toX);
    bottom = Math.max(bottom, toY);
  };
  for (const shape of shapes) {
    if (shape.kind === "rect") reach(x + shape.x + shape.width, y + shape.y + shape.height);
    if (shape.kind === "circle") reach(x + shape.cx + shape.r, y + shape.cy + shape.r);
    if (shape.kind === "band") reach(0, y + shape.top + shape.height);
    if (shape.kind === "text")
      for (const line of shape.block.lines) {
        const { anchor, width } = shape.block;
        reach(x + line.x + (anchor === "start" ? width : anchor === "middle" ? width / 2 : 0), y + line.y);
      }
    if (shape.kind === "part") {
      const inner = reachOf(shape.shapes, [x + (shape.at?.x ?? 0), y + (shape.at?.y ?? 0)]);
      reach(inner.right, inner.bottom);
    }
  }
  return { right, bottom };
}

type DrawnLine = { readonly words: string; readonly left: number; readonly right: number; readonly y: number };

/** The lines of words of a figure, as they were laid out. */
function linesOf(shapes: readonly FigureShape[], [x, y] = [0, 0]): readonly DrawnLine[] {
  return shapes.flatMap((shape): readonly DrawnLine[] => {
    if (shape.kind === "part") return linesOf(shape.shapes, [x + (shape.at?.x ?? 0), y + (shape.at?.y ?? 0)]);
    if (shape.kind !== "text") return [];
    const { lines, anchor, direction } = shape.block;
    return lines.map(({ x: at, y: foot, pieces }) => {
      const words = pieces.map(piece => piece.words).join("");
      const across = pieces.reduce((sum, piece) => sum + measureText(piece.words, fontOf(piece.look.type)), 0);
      const isFromRight = (direction === "rtl") !== (anchor === "end");
      const left = x + at - (anchor === "middle" ? across / 2 : isFromRight ? across : 0);
      return { words, left, right: left + across - (/ $/u.test(words) ? 4 : 0), y: y + foot };
    });
  });
}

const plans = new Map<string, FigurePlan>();
/** Each figure is made once: several of these tests ask for the same. */
function planAt(view: FigureView, { name, asked }: Case, width: number): FigurePlan {
  const key = `${view} ${name} ${width}`;
  const known = plans.get(key);
  if (known) return known;
  const made = figuresAt(view, asked)(width);
  plans.set(key, made);
  return made;
}

describe.each(figureViews)("the figure of %s", view => {
  it("has a title, a sentence and words, and tables as wide as their heads", () => {
    for (const { name, asked } of cases) {
      const { title, finding, words, tables } = planAt(view, { name, asked }, 1200);
      expect(title.trim(), name).not.toBe("");
      expect(finding.trim(), name).toMatch(/[.?!…”»)]$/u);
      expect(
        words.filter(line => line.trim() === ""),
        name,
      ).toEqual([]);
      for (const { head, rows, caption } of tables) {
        expect(caption, name).not.toBe("");
        for (const row of rows) expect(row.length, `${name}: ${caption}`).toBe(head.length);
      }
    }
  });

  it("keeps within its edges at every width", () => {
    for (const { name, asked } of cases)
      for (const width of WIDTHS) {
        const figure = planAt(view, { name, asked }, width);
        const { right, bottom } = reachOf(figure.shapes);
        expect(figure.width, name).toBe(width);
        // Letters that no font of ours has are measured as wider than they are.
        expect(right, `${name} at ${width}`).toBeLessThanOrEqual(width + 24);
        expect(bottom, `${name} at ${width}`).toBeLessThanOrEqual(figure.height + 1);
      }
  });

  it("has no words that stand on others", () => {
    const onOthers = cases.flatMap(({ name, asked }) =>
      [296, 560, 900].flatMap(width => {
        const lines = linesOf(planAt(view, { name, asked }, width).shapes);
        return lines.flatMap((one, place) =>
          lines
            .slice(place + 1)
            .filter(
              other =>
                Math.abs(other.y - one.y) < 6 && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3,
            )
            .map(other => `${name} at ${width}: “${one.words}” and “${other.words}”`),
        );
      }),
    );
    expect(onOthers).toEqual([]);
  });

  it("has nothing narrower than nothing, however little room it is given", () => {
    for (const width of [0, 20, 31, 60])
      for (const one of cases.slice(0, 3)) {
        const figure = planAt(view, one, width);
        const page = renderToStaticMarkup(createElement(FigureSvg, { figure, labelledBy: "x", choosing }));
        expect(page, `${one.name} at ${width}`).not.toMatch(/ (?:width|height|r)="-/u);
      }
  });

  it("holds or counts whoever is there, each once", () => {
    for (const { name, asked } of cases) {
      const { parties, counted } = planAt(view, { name, asked }, 1200);
      const { chain, file } = asked.inquiry;
      const there = file.dossier.parties.filter((_, party) => chain.live[party]).map(({ id }) => id);
      expect([...parties, ...counted].sort(), name).toEqual(there.sort());
    }
  });

  it("says the same on the page and in the file, and asks for nothing", () => {
    for (const { name, asked } of cases) {
      const figure = planAt(view, { name, asked }, 1200);
      const page = renderToStaticMarkup(createElement(FigureSvg, { figure, labelledBy: "x", choosing }));
      const [still] = stillFigures([figure], asked.language).figures;
      const published = renderToStaticMarkup(createElement(StillFigureSvg, { figure: still!, labelledBy: "x" }));
      expect(drawnWords(published), name).toBe(drawnWords(page));
      expect(published, name).not.toMatch(/NaN|undefined|Infinity/);
      const file = viewSvgOf(view, { ...asked, width: 1280, palette: palettes.print });
      expect(drawnWords(file), name).toContain(drawnWords(page));
      const social = viewSocialOf(view, asked);
      for (const made of [file, social]) {
        expect(made, name).not.toMatch(/<(script|image|foreignObject|style)|(href|src)=|NaN|undefined|Infinity/);
        expect(lettersOf(textOf(readMarkup(made))), name).toContain(lettersOf(figure.title).slice(0, 30));
      }
      expect(page, name).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
