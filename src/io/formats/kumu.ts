import { headsOf, seemsWorkbook } from "../foreign/gridsOf.ts";
import { hasKeys, jsonShape } from "../foreign/jsonShape.ts";
import { kumuSheet } from "../foreign/kumuSheets.ts";
import { readKumu } from "../foreign/readKumu.ts";
import { utf8 } from "../foreign/utf8.ts";
import { writeKumu } from "../foreign/writeKumu.ts";
import { carriedByGraphs } from "./carriedByGraphs.ts";
import type { FileFormat } from "./fileFormat.ts";

/** Kumu: elements and connections in JSON, as it takes them and as it exports a project, and in a workbook. */
export const kumu: FileFormat = {
  name: "kumu",
  endings: ["kumu.json", "json", "xlsx"],
  reader: {
    recognise: file => {
      if (seemsWorkbook(file)) {
        const kinds = headsOf(file).map(kumuSheet);
        // Any table may have these columns; a sheet for each is how Kumu has them.
        return kinds.includes("connections") ? (kinds.includes("elements") ? "surely" : "maybe") : "no";
      }
      const shape = jsonShape(file);
      if (hasKeys(shape, "elements", "connections")) return "surely";
      return hasKeys(shape, "elements|connections") ? "maybe" : "no";
    },
    read: readKumu,
  },
  writer: {
    write: ({ dossier }, language) => [{ name: `${dossier.id}.kumu.json`, bytes: utf8(writeKumu(dossier, language)) }],
    carries: carriedByGraphs,
  },
};
