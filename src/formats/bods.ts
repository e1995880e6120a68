import type { FileFormat } from "./fileFormat.ts";
import { readBods } from "./foreign/bods/readBods.ts";
import { writeBods } from "./foreign/bods/writeBods.ts";
import { utf8 } from "./foreign/utf8.ts";
import { jsonSigns } from "./jsonSigns.ts";

/** Beneficial Ownership Data Standard: who owns or controls whom, and nothing of the work. */
export const bods: FileFormat = {
  name: "bods",
  endings: ["bods.json", "json", "jsonl", "ndjson"],
  reader: {
    recognise: jsonSigns.bods,
    read: readBods,
  },
  writer: {
    write: ({ dossier }, language) => {
      const text = writeBods(dossier, language);
      return text === null ? [] : [{ name: `${dossier.id}.bods.json`, bytes: utf8(text) }];
    },
    carries: {
      hops: "lost",
      ownership: "whole",
      payments: "lost",
      representation: "lost",
      groups: "lost",
      kinds: "in-words",
      numbers: "lost",
      statements: "lost",
      answers: "lost",
      verification: "lost",
      readings: "lost",
      money: "lost",
      conditions: "lost",
      figures: "lost",
      proceedings: "lost",
      sources: "in-words",
      quotes: "lost",
      dates: "in-words",
      languages: "in-words",
      searches: "lost",
      story: "lost",
      imprint: "lost",
      views: "lost",
    },
  },
};
