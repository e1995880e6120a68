import { isJsonOrXml } from "../grid/isJsonOrXml.ts";
import { isZip } from "../grid/isZip.ts";
import { separatorOf } from "../grid/separatorOf.ts";
import { textOfBytes } from "../grid/textOfBytes.ts";
import type { GivenFile } from "../incoming/incoming.ts";
import { formatOfTable, type TableReader } from "../tables/tableReader.ts";
import type { FormatReader, Recognised } from "./fileFormat.ts";

/** What is looked at to tell a table from other texts and from bytes of no text. */
const LOOKED_AT = 65_536;
export const csvEndings = ["csv", "tsv", "tab", "txt"];
const hasEnding = (name: string): boolean => csvEndings.some(ending => name.toLowerCase().endsWith(`.${ending}`));

/** A table has no sign of its own, so it is never sure. */
function recognise({ name, bytes }: GivenFile): Recognised {
  const { text } = textOfBytes(bytes.subarray(0, LOOKED_AT));
  if (isJsonOrXml(text) || /[\u0000-\u0008\u000e-\u001a]/u.test(text)) return "no";
  if (text.trim() === "") return "no";
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
    const names = namesIn(file.bytes);
    return names.length > 0 && names.every(hasEnding) ? "maybe" : "no";
  },
  read: (file, answers) => formatOfTable(readTable, file, answers),
});
