import type { Result } from "../../base/index.ts";
import { gridsOf } from "../grid/gridsOf.ts";
import type { FileRefusal, GivenFile, TakeAnswers } from "../incoming/incoming.ts";
import type { MendedCells } from "./rowsOf.ts";
import { type TableFileRead, tableReader } from "./tableReader.ts";

const read = tableReader(gridsOf);

/** Objects of what a file, a workbook or a text, or a paste holds as a table, or why not. Never throws. */
export const readTableFile = (
  given: GivenFile | { readonly pasted: string },
  answers: TakeAnswers = new Map(),
  mended: MendedCells = new Map(),
): Result<TableFileRead, FileRefusal> => read(given, answers, mended);
