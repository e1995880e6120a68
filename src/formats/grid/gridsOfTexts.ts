import { done, failed, type Result } from "../../base/index.ts";
import type { FileRefusal, Loss, TakeAnswers, TakeQuestion } from "../bringing/incoming.ts";
import type { Grid, GridCaps } from "./grid.ts";
import { textGrid } from "./textGrid.ts";
import { encodings, textOfBytes } from "./textOfBytes.ts";

export type GridsRead = {
  readonly grids: readonly Grid[];
  readonly lost: readonly Loss[];
  readonly asked: readonly TakeQuestion[];
};

/** Cells that were pasted: tabulators part them before anything else. */
export function gridsOfPaste(text: string, caps: Partial<GridCaps> = {}): Result<GridsRead, FileRefusal> {
  const read = textGrid(text, { isPasted: true, caps });
  return read.ok ? done({ grids: [read.value.grid], lost: [], asked: [] }) : read;
}

/**
 * Several texts as sheets of one thing. Never throws.
 * @param texts each with the file it is called by in places, where there are several; `from` only says its name
 * @param answers "encoding" where the bytes leave it open
 */
export function gridsOfTexts(
  texts: readonly { readonly file?: string; readonly from?: string; readonly bytes: Uint8Array }[],
  answers: TakeAnswers = new Map(),
  caps: Partial<GridCaps> = {},
): Result<GridsRead, FileRefusal> {
  const grids: Grid[] = [];
  const lost: Loss[] = [];
  const answered = encodings.find(encoding => encoding === answers.get("encoding")) ?? null;
  let unsure = 0;
  let assumed: string = answered ?? "";
  for (const { file, from, bytes } of texts) {
    const { text, encoding, isSure } = textOfBytes(bytes, answered);
    if (!isSure || answered !== null) {
      unsure += 1;
      assumed ||= encoding;
    }
    const read = textGrid(text, { caps });
    if (!read.ok)
      return failed({ ...read.trouble, place: { ...(file === undefined ? {} : { file }), ...read.trouble.place } });
    const { grid, troubles } = read.value;
    grids.push({
      ...grid,
      ...(file === undefined ? {} : { file }),
      ...(from === undefined ? {} : { from }),
    });
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
