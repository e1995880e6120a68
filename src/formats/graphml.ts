import { carriedByGraphs } from "./carriedByGraphs.ts";
import type { FileFormat } from "./fileFormat.ts";
import { readGraphml } from "./foreign/readGraphml.ts";
import { utf8 } from "./foreign/utf8.ts";
import { writeGraphml } from "./foreign/writeGraphml.ts";
import { xmlRoot } from "./foreign/xmlRoot.ts";

/** GraphML: graphs of NetworkX, igraph, Cytoscape and yEd. */
export const graphml: FileFormat = {
  name: "graphml",
  endings: ["graphml", "xml"],
  reader: {
    recognise: file => (xmlRoot(file) === "graphml" ? "surely" : "no"),
    read: readGraphml,
  },
  writer: {
    write: ({ dossier }, language) => [{ name: `${dossier.id}.graphml`, bytes: utf8(writeGraphml(dossier, language)) }],
    carries: carriedByGraphs,
  },
};
