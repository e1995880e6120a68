import { isLanguage } from "../../text/index.ts";
import { spreadsheetKind } from "../grid/readXlsx.ts";
import { writeXlsx } from "../grid/writeXlsx.ts";
import type { GivenFile, ReadFormat, TakeAnswers } from "../incoming/incoming.ts";
import { readTableFile } from "../tables/readTableFile.ts";
import { sheetsOf } from "../tables/sheetsOf.ts";
import { carriedByTables } from "./csv.ts";
import type { FileFormat } from "./fileFormat.ts";

function read(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const found = readTableFile(file, answers);
  return found.ok ? { ok: true, incoming: found.value.incoming } : { ok: false, refusals: [found.trouble] };
}

/** Tables as sheets of a workbook (ISO/IEC 29500). Other programs write their own things into workbooks as well. */
export const xlsx: FileFormat = {
  name: "xlsx",
  endings: ["xlsx"],
  reader: {
    recognise: ({ bytes }) => (spreadsheetKind(bytes) === "none" ? "no" : "maybe"),
    read,
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
