/** The rows of a sheet of a workbook: cells as text, and what stands in formulas. */
import type { FileRefusal } from "../bringing/incoming.ts";
import { cellKey, type Grid, type GridCaps, type GridRow, type MergedCells } from "./grid.ts";
import { type NumberShown, textOfNumber } from "./numberShown.ts";
import type { XmlElement, XmlHandlers } from "./readXml.ts";
import { cellPlace, type Relation, unescaped } from "./xlsxParts.ts";

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

/** What is found in a sheet, while it is read. */
export type XlsxSheet = {
  readonly rows: GridRow[];
  readonly hiddenColumns: Set<number>;
  readonly merged: MergedCells[];
  readonly links: Map<string, string>;
  readonly formulas: Map<string, string>;
  far?: NonNullable<Grid["far"]>;
};

/** The most columns that a spreadsheet has. */
export const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Further to the right nothing is kept: one cell in the last column would take a row of sixteen thousand. */
const MOST_KEPT = 1_024;
const LINK_FORMULA = /^\s*HYPERLINK\(\s*"([^"]+)"/iu;
const plain: NumberShown = { as: "number", zeros: 0, isPercent: false };

/** Thrown out of the reading of a sheet with too many rows, cells or letters. */
export class TooLarge extends Error {
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

/** A cell as its elements say it. */
type CellWritten = {
  type: string;
  style: number;
  value: string;
  inline: string;
  formula: string;
  isFormula: boolean;
};

function textOfCell({ type, style, value, inline }: CellWritten, { shared, styles, is1904 }: SheetContext): string {
  if (type === "inlineStr") return unescaped(inline);
  if (type === "s") return shared[Number(value)] ?? "";
  if (type === "str") return unescaped(value);
  if (type === "b") return value === "1" || value === "true" ? "true" : "false";
  if (type === "e") return value;
  // A day of ISO 8601; a time behind it is none of ours.
  if (type === "d") return value.replace(/T[\d:.]+Z?$/u, "");
  return value === "" ? "" : textOfNumber(value, styles[style] ?? plain, is1904);
}

export const isTrue = (written: string | undefined): boolean => written === "1" || written === "true";

/** What reads the rows of a sheet into it. Throws `TooLarge`. */
export function xlsxRows(sheet: XlsxSheet, context: SheetContext): Required<XmlHandlers> {
  const { most, used } = context;
  const cell: CellWritten = { type: "n", style: 0, value: "", inline: "", formula: "", isFormula: false };
  let row = 0;
  let column = 0;
  let isHidden = false;
  let cells: string[] = [];
  let collects: "v" | "f" | "t" | null = null;
  let phonetic = 0;

  const openRow = (attributes: XmlElement["attributes"]): void => {
    const told = Number(attributes.r);
    row = Number.isInteger(told) && told > 0 ? told : row + 1;
    if (row > MOST_ROWS) throw new TooLarge("rows", MOST_ROWS, row);
    isHidden = isTrue(attributes.hidden);
    cells = [];
    column = 0;
  };
  const openCell = (attributes: XmlElement["attributes"]): void => {
    const place = attributes.r === undefined ? null : cellPlace(attributes.r);
    column = place?.column ?? column + 1;
    if (column > MOST_COLUMNS) throw new TooLarge("cells", MOST_COLUMNS, row);
    cell.type = attributes.t ?? "n";
    cell.style = Number(attributes.s ?? 0);
    cell.value = cell.inline = cell.formula = "";
    cell.isFormula = false;
  };
  const endCell = (): void => {
    const text = textOfCell(cell, context);
    if (cell.isFormula) {
      const key = cellKey(row, column);
      const link = LINK_FORMULA.exec(cell.formula);
      if (link) sheet.links.set(key, link[1]!.replaceAll("&amp;", "&"));
      else if (text === "") sheet.formulas.set(key, `=${cell.formula}`);
    }
    if (text.length > most.letters) throw new TooLarge("letters", most.letters, row, column);
    if (text === "") return;
    if (column > MOST_KEPT) {
      const { far } = sheet;
      sheet.far = { ...(far ?? { row, column, text }), count: (far?.count ?? 0) + 1 };
      return;
    }
    used.cells += column - cells.length;
    if (used.cells > most.cells) throw new TooLarge("cells", most.cells, row, column);
    while (cells.length < column - 1) cells.push("");
    cells[column - 1] = text;
  };
  const endRow = (): void => {
    if (cells.every(one => one.trim() === "")) return;
    sheet.rows.push({ row, cells, isHidden });
    if (sheet.rows.length > most.rows) throw new TooLarge("rows", most.rows, row);
  };

  return {
    open: ({ name, attributes }) => {
      if (name === "row") openRow(attributes);
      else if (name === "c") openCell(attributes);
      else if (name === "v") collects = "v";
      else if (name === "f") {
        cell.isFormula = true;
        collects = "f";
      } else if (name === "rPh") phonetic += 1;
      else if (name === "t") collects = phonetic === 0 ? "t" : null;
    },
    text: piece => {
      if (collects === "v") cell.value += piece;
      else if (collects === "t") cell.inline += piece;
      else if (collects === "f") cell.formula += piece;
    },
    close: name => {
      if (name === "rPh") phonetic -= 1;
      if (name === "v" || name === "f" || name === "t") collects = null;
      if (name === "c") endCell();
      if (name === "row") endRow();
    },
  };
}
