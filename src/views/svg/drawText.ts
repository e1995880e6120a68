/** Writes lines of words as SVG. */
import { hasRightToLeft } from "../../text/index.ts";
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
    ? null
    : ({ textLength: width, lengthAdjust: "spacingAndGlyphs" } as const);

/** How much of a line's width lies before its own place: none where it starts there, all where it ends there. */
const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/**
 * Where the pieces of a line stand, and how wide they are. WebKit presses all that follows on a piece into the width of
 * that piece, unless it has a place of its own. Where a width is not known, none is written, and one follows the other;
 * so it is in a line with letters that run from the right, of which a place of its own would take each piece apart.
 */
function placesOf(pieces: readonly TextPiece[], x: number, anchor: TextBlock["anchor"]) {
  if (pieces.length === 1) return [lengthOf(pieces[0]!) ?? {}];
  if (pieces.some(piece => hasRightToLeft(piece.words))) return pieces.map(piece => lengthOf(piece) ?? {});
  if (pieces.some(piece => lengthOf(piece) === null)) return pieces.map(() => ({}));
  let left = x - BEFORE[anchor] * pieces.reduce((sum, { width }) => sum + width!, 0);
  return pieces.map(piece => {
    const place = left + BEFORE[anchor] * piece.width!;
    left += piece.width!;
    return { x: place, ...lengthOf(piece) };
  });
}

export const drawText = (block: TextBlock, palette: Palette): string => writtenNodes(textNodes(block, palette));

/** @returns no node for a block without a line */
export function textNodes({ lines, anchor, direction, language }: TextBlock, palette: Palette): readonly SvgNode[] {
  const [first] = lines;
  if (!first) return [];
  const base = first.pieces[0]!.look;
  const shared = attributesOf(base, palette);
  const [open, close] = direction === "rtl" ? RIGHT_TO_LEFT : ["", ""];
  const tspans = lines.map(({ x, y, pieces }) => {
    const places = placesOf(pieces, x, anchor);
    return pieces.map((piece, place) => {
      const look =
        piece.look === base ? {} : { ...attributesOf(piece.look, palette), "font-weight": weightOf(piece.look) };
      const at = place === 0 ? { x, y } : {};
      const words = piece.words.trimEnd();
      return svgNode(
        "tspan",
        { ...at, ...look, ...places[place] },
        `${open}${words}${close}${piece.words.slice(words.length)}`,
      );
    });
  });
  return [
    svgNode(
      "text",
      { ...shared, "text-anchor": anchor === "start" ? undefined : anchor, "xml:lang": language ?? undefined },
      ...tspans.flat(),
    ),
  ];
}
