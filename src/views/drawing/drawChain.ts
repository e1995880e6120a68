/**
 * A chain as one SVG file: the plan, with what readers must know above and below it. Nothing in it runs, loads or
 * links.
 */
import { measureText } from "../../layout/index.ts";
import { asSentence, capitalised, type Language, say, typeset } from "../../text/index.ts";
import { type Palette, type TypeSize, verdictLooks } from "../../theme/index.ts";
import type { ChainWords, Fact, PlaneWords, SignedLines, UndrawnDuty } from "../chain/chainWords.ts";
import { drawText } from "../svg/drawText.ts";
import { pictureFile } from "../svg/pictureFile.ts";
import { rounded, svgElement } from "../svg/svgElement.ts";
import {
  fontOf,
  lineHeight,
  shownBlock,
  type TextBlock,
  type TextLook,
  textBlock,
  type WordRun,
} from "../svg/textBlock.ts";
import { drawPlan, type PlanDrawing } from "./drawPlan.ts";
import { drawPlanes, SWITCH_HEIGHT, switchWidth } from "./drawPlanes.ts";
import { drawSample, SAMPLE_WIDTH } from "./drawSample.ts";

export type ChainDrawing = Omit<PlanDrawing, "margin" | "planes"> & {
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
/** The most relations beside the hops that a picture tells one by one. */
const BESIDE = 12;
/** The most px of a line that is easy to read. */
export const READABLE = 900;
/** The same for the larger type of what comes first. */
const FIRST = 1040;

export const types = {
  brand: { cut: "sans-600", size: 13, line: 1.4, spacing: 0.14 },
  title: { cut: "serif-600", size: 34, line: 1.15 },
  "title-narrow": { cut: "serif-600", size: 26, line: 1.15 },
  subtitle: { cut: "sans-400", size: 16, line: 1.4 },
  standfirst: { cut: "sans-400", size: 18, line: 1.4 },
  opened: { cut: "serif-600", size: 20, line: 1.3 },
  fact: { cut: "sans-400", size: 14, line: 1.5 },
  "fact-strong": { cut: "sans-600", size: 14, line: 1.5 },
} as const satisfies Readonly<Record<string, TypeSize>>;

export const looks: Readonly<
  Record<"brand" | "caution" | "standfirst" | "fact" | "opened" | "quiet" | "strong" | "subtitle", TextLook>
> = {
  brand: { type: types.brand, colour: "quiet" },
  subtitle: { type: types.subtitle, colour: "quiet" },
  standfirst: { type: types.standfirst, colour: "ink" },
  caution: { type: { ...types.standfirst, cut: "sans-600" }, colour: "ink" },
  opened: { type: types.opened, colour: "ink" },
  fact: { type: types.fact, colour: "ink" },
  quiet: { type: types.fact, colour: "quiet" },
  strong: { type: types["fact-strong"], colour: "ink" },
};

/** The attributes by which pages around a picture know a part of it. */
const hooks: Readonly<Record<string, Readonly<Record<`data-${string}`, string>>>> = {
  standfirst: { "data-deep-labor": "standfirst" },
};

type ParagraphLook = { readonly room?: number; readonly isBalanced?: boolean; readonly language?: string };

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

  const paragraph = (
    name: string,
    runs: readonly WordRun[],
    { room = inner, isBalanced = false, language: own = language }: ParagraphLook = {},
  ): Section => {
    const place = { x: margin, width: Math.min(room, inner), isBalanced };
    const block = (y: number) => textBlock(runs, { ...place, y }, own === language ? {} : { language: own });
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

  /** A line that says how many there are, then a sentence each, as far as a picture has room: the rest is counted. */
  const besideSection = ({ beside }: ChainWords): Section[] => {
    if (beside === null) return [];
    const { lead, sentences } = beside;
    const more = sentences.length - BESIDE;
    const told = [...sentences.slice(0, BESIDE), ...(more > 0 ? [say(language, "beside.more", { count: more })] : [])];
    const runs = [
      { words: `${lead} `, look: looks.strong },
      { words: told.join(" "), look: looks.fact },
    ];
    return [paragraph("beside", runs, { room: READABLE }), space(10)];
  };

  // The planes stand over the threads where a plate leaves them room, else over the picture.
  const { planes, standfirst, opened } = words;
  const isOver = planes !== null && plan.over !== null && plan.over.height >= SWITCH_HEIGHT;
  const isInPlan = isOver && switchWidth(planes) <= plan.over!.width;
  const cautions = (isLed: boolean) =>
    words.cautions.map((caution, place) => ({
      words: isLed || place < words.cautions.length - 1 ? `${caution} · ` : caution,
      look: looks.caution,
    }));
  const first = { room: FIRST, isBalanced: true };
  const opening: readonly Section[] =
    standfirst === null
      ? words.cautions.length === 0
        ? []
        : [paragraph("standfirst", cautions(false), first)]
      : standfirst.direction === "ltr"
        ? [
            paragraph("standfirst", [...cautions(true), { words: typeset(standfirst), look: looks.standfirst }], {
              ...first,
              language: standfirst.language,
            }),
          ]
        : [
            ...(words.cautions.length === 0 ? [] : [paragraph("cautions", cautions(false), first)]),
            shown("standfirst", standfirst, looks.standfirst),
          ];

  const sections: readonly Section[] = [
    space(hasAir ? 30 : 18),
    paragraph("brand", [{ words: BRAND.toUpperCase(), look: looks.brand }]),
    space(6),
    shown("title", words.title, { type: types[hasAir ? "title" : "title-narrow"], colour: "ink" }),
    ...(words.subtitle ? [space(2), shown("subtitle", words.subtitle, looks.subtitle)] : []),
    ...(opening.length > 0 ? [space(8), ...opening] : []),
    space(16),
    ...(planes === null || isInPlan ? [] : planesSections(planes, margin, inner, palette)),
    ...(opened
      ? [
          space(4),
          shown("opened", opened.label, looks.opened),
          shown("opened-question", opened.question, looks.quiet),
          ...(drawing.picture.headings.span
            ? [space(6), paragraph("span", [{ words: drawing.picture.headings.span, look: looks.strong }])]
            : []),
          space(4),
        ]
      : []),
    {
      name: "plan",
      height: plan.height,
      draw: top =>
        svgElement(
          "g",
          { transform: `translate(${margin} ${rounded(top)})`, "data-deep-labor": "picture" },
          drawPlan({
            ...drawing,
            planes: isInPlan ? planes : null,
            margin: Math.max(margin, (width - plan.width) / 2),
          }),
        ),
    },
    space(14),
    ...(words.facts.length > 0 ? [paragraph("facts", factRuns(words.facts), { room: READABLE }), space(8)] : []),
    ...undrawnSections(words, margin, inner, palette),
    ...listed("return-list", words.returns),
    ...listed("overlay-list", words.overlays),
    ...besideSection(words),
    ...(words.blank
      ? [
          paragraph(
            "blank",
            [
              { words: `${words.blank.lead} `, look: looks.strong },
              { words: words.blank.duties, look: looks.quiet },
            ],
            { room: READABLE },
          ),
          space(10),
        ]
      : []),
    ...words.notes.flatMap((note, place) => [
      paragraph(`note-${place}`, [{ words: note, look: looks.quiet }], { room: READABLE }),
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
          paragraph("credits", [{ words: words.credits.map(asSentence).join(" "), look: looks.quiet }], {
            room: READABLE,
          }),
        ]),
    space(hasAir ? 30 : 18),
  ];
  let top = 0;
  const drawn = sections.map(({ name, height, draw }) => {
    const inside = draw(top);
    top += height;
    return name === "" || inside === "" ? inside : svgElement("g", { id: `${prefix}-${name}`, ...hooks[name] }, inside);
  });
  const height = Math.ceil(top);
  return pictureFile(
    {
      ...{ prefix, language, width, height, paper: palette.paper },
      name: words.title.text,
      text: words.equivalent.join("\n"),
    },
    ...drawn,
  );
}

/** The choices under which the picture is read, as one line. */
const factRuns = (facts: readonly Fact[]): readonly WordRun[] =>
  facts.map(({ words, isStrong }, place) => ({
    words: `${place === 0 ? capitalised(words) : words}${place < facts.length - 1 ? " · " : ""}`,
    look: isStrong ? looks.strong : looks.quiet,
  }));

function planesSections(
  planes: readonly PlaneWords[],
  left: number,
  width: number,
  palette: Palette,
): readonly Section[] {
  // Where even a row of their own is too narrow, each plane has a row.
  const rows = switchWidth(planes) <= width ? [planes] : planes.map(plane => [plane]);
  const height = rows.length * (SWITCH_HEIGHT + 4);
  return [
    {
      name: "planes",
      height,
      draw: top =>
        rows
          .map((row, place) => drawPlanes(row, { x: left, y: top + place * (SWITCH_HEIGHT + 4), width }, palette))
          .join(""),
    },
    { name: "", height: 8, draw: () => "" },
  ];
}

/** The duties that have no thread, each in a line with its verdict, in as many columns as fit. */
function undrawnSections({ undrawn }: ChainWords, left: number, width: number, palette: Palette): readonly Section[] {
  if (undrawn === null) return [];
  const room = Math.min(width, READABLE);
  const lead = (y: number) => textBlock([{ words: undrawn.lead, look: looks.quiet }], { x: left, y, width: room });
  const lineOf = ({ lead, verdict, words, rest }: UndrawnDuty) => {
    const colour = verdictLooks[verdict].colour;
    return (y: number) =>
      textBlock(
        [
          { words: `${lead} `, look: looks.fact },
          { words, look: { ...looks.strong, colour } },
          ...(rest === "" ? [] : [{ words: ` · ${rest}`, look: looks.quiet }]),
        ],
        { x: left, y, width: room },
      );
  };
  const lines = undrawn.entries.map(entry => ({ entry, block: lineOf(entry) }));
  return [
    {
      name: "undrawn",
      height: lead(0).height + lines.reduce((sum, { block }) => sum + block(0).height, 0),
      draw: top => {
        let y = top + lead(0).height;
        return (
          drawText(lead(top), palette) +
          lines
            .map(({ entry: { duty, verdict }, block }) => {
              const drawn = block(y);
              y += drawn.height;
              return svgElement("g", { "data-duty": duty, "data-verdict": verdict }, drawText(drawn, palette));
            })
            .join("")
        );
      },
    },
    { name: "", height: 10, draw: () => "" },
  ];
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
