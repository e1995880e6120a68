/** Breaks text into lines that fit a width. */
import { segmentsOf } from "../../base/index.ts";
import { type Font, measureText } from "./measureText.ts";

/** Text in one font. Several runs make a paragraph. */
export type TextRun = { readonly text: string; readonly font: Font };
/** The part of a run in a line. */
export type LinePiece = { readonly run: number; readonly text: string };

const words = new Intl.Segmenter("en", { granularity: "word" });
const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

const SPACE_AFTER = /[\t\n\r \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]$/u;
const SPACE_BEFORE = /^[\t\n\r \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/u;
const GLUE = /^[\u00a0\u2007\u202f\u2060\ufeff]|[\u00a0\u2007\u202f\u2060\ufeff]$/u;
const OPENING = /[\p{Ps}\p{Pi}¿¡]$/u;
const CLOSING = /^[\p{Pe}\p{Pf}!,.:;?%°…‥·、。，．・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const DASH_AFTER = /[\p{L}\p{N}][-‐–—/]$/u;
const LETTER_BEFORE = /^\p{L}/u;
/** Scripts that write without spaces, character by character. */
const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\u3001-\u303f\uff01-\uff60]/u;
/** Scripts that write without spaces, whose words are found by a dictionary. */
const UNSPACED = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** The letters before a place that decide whether a line may end there. */
type Before = {
  /** The first letter of the unbreakable part. */
  readonly first: string;
  /** The last letters, as many as the rules need. */
  readonly last: string;
};
/** How many code units the rules need: two letters of two units each. */
const LOOKED_AT = 4;

/** May a line end between these two? This is the part of Unicode's rules for line breaking (UAX 14) that names need. */
function mayBreak({ first, last }: Before, after: string): boolean {
  if (SPACE_BEFORE.test(after) || CLOSING.test(after)) return false;
  if (SPACE_AFTER.test(last)) return true;
  if (GLUE.test(first) || GLUE.test(last.slice(-1)) || GLUE.test(after) || OPENING.test(last)) return false;
  if (DASH_AFTER.test(last) && LETTER_BEFORE.test(after)) return true;
  const [end, start] = [last.slice(-2), after.slice(0, 2)];
  if (IDEOGRAPHIC.test(end) || IDEOGRAPHIC.test(start)) return true;
  return UNSPACED.test(end) && UNSPACED.test(start);
}

/** Marks that open an isolate belong to the next word, and marks that close one to the word before. */
const OPENS_ISOLATE = /[\u2066-\u2068]/u;
const CLOSES_ISOLATE = "\u2069";
const ISOLATES = /[\u2066-\u2069]/gu;

/** Where words begin or, in scripts without spaces, signs. Each place comes once, in order. */
function* cutsOf(text: string): Generator<number> {
  const signs = segmentsOf(letters, text);
  let sign = signs.next();
  for (const { segment, index } of segmentsOf(words, text)) {
    while (!sign.done && sign.value.index < index) sign = signs.next();
    if (!IDEOGRAPHIC.test(segment)) {
      if (!sign.done && sign.value.index === index) yield index;
      continue;
    }
    for (; !sign.done && sign.value.index < index + segment.length; sign = signs.next()) yield sign.value.index;
  }
}

/**
 * Where the pieces of a text begin, which are then joined into parts. An opening mark belongs to the word behind it.
 */
function* piecesOf(text: string): Generator<number> {
  let end = 0;
  for (const cut of cutsOf(text)) {
    if (text[cut] === CLOSES_ISOLATE) continue;
    let at = cut;
    while (at > end && OPENS_ISOLATE.test(text[at - 1]!)) at -= 1;
    // Marks in a row are one piece with the word that they open.
    if (at > end) yield at;
    end = cut;
  }
}

/** Texts by what `partsOf` gave for them: a layout sets the same text at many widths. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 2000;
/** A longer text is read again each time: few are, and each would take the room of many. */
const LONGEST_KNOWN = 400;

/** The parts between which a line may end, in order. Joined they are the text. */
function partsOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  const parts = partsAnew(text);
  if (known.size >= MOST_KNOWN) known.clear();
  if (text.length <= LONGEST_KNOWN) known.set(text, parts);
  return parts;
}

function partsAnew(text: string): readonly string[] {
  if (text === "") return [];
  const parts: string[] = [];
  let start = 0;
  let before: Before = { first: "", last: "" };
  const take = (from: number, to: number) => {
    const piece = text.slice(from, to).replace(ISOLATES, "");
    if (from > 0 && mayBreak(before, piece)) {
      parts.push(text.slice(start, from));
      [start, before] = [from, { first: "", last: "" }];
    }
    before = {
      first: before.first || piece.slice(0, 1),
      last: (before.last + piece.slice(-LOOKED_AT)).slice(-LOOKED_AT),
    };
  };
  let from = 0;
  for (const at of piecesOf(text)) {
    take(from, at);
    from = at;
  }
  take(from, text.length);
  parts.push(text.slice(start));
  return parts;
}

