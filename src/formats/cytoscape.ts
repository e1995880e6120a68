import { carriedByGraphs } from "./carriedByGraphs.ts";
import type { FileFormat } from "./fileFormat.ts";
import { readCytoscape } from "./foreign/readCytoscape.ts";
import { utf8 } from "./foreign/utf8.ts";
import { writeCyjs, writeCytoscapeJs } from "./foreign/writeCytoscape.ts";
import { jsonSigns } from "./jsonSigns.ts";

/** Cytoscape: one file for cytoscape.js, elements with their style sheet, and one for the program of this name. */
export const cytoscape: FileFormat = {
  name: "cytoscape",
  endings: ["cytoscape.json", "cyjs", "json"],
  reader: { recognise: jsonSigns.cytoscape, read: readCytoscape },
  writer: {
    write: ({ dossier }, language) => [
      { name: `${dossier.id}.cytoscape.json`, bytes: utf8(writeCytoscapeJs(dossier, language)) },
      { name: `${dossier.id}.cyjs`, bytes: utf8(writeCyjs(dossier, language)) },
    ],
    carries: carriedByGraphs,
  },
};
