import type { Result } from "../../base/index.ts";
import { done, failed } from "../../base/index.ts";
import type { FileRefusal, GivenFile, ReadFormat, TakeAnswers } from "../bringing/incoming.ts";
import type { GridCaps } from "../grid/grid.ts";
import { type GridsRead, gridsOfPaste } from "../grid/gridsOfTexts.ts";
import { readTables, type TablesRead } from "./readTables.ts";
import type { MendedCells } from "./rowsOf.ts";

/** The most records that are taken of tables: a chain of a tenth is beyond drawing. */
export const MOST_RECORDS = 100_000;

/** With the head. */
const CAPS = { rows: MOST_RECORDS + 1 };

export type TableFileRead = TablesRead & Pick<GridsRead, "grids">;

/** Gives the cells of a file. */
type CellReader = (
  files: readonly GivenFile[],
  answers: TakeAnswers,
  caps: Partial<GridCaps>,
) => Result<GridsRead, FileRefusal>;

/** What is read as tables: files, which are sheets of one workbook, or a paste with the name that it goes by. */
export type TablesGiven = readonly GivenFile[] | { readonly pasted: string; readonly name: string };

/** Gives objects of what files or a paste hold as tables, or says why not. Never throws. */
export type TableReader = (
  given: TablesGiven,
  answers: TakeAnswers,
  mended: MendedCells,
) => Result<TableFileRead, FileRefusal>;

/** @param cellsOf so that a page that was given a text need not load what reads workbooks */
export const tableReader =
  (cellsOf: CellReader): TableReader =>
  (given, answers, mended) => {
    const cells = "pasted" in given ? gridsOfPaste(given.pasted, CAPS) : cellsOf(given, answers, CAPS);
    if (!cells.ok) return cells;
    const { grids, lost, asked } = cells.value;
    const records = grids.reduce((sum, { rows }) => sum + rows.length, 0);
    if (records === 0) return failed({ code: "nothing-in-it", place: {}, found: "", params: { kinds: "" } });
    if (records > MOST_RECORDS)
      return failed({
        code: "too-large",
        place: {},
        found: String(records),
        params: { unit: "rows", limit: MOST_RECORDS },
      });
    const name = "pasted" in given ? given.name : (given[0]?.name ?? "");
    const { incoming, layouts } = readTables(grids, answers, mended, name);
    return done({
      grids,
      layouts,
      incoming: { ...incoming, lost: [...lost, ...incoming.lost], asked: [...asked, ...incoming.asked] },
    });
  };

/** What a reader of a format gives of a file that is read as a table. */
export function formatOfTable(readTable: TableReader, file: GivenFile, answers: TakeAnswers): ReadFormat {
  const found = readTable([file], answers, new Map());
  return found.ok ? { ok: true, incoming: found.value.incoming } : { ok: false, refusals: [found.trouble] };
}