const BLANK_AT_END = /[\t\n\r \u200b]/u;

/** The end of a stretch of text without its trailing blanks. */
function inkEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && BLANK_AT_END.test(text[end - 1]!)) end -= 1;
  return end;
}

/** A paragraph of several runs as one text, with functions for the width of any part. */
function paragraphOf(runs: readonly TextRun[]) {
  const starts: number[] = [];
  let whole = "";
  for (const { text } of runs) {
    starts.push(whole.length);
    whole += text;
  }
  const pieces = (from: number, to: number): LinePiece[] =>
    runs.flatMap(({ text }, run) => {
      const start = starts[run]!;
      const own = text.slice(Math.max(0, from - start), Math.max(0, to - start));
      return own === "" ? [] : [{ run, text: own }];
    });
  const widthOf = (from: number, to: number): number =>
    pieces(from, to).reduce((sum, { run, text }) => sum + measureText(text, runs[run]!.font), 0);
  /** The width without trailing spaces. */
  const inkOf = (from: number, to: number): number => widthOf(from, inkEnd(whole, from, to));
  return { whole, pieces, widthOf, inkOf };
}

/** The width in px of the widest part that cannot be broken. */
export function widestPart(runs: readonly TextRun[]): number {
  const { whole, inkOf } = paragraphOf(runs);
  let [at, widest] = [0, 0];
  for (const part of partsOf(whole)) {
    widest = Math.max(widest, inkOf(at, at + part.length));
    at += part.length;
  }
  return widest;
}

/**
 * The lines of a paragraph of several runs. Joined, the pieces of all lines are the text: spaces stay at the end of
 * their line and take no room there. A word that fits no line is broken between letters.
 * @param width the width in px
 */
export function wrapRuns(runs: readonly TextRun[], width: number): readonly (readonly LinePiece[])[] {
  const { whole, pieces, widthOf, inkOf } = paragraphOf(runs);
  const lines: LinePiece[][] = [];
  // The current line, and its width with trailing spaces.
  let [from, to, used] = [0, 0, 0];
  const endLine = () => {
    if (to > from) lines.push(pieces(from, to));
    [from, used] = [to, 0];
  };
  const take = (length: number) => {
    used += widthOf(to, to + length);
    to += length;
  };
  for (const part of partsOf(whole)) {
    if (used + inkOf(to, to + part.length) > width) endLine();
    if (inkOf(to, to + part.length) <= width) take(part.length);
    else
      for (const { segment } of segmentsOf(letters, part)) {
        if (used + inkOf(to, to + segment.length) > width) endLine();
        take(segment.length);
      }
  }
  endLine();
  return lines;
}

/** The lines of a text in one font. Joined they are the text. */
export const wrapText = (text: string, width: number, font: Font): readonly string[] =>
  wrapRuns([{ text, font }], width).map(line => line.map(piece => piece.text).join(""));

/** A text set in a number of lines, and the px of the widest of them. */
export type TextFit = { readonly lines: readonly string[]; readonly width: number };

/**
 * The ways to set a text in one line, in two and so on, each as narrow as that number of lines allows. No word is
 * broken, and nothing is left out.
 * @param most the most lines
 */
export function textFits(text: string, font: Font, most: number): readonly TextFit[] {
  const parts = partsOf(text).map(part => {
    const ink = measureText(part.slice(0, inkEnd(part, 0, part.length)), font);
    return { part, ink, width: measureText(part, font) };
  });
  const linesWithin = (width: number): readonly string[] => {
    const lines: string[] = [];
    let used = Number.POSITIVE_INFINITY;
    for (const { part, ink, width: own } of parts) {
      if (used + ink > width + ROUNDING) {
        lines.push("");
        used = 0;
      }
      lines[lines.length - 1] += part;
      used += own;
    }
    return lines;
  };
  const least = parts.reduce((widest, { ink }) => Math.max(widest, ink), 0);
  const whole = parts.reduce((sum, { width }) => sum + width, 0);
  const mostLines = linesWithin(least).length;
  return Array.from({ length: Math.min(most, mostLines) }, (_, place) => {
    let [narrow, wide] = [least, place + 1 === mostLines ? least : whole];
    while (wide - narrow > 0.5) {
      const middle = (narrow + wide) / 2;
      if (linesWithin(middle).length > place + 1) narrow = middle;
      else wide = middle;
    }
    const lines = linesWithin(wide).map(line => line.trim());
    return { lines, width: Math.max(...lines.map(line => measureText(line, font))) };
  });
}

/** px that sums of widths may be wrong. */
const ROUNDING = 1e-6;
