import { isJsonOrXml } from "../grid/isJsonOrXml.ts";
import { isZip } from "../grid/isZip.ts";
import { separatorOf } from "../grid/separatorOf.ts";
import { isTableName } from "../grid/tableNames.ts";
import { textOfBytes } from "../grid/textOfBytes.ts";
import { whyNoTable } from "../grid/whyNoTable.ts";
import type { FileRefusal, GivenFile } from "../incoming/incoming.ts";
import { formatOfTable, type TableReader } from "../tables/tableReader.ts";
import type { FormatReader, Recognised } from "./fileFormat.ts";

/** What is looked at to tell a table from other texts and from bytes of no text. */
const LOOKED_AT = 65_536;
export const csvEndings = ["csv", "tsv", "tab", "txt"];
const hasEnding = (name: string): boolean => csvEndings.some(ending => name.toLowerCase().endsWith(`.${ending}`));
/** Endings that only tables have. */
const CALLED_TABLE = /\.(?:csv|tsv|tab)$/iu;

/** The text of a file that is no JSON, no XML and no bytes of something else; null where it is none. */
function plainTextOf(bytes: Uint8Array): string | null {
  const { text } = textOfBytes(bytes.subarray(0, LOOKED_AT));
  const isOther = isJsonOrXml(text) || /[\u0000-\u0008\u000e-\u001a]/u.test(text) || text.trim() === "";
  return isOther ? null : text;
}

/** Why nothing is known of a file: it is a text that is no table, or in none of the formats (`readable`). */
export function unrecognised({ name, bytes }: GivenFile, readable: readonly string[]): FileRefusal {
  const text = isZip(bytes) ? null : plainTextOf(bytes);
  const kind = text === null ? null : (whyNoTable(text, CALLED_TABLE.test(name)) ?? "text");
  return kind === null
    ? { code: "unknown-format", place: {}, found: "", params: { formats: readable } }
    : { code: "no-table", place: {}, found: "", params: { kind } };
}

/** A table has no sign of its own, so it is never sure. */
function recognise({ name, bytes }: GivenFile): Recognised {
  const text = plainTextOf(bytes);
  if (text === null || whyNoTable(text, CALLED_TABLE.test(name)) !== null) return "no";
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
