/** The workbooks of Kumu: a sheet of elements, a sheet of connections. */
import type { JsonObject } from "../../schema/index.ts";
import type { FilePlace } from "../bringing/incoming.ts";
import type { Grid } from "../grid/grid.ts";

export type KumuRow = { readonly value: JsonObject; readonly place: FilePlace };
export type KumuSheets = { readonly elements: readonly KumuRow[]; readonly connections: readonly KumuRow[] };

/** Columns in which bars part several values. */
const PARTED = new Set(["tags", "aliases"]);

const named = (cell: string | undefined): string => (cell ?? "").trim().toLowerCase();

/** What a sheet is, by the first two cells of its head. */
export function kumuSheet(head: readonly string[]): "elements" | "connections" | null {
  const [first, second] = [named(head[0]), named(head[1])];
  if (first === "from" && second === "to") return "connections";
  return first === "label" || (first === "id" && head.some(cell => named(cell) === "label")) ? "elements" : null;
}

/** The rows of the sheets as records; sheets whose name says so, and sheets of another kind, are skipped. */
export function kumuSheets(grids: readonly Grid[]): KumuSheets {
  const sheets = { elements: [] as KumuRow[], connections: [] as KumuRow[] };
  for (const { name: sheet, rows } of grids) {
    const [head, ...body] = rows;
    const kind = head && !/\(ignore\)/iu.test(sheet) ? kumuSheet(head.cells) : null;
    if (!head || kind === null) continue;
    for (const { row, cells } of body) {
      const place: FilePlace = { sheet, row };
      const value: JsonObject = {};
      head.cells.forEach((column, at) => {
        const cell = (cells[at] ?? "").trim();
        if (cell === "" || column.trim() === "") return;
        const key = named(column);
        value[["label", "id", "from", "to"].includes(key) ? key : column.trim()] = PARTED.has(key)
          ? cell.split("|").map(one => one.trim())
          : cell;
      });
      // A cell may name several ends: one connection to each.
      const ends = kind === "connections" ? String(value.to ?? "").split("|") : [""];
      for (const end of ends)
        sheets[kind].push({ value: kind === "connections" ? { ...value, to: end.trim() } : value, place });
    }
  }
  return sheets;
}
