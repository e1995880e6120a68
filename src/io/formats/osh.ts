import { headsOf } from "../foreign/gridsOf.ts";
import { readOsh } from "../foreign/readOsh.ts";
import type { FileFormat } from "./fileFormat.ts";

/** Columns that only lists for Open Supply Hub have. */
const OWN = new Set(["os_id", "oar_id", "facility_type", "processing_type", "processing_type_facility_type_raw"]);

/** Open Supply Hub: lists of production sites, without who buys from them. */
export const osh: FileFormat = {
  name: "osh",
  endings: ["csv", "xlsx"],
  reader: {
    recognise: file => {
      const lists = headsOf(file).filter(
        heads => heads.includes("address") && heads.some(head => head === "name" || head === "facility_name"),
      );
      if (lists.some(heads => heads.some(head => OWN.has(head)))) return "surely";
      return lists.some(heads => heads.some(head => /^country(?:_|$)/u.test(head))) ? "maybe" : "no";
    },
    read: readOsh,
  },
};
