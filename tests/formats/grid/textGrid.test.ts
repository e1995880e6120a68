import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { separatorOf } from "../../../src/formats/grid/separatorOf.ts";
import { textGrid, textOfRows } from "../../../src/formats/grid/textGrid.ts";

/** The cells of a text, row by row. */
function cellsOf(text: string, isPasted = false) {
  const read = textGrid(text, { isPasted });
  if (!read.ok) throw new Error(JSON.stringify(read.trouble));
  return read.value.grid.rows.map(({ cells }) => cells);
}

describe("what parts the cells of a text", () => {
  test.each([
    ["commas", "From,To\nA,B\n", ","],
    ["semicolons, though the first cell opens marks over lines", `a;b\n1;"x\n2, 3, 4"\n`, ";"],
    ["tabulators, though decimal commas come as often", "Name\tShare\nA\t1,5\nB\t2,5\nC\t3,5\n", "\t"],
    ["semicolons, though decimal commas come more often", "Name;x;y\nA;1,5;2,5\nB;1,5;2,5\n", ";"],
    ["bars", "From|To\nA|B\n", "|"],
    ["commas, though a sentence has semicolons", `From,To,Remark\nA,B,so; it; was; there\nC,D,then; too\n`, ","],
    ["a doubled mark in a cell", `From,To\n"A ""the; first""",B\n"C",D\n`, ","],
    ["one column", "From\nA\nB\n", null],
    ["nothing", "", null],
  ])("%s", (_, text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  test("from the clipboard, tabulators come first", () => {
    expect(separatorOf("A, Inc.\tB, Ltd.\nC, Inc.\tD, Ltd.\n", true)).toBe("\t");
  });
});

describe("a text as cells", () => {
  test("rows keep the numbers of the spreadsheet and the lines of the text", () => {
    const read = textGrid('From,To\r\n\r\nA,"B\r\nand C"\r\n , \r\nD,E');
    expect(read).toMatchObject({
      ok: true,
      value: {
        grid: {
          rows: [
            { row: 1, line: 1, cells: ["From", "To"] },
            { row: 3, line: 3, cells: ["A", "B\nand C"] },
            { row: 5, line: 6, cells: ["D", "E"] },
          ],
        },
        troubles: [],
      },
    });
  });

  test("nothing is taken for a number or a date", () => {
    expect(cellsOf("a,b,c,d\n007,1e5,3/4,TRUE\n")[1]).toEqual(["007", "1e5", "3/4", "TRUE"]);
  });

  test("the separator that Excel writes down is taken at its word", () => {
    expect(cellsOf("sep=;\nA,B;C\n")).toEqual([["A,B", "C"]]);
  });

  test("a mark that is not closed is told with its row", () => {
    expect(textGrid('From,To\nA,"B\nC,D\n')).toMatchObject({ value: { troubles: [{ row: 2, line: 2 }] } });
  });

  test.each([
    ["rows", { rows: 2 }, "a\nb\nc\nd\n", { row: 3 }],
    ["letters", { letters: 9 }, `a,b\nc,${"d".repeat(10)}\n`, { row: 2, column: 2 }],
    ["cells", { cells: 3 }, "a,b\nc,d\n", { row: 2 }],
  ])("more %s than may be are refused with their place", (unit, caps, text, place) => {
    expect(textGrid(text, { caps })).toMatchObject({
      ok: false,
      trouble: { code: "too-large", place, params: { unit } },
    });
  });

  test("a million rows and one are refused", () => {
    expect(textGrid("a,b\n".repeat(1_000_002))).toMatchObject({ ok: false, trouble: { code: "too-large" } });
  });
});

describe("cells as a text", () => {
  const cell = fc.oneof(
    fc.constantFrom("=1+1", "+1", "-x", "-5", "@a", "'=1", "''@", "'", '"', "a,b", "a\nb", " x ", "＝1", "a;b"),
    fc.string({ maxLength: 8 }).map(text => text.replace(/\r\n?/gu, "\n")),
  );
  test("come back as they were, whatever stands in them", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), rows => {
        const filled = rows
          .map(cells => cells.slice(0, cells.findLastIndex(one => one.trim() !== "") + 1))
          .filter(cells => cells.length > 0);
        // The head says what parts the cells.
        const all = [["From", "To", "What", "Source"], ...filled];
        expect(cellsOf(textOfRows(all))).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });

  test("none begins as a formula", () => {
    const text = textOfRows([["=cmd|' /C calc'!A0", "@x", "+1 2", "-a", "\t=1", "-5"]]);
    expect(text).toBe(`\uFEFF'=cmd|' /C calc'!A0,'@x,'+1 2,'-a,"'\t=1",-5\r\n`);
  });
});
