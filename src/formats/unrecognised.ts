import type { FileRefusal, GivenFile } from "./bringing/incoming.ts";
import { isJsonOrXml } from "./grid/isJsonOrXml.ts";
import { isZip } from "./grid/isZip.ts";
import { textOfBytes } from "./grid/textOfBytes.ts";
import { whyNoTable } from "./grid/whyNoTable.ts";

/** What is looked at to tell a table from other texts and from bytes of no text. */
const LOOKED_AT = 65_536;

/** Whether a name has an ending that only tables have. */
export const isCalledTable = (name: string): boolean => /\.(?:csv|tsv|tab)$/iu.test(name);

/** The beginning of a text that is no JSON, no XML and no bytes of something else; null where it is none. */
export function plainTextOf(bytes: Uint8Array): string | null {
  const { text } = textOfBytes(bytes.subarray(0, LOOKED_AT));
  const isOther = isJsonOrXml(text) || /[\u0000-\u0008\u000e-\u001a]/u.test(text) || text.trim() === "";
  return isOther ? null : text;
}

/**
 * Why nothing is known of a file: it is a text that is no table, or in none of the formats.
 * @param readable the names of the formats that are read
 */
export function unrecognised({ name, bytes }: GivenFile, readable: readonly string[]): FileRefusal {
  const text = isZip(bytes) ? null : plainTextOf(bytes);
  const kind = text === null ? null : (whyNoTable(text, isCalledTable(name)) ?? "text");
  return kind === null
    ? { code: "unknown-format", place: {}, found: "", params: { formats: readable } }
    : { code: "no-table", place: {}, found: "", params: { kind } };
}
