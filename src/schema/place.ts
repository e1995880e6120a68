import type { Path } from "./scanJson.ts";

/** A place in a text: line and column from 1, the column in characters (code points). */
export type Place = { readonly line: number; readonly column: number };

/** JSON Pointer (RFC 6901) of a path. */
export const pointerOf = (path: Path): string =>
  path.map(key => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Turns offsets (UTF-16 units) into places; reads the text once. Line ends are LF, CR and CRLF. */
export function placesOf(text: string, offsets: readonly number[]): Place[] {
  const starts = [0];
  const ends = /\r\n|\n|\r/g;
  for (let match = ends.exec(text); match; match = ends.exec(text)) starts.push(ends.lastIndex);
  return offsets.map(offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low]!;
    const from = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
    return { line: low + 1, column: [...text.slice(from, Math.max(from, offset))].length + 1 };
  });
}

/** The line of a text, counted from 1, without its end. */
export function lineOf(text: string, line: number): string {
  const lines = /\r\n|\n|\r/g;
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    lines.lastIndex = start;
    if (!lines.exec(text)) return "";
    start = lines.lastIndex;
  }
  lines.lastIndex = start;
  const end = lines.exec(text);
  return text.slice(start, end ? end.index : undefined).replace(/^\uFEFF/, "");
}
