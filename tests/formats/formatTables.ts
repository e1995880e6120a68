/** The tables of `docs/formats.md`, made of the formats themselves and of what their readers say of the samples. */
import {
  type Carried,
  type CarriedPart,
  carriedParts,
  type FormatName,
  formats,
  type ReadFormat,
} from "../../src/formats/index.ts";
import { sayBringingQuestion, sayLost, withoutIsolates } from "../../src/text/index.ts";
import { samples } from "./samples.ts";

const NAMES: Readonly<Record<FormatName, string>> = {
  ...{ dossier: "Dossier", csv: "CSV", xlsx: "XLSX", ftm: "FollowTheMoney", bods: "BODS", ocds: "OCDS", kumu: "Kumu" },
  cytoscape: "Cytoscape",
  ...{
    gexf: "GEXF",
    graphml: "GraphML",
    osh: "Open Supply Hub",
    jsonld: "JSON-LD",
    markdown: "Markdown",
    text: "Text",
  },
  ...{ bibtex: "BibTeX", csl: "CSL-JSON" },
};

const SIGNS: Readonly<Record<Carried, string>> = { whole: "whole", "in-words": "in words", lost: "–" };

const PARTS: Readonly<Record<CarriedPart, string>> = {
  hops: "hops, with type and direction",
  ownership: "ownership and shares",
  payments: "payments (the link)",
  representation: "representation",
  groups: "worker groups",
  kinds: "kinds of party",
  numbers: "how many, in line",
  statements: "statements on duties",
  answers: "answers",
  verification: "how sure",
  readings: "readings",
  money: "amounts",
  conditions: "conditions",
  figures: "figures",
  proceedings: "cases and decisions",
  sources: "sources",
  quotes: "quotes",
  dates: "dates of links",
  languages: "several languages",
  searches: "searches",
  story: "story",
  imprint: "authors, status, corrections",
  views: "saved places in the network",
};

const row = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** What becomes of each part of a dossier in each format that is written. */
function carriedTable(): string {
  const written = formats.flatMap(({ name, writer }) => (writer ? [{ name, writer }] : []));
  return table(
    ["", ...written.map(({ name }) => NAMES[name])],
    carriedParts.map(part => [PARTS[part], ...written.map(({ writer }) => SIGNS[writer.carries[part]])]),
  );
}

const lossesOf = (result: ReadFormat) => (result.ok ? result.incoming.lost : (result.left?.lost ?? []));

/** Of each format what its samples lose and what they ask, each sentence once. */
function readTable(): string {
  const names = [...new Set(samples.map(({ format }) => format))];
  return table(
    ["", "endings", "what may stay behind, and why", "what is asked"],
    names.map(name => {
      const { endings, reader } = formats.find(one => one.name === name)!;
      const results = samples.filter(({ format }) => format === name).map(file => reader!.read(file, new Map()));
      const once = (sentences: readonly string[]): string => [...new Set(sentences)].sort().join(" · ");
      // One sentence for each reason: the first field or kind stands for the others.
      const losses = new Map(
        results
          .flatMap(lossesOf)
          .reverse()
          .map(loss => [loss.code, sayLost("en", loss)]),
      );
      const questions = new Map(
        results
          .flatMap(result => (result.ok ? result.incoming.asked : []))
          .reverse()
          .map(question => [question.code, sayBringingQuestion("en", { ...question, records: 2 })]),
      );
      return [
        NAMES[name],
        endings.map(ending => `\`.${ending}\``).join(" "),
        withoutIsolates(once([...losses.values()])),
        withoutIsolates(once([...questions.values()])),
      ];
    }),
  );
}

const MARKS = {
  carried: ["<!-- carried -->", "<!-- /carried -->"],
  read: ["<!-- read -->", "<!-- /read -->"],
} as const;

/** The page with its tables made anew. */
export function withTables(page: string): string {
  const replaced = (text: string, [start, end]: readonly [string, string], made: string): string => {
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/formats.md has no place for a table between ${start} and ${end}`);
    return `${text.slice(0, from + start.length)}\n\n${made}\n\n${text.slice(to)}`;
  };
  return replaced(replaced(page, MARKS.carried, carriedTable()), MARKS.read, readTable());
}
