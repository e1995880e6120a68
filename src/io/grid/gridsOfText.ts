import type { Result } from "../../base/index.ts";
import type { FileRefusal, GivenFile, TakeAnswers } from "../incoming/incoming.ts";
import type { GridCaps } from "./grid.ts";
import { type GridsRead, gridsOfTexts } from "./gridsOfTexts.ts";
import { openZip } from "./openZip.ts";

const TABLE = /\.(?:csv|tsv|tab|txt)$/iu;

/**
 * The cells of a text with separators, or of an archive of such texts. Never throws.
 * @param answers "encoding" where the bytes leave it open
 */
export function gridsOfText(
  { bytes }: GivenFile,
  answers: TakeAnswers = new Map(),
  caps: Partial<GridCaps> = {},
): Result<GridsRead, FileRefusal> {
  const packed = openZip(bytes);
  const names = packed.ok ? packed.value.names.filter(name => TABLE.test(name) && !name.startsWith("__MACOSX/")) : [];
  if (!packed.ok || names.length === 0) return gridsOfTexts([{ bytes }], answers, caps);
  const texts: { readonly file: string; readonly bytes: Uint8Array }[] = [];
  for (const name of names) {
    const entry = packed.value.read(name);
    if (!entry.ok) return entry;
    texts.push({ file: name, bytes: entry.value });
  }
  return gridsOfTexts(texts, answers, caps);
}
