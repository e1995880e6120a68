/**
 * A chain as one SVG file: the plan, with what readers must know above and below it. Nothing in it runs, loads or
 * links.
 */
import { measureText } from "../../layout/index.ts";
import type { Language } from "../../text/index.ts";
import type { Palette, TypeSize } from "../../theme/index.ts";
import { drawText, textDefaults } from "../svg/drawText.ts";
import { rounded, svgElement, xmlText } from "../svg/svgElement.ts";
import {
  fontOf,
  lineHeight,
  shownBlock,
  type TextBlock,
  type TextLook,
  textBlock,
  type WordRun,
} from "../svg/textBlock.ts";
import type { ChainWords, Fact, PlaneWords, SignedLines } from "./chainWords.ts";
import { drawPlan, type PlanDrawing } from "./drawPlan.ts";
import { drawSample, SAMPLE_WIDTH } from "./drawSample.ts";

export type ChainDrawing = Omit<PlanDrawing, "margin"> & {
  readonly language: Language;
  /** px; the picture is wider if the plan is. */
  readonly width: number;
  readonly words: ChainWords;
};

/** Below this width in px, spaces are smaller. */
const WIDE = 700;
const isWide = (width: number): boolean => width >= WIDE;
/** px of paper at each side of the plan. */
export const marginOf = (width: number): number => (isWide(width) ? 40 : 20);

export const PREFIX = /^[A-Za-z][A-Za-z0-9_-]*$/u;
export const BRAND = "Deep Labor";
/** The most px of a line that is easy to read. */
export const READABLE = 900;

export const types = {
  brand: { cut: "sans-600", size: 13, line: 1.4, spacing: 0.14 },
  title: { cut: "serif-600", size: 34, line: 1.15 },
  "title-narrow": { cut: "serif-600", size: 26, line: 1.15 },
  subtitle: { cut: "sans-400", size: 18, line: 1.4 },
  headline: { cut: "sans-400", size: 17, line: 1.5 },
  fact: { cut: "sans-400", size: 14, line: 1.5 },
  "fact-strong": { cut: "sans-600", size: 14, line: 1.5 },
} as const satisfies Readonly<Record<string, TypeSize>>;

export const looks: Readonly<Record<"brand" | "headline" | "fact" | "quiet" | "strong" | "subtitle", TextLook>> = {
  brand: { type: types.brand, colour: "quiet" },
  subtitle: { type: types.subtitle, colour: "quiet" },
  headline: { type: types.headline, colour: "ink" },
  fact: { type: types.fact, colour: "ink" },
  quiet: { type: types.fact, colour: "quiet" },
  strong: { type: types["fact-strong"], colour: "ink" },
};

/** A part of the picture, drawn downwards from the left edge and its upper edge. */
export type Section = { readonly name: string; readonly height: number; readonly draw: (top: number) => string };

/** Places items one after the other, in as many rows as they need. */
export function flowed<Item extends { readonly width: number }>(
  items: readonly Item[],
  width: number,
  gap: number,
): readonly { readonly item: Item; readonly x: number; readonly row: number }[] {
  let [x, row] = [0, 0];
  return items.map(item => {
    if (x > 0 && x + item.width > width) [x, row] = [0, row + 1];
    const placed = { item, x, row };
    x += item.width + gap;
    return placed;
  });
}

/**
 * Draws the whole picture.
 * @throws if `prefix` cannot begin an id, which is a mistake of ours
 */
