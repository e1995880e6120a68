/**
 * The formats as a page loads them: what a file needs, once it is given. The command, which has everything at hand, uses
 * `formats.ts`.
 */

import type { GivenFile } from "./bringing/incoming.ts";
import type { FormatReader, Recognised } from "./fileFormat.ts";
import type { FormatName, ReadableFormat } from "./formatNames.ts";
import { isZip } from "./grid/isZip.ts";
import { textOfBytes } from "./grid/textOfBytes.ts";
import { jsonSigns } from "./jsonSigns.ts";
import type { TableReader } from "./tables/tableReader.ts";

/** A reader, and where the format is cells that can be shown and mended, the one that keeps them. */
export type LaterReader = {
  readonly name: FormatName;
  readonly reader: FormatReader;
  readonly readTable?: TableReader;
};

type Loader = () => Promise<LaterReader>;

/** In the order in which they are offered, as in `formats.ts`. */
const loaders: Readonly<Record<ReadableFormat, Loader>> = {
  dossier: () => import("./dossier.ts").then(({ dossier }) => withReader(dossier)),
  xlsx: () =>
    Promise.all([import("./xlsx.ts"), import("./tables/readTableFile.ts")]).then(([{ xlsx }, { readTableFile }]) => ({
      ...withReader(xlsx),
      readTable: readTableFile,
    })),
  csv: () => import("./csv.ts").then(({ csv, readTextTable }) => ({ ...withReader(csv), readTable: readTextTable })),
  ftm: () => import("./ftm.ts").then(({ ftm }) => withReader(ftm)),
  bods: () => import("./bods.ts").then(({ bods }) => withReader(bods)),
  ocds: () => import("./ocds.ts").then(({ ocds }) => withReader(ocds)),
  kumu: () => import("./kumu.ts").then(({ kumu }) => withReader(kumu)),
  cytoscape: () => import("./cytoscape.ts").then(({ cytoscape }) => withReader(cytoscape)),
  gexf: () => import("./gexf.ts").then(({ gexf }) => withReader(gexf)),
  graphml: () => import("./graphml.ts").then(({ graphml }) => withReader(graphml)),
  osh: () => import("./osh.ts").then(({ osh }) => withReader(osh)),
};

export const readableFormats = Object.keys(loaders) as readonly ReadableFormat[];

/** Those of them that read texts alone. */
const textLoaders: Readonly<Partial<Record<ReadableFormat, Loader>>> = {
  csv: () => import("./textReaders.ts").then(({ textReaders }) => textReaders.csv),
  osh: () => import("./textReaders.ts").then(({ textReaders }) => textReaders.osh),
};

const withReader = ({ name, reader }: { readonly name: FormatName; readonly reader?: FormatReader }): LaterReader => ({
  name,
  reader: reader!,
});

/** The first bytes of a workbook of before 2007. */
const OLD = [0xd0, 0xcf];
const LOOKED_AT = 4_096;
const LESS_THAN = 60;
/** What may stand before the first element of a file in XML: blanks and the sign of an encoding. */
const BEFORE_XML: ReadonlySet<number> = new Set([0, 9, 10, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

type BytesForm = "archive" | "json" | "xml" | "text";

function formOf({ bytes }: GivenFile): BytesForm {
  if (isZip(bytes) || OLD.every((byte, place) => bytes[place] === byte)) return "archive";
  const first = bytes.subarray(0, LOOKED_AT);
  if (first.find(byte => !BEFORE_XML.has(byte)) === LESS_THAN) return "xml";
  return /^\s*[{[]/u.test(textOfBytes(first).text) ? "json" : "text";
}

const SIGNED = ["ftm", "bods", "ocds", "kumu", "cytoscape"] as const;

/** The formats that a file of this form could be in. */
const candidates: Readonly<Record<BytesForm, (file: GivenFile) => readonly ReadableFormat[]>> = {
  archive: () => ["xlsx", "csv", "kumu", "osh"],
  json: file => {
    const signed = SIGNED.filter(name => jsonSigns[name](file) !== "no");
    // Its name may stand anywhere in the file.
    return signed.length > 0 && !mentionsUs(file) ? signed : ["dossier", ...signed];
  },
  // A broken sign of the encoding is a word, and such a file a text as well.
  xml: ({ bytes }) =>
    /^\s*</u.test(textOfBytes(bytes.subarray(0, LOOKED_AT)).text)
      ? ["gexf", "graphml"]
      : ["csv", "gexf", "graphml", "osh"],
  text: () => ["csv", "osh"],
};

const OURS = new TextEncoder().encode('"deep-labor/');

function mentionsUs({ bytes }: GivenFile): boolean {
  for (let at = bytes.indexOf(OURS[0]!); at >= 0; at = bytes.indexOf(OURS[0]!, at + 1))
    if (OURS.every((byte, place) => bytes[at + place] === byte)) return true;
  return false;
}

/** The readers of the formats that a file could be in, the surest first: what `formatsOf` says, and with what it is read. */
export async function readersOf(
  file: GivenFile,
): Promise<readonly (LaterReader & { readonly sure: Exclude<Recognised, "no"> })[]> {
  const form = formOf(file);
  const loaded = await Promise.all(
    candidates[form](file).map(name => ((form === "text" ? textLoaders[name] : null) ?? loaders[name])()),
  );
  const found = loaded.flatMap(one => {
    const sure = one.reader.recognise(file);
    return sure === "no" ? [] : [{ ...one, sure }];
  });
  return [...found.filter(one => one.sure === "surely"), ...found.filter(one => one.sure === "maybe")];
}

/** The reader of a format that the user has chosen against what the file looks like. */
export const readerNamed = (name: string): Promise<LaterReader> | null =>
  Object.hasOwn(loaders, name) ? loaders[name as ReadableFormat]() : null;
