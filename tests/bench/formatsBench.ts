/**
 * `npm run bench -- --formats`: how long a table is read, as CSV and as XLSX, beside the libraries that others read
 * them with. Those stop at cells; our own figure of objects is everything until a preview can be shown: which sheet and
 * column is which, dates, words, sources, ids. Then, where there is a browser: how soon a pasted table is previewed on the
 * built page, and for how long the page does not answer meanwhile. Options: --sizes 10000 (rows) --rounds 5 --cells
 * (nothing in a browser).
 */
import { writeSync } from "node:fs";
import { parseArgs } from "node:util";
import ExcelJs from "exceljs";
import { readXlsx as hucreRead } from "hucre/xlsx";
import Papa from "papaparse";
import { buildPart } from "../../scripts/buildPart.ts";
import { findBrowser } from "../../scripts/findBrowser.ts";
import { gridsOf } from "../../src/formats/grid/gridsOf.ts";
import { textOfRows } from "../../src/formats/grid/textGrid.ts";
import { writeXlsx } from "../../src/formats/grid/writeXlsx.ts";
import { type GivenFile, readTableFile } from "../../src/formats/index.ts";
import { median } from "./median.ts";
import { previewOf } from "./previewOf.ts";
import { processorTime } from "./processorTime.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000" },
    rounds: { type: "string", default: "5" },
    cells: { type: "boolean" },
  },
});

const HEAD = ["From", "To", "What", "Since", "How sure", "Source"];
/** Rows as a reporter has them: a name comes again in some, a source in many. */
const rowsOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [
    `Company ${at % 900}`,
    `Supplier ${at}`,
    "subcontracts to",
    `${2015 + (at % 9)}-0${1 + (at % 9)}`,
    "reported",
    `Report ${at % 50}, A paper, 2023-01-18 https://example.org/${at % 300}`,
  ]);

type Way = { readonly file: string; readonly way: string; readonly read: () => unknown };

async function timeOf({ read }: Way, rounds: number): Promise<number> {
  const times: number[] = [];
  // Once to be compiled.
  await read();
  for (let round = 0; round < rounds; round += 1) {
    const start = processorTime();
    await read();
    times.push(processorTime() - start);
  }
  return median(times);
}

const lines: string[] = [];
for (const size of values.sizes.split(",").map(Number)) {
  const rows = rowsOf(size);
  const text = textOfRows([HEAD, ...rows]);
  const csv = { name: "a.csv", bytes: new TextEncoder().encode(text) };
  const columns = HEAD.map(heading => ({ heading, width: 20 }));
  const xlsx = { name: "a.xlsx", bytes: writeXlsx([{ name: "Links", columns, rows, links: new Map() }]) };
  const own = (file: GivenFile): readonly Way[] => [
    { file: file.name.slice(2), way: "Deep Labor, cells", read: () => gridsOf([file]) },
    { file: file.name.slice(2), way: "Deep Labor, objects for the preview", read: () => readTableFile([file]) },
  ];
  const ways: readonly Way[] = [
    ...own(csv),
    {
      file: "csv",
      way: "papaparse, cells",
      read: () => Papa.parse(new TextDecoder().decode(csv.bytes), { delimiter: "," }),
    },
    ...own(xlsx),
    { file: "xlsx", way: "exceljs, cells", read: () => new ExcelJs.Workbook().xlsx.load(xlsx.bytes.slice().buffer) },
    { file: "xlsx", way: "hucre, cells", read: () => hucreRead(xlsx.bytes) },
  ];
  for (const way of ways) {
    const time = await timeOf(way, Number(values.rounds));
    lines.push(`| ${way.file} | ${size.toLocaleString("en")} × ${HEAD.length} | ${way.way} | ${Math.round(time)} ms |`);
  }
}
const tables = [
  ["| file | rows × columns | read by | processor time |", "| --- | --: | --- | --: |", ...lines].join("\n"),
];

const browser = findBrowser();
if (browser && !values.cells) {
  await buildPart("page");
  const previews: string[] = [];
  for (const size of values.sizes.split(",").map(Number)) {
    const { time, longest } = await previewOf(browser, size, 3);
    previews.push(`| ${size.toLocaleString("en")} × 7 | ${(time / 1000).toFixed(1)} s | ${Math.round(longest)} ms |`);
  }
  tables.push(
    [
      "| pasted rows × columns | until the preview | longest task of the page |",
      "| --: | --: | --: |",
      ...previews,
    ].join("\n"),
  );
}
writeSync(1, `${tables.join("\n\n")}\n`);
