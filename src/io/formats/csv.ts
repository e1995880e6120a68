import { isZip, openZip } from "../grid/openZip.ts";
import { separatorOf } from "../grid/separatorOf.ts";
import { textOfBytes } from "../grid/textOfBytes.ts";
import type { GivenFile, ReadFormat, TakeAnswers } from "../incoming/incoming.ts";
import { readTableFile } from "../tables/readTableFile.ts";
import type { FileFormat, Recognised } from "./fileFormat.ts";

/** What is looked at to tell a table from other texts and from bytes of no text. */
const LOOKED_AT = 65_536;
const ENDINGS = ["csv", "tsv", "tab", "txt"];
const hasEnding = (name: string): boolean => ENDINGS.some(ending => name.toLowerCase().endsWith(`.${ending}`));

/** A table has no sign of its own, so it is never sure. */
function recognise({ name, bytes }: GivenFile): Recognised {
  if (isZip(bytes)) {
    const opened = openZip(bytes);
    return opened.ok && opened.value.names.length > 0 && opened.value.names.every(hasEnding) ? "maybe" : "no";
  }
  const { text } = textOfBytes(bytes.subarray(0, LOOKED_AT));
  if (/^\s*[{[<]/u.test(text) || /[\u0000-\u0008\u000e-\u001a]/u.test(text)) return "no";
  if (text.trim() === "") return "no";
  return separatorOf(text) !== null || hasEnding(name) ? "maybe" : "no";
}

/** For a reader of one file. */
export function readTable(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const read = readTableFile(file, answers);
  return read.ok ? { ok: true, incoming: read.value.incoming } : { ok: false, refusals: [read.trouble] };
}

/** Tables as texts, one for each kind of sheet, with whatever sign between cells. */
export const csv: FileFormat = {
  name: "csv",
  endings: ENDINGS,
  reader: { recognise, read: readTable },
};
