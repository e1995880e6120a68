import type { FileFormat } from "./fileFormat.ts";
import { readFtm } from "./foreign/ftm/readFtm.ts";
import { writeFtm } from "./foreign/ftm/writeFtm.ts";
import { utf8 } from "./foreign/utf8.ts";
import { jsonSigns } from "./jsonSigns.ts";

/** FollowTheMoney, of Aleph and OpenSanctions: entities in lines, in a list, or in a diagram (`.ftm`). */
export const ftm: FileFormat = {
  name: "ftm",
  endings: ["ftm.json", "ftm", "ndjson", "ijson", "jsonl", "json"],
  reader: {
    recognise: jsonSigns.ftm,
    read: readFtm,
  },
  writer: {
    write: ({ dossier }, language) => [{ name: `${dossier.id}.ftm.json`, bytes: utf8(writeFtm(dossier, language)) }],
    carries: {
      hops: "whole",
      ownership: "whole",
      payments: "whole",
      representation: "whole",
      groups: "in-words",
      kinds: "whole",
      numbers: "lost",
      statements: "in-words",
      answers: "in-words",
      verification: "lost",
      readings: "lost",
      money: "in-words",
      conditions: "lost",
      figures: "lost",
      proceedings: "in-words",
      sources: "in-words",
      quotes: "lost",
      dates: "whole",
      languages: "in-words",
      searches: "lost",
      story: "lost",
      imprint: "lost",
      views: "lost",
    },
  },
};
