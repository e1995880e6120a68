import type { FormatReader } from "./fileFormat.ts";
import { headsOf, type SheetReader } from "./foreign/heads.ts";
import { readOsh } from "./foreign/readOsh.ts";

/** Columns that only lists for Open Supply Hub have. */
const OWN = new Set(["os_id", "oar_id", "facility_type", "processing_type", "processing_type_facility_type_raw"]);

/** @param sheetsIn so that a page that was given a text need not load what reads workbooks */
export const oshReader = (sheetsIn: SheetReader): FormatReader => ({
  recognise: file => {
    const lists = headsOf(file, sheetsIn).filter(
      heads => heads.includes("address") && heads.some(head => head === "name" || head === "facility_name"),
    );
    if (lists.some(heads => heads.some(head => OWN.has(head)))) return "surely";
    return lists.some(heads => heads.some(head => /^country(?:_|$)/u.test(head))) ? "maybe" : "no";
  },
  read: (file, answers) => readOsh(file, answers, sheetsIn),
});
