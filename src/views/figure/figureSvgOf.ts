/**
 * A figure as one SVG file: its title and what it finds, the picture, how to read it, what it rests on. Nothing in it
 * runs, loads or links.
 */

import { distinct } from "../../base/index.ts";
import type { Shown } from "../../text/index.ts";
import { type Palette, palettes, type TypeSize } from "../../theme/index.ts";
import { cautionsOf, creditsIn, factsOf } from "../chain/chainWords.ts";
import type { WholePicture } from "../chain/wholePicture.ts";
import { BRAND, fileLooks as looks, marginOf, PREFIX, READABLE, fileTypes as types } from "../drawing/fileLooks.ts";
import { textNodes } from "../svg/drawText.ts";
import { pictureFile } from "../svg/pictureFile.ts";
import { idPart, rounded, type SvgNode, svgElement, svgNode, writtenNode } from "../svg/svgElement.ts";
import { shownBlock, type TextBlock, type TextLook, textBlock } from "../svg/textBlock.ts";
import type { FigurePart, FigurePlan, FigureShape } from "./figurePlan.ts";
import { type FigureGround, shapeNodes } from "./shapeNodes.ts";

export type FigureFile = {
  /** The chain that the figure is about. */
  readonly whole: WholePicture;
  /** The chain beside it, where the figure is about two: it says itself of when and for whom each is. */
  readonly beside?: WholePicture;
  readonly palette?: Palette;
  /** The prefix of every id, so that several pictures can stand in one page. */
  readonly prefix?: string;
  /** Notes of the file itself: what of it could not be read. */
  readonly notes?: readonly string[];
};

/** px of a picture that fills a page. */
export const FIGURE_WIDTH = 1280;
/** px of a figure in a file of this width. */
export const figureWidthIn = (width: number): number => width - 2 * marginOf(width);

const TITLES: Readonly<Record<"wide" | "narrow", TypeSize>> = { wide: types.title, narrow: types["title-narrow"] };

function partNode(part: FigurePart, ground: FigureGround, prefix: string): SvgNode {
  const { at, title, data, key, shapes } = part;
  return svgNode(
    "g",
    {
      id: key === null ? undefined : `${prefix}-${idPart(key)}`,
      transform: at === undefined ? undefined : `translate(${rounded(at.x)} ${rounded(at.y)})`,
      ...data,
    },
    ...(title === null ? [] : [svgNode("title", {}, title)]),
    ...figureNodes(shapes, ground, prefix),
  );
}

const figureNodes = (shapes: readonly FigureShape[], ground: FigureGround, prefix: string): readonly SvgNode[] =>
  shapes.flatMap(shape => (shape.kind === "part" ? [partNode(shape, ground, prefix)] : shapeNodes(shape, ground)));

/** A figure as the inside of its file, from its own upper left corner. */
const drawnFigure = (
  figure: Pick<FigurePlan, "shapes" | "width">,
  { palette, margin, prefix }: { readonly palette: Palette; readonly margin: number; readonly prefix: string },
): string =>
  figureNodes(figure.shapes, { palette, margin, width: figure.width, setting: "fixed" }, prefix)
    .map(writtenNode)
    .join("");

/** @throws if `prefix` cannot begin an id, which is a mistake of ours */
export function figureSvgOf(figure: FigurePlan, { whole, beside, notes = [], ...asked }: FigureFile): string {
  const { palette = palettes.light, prefix = figure.view } = asked;
  if (!PREFIX.test(prefix)) throw new Error(`"${prefix}" cannot begin an id.`);
  const { narrator, language, inquiry, group } = whole.request;
  const told = [{ dossier: inquiry.file.dossier, narrator }];
  const other = beside?.request;
  if (other && other.inquiry.file.dossier.id !== inquiry.file.dossier.id)
    told.push({ dossier: other.inquiry.file.dossier, narrator: other.narrator });
  const margin = marginOf(figure.width);
  const width = figure.width + 2 * margin;
  const isWide = figure.width >= 620;
  let y = isWide ? 30 : 18;
  const drawn: string[] = [];
  const put = (block: TextBlock, id?: string) => {
    const inside = textNodes(block, palette, "fixed").map(writtenNode).join("");
    drawn.push(id === undefined ? inside : svgElement("g", { id: `${prefix}-${id}` }, inside));
    y += block.height;
  };
  const room = { x: margin, width: Math.min(figure.width, READABLE) };
  const paragraph = (words: string, look: TextLook, id?: string) =>
    put(textBlock([{ words, look }], { ...room, y }), id);
  const shown = (text: Shown, look: TextLook, id: string) =>
    put(shownBlock(text, look, { ...room, width: figure.width, y }), id);

  paragraph(BRAND.toUpperCase(), looks.brand, "brand");
  told.forEach((one, nth) => {
    shown(one.narrator.text(one.dossier.title), looks.strong, nth === 0 ? "dossier" : "beside");
  });
  y += 6;
  const titleLook: TextLook = { type: TITLES[isWide ? "wide" : "narrow"], colour: "ink" };
  put(
    textBlock([{ words: figure.title, look: titleLook }], { ...room, width: figure.width, y, isBalanced: true }),
    "title",
  );
  y += 8;
  const cautions = distinct(told.flatMap(({ dossier }) => cautionsOf(dossier, language)));
  if (cautions.length > 0) paragraph(cautions.join(" · "), looks.caution, "cautions");
  put(
    textBlock([{ words: figure.finding, look: looks.standfirst }], {
      ...room,
      width: Math.min(figure.width, 1040),
      y,
      isBalanced: true,
    }),
    "finding",
  );
  y += 18;
  drawn.push(
    svgElement(
      "g",
      { transform: `translate(${margin} ${rounded(y)})`, "data-deep-labor": "picture" },
      drawnFigure(figure, { palette, margin, prefix }),
    ),
  );
  y += figure.height + 14;
  const facts = beside ? [] : factsOf({ inquiry, narrator, language, group, isGroupTold: false });
  if (facts.length > 0) paragraph(facts.map(({ words }) => words).join(" · "), looks.quiet, "facts");
  for (const note of [...figure.notes, ...notes]) {
    y += 6;
    paragraph(note, looks.fact);
  }
  y += 12;
  drawn.push(
    svgElement("path", {
      d: `M${margin} ${rounded(y + 0.5)}H${rounded(margin + figure.width)}`,
      stroke: palette.rule,
    }),
  );
  y += 10;
  for (const one of told)
    for (const credit of creditsIn(one.dossier, one.narrator, language)) paragraph(credit, looks.quiet);
  y += isWide ? 30 : 18;
  const height = Math.ceil(y);
  return pictureFile(
    {
      ...{ prefix, language, width, height, paper: palette.paper },
      name: figure.title,
      text: [figure.finding, ...figure.words].join("\n"),
    },
    ...drawn,
  );
}
