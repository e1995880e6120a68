/** Text → lines that fit a width. */
import { segmentsOf } from "../../base/index.ts";
import { type Font, measureText } from "./measureText.ts";

/** Text of one look; several in a row make a paragraph. */
export type Run = { readonly text: string; readonly font: Font };
/** What of a run stands in a line. */
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
/** Scripts that write without spaces, where a dictionary knows the words. */
const UNSPACED = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** What of the words before a place decides whether a line may end there. */
type Before = {
  /** The first letter of all that may not be parted from each other. */
  readonly first: string;
  /** The last letters, as many as the rules look at. */
  readonly last: string;
};
/** Code units: two letters, of two units each. */
const LOOKED_AT = 4;

/** May a line end between these two? After Unicode's rules for breaking lines (UAX 14), the part that names need. */
function mayBreak({ first, last }: Before, after: string): boolean {
  if (SPACE_BEFORE.test(after) || CLOSING.test(after)) return false;
  if (SPACE_AFTER.test(last)) return true;
  if (GLUE.test(first) || GLUE.test(last.slice(-1)) || GLUE.test(after) || OPENING.test(last)) return false;
  if (DASH_AFTER.test(last) && LETTER_BEFORE.test(after)) return true;
  const [end, start] = [last.slice(-2), after.slice(0, 2)];
  if (IDEOGRAPHIC.test(end) || IDEOGRAPHIC.test(start)) return true;
  return UNSPACED.test(end) && UNSPACED.test(start);
}

/** What opens an isolate stands before the word that it holds, and what closes one behind it. */
const OPENS_ISOLATE = /[\u2066-\u2068]/u;
const CLOSES_ISOLATE = "\u2069";
const ISOLATES = /[\u2066-\u2069]/gu;

/** Where a word or, in scripts without spaces, a sign begins: no place within a sign. Each is met once, in order. */
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

/** The pieces of a text that are joined into parts, by where each begins. A mark belongs to the word behind it. */
function* piecesOf(text: string): Generator<number> {
  let end = 0;
  for (const cut of cutsOf(text)) {
    if (text[cut] === CLOSES_ISOLATE) continue;
    let at = cut;
    while (at > end && OPENS_ISOLATE.test(text[at - 1]!)) at -= 1;
    // Marks that stand in a row are one piece with what they open.
    if (at > end) yield at;
    end = cut;
  }
}

/** The parts between which a line may end, in order; together they are the text. */
function partsOf(text: string): string[] {
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

/** Where a stretch of a text ends without the blanks at its end. */
function inkEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && BLANK_AT_END.test(text[end - 1]!)) end -= 1;
  return end;
}

/** A paragraph of several looks as one text, and how wide any part of it is. */
function paragraphOf(runs: readonly Run[]) {
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
  /** Without the spaces at its end. */
  const inkOf = (from: number, to: number): number => widthOf(from, inkEnd(whole, from, to));
  return { whole, pieces, widthOf, inkOf };
}

/** px of the widest part that is not broken where there is room for it. */
export function widestPart(runs: readonly Run[]): number {
  const { whole, inkOf } = paragraphOf(runs);
  let [at, widest] = [0, 0];
  for (const part of partsOf(whole)) {
    widest = Math.max(widest, inkOf(at, at + part.length));
    at += part.length;
  }
  return widest;
}

/**
 * Lines of a paragraph of several looks. The pieces of all lines together are the text: spaces stay at the end of the
 * line they end, and take no room there. A word that fits no line is broken between letters.
 * @param width px
 */
export function wrapRuns(runs: readonly Run[], width: number): readonly (readonly LinePiece[])[] {
  const { whole, pieces, widthOf, inkOf } = paragraphOf(runs);
  const lines: LinePiece[][] = [];
  // The line that is open, and how wide it is with the spaces at its end.
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

/** Lines of a text of one look; joined they are the text. */
export const wrapText = (text: string, width: number, font: Font): readonly string[] =>
  wrapRuns([{ text, font }], width).map(line => line.map(piece => piece.text).join(""));
