/** By what formats in JSON are recognised: the keys of their objects. */

import type { GivenFile } from "./bringing/incoming.ts";
import type { Recognised } from "./fileFormat.ts";
import { hasKeys, jsonShape } from "./foreign/jsonShape.ts";

function ftm(file: GivenFile): Recognised {
  const shape = jsonShape(file);
  if (hasKeys(shape, "id", "schema", "properties") || hasKeys(shape, "entities", "layout")) return "surely";
  return hasKeys(shape, "id", "schema") ? "maybe" : "no";
}

function bods(file: GivenFile): Recognised {
  const shape = jsonShape(file);
  if (hasKeys(shape, "statementId|statementID", "recordType|statementType")) return "surely";
  return hasKeys(shape, "statementId|statementID|statementType") || hasKeys(shape, "recordType", "recordDetails")
    ? "maybe"
    : "no";
}

function ocds(file: GivenFile): Recognised {
  const shape = jsonShape(file);
  const isPackage = hasKeys(shape, "releases|records", "publishedDate|publisher|uri|version");
  if (isPackage || hasKeys(shape, "ocid")) return "surely";
  return hasKeys(shape, "releases|records|compiledRelease") || hasKeys(shape, "awards", "parties|buyer")
    ? "maybe"
    : "no";
}

function kumu(file: GivenFile): Recognised {
  const shape = jsonShape(file);
  if (hasKeys(shape, "elements", "connections")) return "surely";
  return hasKeys(shape, "elements|connections") ? "maybe" : "no";
}

export const jsonSigns = { ftm, bods, ocds, kumu } as const;
