import { done, type Result } from "../../base/index.ts";
import type { FileRefusal, GivenFile, TakeAnswers } from "../incoming/incoming.ts";
import type { GridCaps } from "./grid.ts";
import { gridsOfText } from "./gridsOfText.ts";
import type { GridsRead } from "./gridsOfTexts.ts";
import { readXlsx, spreadsheetKind } from "./readXlsx.ts";

/**
 * The cells of a file: a workbook, a text with separators, or an archive of such texts. Never throws.
 * @param answers "encoding" where the bytes leave it open
 */
export function gridsOf(
  file: GivenFile,
  answers: TakeAnswers = new Map(),
  caps: Partial<GridCaps> = {},
): Result<GridsRead, FileRefusal> {
  if (spreadsheetKind(file.bytes) === "none") return gridsOfText(file, answers, caps);
  const sheets = readXlsx(file.bytes, caps);
  return sheets.ok ? done({ grids: sheets.value, lost: [], asked: [] }) : sheets;
}
