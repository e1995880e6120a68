/** Writes lines of words as SVG. */
import type { Palette } from "../../theme/index.ts";
import { type Attributes, type SvgNode, svgNode, writtenNodes } from "./svgElement.ts";
import { fontOf, type TextBlock, type TextLine, type TextLook, type TextPiece } from "./textBlock.ts";

export const SANS = "'Source Sans 3', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
export const SERIF = "'Source Serif 4', 'Noto Serif', Georgia, serif";

/** Attributes of the whole picture; a line states only what differs. */
export const textDefaults = { "font-family": SANS, "font-weight": 400 } as const;

/**
 * Words that run from right to left are isolated by Unicode's own marks, which some programs that draw SVG know
 * although they know neither `direction` nor `unicode-bidi`. Such marks in the words themselves have been written out
 * before.
 */
const RIGHT_TO_LEFT = ["\u2067", "\u2069"] as const;

const weightOf = ({ type }: TextLook): number => (type.cut === "sans-400" ? 400 : 600);

function attributesOf(look: TextLook, palette: Palette) {
  const { type, colour, isUnderlined } = look;
  const { size, spacing = 0 } = fontOf(type);
  return {
    "font-family": type.cut === "serif-600" ? SERIF : undefined,
    "font-size": size,
    "font-weight": weightOf(look) === textDefaults["font-weight"] ? undefined : weightOf(look),
    "letter-spacing": spacing === 0 ? undefined : spacing,
    "text-decoration": isUnderlined ? "underline" : undefined,
    fill: palette[colour],
  };
}

/**
 * How words are set. `fixed`: each keeps its place and width in any font, for a file that is drawn by whatever program.
 * `flowing`: each follows the one before it as the font of a page has it, with as much room between letters as its
 * reader asks for.
 */
export type LineSetting = "fixed" | "flowing";

/**
 * An exact width is written down, so that the line keeps to its box in any font: by more or less room between letters,
 * whose shapes stay as they are. Engines differ in whether a part of a text may have one (Firefox takes it of a whole
 * `text` alone, WebKit that of the first part for all), so a text with a width has no other part. Letter-spaced lines are
 * excepted: some programs count their spaces twice, others let letters overlap, and such lines are short anyway.
 */
const lengthOf = ({ width, look }: TextPiece) =>
  width === null || width === 0 || look.type.spacing ? {} : { textLength: width };

export const drawText = (block: TextBlock, palette: Palette): string =>
  writtenNodes(textNodes(block, palette, "fixed"));

/** @returns no node for a block without a line; several texts are in one group, which says how many lines they are */
export function textNodes(block: TextBlock, palette: Palette, setting: LineSetting): readonly SvgNode[] {
  const { lines, anchor, language } = block;
  const base = lines[0]?.pieces[0]?.look;
  if (base === undefined) return [];
  const shared = {
    ...attributesOf(base, palette),
    "text-anchor": anchor === "start" ? undefined : anchor,
    "xml:lang": language ?? undefined,
  };
  if (setting === "flowing")
    return [svgNode("text", shared, ...lines.flatMap(line => flowingNodes(line.pieces, line, base, block, palette)))];
  const texts = lines.flatMap(line => fixedTexts(line, base, block, palette));
  const [only] = texts;
  if (texts.length === 1) return [svgNode("text", { ...shared, ...only!.attributes }, ...only!.children)];
  return [svgNode("g", { ...shared, "data-lines": lines.length }, ...texts)];
}

const lookOf = (look: TextLook, base: TextLook, palette: Palette): Attributes =>
  look === base ? {} : { ...attributesOf(look, palette), "font-weight": weightOf(look) };

/** Words one after the other, the first of which stands at a place. */
function flowingNodes(
  pieces: TextLine["pieces"],
  { x, y }: { readonly x: number; readonly y: number },
  base: TextLook,
  { direction }: TextBlock,
  palette: Palette,
): readonly SvgNode[] {
  const [open, close] = direction === "rtl" ? RIGHT_TO_LEFT : ["", ""];
  return pieces.map((piece, place) => {
    const words = piece.words.trimEnd();
    return svgNode(
      "tspan",
      { ...(place === 0 ? { x, y } : {}), ...lookOf(piece.look, base, palette) },
      `${open}${words}${close}${piece.words.slice(words.length)}`,
    );
  });
}

/** Each piece of a line as a text of its own, as far as it is known where it stands; then the others in one. */
function fixedTexts(line: TextLine, base: TextLook, block: TextBlock, palette: Palette): readonly SvgNode[] {
  const { edge, x, y, pieces } = line;
  const { anchor } = block;
  const [first] = pieces;
  // Alone on its line it stays where its anchor holds it, also in a program that keeps to no width.
  if (pieces.length === 1 && first!.width !== null)
    return [
      svgNode(
        "text",
        { x: anchor === "start" ? first!.x! : edge, y, ...lookOf(first!.look, base, palette), ...lengthOf(first!) },
        anchor === "start" ? first!.words : first!.words.trimEnd(),
      ),
    ];
  const known = pieces.findIndex(piece => piece.x === null || piece.width === null);
  const fixed = known < 0 ? pieces : pieces.slice(0, known);
  const rest = known < 0 ? [] : pieces.slice(known);
  const from = anchor === "start" ? undefined : "start";
  const texts = fixed.map(piece =>
    svgNode(
      "text",
      { x: piece.x!, y, "text-anchor": from, ...lookOf(piece.look, base, palette), ...lengthOf(piece) },
      piece.words,
    ),
  );
  if (rest.length === 0) return texts;
  return [...texts, svgNode("text", {}, ...flowingNodes(rest, { x: rest[0]!.x ?? x, y }, base, block, palette))];
}
