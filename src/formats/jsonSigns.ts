/** By what formats in JSON are recognised: the keys of their objects. */

import type { GivenFile } from "./bringing/incoming.ts";
import type { Recognised } from "./fileFormat.ts";
import { hasKeys, jsonShape } from "./foreign/jsonShape.ts";
import { textOfBytes } from "./grid/textOfBytes.ts";

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

/** Letters in which the beginning of the elements is looked for. */
const BEGINNING = 20_000;
/** Elements are objects with data; those of Kumu have none. */
const ELEMENTS = /"elements"\s*:\s*(?:\{\s*"(?:nodes|edges)"\s*:|\[\s*\{\s*"(?:data|group)"\s*:)/u;
const BARE_ELEMENTS = /^\s*\[\s*\{\s*(?:"group"\s*:\s*"(?:nodes|edges)"\s*,\s*)?"data"\s*:\s*\{\s*"(?:id|source)"/u;

function cytoscape(file: GivenFile): Recognised {
  const shape = jsonShape(file);
  if (shape === null) return "no";
  const { text } = textOfBytes(file.bytes.subarray(0, BEGINNING));
  if (shape.form === "object" && hasKeys(shape, "elements")) {
    if (hasKeys(shape, "format_version|target_cytoscapejs_version") || ELEMENTS.test(text)) return "surely";
    return hasKeys(shape, "style|layout") && !hasKeys(shape, "connections") ? "maybe" : "no";
  }
  return shape.form === "list" && BARE_ELEMENTS.test(text) ? "surely" : "no";
}

export const jsonSigns = { ftm, bods, ocds, kumu, cytoscape } as const;
