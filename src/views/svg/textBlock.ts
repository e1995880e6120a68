/** Breaks words into lines and places them. */
import {
  type Font,
  isExact,
  type LinePiece,
  measureText,
  type Point,
  type TextRun,
  widestPart,
  wrapRuns,
} from "../../layout/index.ts";
import { isolatedLines, type Shown, typeset } from "../../text/index.ts";
import type { ColourName, TypeSize } from "../../theme/index.ts";

export type TextLook = { readonly type: TypeSize; readonly colour: ColourName; readonly isUnderlined?: true };
export type WordRun = { readonly words: string; readonly look: TextLook };

export type TextPiece = {
  readonly words: string;
  readonly look: TextLook;
  /**
   * Where its first letter stands and how many px it and the last one are apart, without the blanks around them; null
   * where letters of unknown width make the one or the other unknown.
   */
  readonly x: number | null;
  readonly width: number | null;
};
export type TextLine = {
  /** Where the line is held by its anchor. */
  readonly edge: number;
  /** The same for a program that draws the blank at the end of a line as well. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly pieces: readonly TextPiece[];
};
export type TextBlock = {
  readonly lines: readonly TextLine[];
  readonly anchor: "start" | "middle" | "end";
  readonly direction: "ltr" | "rtl";
  /** BCP 47; null for the language of the picture. */
  readonly language: string | null;
  /** px of all lines together. */
  readonly height: number;
  /** px of the longest line, or more. */
  readonly width: number;
};

export type TextPlace = {
  /** The left edge of the room. */
  readonly x: number;
  /** The upper edge of the first line. */
  readonly y: number;
  /** The most px of a line. */
  readonly width: number;
  readonly anchor?: TextBlock["anchor"];
  /** Whether lines become about equally long, where this takes no more of them. */
  readonly isBalanced?: boolean;
};

/** How far the baseline lies below the middle of a line, in sizes of type, from the ascent and descent of the fonts. */
const FOOT = { sans: (1.024 - 0.4) / 2, serif: (1.036 - 0.335) / 2 };
const SPACES = /[\t\n\f\r ]+/gu;
/** The narrow no-break space of French numbers. */
const NARROW = /\u202f/gu;

export const fontOf = ({ cut, size, spacing = 0 }: TypeSize): Font => ({ face: cut, size, spacing: spacing * size });
export const lineHeight = ({ size, line }: TypeSize): number => size * line;
/** px from the upper edge of a line to its baseline. */
export const footOf = (type: TypeSize): number =>
  lineHeight(type) / 2 + type.size * FOOT[type.cut === "serif-600" ? "serif" : "sans"];

const LEADING = /^ */u;
const ended = (words: string): string => words.replace(/[ \u200b]+$/u, "");

/** The narrowest width, in px, that takes no more lines and breaks no word. */
function balancedWidth(runs: readonly TextRun[], width: number): number {
  if (!Number.isFinite(width)) return width;
  const { length } = wrapRuns(runs, width);
  let [narrow, wide] = [Math.min(width, widestPart(runs)), width];
  while (wide - narrow > 1 && length > 1) {
    const middle = (narrow + wide) / 2;
    if (wrapRuns(runs, middle).length > length) narrow = middle;
    else wide = middle;
  }
  return wide;
}

/** Repeats in each piece the isolates that are open in it, because every piece is drawn by itself. */
function closed(lines: readonly (readonly LinePiece[])[], runs: number): readonly (readonly LinePiece[])[] {
  const texts = Array.from({ length: runs }, (_, run) =>
    isolatedLines(lines.flatMap(line => line.flatMap(piece => (piece.run === run ? [piece.text] : [])))),
  );
  const next = texts.map(() => 0);
  return lines.map(line => line.map(({ run }) => ({ run, text: texts[run]![next[run]!++]! })));
}

