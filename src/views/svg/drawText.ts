/** Writes lines of words as SVG. */
import type { Palette } from "../../theme/index.ts";
import { type SvgNode, svgNode, writtenNodes } from "./svgElement.ts";
import { fontOf, type TextBlock, type TextLook, type TextPiece } from "./textBlock.ts";

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
 * An exact width is written down, so that the line keeps to its box in any font. Letter-spaced lines are excepted: some
 * programs count their spaces twice, others let letters overlap, and such lines are short anyway.
 */
const lengthOf = ({ width, look }: TextPiece) =>
  width === null || width === 0 || look.type.spacing
    ? {}
    : ({ textLength: width, lengthAdjust: "spacingAndGlyphs" } as const);

export const drawText = (block: TextBlock, palette: Palette): string => writtenNodes(textNodes(block, palette));

/** @returns no node for a block without a line */
export function textNodes({ lines, anchor, direction, language }: TextBlock, palette: Palette): readonly SvgNode[] {
  const [first] = lines;
  if (!first) return [];
  const base = first.pieces[0]!.look;
  const shared = attributesOf(base, palette);
  const [open, close] = direction === "rtl" ? RIGHT_TO_LEFT : ["", ""];
  const tspans = lines.map(({ x, y, pieces }) =>
    pieces.map((piece, place) => {
      const look =
        piece.look === base ? {} : { ...attributesOf(piece.look, palette), "font-weight": weightOf(piece.look) };
      const at = place === 0 ? { x, y } : {};
      const words = piece.words.trimEnd();
      return svgNode(
        "tspan",
        { ...at, ...look, ...lengthOf(piece) },
        `${open}${words}${close}${piece.words.slice(words.length)}`,
      );
    }),
  );
  return [
    svgNode(
      "text",
      { ...shared, "text-anchor": anchor === "start" ? undefined : anchor, "xml:lang": language ?? undefined },
      ...tspans.flat(),
    ),
  ];
}
