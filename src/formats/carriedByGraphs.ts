import type { FormatWriter } from "./fileFormat.ts";

/** What a graph of nodes and edges with attributes carries. */
export const carriedByGraphs: FormatWriter["carries"] = {
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
  views: "lost",
};
