import { nearestLanguage, ROOT_LANGUAGE } from "../text/index.ts";
import { carriedByTables } from "./csv.ts";
import type { FileFormat } from "./fileFormat.ts";
import { spreadsheetKind } from "./grid/readXlsx.ts";
import { writeXlsx } from "./grid/writeXlsx.ts";
import { readTableFile } from "./tables/readTableFile.ts";
import { sheetsOf } from "./tables/sheetsOf.ts";
import { formatOfTable } from "./tables/tableReader.ts";

/** Tables as sheets of a workbook (ISO/IEC 29500). Other programs write their own things into workbooks as well. */
export const xlsx: FileFormat = {
  name: "xlsx",
  endings: ["xlsx"],
  reader: {
    recognise: ({ bytes }) => (spreadsheetKind(bytes) === "none" ? "no" : "maybe"),
    read: (file, answers) => formatOfTable(readTableFile, file, answers),
  },
  writer: {
    write: ({ dossier }, language) => [
      {
        name: `${dossier.id}.xlsx`,
        bytes: writeXlsx(sheetsOf(dossier, nearestLanguage(language) ?? ROOT_LANGUAGE)),
      },
    ],
    carries: carriedByTables,
  },
};