const HAS_LETTER = /[\p{L}\p{N}]/u;
/** Where letters begin that run from right to left. */
const TURNS = /\u2068*[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u;
const RIGHT_TO_LEFT = "\u2067";
const ISOLATES = /[\u2066-\u2069]/gu;

/**
 * Parts words between letters of the bundled fonts and others, because the width of the former can be promised: without
 * the bundled fonts they may be drawn wider than they were measured. What stands behind letters from right to left is
 * left whole, since programs differ in how they place such pieces.
 */
function byExactness(words: string, font: Font): readonly string[] {
  if (isExact(words, font)) return [words];
  const turn = words.search(TURNS);
  const parts: string[] = [];
  let wasExact: boolean | null = null;
  for (const piece of (turn < 0 ? words : words.slice(0, turn)).match(/[\p{L}\p{N}\p{M}]+|./gsu) ?? []) {
    const isOurs = isExact(piece, font);
    // Blanks and signs stay with the other letters before them.
    if (isOurs === wasExact || (isOurs && wasExact === false && !HAS_LETTER.test(piece)))
      parts[parts.length - 1] += piece;
    else {
      parts.push(piece);
      wasExact = isOurs;
    }
  }
  return turn < 0 ? parts : [...parts, words.slice(turn)];
}

/** Whether the width of some words is known: letters of the bundled fonts alone, from left to right. */
const isPlain = (words: string, font: Font): boolean =>
  !words.includes(RIGHT_TO_LEFT) && isExact(words.replace(ISOLATES, ""), font);

/** The share of a line that stands before its edge. */
const share: Readonly<Record<TextBlock["anchor"], number>> = { start: 0, middle: 0.5, end: 1 };

/** Breaks a paragraph into lines. Its words may differ in look, but not in height. */
export function textBlock(
  runs: readonly WordRun[],
  { x, y, width, anchor = "start", isBalanced = false }: TextPlace,
  { language = null, direction = "ltr" }: Partial<Pick<TextBlock, "language" | "direction">> = {},
): TextBlock {
  const clean = runs.map(({ words, look }) => ({
    // The bundled fonts have no narrow space, and their usual one is as narrow: so the width of the line is exact.
    text: words.replace(SPACES, " ").replace(NARROW, "\u00a0"),
    font: fontOf(look.type),
  }));
  const [first] = runs;
  const type = first!.look.type;
  const [alone] = clean;
  // Most words fit on one line, and then need not be taken apart.
  const fits = runs.length === 1 && measureText(ended(alone!.text), alone!.font) <= width;
  const broken = fits
    ? [[{ run: 0, text: alone!.text }]]
    : wrapRuns(clean, isBalanced ? balancedWidth(clean, width) : width);
  const parted =
    direction === "rtl"
      ? broken
      : broken.map(line =>
          line.flatMap(({ run, text }) => byExactness(text, clean[run]!.font).map(part => ({ run, text: part }))),
        );
  const wrapped = closed(parted, runs.length).filter(line => line.some(({ text }) => text.trim() !== ""));
  const edge = x + (anchor === "start" ? 0 : share[anchor] * width);
  let longest = 0;
  const lines = wrapped.map((line, place): TextLine => {
    const isLast = place === wrapped.length - 1;
    const isFixed = direction === "ltr" && line.every(({ run, text }) => isPlain(text, clean[run]!.font));
    const last = line.at(-1)!;
    const { font } = clean[last.run]!;
    const all = line.reduce((sum, { run, text }) => sum + measureText(text, clean[run]!.font), 0);
    const space = measureText(last.text, font) - measureText(ended(last.text), font);
    longest = Math.max(longest, all - space);
    // A line that does not begin at its edge begins at a known place only if all of it is known.
    const isKnown = isFixed || (anchor === "start" && direction === "ltr");
    let next: number | null = isKnown ? edge - share[anchor] * (all - space) : null;
    const pieces = line.map(({ run, text }, at): TextPiece => {
      const { font: own } = clean[run]!;
      const words = isLast && at === line.length - 1 ? ended(text) : text;
      const bare = words.replace(ISOLATES, "");
      const width =
        direction === "ltr" && isPlain(text, own) ? measureText(ended(bare.replace(LEADING, "")), own) : null;
      const begins = next === null ? null : next + measureText(LEADING.exec(bare)![0], own);
      next = next === null || width === null ? null : next + measureText(bare, own);
      return { words, look: runs[run]!.look, x: begins, width };
    });
    // The space at the end of a line stays in the text, but must not move the line.
    const aside = isLast ? 0 : anchor === "middle" ? space / 2 : anchor === "end" ? space : 0;
    return { edge, x: edge + aside, y: y + place * lineHeight(type) + footOf(type), pieces };
  });
  return { lines, anchor, direction, language, height: lines.length * lineHeight(type), width: longest };
}

/** The same for words of the file, in their own language and direction. */
export const shownBlock = (shown: Shown, look: TextLook, place: TextPlace): TextBlock =>
  textBlock([{ words: typeset(shown), look }], place, shown);

/** The same words at another place. */
export const movedBlock = (block: TextBlock, { x, y }: Point): TextBlock => ({
  ...block,
  lines: block.lines.map(line => ({
    edge: line.edge + x,
    x: line.x + x,
    y: line.y + y,
    pieces: line.pieces.map(piece => ({ ...piece, x: piece.x === null ? null : piece.x + x })),
  })),
});
