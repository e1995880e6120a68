import { done, failed, type Result } from "../../base/index.ts";
import type { FileRefusal } from "../bringing/incoming.ts";
import { cellKey, type Grid, type GridRow, type MergedCells } from "./grid.ts";
import type { XmlElement } from "./readXml.ts";
import { cellPlace, columnName, type ReadPart } from "./xlsxParts.ts";
import { isTrue, MOST_COLUMNS, type SheetContext, TooLarge, type XlsxSheet, xlsxRows } from "./xlsxRows.ts";

/** Merged cells that are told at most: each may name a million. */
const MOST_MERGED = 100_000;

function mergedOf(ref: string): MergedCells | null {
  const [from, to] = ref.split(":").map(cellPlace);
  if (!from || !to) return null;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** Takes what a sheet says of its cells before and behind its rows: hidden columns, merged cells, links. */
function takeBeside({ name, attributes }: XmlElement, sheet: XlsxSheet, { relations }: SheetContext): void {
  if (name === "col") {
    if (!isTrue(attributes.hidden)) return;
    for (let at = Number(attributes.min); at <= Math.min(Number(attributes.max), MOST_COLUMNS); at += 1)
      sheet.hiddenColumns.add(at);
  } else if (name === "mergeCell") {
    const found = mergedOf(attributes.ref ?? "");
    if (found && sheet.merged.length < MOST_MERGED) sheet.merged.push(found);
  } else if (name === "hyperlink") {
    const place = cellPlace((attributes.ref ?? "").split(":")[0]!);
    const relation = relations.get(attributes.id ?? "");
    if (!place || !relation?.isOutside) return;
    const within = attributes.location ? `#${attributes.location}` : "";
    sheet.links.set(cellKey(place.row, place.column), `${relation.target}${within}`);
  }
}

/**
 * Rows may stand in any order in a file that no program wrote.
 * @returns the row that stands there twice, if one does
 */
function sortRows(rows: GridRow[]): GridRow | undefined {
  if (!rows.some((one, at) => at > 0 && rows[at - 1]!.row >= one.row)) return undefined;
  const seen = new Set<number>();
  const twice = rows.find(one => seen.size === seen.add(one.row).size);
  if (!twice) rows.sort((one, other) => one.row - other.row);
  return twice;
}

/** Reads a sheet: its cells as text, links, merged cells, what is hidden. Notes stand in another part. */
export function sheetOfXlsx(
  part: string,
  read: ReadPart,
  context: SheetContext,
): Result<Omit<Grid, "notes">, FileRefusal> {
  const sheet: XlsxSheet = {
    rows: [],
    hiddenColumns: new Set(),
    merged: [],
    links: new Map(),
    formulas: new Map(),
  };
  const rows = xlsxRows(sheet, context);
  try {
    const trouble = read(part, {
      ...rows,
      open: element => {
        rows.open(element);
        takeBeside(element, sheet, context);
      },
    });
    if (trouble) return failed(trouble);
  } catch (error) {
    if (error instanceof TooLarge) return failed(error.refusal);
    throw error;
  }
  const twice = sortRows(sheet.rows);
  if (twice)
    return failed({
      code: "damaged",
      place: { file: part, row: twice.row },
      found: columnName(1) + twice.row,
      params: {},
    });
  return done({ name: "", isHidden: false, ...sheet });
}
