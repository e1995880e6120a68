import type { Incoming, TakeAnswers } from "../bringing/incoming.ts";
import { type RecordKeeper, recordKeeper } from "../bringing/recordKeeper.ts";
import type { Grid } from "../grid/grid.ts";
import { layoutOf, layoutQuestion, type SheetLayout } from "./layoutOf.ts";
import { sheetKey } from "./mendKey.ts";
import { readRows } from "./readRows.ts";
import { type MendedCells, rowsOf, type SheetRow } from "./rowsOf.ts";
import { type SheetKindId, sheetKindOf, sheetKinds } from "./sheetKinds.ts";

export type TablesRead = {
  readonly incoming: Incoming;
  /** How each sheet was understood, in the order of the grids: to be shown, and answered otherwise. */
  readonly layouts: readonly SheetLayout[];
};

/** Sheets of a template that only serve its cells. */
const OWN_SHEET = /^_/u;

/**
 * Reads sheets as objects of a dossier. Nothing is guessed in silence: each guess is a question with what was taken for
 * its answer. The same grids, answers and mended cells give the same.
 * @param mended cells that somebody has put right, by `mendKey`
 * @param name of the file that they stand in, for grids that name none
 */
export function readTables(
  given: readonly Grid[],
  answers: TakeAnswers = new Map(),
  mended: MendedCells = new Map(),
  name = "",
): TablesRead {
  const grids = given.filter(({ name, rows }) => !OWN_SHEET.test(name) && rows.length > 0);
  const keeper = recordKeeper();
  for (const { file, name: sheet, far } of given) {
    if (!far || OWN_SHEET.test(sheet)) continue;
    const place = { ...(file === undefined ? {} : { file }), ...(sheet === "" ? {} : { sheet }) };
    keeper.lose({ ...place, row: far.row, column: far.column }, far.text, "too-far-out", { count: far.count });
  }
  const layouts = layoutOf(grids, answers);
  askForLayout(layouts, grids, keeper, answers);
  const merged = answers.get("merged") === "first" ? null : { records: 0 };
  const hasMerged = grids.some(grid => grid.merged.some(({ rows }) => rows > 1));
  const rows = new Map<SheetKindId, SheetRow[]>();
  for (const layout of layouts) {
    const found = rowsOf(grids[layout.grid]!, layout, { answers, mended, keeper, merged });
    if (layout.kind !== null) rows.set(layout.kind, (rows.get(layout.kind) ?? []).concat(found));
  }
  if (hasMerged && (merged === null || merged.records > 0))
    keeper.ask({
      id: "merged",
      code: "merged",
      params: {},
      records: merged?.records ?? 0,
      choices: ["each", "first"],
      assumed: merged ? "each" : "first",
    });
  return { incoming: readRows(rows, answers, keeper, name), layouts };
}

/** Asks for what is a guess, and again for what was answered, so that an answer can be changed. */
function askForLayout(
  layouts: readonly SheetLayout[],
  grids: readonly Grid[],
  keeper: RecordKeeper,
  answers: TakeAnswers,
): void {
  for (const layout of layouts) {
    const grid = grids[layout.grid]!;
    const key = sheetKey(grid);
    const records = grid.rows.filter(({ row }) => row > layout.head).length;
    const params = { sheet: key || (grid.from ?? "").replace(/^.*[/\\]/u, "") };
    const firstRow = grid.rows[0]!.row;
    if (!layout.isSure || layout.kind === null || answers.has(layoutQuestion.sheet(key)))
      keeper.ask({
        id: layoutQuestion.sheet(key),
        code: "sheet-is",
        params,
        records,
        choices: [...sheetKinds.map(({ id }) => id), "none"],
        ...(layout.likely ? { likely: [layout.likely.kind] } : {}),
        assumed: layout.kind ?? "none",
      });
    if (layout.head !== firstRow || !layout.isSure || answers.has(layoutQuestion.head(key)))
      keeper.ask({
        id: layoutQuestion.head(key),
        code: "head-row",
        params,
        records,
        choices: null,
        assumed: String(layout.head),
      });
    const kindOfSheet = layout.kind ?? layout.likely?.kind;
    if (kindOfSheet === undefined) continue;
    const choices = [...sheetKindOf(kindOfSheet).columns.map(({ id }) => id), "none"];
    for (const { column, heading, kind, tag, isSure, isFilled, likely } of layout.columns) {
      // Of a sheet that is not read, only the columns that would make it one.
      const one = layout.kind === null ? layout.likely?.columns.get(column) : undefined;
      const isOpen = !isSure && (heading.trim() !== "" || isFilled);
      if ((layout.kind === null ? one !== undefined : isOpen) || answers.has(layoutQuestion.column(key, column)))
        keeper.ask({
          id: layoutQuestion.column(key, column),
          code: "column-is",
          params: { heading: heading.trim() === "" ? String(column) : heading, sheet: params.sheet },
          records,
          choices,
          ...(one !== undefined ? { likely: [one] } : likely.length > 0 ? { likely } : {}),
          assumed: kind === null ? "none" : tag === null ? kind.id : `${kind.id}@${tag}`,
        });
    }
  }
}
