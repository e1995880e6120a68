import Papa from "papaparse";
import { done, failed, type Result } from "../../base/index.ts";
import type { FileRefusal } from "../bringing/incoming.ts";
import { type Grid, type GridCaps, type GridRow, gridCaps, plainGrid } from "./grid.ts";
import { separatorOf } from "./separatorOf.ts";

export type TextGrid = {
  readonly grid: Grid;
  /** Quotation marks that were not closed, or stand within a cell: the row and what was found. */
  readonly troubles: readonly { readonly row: number; readonly line: number; readonly found: string }[];
};

/** How many lines there are at most, without parsing: ends of lines that stand between marks are none. */
function linesIn(text: string): number {
  let lines = 1;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) isQuoted = !isQuoted;
    else if (code === 10 && !isQuoted) lines += 1;
  }
  return lines;
}

const breaksIn = (cell: string): number => (cell.includes("\n") ? cell.split("\n").length - 1 : 0);

/** Excel writes the separator into a line before all others. */
const SEP_LINE = /^sep=(.)\n/iu;

/**
 * Reads a text whose cells are parted by a sign. Nothing in it is taken for a number or a date.
 * @param isPasted from the clipboard: tabulators come first
 * @returns a refusal where a cap is passed, with its place
 */
export function textGrid(
  whole: string,
  { isPasted = false, name = "", caps = {} }: { isPasted?: boolean; name?: string; caps?: Partial<GridCaps> } = {},
): Result<TextGrid, FileRefusal> {
  const most = { ...gridCaps, ...caps };
  // The three ends of a line become one, also within cells.
  const plain = whole.replace(/\r\n?/gu, "\n");
  const told = SEP_LINE.exec(plain);
  const text = told ? plain.slice(told[0].length) : plain;
  const delimiter = told?.[1] ?? separatorOf(text, isPasted) ?? "\t";
  if (linesIn(text) > most.rows + 1)
    return failed({
      code: "too-large",
      place: { row: most.rows + 1 },
      found: "",
      params: { unit: "rows", limit: most.rows },
    });
  let trouble: FileRefusal | null = null;
  const rows: GridRow[] = [];
  const troubles: { row: number; line: number; found: string }[] = [];
  let row = 0;
  let line = told ? 2 : 1;
  let cells = 0;
  const refuse = (unit: string, limit: number, place: FileRefusal["place"]): void => {
    trouble = { code: "too-large", place, found: "", params: { unit, limit } };
  };
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors }, parser) => {
      row += 1;
      const begins = line;
      const found: string[] = [];
      let last = 0;
      for (const [at, written] of data.entries()) {
        line += breaksIn(written);
        if (written.length > most.letters) {
          refuse("letters", most.letters, { row, line: begins, column: at + 1 });
          return parser.abort();
        }
        const cell = plainCell(written);
        found.push(cell);
        if (cell.trim() !== "") last = at + 1;
      }
      line += 1;
      cells += last;
      for (const { message } of errors) troubles.push({ row, line: begins, found: message });
      if (row > most.rows) {
        refuse("rows", most.rows, { row, line: begins });
        return parser.abort();
      }
      if (cells > most.cells) {
        refuse("cells", most.cells, { row, line: begins });
        return parser.abort();
      }
      // The line of dashes below the head of a table in Markdown.
      const isRule = delimiter === "|" && last > 0 && found.every(cell => /^\s*(?::?-+:?)?\s*$/u.test(cell));
      if (last > 0 && !isRule) rows.push({ row, line: begins, cells: found.slice(0, last), isHidden: false });
    },
  });
  return trouble === null ? done({ grid: plainGrid(name, rows), troubles }) : failed(trouble);
}

/** What a program would take for a formula, with what is set before it so that none does. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/u;

/**
 * A cell as it is written into a text: an apostrophe stands before what a spreadsheet would take for a formula. It is
 * taken away when it is read (`plainCell`), so that every text comes back as it was.
 */
export const guardedCell = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

const plainCell = (written: string): string =>
  written.startsWith("'") && FORMULA.test(written) ? written.slice(1) : written;

const QUOTED = /[",\n\r\t;]|^\s|\s$|^$/u;

/** Rows as a text with commas, UTF-8 with the mark that spreadsheets need, lines that end as RFC 4180 says. */
export function textOfRows(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(cells =>
    cells
      .map(guardedCell)
      .map(cell => (cell !== "" && QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(","),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
