import type { FileFormat } from "./fileFormat.ts";
import { readOcds } from "./foreign/ocds/readOcds.ts";
import { jsonSigns } from "./jsonSigns.ts";

/** Open Contracting Data Standard: releases and records of public contracts, with their subcontracts. */
export const ocds: FileFormat = {
  name: "ocds",
  endings: ["json", "jsonl", "ndjson"],
  reader: {
    recognise: jsonSigns.ocds,
    read: readOcds,
  },
};
