import type { Result } from "../../base/index.ts";
import { done, failed } from "../../base/index.ts";
import { type GridsRead, gridsOf, gridsOfPaste } from "../grid/gridsOf.ts";
import type { FileRefusal, GivenFile, TakeAnswers } from "../incoming/incoming.ts";
import { readTables, type TablesRead } from "./readTables.ts";
import type { MendedCells } from "./rowsOf.ts";

/** The most records that are taken of tables: a chain of a tenth is beyond drawing. */
export const MOST_RECORDS = 100_000;

export type TableFileRead = TablesRead & Pick<GridsRead, "grids">;

/** Objects of what a file holds as a table, or why not. Never throws. */
export function readTableFile(
  given: GivenFile | { readonly pasted: string },
  answers: TakeAnswers = new Map(),
  mended: MendedCells = new Map(),
): Result<TableFileRead, FileRefusal> {
  const cells = "pasted" in given ? gridsOfPaste(given.pasted) : gridsOf(given, answers);
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
  const { incoming, layouts } = readTables(grids, answers, mended);
  return done({
    grids,
    layouts,
    incoming: { ...incoming, lost: [...lost, ...incoming.lost], asked: [...asked, ...incoming.asked] },
  });
}
