import { done, failed, type Result } from "../../base/index.ts";
import type { FileRefusal } from "../bringing/incoming.ts";
import { cellKey, type Grid, type GridCaps, type GridRow, type MergedCells } from "./grid.ts";
import { type NumberShown, textOfNumber } from "./numberShown.ts";
import { cellPlace, columnName, type ReadPart, type Relation, unescaped } from "./xlsxParts.ts";

export type SheetContext = {
  readonly shared: readonly string[];
  readonly styles: readonly NumberShown[];
  readonly is1904: boolean;
  /** Of the sheet: where its links lead. */
  readonly relations: ReadonlyMap<string, Relation>;
  readonly most: GridCaps;
  /** Cells of all sheets so far. */
  readonly used: { cells: number };
};

/** The most rows and columns that a spreadsheet has. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Further to the right nothing is kept: one cell in the last column would take a row of sixteen thousand. */
const MOST_KEPT = 1_024;
const LINK_FORMULA = /^\s*HYPERLINK\(\s*"([^"]+)"/iu;
const plain: NumberShown = { as: "number", zeros: 0, isPercent: false };

/** Merged cells that are told at most: each may name a million. */
const MOST_MERGED = 100_000;

function mergedOf(ref: string): MergedCells | null {
  const [from, to] = ref.split(":").map(cellPlace);
  if (!from || !to) return null;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

class TooLarge extends Error {
  readonly refusal: FileRefusal;
  constructor(unit: string, limit: number, row: number, column?: number) {
    super(unit);
    this.refusal = {
      code: "too-large",
      place: column === undefined ? { row } : { row, column },
      found: "",
      params: { unit, limit },
    };
  }
}

/** Reads a sheet: its cells as text, links, merged cells, what is hidden. Notes stand in another part. */
export function sheetOfXlsx(
  part: string,
  read: ReadPart,
  context: SheetContext,
): Result<Omit<Grid, "notes">, FileRefusal> {
  const { shared, styles, is1904, relations, most, used } = context;
  const rows: GridRow[] = [];
  const links = new Map<string, string>();
  const formulas = new Map<string, string>();
  const merged: MergedCells[] = [];
  const hiddenColumns = new Set<number>();
  let far: Grid["far"];

  let row = 0;
  let isHidden = false;
  let cells: string[] = [];
  let column = 0;
  let type = "n";
  let style = 0;
  let value = "";
  let inline = "";
  let formula = "";
  let isFormula = false;
  let collects: "v" | "f" | "t" | null = null;
  let phonetic = 0;

  const textOfCell = (): string => {
    if (type === "inlineStr") return unescaped(inline);
    if (type === "s") return shared[Number(value)] ?? "";
    if (type === "str") return unescaped(value);
    if (type === "b") return value === "1" || value === "true" ? "true" : "false";
    if (type === "e") return value;
    // A day of ISO 8601; a time behind it is none of ours.
    if (type === "d") return value.replace(/T[\d:.]+Z?$/u, "");
    return value === "" ? "" : textOfNumber(value, styles[style] ?? plain, is1904);
  };
  const endCell = () => {
    const text = textOfCell();
    const key = cellKey(row, column);
    if (isFormula) {
      const link = LINK_FORMULA.exec(formula);
      if (link) links.set(key, link[1]!.replaceAll("&amp;", "&"));
      else if (text === "") formulas.set(key, `=${formula}`);
    }
    if (text.length > most.letters) throw new TooLarge("letters", most.letters, row, column);
    if (text === "") return;
    if (column > MOST_KEPT) {
      far = { ...(far ?? { row, column, text }), count: (far?.count ?? 0) + 1 };
      return;
    }
    used.cells += column - cells.length;
    if (used.cells > most.cells) throw new TooLarge("cells", most.cells, row, column);
    while (cells.length < column - 1) cells.push("");
    cells[column - 1] = text;
  };

  try {
    const trouble = read(part, {
      open: ({ name, attributes }) => {
        switch (name) {
          case "row": {
            const told = Number(attributes.r);
            row = Number.isInteger(told) && told > 0 ? told : row + 1;
            if (row > MOST_ROWS) throw new TooLarge("rows", MOST_ROWS, row);
            isHidden = attributes.hidden === "1" || attributes.hidden === "true";
            cells = [];
            column = 0;
            break;
          }
          case "c": {
            const place = attributes.r === undefined ? null : cellPlace(attributes.r);
            column = place?.column ?? column + 1;
            if (column > MOST_COLUMNS) throw new TooLarge("cells", MOST_COLUMNS, row);
            type = attributes.t ?? "n";
            style = Number(attributes.s ?? 0);
            value = inline = formula = "";
            isFormula = false;
            break;
          }
          case "f":
            isFormula = true;
            collects = "f";
            break;
          case "v":
            collects = "v";
            break;
          case "rPh":
            phonetic += 1;
            break;
          case "t":
            collects = phonetic === 0 ? "t" : null;
            break;
          case "col":
            if (attributes.hidden === "1" || attributes.hidden === "true")
              for (let at = Number(attributes.min); at <= Math.min(Number(attributes.max), MOST_COLUMNS); at += 1)
                hiddenColumns.add(at);
            break;
          case "mergeCell": {
            const found = mergedOf(attributes.ref ?? "");
            if (found && merged.length < MOST_MERGED) merged.push(found);
            break;
          }
          case "hyperlink": {
            const place = cellPlace((attributes.ref ?? "").split(":")[0]!);
            const relation = relations.get(attributes.id ?? "");
            if (place && relation?.isOutside) {
              const within = attributes.location ? `#${attributes.location}` : "";
              links.set(cellKey(place.row, place.column), `${relation.target}${within}`);
            }
            break;
          }
        }
      },
      text: piece => {
        if (collects === "v") value += piece;
        else if (collects === "t") inline += piece;
        else if (collects === "f") formula += piece;
      },
      close: name => {
        if (name === "rPh") phonetic -= 1;
        if (name === "v" || name === "f" || name === "t") collects = null;
        if (name === "c") endCell();
        if (name !== "row" || cells.every(cell => cell.trim() === "")) return;
        rows.push({ row, cells, isHidden });
        if (rows.length > most.rows) throw new TooLarge("rows", most.rows, row);
      },
    });
    if (trouble) return failed(trouble);
  } catch (error) {
    if (error instanceof TooLarge) return failed(error.refusal);
    throw error;
  }
  // Rows may stand in any order in a file that no program wrote.
  if (rows.some((one, at) => at > 0 && rows[at - 1]!.row >= one.row)) {
    const seen = new Set<number>();
    const twice = rows.find(one => seen.size === seen.add(one.row).size);
    if (twice)
      return failed({
        code: "damaged",
        place: { file: part, row: twice.row },
        found: columnName(1) + twice.row,
        params: {},
      });
    rows.sort((one, other) => one.row - other.row);
  }
  return done({ name: "", isHidden: false, rows, hiddenColumns, merged, links, formulas, ...(far ? { far } : {}) });
}
