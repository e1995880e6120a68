/** What stands below the plan of a chain: each section is there only where it has something to say. */
import { measureText } from "../../layout/index.ts";
import { asSentence, capitalised, say } from "../../text/index.ts";
import { verdictLooks } from "../../theme/index.ts";
import type { ChainWords, Fact, SignedLines, UndrawnDuty } from "../chain/chainWords.ts";
import { drawText } from "../svg/drawText.ts";
import { svgElement } from "../svg/svgElement.ts";
import { fontOf, lineHeight, type TextLook, textBlock, type WordRun } from "../svg/textBlock.ts";
import { type ChainPaper, type Section, space } from "./chainPaper.ts";
import { drawSample, SAMPLE_WIDTH } from "./drawSample.ts";
import { fileLooks as looks, READABLE, fileTypes as types } from "./fileLooks.ts";

/** The most relations beside the hops that a picture tells one by one. */
const BESIDE = 12;

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

/** The choices under which the picture is read, as one line. */
const factRuns = (facts: readonly Fact[]): readonly WordRun[] =>
  facts.map(({ words, isStrong }, place) => ({
    words: `${place === 0 ? capitalised(words) : words}${place < facts.length - 1 ? " · " : ""}`,
    look: isStrong ? looks.strong : looks.quiet,
  }));

const factSections = ({ facts }: ChainWords, paper: ChainPaper): readonly Section[] =>
  facts.length > 0 ? [paper.paragraph("facts", factRuns(facts), { room: READABLE }), space(8)] : [];

/** The duties that have no thread, each in a line with its verdict, in as many columns as fit. */
function undrawnSections(
  { undrawn }: ChainWords,
  { margin: left, inner: width, palette }: ChainPaper,
): readonly Section[] {
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
    space(10),
  ];
}

/** What letters and numbers in the picture stand for, below a line that says what they are. */
function signSections(name: string, lines: SignedLines | null, paper: ChainPaper): readonly Section[] {
  if (lines === null) return [];
  const paragraphs = [
    paper.paragraph("", [{ words: lines.lead, look: looks.quiet }]),
    ...lines.entries.map(({ sign, words: said }) =>
      paper.paragraph("", [
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
}

/** A line that says how many there are, then a sentence each, as far as a picture has room: the rest is counted. */
function besideSections({ beside }: ChainWords, paper: ChainPaper): readonly Section[] {
  if (beside === null) return [];
  const { lead, sentences } = beside;
  const more = sentences.length - BESIDE;
  const told = [
    ...sentences.slice(0, BESIDE),
    ...(more > 0 ? [say(paper.language, "beside.more", { count: more })] : []),
  ];
  const runs = [
    { words: `${lead} `, look: looks.strong },
    { words: told.join(" "), look: looks.fact },
  ];
  return [paper.paragraph("beside", runs, { room: READABLE }), space(10)];
}

/** The duties on which nothing is written, then how to read the picture. */
function noteSections({ blank, notes }: ChainWords, paper: ChainPaper): readonly Section[] {
  const blankRuns = blank && [
    { words: `${blank.lead} `, look: looks.strong },
    { words: blank.duties, look: looks.quiet },
  ];
  return [
    ...(blankRuns ? [paper.paragraph("blank", blankRuns, { room: READABLE }), space(10)] : []),
    ...notes.flatMap((note, place) => [
      paper.paragraph(`note-${place}`, [{ words: note, look: looks.quiet }], { room: READABLE }),
      space(6),
    ]),
  ];
}

const LEGEND_ROW = 34;

function legendSections(
  { legend }: ChainWords,
  prefix: string,
  { margin: left, inner: width, palette }: ChainPaper,
): readonly Section[] {
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

function creditSections({ credits }: ChainWords, paper: ChainPaper): readonly Section[] {
  if (credits.length === 0) return [];
  const runs = [{ words: credits.map(asSentence).join(" "), look: looks.quiet }];
  return [space(10), paper.rule, space(10), paper.paragraph("credits", runs, { room: READABLE })];
}

/** @param prefix of every id */
export const sectionsBelowPlan = (words: ChainWords, prefix: string, paper: ChainPaper): readonly Section[] => [
  ...factSections(words, paper),
  ...undrawnSections(words, paper),
  ...signSections("return-list", words.returns, paper),
  ...signSections("overlay-list", words.overlays, paper),
  ...besideSections(words, paper),
  ...noteSections(words, paper),
  paper.rule,
  space(12),
  ...legendSections(words, prefix, paper),
  ...creditSections(words, paper),
];
