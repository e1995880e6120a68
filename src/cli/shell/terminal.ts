/** Text for a terminal: with colours if wanted, columns that align in any script, and plain text when piped. */
import stringWidth from "string-width";
import { segmentsOf } from "../../base/index.ts";
import { showControls, withoutIsolates } from "../../text/index.ts";
import type { LookColour } from "../../theme/index.ts";

/** The colours of states and verdicts, and styles that only a terminal needs. */
export type Style = LookColour | "bold" | "quiet" | "warning" | "notice";

const CODES: Readonly<Record<Style, string>> = {
  bold: "1",
  quiet: "2",
  held: "36",
  shared: "34",
  passed: "33",
  contested: "35",
  refused: "31",
  unknown: "2",
  warning: "33",
  notice: "34",
};

export type Terminal = {
  readonly columns: number;
  readonly style: (style: Style, text: string) => string;
};

/** The terminal of a stream. It has colours only if the user wants them (https://no-color.org, FORCE_COLOR). */
export function terminalOf(stream: { isTTY?: boolean; columns?: number }, environment: NodeJS.ProcessEnv): Terminal {
  const forced = environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== "0";
  const wanted = forced || (stream.isTTY === true && environment.NO_COLOR === undefined && environment.TERM !== "dumb");
  return {
    columns: stream.isTTY && stream.columns ? Math.max(40, stream.columns) : 100,
    style: (style, text) => (wanted && text !== "" ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text),
  };
}

/** A carriage return, after which a terminal overwrites the line. */
const RETURN = /\r/gu;

/** Makes a raw text of a file safe for a terminal: control characters are written out, never sent. */
export const visible = (text: string): string => withoutIsolates(showControls(text)).replace(RETURN, "‹U+000D›");

/** Makes a sentence of `text` safe for a terminal. Its isolates are removed, since terminals treat them differently. */
export const worded = (text: string): string => visible(withoutIsolates(text));

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** Up to so many code units a text is measured at once; for longer ones that would take quadratic time. */
const SHORT = 256;

export function widthOf(text: string): number {
  if (text.length <= SHORT) return stringWidth(text);
  let width = 0;
  for (const { segment } of segmentsOf(graphemes, text)) width += stringWidth(segment);
  return width;
}

/** Breaks a word that is wider than a line. */
function broken(word: string, columns: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const { segment } of segmentsOf(graphemes, word)) {
    if (part !== "" && widthOf(part + segment) > columns) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

/** Breaks a text into lines of at most so many columns. Words stay whole if they fit in a line. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    // Non-breaking blanks, as in French, hold words together.
    for (const word of paragraph
      .split(/[ \t]+/u)
      .flatMap(whole => (widthOf(whole) > columns ? broken(whole, columns) : [whole]))) {
      if (line === "") line = word;
      else if (widthOf(line) + 1 + widthOf(word) <= columns) line += ` ${word}`;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** A paragraph indented by so many columns, its first line after a mark. */
export function paragraph(text: string, { columns }: Terminal, indent = 0, mark = ""): string {
  const space = " ".repeat(indent);
  const hang = " ".repeat(widthOf(mark));
  const lines = wrap(worded(text), Math.max(20, columns - indent - widthOf(mark)));
  return lines.map((line, index) => `${space}${index === 0 ? mark : hang}${line}`).join("\n");
}

export const padded = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - widthOf(text)));

export type Cell = { readonly text: string; readonly style?: Style };

/** A table with a head; cells wrap within their columns, and a rule stands below the head. */
export function table(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  terminal: Terminal,
  indent = 0,
): string {
  const gap = 2;
  const room = terminal.columns - indent - gap * (head.length - 1);
  const natural = head.map((title, index) =>
    Math.max(
      widthOf(title),
      ...rows.map(row =>
        Math.max(
          ...worded(row[index]?.text ?? "")
            .split("\n")
            .map(widthOf),
        ),
      ),
    ),
  );
  const widths = [...natural];
  // The widest column shrinks until everything fits.
  for (let sum = widths.reduce((a, b) => a + b, 0); sum > room; sum -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= 12) break;
    widths[widest]! -= 1;
  }
  const space = " ".repeat(indent);
  const write = (cells: readonly Cell[]): string => {
    const wrapped = cells.map(({ text }, index) => wrap(worded(text), widths[index]!));
    const height = Math.max(...wrapped.map(lines => lines.length));
    return Array.from({ length: height }, (_, line) =>
      (
        space +
        cells
          .map(({ style }, index) => {
            const text = padded(wrapped[index]![line] ?? "", widths[index]!);
            return style ? terminal.style(style, text) : text;
          })
          .join(" ".repeat(gap))
      ).trimEnd(),
    ).join("\n");
  };
  const rule = space + widths.map(width => "─".repeat(width)).join(" ".repeat(gap));
  return [
    write(head.map(text => ({ text, style: "bold" as const }))),
    terminal.style("quiet", rule),
    ...rows.map(write),
  ].join("\n");
}
