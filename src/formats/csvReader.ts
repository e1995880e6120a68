import type { GivenFile } from "./bringing/incoming.ts";
import type { FormatReader, Recognised } from "./fileFormat.ts";
import { isZip } from "./grid/isZip.ts";
import { separatorOf } from "./grid/separatorOf.ts";
import { isTableName } from "./grid/tableNames.ts";
import { whyNoTable } from "./grid/whyNoTable.ts";
import { formatOfTable, type TableReader } from "./tables/tableReader.ts";
import { isCalledTable, plainTextOf } from "./unrecognised.ts";

export const csvEndings = ["csv", "tsv", "tab", "txt"];
const hasEnding = (name: string): boolean => csvEndings.some(ending => name.toLowerCase().endsWith(`.${ending}`));
/** A table has no sign of its own, so it is never sure. */
function recognise({ name, bytes }: GivenFile): Recognised {
  const text = plainTextOf(bytes);
  if (text === null || whyNoTable(text, isCalledTable(name)) !== null) return "no";
  return separatorOf(text) !== null || hasEnding(name) ? "maybe" : "no";
}

/**
 * @param namesIn the names of what is in an archive; none where it cannot be opened. Given as well so that a page that
 * was given a text need not load what opens archives.
 */
export const csvReader = (
  readTable: TableReader,
  namesIn: (bytes: Uint8Array) => readonly string[] = () => [],
): FormatReader => ({
  recognise: file => {
    if (!isZip(file.bytes)) return recognise(file);
    return namesIn(file.bytes).some(isTableName) ? "maybe" : "no";
  },
  read: (file, answers) => formatOfTable(readTable, file, answers),
});
