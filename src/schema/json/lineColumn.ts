import type { Path } from "./scanJson.ts";

/** A place in a text: line and column from 1, the column in characters (code points). */
export type LineColumn = { readonly line: number; readonly column: number };

/** JSON Pointer (RFC 6901) of a path. */
export const pointerOf = (path: Path): string =>
  path.map(key => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The path of a JSON Pointer in a file whose keys are no numbers. */
export const pathOfPointer = (pointer: string): Path =>
  pointer
    .split("/")
    .slice(1)
    .map(part => (/^\d+$/u.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")));

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

export type Excerpt = {
  readonly before: string;
  /** What stands at the place and after it. */
  readonly after: string;
  /** Is there more of the line at either end? */
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
};

/**
 * A part of a line round a place in it.
 * @param lines the lines of the text, as `linesOf` gives them
 * @param room the most characters, more than a few
 */
export function excerptAt(lines: readonly string[], { line, column }: LineColumn, room: number): Excerpt {
  const characters = [...(lines[line - 1] ?? "").replaceAll("\t", " ")];
  const from = column <= room ? 0 : Math.min(column - Math.floor(room / 2), Math.max(0, characters.length - room));
  return {
    before: characters.slice(from, column - 1).join(""),
    after: characters.slice(column - 1, from + room).join(""),
    hasBefore: from > 0,
    hasAfter: characters.length > from + room,
  };
}

/** The lines of a text, without their ends. */
export const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
