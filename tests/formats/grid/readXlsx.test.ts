import ExcelJs from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx as hucreRead } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { cellKey, type Grid } from "../../../src/formats/grid/grid.ts";
import { numberShown, textOfNumber } from "../../../src/formats/grid/numberShown.ts";
import { readXlsx, spreadsheetKind } from "../../../src/formats/grid/readXlsx.ts";
import { writeXlsx } from "../../../src/formats/grid/writeXlsx.ts";
import { readTableFile } from "../../../src/formats/index.ts";

function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.trouble));
  return read.value;
}
const bytesOf = async (book: ExcelJs.Workbook) => new Uint8Array(await book.xlsx.writeBuffer());
const cellsOf = ({ rows }: Grid) => rows.map(({ cells }) => cells);

/** A workbook of which one part is another. */
function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(new TextDecoder().decode(parts[name]))) });
}

describe("a workbook that another program wrote", () => {
  test("cells of every kind are texts, as they are shown", async () => {
    const book = new ExcelJs.Workbook();
    const sheet = book.addWorksheet("Links");
    const cell = (at: string, value: ExcelJs.CellValue, numFmt?: string) => {
      sheet.getCell(at).value = value;
      if (numFmt) sheet.getCell(at).numFmt = numFmt;
    };
    cell("A1", "plain");
    cell("B1", { richText: [{ text: "in " }, { text: "two", font: { bold: true } }] });
    cell("C1", 0.1 + 0.2);
    cell("D1", 42, "0000");
    cell("E1", 0.45, "0%");
    cell("F1", true);
    cell("G1", new Date(Date.UTC(2023, 3, 1)), "mmm yyyy");
    cell("H1", new Date(Date.UTC(2023, 3, 4)), "dd/mm/yyyy");
    cell("I1", new Date(Date.UTC(2023, 0, 1)), "yyyy");
    cell("J1", { formula: "A1&B1", result: "computed" });
    cell("K1", { error: "#N/A" });
    cell("L1", "a\nb");
    cell("M1", 1234567.5, '#,##0.00 "€"');
    cell("N1", { formula: "1+1" } as ExcelJs.CellFormulaValue);
    const [grid] = gridsOf(await bytesOf(book));
    expect(cellsOf(grid!)).toEqual([
      [
        "plain",
        "in two",
        "0.3",
        "0042",
        "45%",
        "true",
        "2023-04",
        "2023-04-04",
        "2023",
        "computed",
        "#N/A",
        "a\nb",
        "1234567.5",
      ],
    ]);
    expect([...grid!.formulas]).toEqual([[cellKey(1, 14), "=1+1"]]);
  });

  test("links, notes, merged and hidden cells are kept", async () => {
    const book = new ExcelJs.Workbook();
    const sheet = book.addWorksheet("Links");
    sheet.getCell("A1").value = { text: "TIME", hyperlink: "https://time.com/a?b=1&c=2" };
    sheet.getCell("B1").value = { formula: 'HYPERLINK("https://example.org/x","words")', result: "words" };
    sheet.getCell("C1").note = "only for me";
    sheet.getCell("C1").value = "x";
    sheet.getCell("A3").value = "over three rows";
    sheet.mergeCells("A3:A5");
    sheet.getCell("B3").value = "1";
    sheet.getCell("B4").value = "2";
    sheet.getRow(4).hidden = true;
    sheet.getColumn(3).hidden = true;
    book.addWorksheet("Old", { state: "hidden" }).getCell("B7").value = "there";
    const [grid, old] = gridsOf(await bytesOf(book));
    expect(Object.fromEntries(grid!.links)).toEqual({
      [cellKey(1, 1)]: "https://time.com/a?b=1&c=2",
      [cellKey(1, 2)]: "https://example.org/x",
    });
    expect(Object.fromEntries(grid!.notes)).toEqual({ [cellKey(1, 3)]: "only for me" });
    expect(grid!.merged).toEqual([{ row: 3, column: 1, rows: 3, columns: 1 }]);
    expect(grid!.rows.filter(({ isHidden }) => isHidden).map(({ row }) => row)).toEqual([4]);
    expect([...grid!.hiddenColumns]).toEqual([3]);
    expect([old!.name, old!.isHidden, old!.rows]).toEqual([
      "Old",
      true,
      [{ row: 7, cells: ["", "there"], isHidden: false }],
    ]);
  });

  test("days are counted from 1904 where the file says so", async () => {
    const book = new ExcelJs.Workbook();
    book.properties.date1904 = true;
    const cell = book.addWorksheet("A").getCell("A1");
    cell.value = new Date(Date.UTC(2023, 3, 4));
    cell.numFmt = "yyyy-mm-dd";
    expect(cellsOf(gridsOf(await bytesOf(book))[0]!)).toEqual([["2023-04-04"]]);
  });

  test("ten thousand rows are what hucre reads of them", async () => {
    const book = new ExcelJs.Workbook();
    const sheet = book.addWorksheet("A");
    for (let at = 0; at < 1_000; at += 1)
      sheet.addRow([`Company ${at}`, `Supplier, “${at % 9}”`, "é <&> ü", String(at)]);
    const bytes = await bytesOf(book);
    const theirs = await hucreRead(bytes);
    expect(cellsOf(gridsOf(bytes)[0]!)).toEqual(theirs.sheets[0]!.rows.map(row => row.map(String)));
  });

  test.each([
    [14, undefined, "45017.5", "2023-04-01"],
    [17, undefined, "45017", "2023-04"],
    [20, undefined, "0.75", "18:00"],
    [0, "[$-409]mmmm\\ yyyy;@", "45017", "2023-04"],
    [0, 'yyyy"年"m"月"', "45017", "2023-04"],
    [0, "[Red]0.00", "1.5", "1.5"],
    [0, "0.00E+00", "1500", "1500"],
    [0, "mm:ss.0", "0.5", "12:00"],
    [0, '"m²"', "12", "12"],
    [0, "d/m/yy h:mm", "45017.5", "2023-04-01"],
    [14, undefined, "59", "1900-02-28"],
    [14, undefined, "61", "1900-03-01"],
    [14, undefined, "-3", "-3"],
  ])("the number of format %s %s: %s is shown as %s", (id, code, number, text) => {
    expect(textOfNumber(number, numberShown(id, code), false)).toBe(text);
  });
});

