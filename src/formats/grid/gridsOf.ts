import { done, type Result } from "../../base/index.ts";
import type { FileRefusal, GivenFile, TakeAnswers } from "../bringing/incoming.ts";
import type { Grid, GridCaps } from "./grid.ts";
import { gridsOfText } from "./gridsOfText.ts";
import type { GridsRead } from "./gridsOfTexts.ts";
import { readXlsx, spreadsheetKind } from "./readXlsx.ts";

/**
 * The cells of files: workbooks, texts with separators, archives of such texts. Several are the sheets of one. Never
 * throws.
 * @param answers "encoding" where the bytes leave it open
 */
export function gridsOf(
  files: readonly GivenFile[],
  answers: TakeAnswers = new Map(),
  caps: Partial<GridCaps> = {},
): Result<GridsRead, FileRefusal> {
  const isText = ({ bytes }: GivenFile): boolean => spreadsheetKind(bytes) === "none";
  const texts = files.filter(isText);
  const books: Grid[] = [];
  for (const { name, bytes } of files.filter(file => !isText(file))) {
    const sheets = readXlsx(bytes, caps);
    if (!sheets.ok && files.length > 1)
      return { ...sheets, trouble: { ...sheets.trouble, place: { file: name, ...sheets.trouble.place } } };
    if (!sheets.ok) return sheets;
    books.push(...sheets.value.map(grid => (files.length === 1 ? grid : { ...grid, file: name })));
  }
  if (texts.length === 0) return done({ grids: books, lost: [], asked: [] });
  const read = gridsOfText(texts, answers, caps);
  if (!read.ok || books.length === 0) return read;
  const named = read.value.grids.map(({ from, ...grid }) => (from === undefined ? grid : { ...grid, file: from }));
  return done({ ...read.value, grids: [...named, ...books] });
}
