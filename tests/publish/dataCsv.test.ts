import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvCell, csvColumns, csvRange, dataCsv } from "../../src/publish/dataCsv.ts";
import { showControls, withoutIsolates } from "../../src/text/index.ts";
import { dossierOf, sample, sampleFile } from "./sample.ts";

/** Reads CSV as RFC 4180 says, and nothing more lenient. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    let cell = "";
    if (csv[at] === '"') {
      at += 1;
      while (csv[at] !== '"' || csv[at + 1] === '"') {
        if (at >= csv.length) throw new Error("a cell is not closed");
        if (csv[at] === '"') at += 1;
        cell += csv[at];
        at += 1;
      }
      at += 1;
    } else while (at < csv.length && !/[,\r\n]/u.test(csv[at]!)) cell += csv[at++];
    row.push(cell);
    if (csv[at] === ",") at += 1;
    else {
      if (csv.slice(at, at + 2) !== "\r\n") throw new Error(`no end of line at ${at}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const csv = dataCsv(sample());
const [head, ...rows] = read(csv.slice(1));
const rowOf = (id: string) => {
  const row = rows.find(cells => cells[1] === id)!;
  return Object.fromEntries(csvColumns.map((column, at) => [column, row[at]!]).filter(([, cell]) => cell !== ""));
};

describe("data.csv", () => {
  test("begins with the mark by which Excel knows UTF-8, and has the columns in their order", () => {
    expect(csv.startsWith("\ufeffkind,id,from,to,party,duty,position,basis,workers,start,end,stated,amount,")).toBe(
      true,
    );
    expect(head!.join(",")).toBe(
      "kind,id,from,to,party,duty,position,basis,workers,start,end,stated,amount,currency,unit,verification,source,quote,url,extent,court,finality,overturned,saidBy",
    );
  });

  test("has a row for every link, assertion, condition, amount and figure, and every row all columns", () => {
    const lists = ["links", "assertions", "conditions", "money", "figures"] as const;
    expect(rows.map(([, id]) => id)).toEqual(lists.flatMap(list => sampleFile[list].map(({ id }) => id)));
    expect(new Set(rows.map(([kind]) => kind))).toEqual(new Set(["link", "assertion", "condition", "money", "figure"]));
    for (const row of rows) expect(row).toHaveLength(csvColumns.length);
  });

  test("keeps quotes, commas and line ends of a quote, in any script", () => {
    expect(rowOf("orders")).toEqual({
      kind: "link",
      id: "orders",
      from: "lantern",
      to: "kanto",
      position: "commissions",
      start: "2020",
      verification: "documented",
      source: "Supply agreement, -Archive, 2020-01-02",
      quote: 'The "Supplier" alone\npays, all.',
      url: "https://example.org/c?a=1&b=2",
    });
    expect(rowOf("says-no")).toMatchObject({
      quote: "الأجر على كانتو",
      source: "Entretien",
      stated: "2024-05-02",
      to: "kanto",
    });
    expect(rowOf("engages").source).toBe("Entretien (contradicts)");
  });

  test("dates a ruling by its decision", () => {
    expect(rowOf("ruled")).toMatchObject({ basis: "court", position: "excluded", stated: "2024-11-30" });
  });

  test("writes amounts and figures as they are stated", () => {
    expect(rowOf("price")).toMatchObject({
      from: "lantern",
      to: "kanto",
      position: "contract-price",
      amount: "10..12.5",
      currency: "USD",
      unit: "hour",
    });
    expect(rowOf("pay")).toMatchObject({ amount: "~2", unit: "100 item" });
    expect(rowOf("floor").amount).toBe(">=9");
    expect(rowOf("below").amount).toBe("below floor");
    expect(rowOf("size")).toMatchObject({
      party: "transcribers",
      position: "size",
      amount: "<=40",
      unit: "persons",
      stated: "2024",
    });
    expect(rowOf("owns")).toMatchObject({ amount: "0.3..0.4", unit: "share" });
    expect(rowOf("paid-late")).toMatchObject({ duty: "pay-wage", position: "partly", workers: "transcribers" });
  });

  test("guards what a spreadsheet would reckon with", () => {
    expect(rowOf("words").amount).toBe("'=a little");
    expect(rowOf("said").amount).toBe("'+many");
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", '"\'\rx"'],
    ["\n=x", '"\'\n=x"'],
    ["＝1", "'＝1"],
    ['=HYPERLINK("https://e.org","x")', '"\'=HYPERLINK(""https://e.org"",""x"")"'],
    ["a=1", "a=1"],
    ["a,b", '"a,b"'],
    ['say "a"', '"say ""a"""'],
    [" a", '" a"'],
    ["", ""],
    ["2021-11", "2021-11"],
  ])("writes %j as %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test("gives every text back as it is seen, guarded or not", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 5 }), texts => {
        const [row] = read(`${texts.map(csvCell).join(",")}\r\n`);
        const seen = texts.map(text => withoutIsolates(showControls(text)));
        expect(row!.map((cell, at) => (cell === seen[at] ? cell : cell.slice(1)))).toEqual(seen);
        for (const cell of row!) {
          expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
          expect(cell).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
    );
  });

  test("is the heading alone for a dossier that says nothing", () => {
    expect(
      read(
        dataCsv(dossierOf({ ...sampleFile, links: [], assertions: [], conditions: [], money: [], figures: [] })).slice(
          1,
        ),
      ),
    ).toEqual([[...csvColumns]]);
  });

  test("writes ranges so that no spreadsheet takes them for a date", () => {
    expect([
      csvRange(3),
      csvRange({ min: 1, max: 2 }),
      csvRange({ min: 2, max: 2 }),
      csvRange({}),
      csvRange({ about: 0.5 }),
    ]).toEqual(["3", "1..2", "2", "", "~0.5"]);
  });
});
