/** Text → lines that fit a width. */
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

/** May a line end between these two? After Unicode's rules for breaking lines (UAX 14), the part that names need. */
function mayBreak(before: string, after: string): boolean {
  if (SPACE_BEFORE.test(after) || CLOSING.test(after)) return false;
  if (SPACE_AFTER.test(before)) return true;
  if (GLUE.test(before) || GLUE.test(after) || OPENING.test(before)) return false;
  if (DASH_AFTER.test(before) && LETTER_BEFORE.test(after)) return true;
  const [last, first] = [before.slice(-2), after.slice(0, 2)];
  if (IDEOGRAPHIC.test(last) || IDEOGRAPHIC.test(first)) return true;
  return UNSPACED.test(last) && UNSPACED.test(first);
}

/** What opens an isolate stands before the word that it holds, and what closes one behind it. */
const OPENS_ISOLATE = /[\u2066-\u2068]/u;
const CLOSES_ISOLATE = "\u2069";
const ISOLATES = /[\u2066-\u2069]/gu;

/** The parts between which a line may end, in order; together they are the text. */
function partsOf(text: string): string[] {
  const signs = [...letters.segment(text)].map(({ index }) => index);
  const starts = new Set(signs);
  /** A mark belongs to the word behind it, which for a segmenter it does not. */
  const opened = (cut: number): number => {
    let at = cut;
    while (at > 0 && OPENS_ISOLATE.test(text[at - 1]!)) at -= 1;
    return at;
  };
  const cuts = [...words.segment(text)].flatMap(({ segment, index }) =>
    IDEOGRAPHIC.test(segment) ? signs.filter(sign => sign >= index && sign < index + segment.length) : [index],
  );
  const parts: string[] = [];
  [...new Set(cuts.filter(cut => cut === 0 || (starts.has(cut) && text[cut] !== CLOSES_ISOLATE)).map(opened))].forEach(
    (cut, place, all) => {
      const piece = text.slice(cut, all[place + 1]);
      const open = parts.at(-1);
      if (open === undefined || mayBreak(open.replace(ISOLATES, ""), piece.replace(ISOLATES, ""))) parts.push(piece);
      else parts[parts.length - 1] = open + piece;
    },
  );
  return parts;
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
  const inkOf = (from: number, to: number): number =>
    widthOf(from, from + whole.slice(from, to).replace(/[\t\n\r \u200b]+$/u, "").length);
  return { whole, pieces, widthOf, inkOf };
}

/** px of the widest part that is not broken where there is room for it. */
export function widestPart(runs: readonly Run[]): number {
  const { whole, inkOf } = paragraphOf(runs);
  let at = 0;
  return Math.max(
    0,
    ...partsOf(whole).map(part => {
      at += part.length;
      return inkOf(at - part.length, at);
    }),
  );
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
      for (const { segment } of letters.segment(part)) {
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
