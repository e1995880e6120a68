import { readGexf } from "../foreign/readGexf.ts";
import { utf8 } from "../foreign/utf8.ts";
import { writeGexf } from "../foreign/writeGexf.ts";
import { xmlRoot } from "../foreign/xmlRoot.ts";
import type { FileFormat } from "./fileFormat.ts";

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
