import { carriedByGraphs } from "./carriedByGraphs.ts";
import type { FileFormat } from "./fileFormat.ts";
import { readGexf } from "./foreign/readGexf.ts";
import { utf8 } from "./foreign/utf8.ts";
import { writeGexf } from "./foreign/writeGexf.ts";
import { xmlRoot } from "./foreign/xmlRoot.ts";

/** GEXF: graphs of Gephi, and of what reads and writes like it. */
export const gexf: FileFormat = {
  name: "gexf",
  endings: ["gexf", "xml"],
  reader: {
    recognise: file => (xmlRoot(file) === "gexf" ? "surely" : "no"),
    read: readGexf,
  },
  writer: {
    write: ({ dossier }, language) => [{ name: `${dossier.id}.gexf`, bytes: utf8(writeGexf(dossier, language)) }],
    carries: carriedByGraphs,
  },
};
