import { spreadsheetKind } from "../grid/readXlsx.ts";
import { readTable } from "./csv.ts";
import type { FileFormat } from "./fileFormat.ts";

/** Tables as sheets of a workbook (ISO/IEC 29500). Other programs write their own things into workbooks as well. */
export const xlsx: FileFormat = {
  name: "xlsx",
  endings: ["xlsx"],
  reader: {
    recognise: ({ bytes }) => (spreadsheetKind(bytes) === "none" ? "no" : "maybe"),
    read: readTable,
  },
};
