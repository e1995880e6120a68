import type { FormatName } from "../../../formats/index.ts";

/** What the formats are for, in the order in which they are offered. */
export const formatGroups = {
  data: ["dossier", "xlsx", "csv"],
  reading: ["markdown", "text"],
  sources: ["bibtex", "csl"],
  programs: ["ftm", "bods", "kumu", "gexf", "graphml", "jsonld", "ocds", "osh"],
} as const satisfies Readonly<Record<string, readonly FormatName[]>>;

export type FormatGroup = keyof typeof formatGroups;
