import { done, type Result } from "../../base/index.ts";
import type { FileRefusal, GivenFile } from "../bringing/incoming.ts";
import type { Grid } from "../grid/grid.ts";
import { isJsonOrXml } from "../grid/isJsonOrXml.ts";
import { textGrid } from "../grid/textGrid.ts";
import { textOfBytes } from "../grid/textOfBytes.ts";

/** Whether bytes begin as those of an archive, which a workbook is, or of an old workbook. */
export const seemsWorkbook = ({ bytes }: GivenFile): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/** Gives the sheets of a file. */
export type SheetReader = (file: GivenFile) => Result<readonly Grid[], FileRefusal>;

/** The one sheet that a text with separators is. Never throws. */
export const sheetsOfText: SheetReader = ({ bytes }) => {
  const read = textGrid(textOfBytes(bytes).text);
  return read.ok ? done([read.value.grid]) : read;
};

/** The names of the columns in small letters with single underscores; the first row that is filled has them. */
export const headOf = ({ rows }: Grid): readonly string[] =>
  (rows[0]?.cells ?? []).map(cell =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "_")
      .replace(/^_+|_+$/gu, ""),
  );

/** Letters of a text that are looked at to see what its columns are called. */
const LOOKED_AT = 4_000;

/** Bytes that are no text have no columns either. */
const isTable = (bytes: Uint8Array): boolean =>
  (!bytes.includes(0) || bytes[0]! >= 0xfe) && !isJsonOrXml(textOfBytes(bytes).text);

const heads = new WeakMap<Uint8Array, readonly (readonly string[])[]>();

/** What the columns of each sheet are called; none where there are no sheets. */
export function headsOf(file: GivenFile, sheetsIn: SheetReader): readonly (readonly string[])[] {
  const known = heads.get(file.bytes);
  if (known) return known;
  const isBook = seemsWorkbook(file);
  const first = isBook ? file : { ...file, bytes: file.bytes.subarray(0, LOOKED_AT) };
  const grids = isBook || isTable(first.bytes) ? sheetsIn(first) : null;
  const found = grids?.ok ? grids.value.map(headOf) : [];
  heads.set(file.bytes, found);
  return found;
}
