import { nearestLanguage, ROOT_LANGUAGE, sheetWordIn } from "../text/index.ts";
import { csvEndings, csvReader } from "./csvReader.ts";
import { carriedParts, type FileFormat, type FormatWriter } from "./fileFormat.ts";
import { gridsOfText } from "./grid/gridsOfText.ts";
import { openZip } from "./grid/openZip.ts";
import { textOfRows } from "./grid/textGrid.ts";
import { sheetKindOf } from "./tables/sheetKinds.ts";
import { sheetsOf } from "./tables/sheetsOf.ts";
import { tableReader } from "./tables/tableReader.ts";

/** Reads texts and archives of texts, and no workbooks. */
export const readTextTable = tableReader(gridsOfText);

function namesIn(bytes: Uint8Array): readonly string[] {
  const opened = openZip(bytes);
  return opened.ok ? opened.value.names : [];
}

/** What tables carry of each part: all but the walk through the chain, what the file says of itself, and saved places. */
export const carriedByTables: FormatWriter["carries"] = {
  ...(Object.fromEntries(carriedParts.map(part => [part, "whole"])) as FormatWriter["carries"]),
  story: "lost",
  imprint: "lost",
  views: "lost",
};

const write: FormatWriter["write"] = ({ dossier }, language) =>
  sheetsOf(dossier, nearestLanguage(language) ?? ROOT_LANGUAGE).map(({ kind, columns, rows }) => ({
    name: `${dossier.id}.${sheetWordIn(sheetKindOf(kind).heading, ROOT_LANGUAGE).toLowerCase().replaceAll(" ", "-")}.csv`,
    bytes: new TextEncoder().encode(textOfRows([columns.map(({ heading }) => heading), ...rows])),
  }));

/** Tables as texts, one for each kind of sheet, with whatever sign between cells. */
export const csv: FileFormat = {
  name: "csv",
  endings: csvEndings,
  reader: csvReader(readTextTable, namesIn),
  writer: { write, carries: carriedByTables },
};
