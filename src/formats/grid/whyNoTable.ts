/** Texts that have separators in them and are no tables: graphs, bibliographies, notes. */
import { countsOf, separatorOf } from "./separatorOf.ts";

/**
 * What a text is that is no table to bring in, as far as it can be told; "text" for any other. `claims`: `data.csv` of a
 * published folder, whose rows have parties by their ids alone.
 */
export type NoTable = "mermaid" | "dot" | "turtle" | "bibtex" | "ris" | "claims" | "shorthand" | "text";

/** Lines that say nothing: comments, and what stands between lines of dashes before the rest. */
const FRONT = /^---\n[\s\S]*?\n---\n/u;
const COMMENT = /^(?:%|\/\/|#(?!#)|\/\*)/u;

const SIGNS: readonly (readonly [NoTable, RegExp])[] = [
  [
    "mermaid",
    /^(?:(?:graph|flowchart)(?:\s+(?:TB|TD|BT|LR|RL))?\s*(?:;.*)?$|(?:sequenceDiagram|classDiagram|stateDiagram|erDiagram|mindmap|gantt|journey|timeline|sankey)\b)/u,
  ],
  ["dot", /^(?:strict\s+)?(?:di)?graph\b[^,;\t|]*\{/iu],
  ["turtle", /^@?(?:prefix|base)\s+(?:[\w-]*:\s*)?</iu],
  ["bibtex", /^@\w+\s*[{(]/u],
  ["ris", /^TY {2}- /u],
  ["claims", /^kind([,;\t])id\1from\1to\1party\1duty\1position\1basis\1/u],
];

/** The product's own lines: "Client > Firm > workers: Group", "Firm >owns> Other", "beside: Other". */
const OWN_LINE = /^(?:.*\S\s*(?:>[a-z-]+>|>)\s*\S|(?:beside|workers|title|note)\s*:)/iu;

/** So many letters tell, from the beginning. */
const LOOKED_AT = 65_536;
/** A cell in a sentence is longer than a word or two. */
const LONG_LINE = 80;

/**
 * Why a text is no table whose cells a sign parts; null where it may be one. A table has two columns at least, in most
 * of its lines, and mostly in equally many: notes and articles have commas as well.
 * @param isCalledTable whether its name says that it is one: then only what is surely something else is not
 */
export function whyNoTable(whole: string, isCalledTable = false): NoTable | null {
  const text = whole
    .slice(0, LOOKED_AT)
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n")
    .trimStart();
  const lines = text
    .replace(FRONT, "")
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "");
  const first = lines.find(line => !COMMENT.test(line)) ?? "";
  for (const [kind, sign] of SIGNS) if (sign.test(first)) return kind;
  const some = lines.slice(0, 50);
  const separator = separatorOf(text);
  if (
    separator !== "\t" &&
    OWN_LINE.test(first) &&
    some.filter(line => OWN_LINE.test(line)).length * 3 >= some.length * 2
  )
    return "shorthand";
  if (isCalledTable) return null;
  if (separator === null) return some.some(line => line.length > LONG_LINE || /[.!?:]$/u.test(line)) ? "text" : null;
  const counts = countsOf(text).map(line => line[separator]);
  const wide = counts.filter(count => count > 0);
  if (wide.length * 5 < counts.length * 3) return "text";
  if (separator === "\t" || separator === "|") return null;
  // Rows of a table have as many cells as its head, or fewer; sentences have as many commas as they need.
  const head = wide[0]!;
  const even = wide.filter(count => count === head).length;
  const longer = wide.filter(count => count > head).length;
  return even * 2 >= wide.length && longer * 5 <= wide.length ? null : "text";
}
