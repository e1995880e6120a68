import { carriedByGraphs } from "./carriedByGraphs.ts";
import type { FileFormat } from "./fileFormat.ts";
import { headsOf, seemsWorkbook } from "./foreign/heads.ts";
import { kumuSheet } from "./foreign/kumuSheets.ts";
import { readKumu } from "./foreign/readKumu.ts";
import { sheetsIn } from "./foreign/sheetsIn.ts";
import { utf8 } from "./foreign/utf8.ts";
import { writeKumu } from "./foreign/writeKumu.ts";
import { jsonSigns } from "./jsonSigns.ts";

/** Kumu: elements and connections in JSON, as it takes them and as it exports a project, and in a workbook. */
export const kumu: FileFormat = {
  name: "kumu",
  endings: ["kumu.json", "json", "xlsx"],
  reader: {
    recognise: file => {
      if (!seemsWorkbook(file)) return jsonSigns.kumu(file);
      const kinds = headsOf(file, sheetsIn).map(kumuSheet);
      // Any table may have these columns; a sheet for each is how Kumu has them.
      return kinds.includes("connections") ? (kinds.includes("elements") ? "surely" : "maybe") : "no";
    },
    read: readKumu,
  },
  writer: {
    write: ({ dossier }, language) => [{ name: `${dossier.id}.kumu.json`, bytes: utf8(writeKumu(dossier, language)) }],
    carries: carriedByGraphs,
  },
};
