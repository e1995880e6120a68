import type { Result } from "../../base/index.ts";
import type { FileRefusal, TakeAnswers } from "../bringing/incoming.ts";
import { gridsOf } from "../grid/gridsOf.ts";
import type { MendedCells } from "./rowsOf.ts";
import { type TableFileRead, type TablesGiven, tableReader } from "./tableReader.ts";

const read = tableReader(gridsOf);

/** Objects of what files, workbooks or texts, or a paste hold as tables, or why not. Never throws. */
export const readTableFile = (
  given: TablesGiven,
  answers: TakeAnswers = new Map(),
  mended: MendedCells = new Map(),
): Result<TableFileRead, FileRefusal> => read(given, answers, mended);
