import { isLanguage } from "../../text/index.ts";
import { isZip, openZip } from "../grid/openZip.ts";
import { separatorOf } from "../grid/separatorOf.ts";
import { textOfRows } from "../grid/textGrid.ts";
import { textOfBytes } from "../grid/textOfBytes.ts";
import type { GivenFile, ReadFormat, TakeAnswers } from "../incoming/incoming.ts";
import { readTableFile } from "../tables/readTableFile.ts";
import { sheetKindOf } from "../tables/sheetKinds.ts";
import { sheetsOf } from "../tables/sheetsOf.ts";
import { carriedParts, type FileFormat, type FormatWriter, type Recognised } from "./fileFormat.ts";

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

/** What tables carry of each part: all but the walk through the chain. */
export const carriedByTables: FormatWriter["carries"] = {
  ...(Object.fromEntries(carriedParts.map(part => [part, "whole"])) as FormatWriter["carries"]),
  story: "lost",
  imprint: "lost",
};

const write: FormatWriter["write"] = ({ dossier }, language) =>
  sheetsOf(dossier, isLanguage(language) ? language : "en").map(({ kind, columns, rows }) => ({
    name: `${dossier.id}.${sheetKindOf(kind).en.toLowerCase().replaceAll(" ", "-")}.csv`,
    bytes: new TextEncoder().encode(textOfRows([columns.map(({ heading }) => heading), ...rows])),
  }));

/** Tables as texts, one for each kind of sheet, with whatever sign between cells. */
export const csv: FileFormat = {
  name: "csv",
  endings: ENDINGS,
  reader: { recognise, read: readTable },
  writer: { write, carries: carriedByTables },
};
