import { isLanguage } from "../../text/index.ts";
import { spreadsheetKind } from "../grid/readXlsx.ts";
import { writeXlsx } from "../grid/writeXlsx.ts";
import { sheetsOf } from "../tables/sheetsOf.ts";
import { carriedByTables, readTable } from "./csv.ts";
import type { FileFormat } from "./fileFormat.ts";

/** Tables as sheets of a workbook (ISO/IEC 29500). Other programs write their own things into workbooks as well. */
export const xlsx: FileFormat = {
  name: "xlsx",
  endings: ["xlsx"],
  reader: {
    recognise: ({ bytes }) => (spreadsheetKind(bytes) === "none" ? "no" : "maybe"),
    read: readTable,
  },
  writer: {
    write: ({ dossier }, language) => [
      {
        name: `${dossier.id}.xlsx`,
        bytes: writeXlsx(sheetsOf(dossier, isLanguage(language) ? language : "en")),
      },
    ],
    carries: carriedByTables,
  },
};
