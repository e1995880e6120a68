import { done, failed, type Result } from "../../base/index.ts";
import type { FileRefusal, GivenFile, Loss, TakeAnswers, TakeQuestion } from "../incoming/incoming.ts";
import type { Grid } from "./grid.ts";
import { openZip } from "./openZip.ts";
import { readXlsx, spreadsheetKind } from "./readXlsx.ts";
import { textGrid } from "./textGrid.ts";
import { encodings, textOfBytes } from "./textOfBytes.ts";

export type GridsRead = {
  readonly grids: readonly Grid[];
  readonly lost: readonly Loss[];
  readonly asked: readonly TakeQuestion[];
};

const TABLE = /\.(?:csv|tsv|tab|txt)$/iu;

/**
 * The cells of a file: a workbook, a text with separators, or an archive of such texts. Never throws.
 * @param answers "encoding" where the bytes leave it open
 */
export function gridsOf(file: GivenFile, answers: TakeAnswers = new Map()): Result<GridsRead, FileRefusal> {
  const { bytes } = file;
  const kind = spreadsheetKind(bytes);
  if (kind === "none") {
    const packed = openZip(bytes);
    const names = packed.ok ? packed.value.names.filter(name => TABLE.test(name) && !name.startsWith("__MACOSX/")) : [];
    if (!packed.ok || names.length === 0) return textsOf([{ bytes }], answers);
    const texts: { readonly file: string; readonly bytes: Uint8Array }[] = [];
    for (const name of names) {
      const entry = packed.value.read(name);
      if (!entry.ok) return entry;
      texts.push({ file: name, bytes: entry.value });
    }
    return textsOf(texts, answers);
  }
  const sheets = readXlsx(bytes);
  return sheets.ok ? done({ grids: sheets.value, lost: [], asked: [] }) : sheets;
}

/** Cells that were pasted: tabulators part them before anything else. */
export function gridsOfPaste(text: string): Result<GridsRead, FileRefusal> {
  const read = textGrid(text, { isPasted: true });
  return read.ok ? done({ grids: [read.value.grid], lost: [], asked: [] }) : read;
}

/** Several texts as sheets of one thing. */
function textsOf(
  texts: readonly { readonly file?: string; readonly bytes: Uint8Array }[],
  answers: TakeAnswers,
): Result<GridsRead, FileRefusal> {
  const grids: Grid[] = [];
  const lost: Loss[] = [];
  const answered = encodings.find(encoding => encoding === answers.get("encoding")) ?? null;
  let unsure = 0;
  let assumed: string = answered ?? "";
  for (const { file, bytes } of texts) {
    const { text, encoding, isSure } = textOfBytes(bytes, answered);
    if (!isSure || answered !== null) {
      unsure += 1;
      assumed ||= encoding;
    }
    const read = textGrid(text);
    if (!read.ok)
      return failed({ ...read.trouble, place: { ...(file === undefined ? {} : { file }), ...read.trouble.place } });
    const { grid, troubles } = read.value;
    grids.push(file === undefined ? grid : { ...grid, file });
    for (const { row, line, found } of troubles)
      lost.push({
        place: { ...(file === undefined ? {} : { file }), row, line },
        what: found,
        code: "open-quotation-mark",
        params: {},
      });
  }
  const asked: readonly TakeQuestion[] =
    unsure === 0
      ? []
      : [{ id: "encoding", code: "encoding", params: {}, records: unsure, choices: encodings, assumed }];
  return done({ grids, lost, asked });
}
