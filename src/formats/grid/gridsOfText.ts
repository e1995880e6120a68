import { done, type Result } from "../../base/index.ts";
import type { FileRefusal, GivenFile, Loss, TakeAnswers } from "../bringing/incoming.ts";
import type { GridCaps } from "./grid.ts";
import { type GridsRead, gridsOfTexts } from "./gridsOfTexts.ts";
import { isZip } from "./isZip.ts";
import { openZip } from "./openZip.ts";
import { isOwnName, isTableName } from "./tableNames.ts";

type NamedText = { readonly file: string; readonly bytes: Uint8Array };

/** The tables in an archive, and which of its files are none. */
function textsInZip(bytes: Uint8Array): Result<{ texts: NamedText[]; lost: Loss[] }, FileRefusal> | null {
  if (!isZip(bytes)) return null;
  const packed = openZip(bytes);
  if (!packed.ok || !packed.value.names.some(isTableName)) return null;
  const texts: NamedText[] = [];
  const lost: Loss[] = [];
  for (const name of packed.value.names.filter(isOwnName)) {
    if (!isTableName(name)) {
      lost.push({ place: { file: name }, what: name, code: "file-not-read", params: { file: name } });
      continue;
    }
    const entry = packed.value.read(name);
    if (!entry.ok) return entry;
    texts.push({ file: name, bytes: entry.value });
  }
  return done({ texts, lost });
}

/**
 * The cells of texts with separators, or of archives of such texts: the sheets of one workbook. Never throws.
 * @param answers "encoding" where the bytes leave it open
 */
export function gridsOfText(
  files: readonly GivenFile[],
  answers: TakeAnswers = new Map(),
  caps: Partial<GridCaps> = {},
): Result<GridsRead, FileRefusal> {
  const texts: { readonly file?: string; readonly from?: string; readonly bytes: Uint8Array }[] = [];
  const lost: Loss[] = [];
  for (const { name, bytes } of files) {
    const packed = textsInZip(bytes);
    if (packed && !packed.ok) return packed;
    if (packed) {
      texts.push(...packed.value.texts);
      lost.push(...packed.value.lost);
    } else texts.push(files.length === 1 ? { from: name, bytes } : { file: name, bytes });
  }
  const read = gridsOfTexts(texts, answers, caps);
  return read.ok ? done({ ...read.value, lost: [...lost, ...read.value.lost] }) : read;
}
