/** The records of a laid-out sheet: cells by the column they stand in, blank ones left out. */

import { ROOT_LANGUAGE, sheetWordIn } from "../../text/index.ts";
import type { FilePlace, TakeAnswers } from "../bringing/incoming.ts";
import type { RecordKeeper } from "../bringing/recordKeeper.ts";
import { cellKey, type Grid } from "../grid/grid.ts";
import { layoutQuestion, type SheetLayout } from "./layoutOf.ts";
import { mendKey, sheetKey } from "./mendKey.ts";
import type { SheetKindId } from "./sheetKinds.ts";

export type TableCell = {
  readonly text: string;
  readonly heading: string;
  readonly place: FilePlace;
  readonly link?: string;
};

export type SheetRow = {
  readonly kind: SheetKindId;
  readonly place: FilePlace;
  /** By the id of the column, with "@" and its language where it names one. */
  readonly cells: ReadonlyMap<string, TableCell>;
  /** Notes at any of its cells. */
  readonly notes: readonly string[];
  /** As it stands in the file, to be told. */
  readonly told: string;
};

/** Cells that were put right in a preview, by `mendKey`. */
export type MendedCells = ReadonlyMap<string, string>;

/** What a formula gives that cannot be computed. */
const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!)$/u;

/** What stands in cells that merge downwards: their value holds for each row. */
function filledDown(grid: Grid): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (grid.merged.length === 0) return found;
  const rows = new Map(grid.rows.map(({ row, cells }) => [row, cells] as const));
  for (const { row, column, rows: count } of grid.merged) {
    const text = rows.get(row)?.[column - 1] ?? "";
    if (text === "") continue;
    // A whole column may be merged; only rows that are there count.
    if (count > grid.rows.length * 2) {
      for (const below of grid.rows)
        if (below.row > row && below.row < row + count) found.set(cellKey(below.row, column), text);
    } else for (let below = row + 1; below < row + count; below += 1) found.set(cellKey(below, column), text);
  }
  return found;
}

export type MergedAsked = { records: number };

/**
 * @param merged counts the rows that got a value from merged cells; null where those are to hold for the first row only
 */
export function rowsOf(
  grid: Grid,
  layout: SheetLayout,
  {
    answers,
    mended,
    keeper,
    merged,
  }: {
    readonly answers: TakeAnswers;
    readonly mended: MendedCells;
    readonly keeper: RecordKeeper;
    readonly merged: MergedAsked | null;
  },
): readonly SheetRow[] {
  const key = sheetKey(grid);
  const kindName = layout.kind ?? "row";
  const ofSheet: FilePlace = {
    ...(grid.file === undefined ? {} : { file: grid.file }),
    ...(grid.name === "" ? {} : { sheet: grid.name }),
  };
  const takesHidden = answers.get(layoutQuestion.hidden(key)) === "take";
  const filled = merged ? filledDown(grid) : new Map<string, string>();
  const records: SheetRow[] = [];
  let hiddenRows = 0;
  const hiddenColumns = new Set<number>();
  for (const { row, line, cells: raw, isHidden } of grid.rows) {
    if (row <= layout.head) continue;
    const place: FilePlace = { ...ofSheet, row, ...(line === undefined ? {} : { line }) };
    const told = raw.filter(cell => cell.trim() !== "").join(" · ");
    if ((isHidden || grid.isHidden) && !takesHidden) {
      hiddenRows += 1;
      keeper.leave(kindName, place, told, "hidden");
      continue;
    }
    if (layout.kind === null) {
      keeper.leave(kindName, place, told, "unknown-sheet");
      continue;
    }
    const cells = new Map<string, TableCell>();
    const notes: string[] = [];
    let isFilled = false;
    for (const { column, heading, kind, tag } of layout.columns) {
      const at = cellKey(row, column);
      const note = grid.notes.get(at);
      const below = filled.get(at);
      const text = mended.get(mendKey(key, row, column)) ?? (raw[column - 1] || (below ?? ""));
      if (note !== undefined) notes.push(note);
      if (kind === null || text.trim() === "") {
        const formula = kind && grid.formulas.get(at);
        if (formula)
          keeper.lose({ ...place, column }, formula, "formula-without-value", {
            field: heading || sheetWordIn(kind.heading, ROOT_LANGUAGE),
          });
        continue;
      }
      if (grid.hiddenColumns.has(column) && !takesHidden) {
        hiddenColumns.add(column);
        continue;
      }
      if (ERROR.test(text.trim())) {
        keeper.lose({ ...place, column }, text, "error-value", {
          field: heading || sheetWordIn(kind.heading, ROOT_LANGUAGE),
        });
        continue;
      }
      if (below === text) isFilled = true;
      const link = grid.links.get(at);
      cells.set(tag === null ? kind.id : `${kind.id}@${tag}`, {
        text,
        heading: heading || sheetWordIn(kind.heading, ROOT_LANGUAGE),
        place: { ...place, column },
        ...(link === undefined ? {} : { link }),
      });
    }
    if (isFilled && merged) merged.records += 1;
    records.push({ kind: layout.kind, place, cells, notes, told });
  }
  for (const { column, heading, kind } of layout.columns) {
    // A column is told as such: its head is no row that was left.
    const place: FilePlace = { ...ofSheet, column };
    if (hiddenColumns.has(column)) keeper.lose(place, heading, "hidden");
    if (kind !== null || layout.kind === null) continue;
    const isFilled = grid.rows.some(({ row, cells }) => row > layout.head && (cells[column - 1] ?? "").trim() !== "");
    if (isFilled) keeper.lose(place, heading, "column-not-read", { field: heading || String(column) });
  }
  const hidden = hiddenRows + hiddenColumns.size;
  if (
    hidden > 0 ||
    (takesHidden && (grid.isHidden || grid.rows.some(({ isHidden }) => isHidden) || grid.hiddenColumns.size > 0))
  )
    keeper.ask({
      id: layoutQuestion.hidden(key),
      code: "hidden",
      params: { sheet: grid.name },
      records: hidden,
      choices: ["leave", "take"],
      assumed: takesHidden ? "take" : "leave",
    });
  return records;
}