describe("a workbook that is written", () => {
  const sheets = [
    {
      name: "Links",
      columns: [
        { heading: "From", width: 20 },
        { heading: "What", width: 12, choices: ["commissions", "engages"] },
        { heading: "Long", width: 12, choices: Array.from({ length: 60 }, (_, at) => `choice number ${at}`) },
      ],
      rows: [
        ["=1+1", "2023-04", "é & <b> \"q\" 'r'"],
        ["a\nb", "_x000D_ and \u0001 and \r", "007"],
        [" x ", "", "-5"],
      ],
      links: new Map([[cellKey(2, 1), "https://example.org/?a=1&b=2"]]),
    },
    { name: "Parties", columns: [{ heading: "Name", width: 9 }], rows: [["A"]], links: new Map<string, string>() },
  ];
  const bytes = writeXlsx(sheets);
  const expected = [["From", "What", "Long"], ...sheets[0]!.rows];

  test("comes back with every cell as it was", () => {
    const [links, parties, lists] = gridsOf(bytes);
    expect(cellsOf(links!)).toEqual(expected);
    expect(Object.fromEntries(links!.links)).toEqual({ [cellKey(2, 1)]: "https://example.org/?a=1&b=2" });
    expect(cellsOf(parties!)).toEqual([["Name"], ["A"]]);
    expect([lists!.name, lists!.isHidden]).toEqual(["_lists", true]);
  });

  test("exceljs reads texts, formats of texts, menus, links and the fixed head", async () => {
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    const sheet = book.getWorksheet("Links")!;
    expect(sheet.getCell("A2").text).toBe("=1+1");
    expect(sheet.getCell("A2").formula).toBeUndefined();
    expect(sheet.getCell("B2").value).toBe("2023-04");
    expect(sheet.getCell("B2").numFmt).toBe("@");
    expect(sheet.getCell("A2").hyperlink).toBe("https://example.org/?a=1&b=2");
    expect(sheet.getCell("B2").dataValidation).toMatchObject({ type: "list", formulae: ['"commissions,engages"'] });
    expect(sheet.getCell("C2").dataValidation).toMatchObject({ type: "list", formulae: ["_lists!$A$1:$A$60"] });
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(book.getWorksheet("_lists")!.state).toBe("hidden");
  });

  test("hucre reads the same cells", async () => {
    const { sheets: theirs } = await hucreRead(bytes);
    expect(theirs.map(({ name }) => name)).toEqual(["Links", "Parties", "_lists"]);
    expect(theirs[0]!.rows[1]!.map(String)).toEqual(expected[1]);
  });

  test("the same sheets give the same bytes in every zone of time", () => {
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Auckland";
    try {
      expect(writeXlsx(sheets)).toEqual(bytes);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test("a text too long for a cell is cut and says so, since no program would open the file", () => {
    const written = "x".repeat(40_000);
    const long = writeXlsx([{ ...sheets[1]!, rows: [[written]] }]);
    const cell = cellsOf(gridsOf(long)[0]!)[1]![0]!;
    expect(cell.length).toBeLessThanOrEqual(32_767);
    const [, kept, missing] = /^(x+) \[…\] \(\+(\d+)\)$/u.exec(cell)!;
    expect(kept!.length + Number(missing)).toBe(written.length);
  });
});

describe("a workbook that is refused", () => {
  const good = writeXlsx([{ name: "A", columns: [{ heading: "From", width: 9 }], rows: [["x"]], links: new Map() }]);
  const SHEET = "xl/worksheets/sheet1.xml";
  test.each([
    ["a sheet that ends in the middle", withPart(good, SHEET, xml => xml.slice(0, 300)), "damaged", SHEET],
    ["no list of sheets", withPart(good, "xl/workbook.xml", () => ""), "damaged", "xl/workbook.xml"],
    ["no part that leads to them", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "damaged", undefined],
    [
      "an entity that it declares",
      withPart(good, SHEET, xml =>
        xml.replace("<worksheet", `<!DOCTYPE w [<!ENTITY x "y">]><worksheet`).replace(">x<", ">&x;<"),
      ),
      "damaged",
      SHEET,
    ],
    ["one row twice", withPart(good, SHEET, xml => xml.replace('r="2"', 'r="1"')), "damaged", SHEET],
    [
      "a row that no program has",
      withPart(good, SHEET, xml => xml.replace('<row r="2"', '<row r="9999999"')),
      "too-large",
      undefined,
    ],
    ["cut off", good.subarray(0, 900), "damaged", undefined],
    [
      "of the old kind",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      "other-spreadsheet",
      undefined,
    ],
    [
      "locked with a password",
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...[..."EncryptedPackage"].flatMap(one => [one.charCodeAt(0), 0]),
      ]),
      "encrypted",
      undefined,
    ],
    ["of OpenDocument", zipSync({ "content.xml": strToU8("<x/>") }), "other-spreadsheet", undefined],
  ])("%s", (_, bytes, code, file) => {
    const read = readXlsx(bytes);
    expect(read).toMatchObject({ ok: false, trouble: { code, ...(file === undefined ? {} : { place: { file } }) } });
  });

  test("a column that no program has makes no endless row", () => {
    const wide = withPart(good, SHEET, xml => xml.replace('r="A2"', 'r="ZZZ2"'));
    expect(readXlsx(wide)).toMatchObject({ ok: false, trouble: { code: "too-large" } });
  });

  test("cells far out take no room, and are told", () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}" t="str"><v>a</v></c><c r="XFD${at + 1}" t="str"><v>far</v></c></row>`,
    );
    const bytes = withPart(good, SHEET, xml =>
      xml.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${rows.join("")}</sheetData>`),
    );
    expect(bytes.length).toBeLessThan(20_000);
    const [grid] = gridsOf(bytes);
    expect(grid!.rows).toHaveLength(1_000);
    const slots = grid!.rows.reduce((sum, { cells }) => sum + cells.length, 0);
    expect(slots).toBe(1_000);
    expect(grid!.far).toEqual({ row: 1, column: 16_384, text: "far", count: 1_000 });
    const read = readTableFile([{ name: "far.xlsx", bytes }]);
    expect(read.ok && read.value.incoming.lost).toContainEqual(
      expect.objectContaining({
        code: "too-far-out",
        params: { count: 1_000 },
        place: expect.objectContaining({ column: 16_384 }),
      }),
    );
  });

  test.each([
    [good, "xlsx"],
    [strToU8("From,To"), "none"],
    [zipSync({ "a.csv": strToU8("a") }), "none"],
  ])("its kind is told by what is in it (%#)", (bytes, kind) => {
    expect(spreadsheetKind(bytes)).toBe(kind);
  });
});
