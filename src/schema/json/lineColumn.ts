import type { Path } from "./scanJson.ts";

/** A place in a text: line and column from 1, the column in characters (code points). */
export type LineColumn = { readonly line: number; readonly column: number };

/** JSON Pointer (RFC 6901) of a path. */
export const pointerOf = (path: Path): string =>
  path.map(key => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The lines and columns of offsets (UTF-16 units). Reads the text once. Line ends are LF, CR and CRLF. */
export function placesOf(text: string, offsets: readonly number[]): LineColumn[] {
  const ends = /\r\n|\n|\r/g;
  const nextLine = (): number => (ends.exec(text) ? ends.lastIndex : Number.POSITIVE_INFINITY);
  const places: LineColumn[] = new Array(offsets.length);
  // Sorted, so that the columns of one long line are counted only once.
  const order = offsets.map((_, index) => index).sort((a, b) => offsets[a]! - offsets[b]!);
  let line = 1;
  let next = order.length > 0 ? nextLine() : 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let column = 1;
  for (const index of order) {
    const offset = offsets[index]!;
    while (next <= offset) {
      line += 1;
      at = next;
      column = 1;
      next = nextLine();
    }
    for (; at < offset; at += 1) if (!isSecondHalf(text, at)) column += 1;
    places[index] = { line, column };
  }
  return places;
}

/** Is this UTF-16 unit the second half of a surrogate pair? */
function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00 || unit > 0xdfff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
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
