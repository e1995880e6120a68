import { readGraphml } from "../foreign/readGraphml.ts";
import { utf8 } from "../foreign/utf8.ts";
import { writeGraphml } from "../foreign/writeGraphml.ts";
import { xmlRoot } from "../foreign/xmlRoot.ts";
import type { FileFormat } from "./fileFormat.ts";

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
    carries: {
      hops: "whole",
      ownership: "whole",
      payments: "whole",
      representation: "whole",
      groups: "in-words",
      kinds: "whole",
      numbers: "whole",
      statements: "in-words",
      answers: "in-words",
      verification: "in-words",
      readings: "lost",
      money: "lost",
      conditions: "lost",
      figures: "lost",
      proceedings: "lost",
      sources: "in-words",
      quotes: "lost",
      dates: "whole",
      languages: "in-words",
      searches: "lost",
      story: "lost",
      imprint: "lost",
    },
  },
};
