import type { Result } from "../../base/index.ts";
import type { FileRefusal, GivenFile } from "../bringing/incoming.ts";
import type { Grid } from "../grid/grid.ts";
import { readXlsx } from "../grid/readXlsx.ts";
import { seemsWorkbook, sheetsOfText } from "./heads.ts";

/** The sheets of a workbook, or the one that a text with separators is. Never throws. */
export const sheetsIn = (file: GivenFile): Result<readonly Grid[], FileRefusal> =>
  seemsWorkbook(file) ? readXlsx(file.bytes) : sheetsOfText(file);
