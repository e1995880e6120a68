import { isJsonObject } from "../schema/index.ts";

/** What a pasted text is: a dossier, one that is no JSON, a table, or evidence, which may begin with a brace as well. */
export type PastedAs = "file" | "broken-file" | "table" | "evidence";

const FIELD = /"(?:format|parties)"\s*:/u;

export function pastedAs(text: string): PastedAs {
  if (pastedTable(text) !== null) return "table";
  if (!/^\s*\{/u.test(text)) return "evidence";
  try {
    const read: unknown = JSON.parse(text.replace(/^\ufeff/u, ""));
    return isJsonObject(read) && ("format" in read || "parties" in read) ? "file" : "evidence";
  } catch {
    return FIELD.test(text) ? "broken-file" : "evidence";
  }
}

/** How many rows and columns a pasted table has, its headings among them. */
export type TableSize = { readonly rows: number; readonly columns: number };

/** A cell between quotation marks, as a spreadsheet copies one with several lines or a tab in it. */
const QUOTED_CELL = /(?<=^|[\t\n])"(?:[^"]|"")*"(?=[\t\n]|$)/gu;

/**
 * Is it cells that were copied from a spreadsheet or a page: rows of as many cells each, parted by tabs? Tabs within a
 * text, at the beginnings of its lines, or in one line alone make none.
 */
export function pastedTable(text: string): TableSize | null {
  const plain = text
    .replace(/^\ufeff/u, "")
    .replace(/\r\n?/gu, "\n")
    .replace(QUOTED_CELL, "x");
  const rows = plain.split("\n").filter(line => line.trim() !== "");
  const cells = rows.map(row => row.split("\t"));
  const [first] = cells;
  if (first === undefined || rows.length < LEAST || !cells.every(({ length }) => length === first.length)) return null;
  // An indent is a tab before words, and no column.
  const columns = first.filter((_, place) => cells.some(row => row[place]!.trim() !== "")).length;
  return columns < LEAST ? null : { rows: rows.length, columns };
}

/** The fewest rows, and the fewest columns with something in them, of a table. */
const LEAST = 2;