export function drawChain(drawing: ChainDrawing): string {
  const { plan, palette, prefix, language, words } = drawing;
  if (!PREFIX.test(prefix)) throw new Error(`"${prefix}" cannot begin an id.`);
  const margin = marginOf(drawing.width);
  const hasAir = isWide(drawing.width);
  const width = Math.max(drawing.width, plan.width + 2 * margin);
  const inner = width - 2 * margin;

  const paragraph = (name: string, runs: readonly WordRun[], room = inner): Section => {
    const block = (y: number) => textBlock(runs, { x: margin, y, width: Math.min(room, inner) });
    return { name, height: block(0).height, draw: top => drawText(block(top), palette) };
  };
  const shown = (name: string, text: Parameters<typeof shownBlock>[0], look: TextLook): Section => {
    const block = (y: number): TextBlock => shownBlock(text, look, { x: margin, y, width: inner, isBalanced: true });
    return { name, height: block(0).height, draw: top => drawText(block(top), palette) };
  };
  const space = (height: number): Section => ({ name: "", height, draw: () => "" });
  const rule: Section = {
    name: "",
    height: 1,
    draw: top =>
      svgElement("path", { d: `M${margin} ${rounded(top + 0.5)}H${rounded(margin + inner)}`, stroke: palette.rule }),
  };
  const listed = (name: string, lines: SignedLines | null): Section[] => {
    if (lines === null) return [];
    const paragraphs = [
      paragraph("", [{ words: lines.lead, look: looks.quiet }]),
      ...lines.entries.map(({ sign, words: said }) =>
        paragraph("", [
          { words: `${sign}\u00a0 `, look: looks.strong },
          { words: said, look: looks.fact },
        ]),
      ),
    ];
    const height = paragraphs.reduce((sum, one) => sum + one.height, 0);
    const draw = (top: number) => {
      let y = top;
      return paragraphs
        .map(one => {
          const drawn = one.draw(y);
          y += one.height;
          return drawn;
        })
        .join("");
    };
    return [{ name, height, draw }, space(10)];
  };

  const sections: readonly Section[] = [
    space(hasAir ? 30 : 18),
    paragraph("brand", [{ words: BRAND.toUpperCase(), look: looks.brand }]),
    space(6),
    shown("title", words.title, { type: types[hasAir ? "title" : "title-narrow"], colour: "ink" }),
    ...(words.subtitle ? [space(4), shown("subtitle", words.subtitle, looks.subtitle)] : []),
    space(10),
    paragraph("headline", [{ words: words.headline.join(" "), look: looks.headline }], READABLE),
    space(14),
    rule,
    ...barOf(words, margin, inner, palette),
    rule,
    space(12),
    {
      name: "plan",
      height: plan.height,
      draw: top =>
        svgElement(
          "g",
          { transform: `translate(${margin} ${rounded(top)})` },
          drawPlan({ ...drawing, margin: Math.max(margin, (width - plan.width) / 2) }),
        ),
    },
    space(18),
    ...listed("return-list", words.returns),
    ...listed("overlay-list", words.overlays),
    ...(words.blank
      ? [
          paragraph(
            "blank",
            [
              { words: `${words.blank.lead} `, look: looks.strong },
              { words: words.blank.duties, look: looks.quiet },
            ],
            READABLE,
          ),
          space(10),
        ]
      : []),
    ...words.notes.flatMap((note, place) => [
      paragraph(`note-${place}`, [{ words: note, look: looks.quiet }], READABLE),
      space(6),
    ]),
    rule,
    space(12),
    ...legendSections(drawing, margin, inner),
    ...(words.credits.length === 0
      ? []
      : [
          space(10),
          rule,
          space(10),
          paragraph("credits", [{ words: words.credits.map(ended).join(" "), look: looks.quiet }], READABLE),
        ]),
    space(hasAir ? 30 : 18),
  ];
  let top = 0;
  const drawn = sections.map(({ name, height, draw }) => {
    const inside = draw(top);
    top += height;
    return name === "" || inside === "" ? inside : svgElement("g", { id: `${prefix}-${name}` }, inside);
  });
  const height = Math.ceil(top);
  return svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${rounded(width)} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${prefix}-name ${prefix}-text`,
      "xml:lang": language,
      ...textDefaults,
    },
    svgElement("title", { id: `${prefix}-name` }, xmlText(words.title.text)),
    svgElement("desc", { id: `${prefix}-text` }, xmlText(words.equivalent.join("\n"))),
    svgElement("rect", { x: 0, y: 0, width, height, fill: palette.paper }),
    ...drawn,
  );
}

/** A line with a full stop, as a sentence among others. */
const ended = (line: string): string => (/[.?!…]$/u.test(line) ? line : `${line}.`);

const PLANE = { block: 6, inline: 13, gap: 8 };

/** The planes as a switch that has been set, then the other choices. */
function barOf({ planes, facts }: ChainWords, left: number, width: number, palette: Palette): Section[] {
  const sections: Section[] = [{ name: "", height: 14, draw: () => "" }];
  const widthOf = (words: string, look: TextLook) => measureText(words, fontOf(look.type));
  if (planes) {
    const boxes = planes.map((plane: PlaneWords) => ({
      plane,
      width: widthOf(plane.words, looks.strong) + PLANE.gap + widthOf(plane.count, looks.fact) + 2 * PLANE.inline,
    }));
    const placed = flowed(boxes, width, 0);
    const rowHeight = lineHeight(types.fact) + 2 * PLANE.block;
    const rows = (placed.at(-1)?.row ?? 0) + 1;
    sections.push({
      name: "planes",
      height: rows * (rowHeight + 6) + 4,
      draw: top =>
        placed
          .map(({ item: { plane, width: boxWidth }, x, row }) => {
            const y = top + row * (rowHeight + 6);
            const colour = plane.isShown ? "paper" : "ink";
            const runs = [
              { words: `${plane.words}\u00a0 `, look: { ...looks.strong, colour } as TextLook },
              { words: plane.count, look: { type: types.fact, colour: plane.isShown ? "paper" : "quiet" } as TextLook },
            ];
            return svgElement(
              "g",
              { "data-plane": plane.isShown ? "shown" : "other" },
              svgElement("rect", {
                x: left + x + 0.5,
                y: y + 0.5,
                width: boxWidth,
                height: rowHeight,
                fill: plane.isShown ? palette.ink : palette.card,
                stroke: palette.ink,
              }),
              drawText(textBlock(runs, { x: left + x + PLANE.inline, y: y + PLANE.block, width: boxWidth }), palette),
            );
          })
          .join(""),
    });
  }
  const items = facts.map((fact: Fact) => ({
    fact,
    width: Math.min(width, widthOf(fact.words, fact.isStrong ? looks.strong : looks.quiet)),
  }));
  const placed = flowed(items, width, 26);
  const blocks = (top: number) => {
    let [y, row, tallest] = [top, 0, 0];
    const drawn = placed.map(({ item: { fact, width: room }, x, row: own }) => {
      if (own > row) [y, row, tallest] = [y + tallest, own, 0];
      const look = fact.isStrong ? looks.strong : looks.quiet;
      const block = textBlock([{ words: fact.words, look }], { x: left + x, y, width: room + 0.5 });
      tallest = Math.max(tallest, block.height);
      return drawText(block, palette);
    });
    return { drawn, height: y + tallest - top };
  };
  if (facts.length > 0) {
    if (planes) sections.push({ name: "", height: 6, draw: () => "" });
    sections.push({ name: "facts", height: blocks(0).height, draw: top => blocks(top).drawn.join("") });
  }
  sections.push({ name: "", height: 12, draw: () => "" });
  return sections;
}

const LEGEND_ROW = 34;

function legendSections({ words: { legend }, palette, prefix }: ChainDrawing, left: number, width: number): Section[] {
  if (legend.entries.length === 0) return [];
  const room = width - SAMPLE_WIDTH - 8;
  const items = legend.entries.map(entry => ({
    entry,
    width: SAMPLE_WIDTH + 8 + Math.min(room, measureText(entry.words, fontOf(looks.quiet.type))),
  }));
  const placed = flowed(items, width, 26);
  const rows = (placed.at(-1)?.row ?? 0) + 1;
  const paragraph = (words: string, look: TextLook, y: number) => textBlock([{ words, look }], { x: left, y, width });
  return [
    {
      name: "legend-heading",
      height: paragraph(legend.heading, looks.strong, 0).height + 6,
      draw: top => drawText(paragraph(legend.heading, looks.strong, top), palette),
    },
    {
      name: "legend",
      height: rows * LEGEND_ROW,
      draw: top =>
        placed
          .map(({ item: { entry }, x, row }) => {
            const middle = top + row * LEGEND_ROW + LEGEND_ROW / 2;
            const block = textBlock([{ words: entry.words, look: looks.quiet }], {
              x: left + x + SAMPLE_WIDTH + 8,
              y: middle - lineHeight(types.fact) / 2,
              width: room,
            });
            const kind = entry.kind === "state" ? entry.state : entry.sample;
            return svgElement(
              "g",
              { id: `${prefix}-legend-${entry.kind}-${kind}` },
              drawSample(entry, left + x + SAMPLE_WIDTH / 2, middle, palette),
              drawText(block, palette),
            );
          })
          .join(""),
    },
    ...(legend.note === null
      ? []
      : [
          {
            name: "legend-note",
            height: paragraph(legend.note, looks.quiet, 0).height + 4,
            draw: (top: number) => drawText(paragraph(legend.note!, looks.quiet, top + 4), palette),
          },
        ]),
  ];
}
