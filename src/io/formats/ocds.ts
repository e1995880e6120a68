import { hasKeys, jsonShape } from "../foreign/jsonShape.ts";
import { readOcds } from "../foreign/readOcds.ts";
import type { FileFormat } from "./fileFormat.ts";

/** Open Contracting Data Standard: releases and records of public contracts, with their subcontracts. */
export const ocds: FileFormat = {
  name: "ocds",
  endings: ["json", "jsonl", "ndjson"],
  reader: {
    recognise: file => {
      const shape = jsonShape(file);
      const isPackage = hasKeys(shape, "releases|records", "publishedDate|publisher|uri|version");
      if (isPackage || hasKeys(shape, "ocid")) return "surely";
      return hasKeys(shape, "releases|records|compiledRelease") || hasKeys(shape, "awards", "parties|buyer")
        ? "maybe"
        : "no";
    },
    read: readOcds,
  },
};
