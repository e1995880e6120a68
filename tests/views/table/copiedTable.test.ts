import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copiedTable } from "../../../src/views/index.ts";

/** Reads text with tabs as a spreadsheet does: a cell may be in quotation marks. */
const read = (text: string): string[][] =>
  text
    .split("\r\n")
    .slice(0, -1)
    .map(line => line.split("\t").map(cell => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));

describe("a table on the clipboard", () => {
  it("keeps its cells apart, in both forms, with the note in a row of its own below", () => {
    const { html, text } = copiedTable({
      head: ["Party", "Pay & more"],
      rows: [["A <b>", "held\nby\tlaw"]],
      note: "n",
    });
    expect(text).toBe("Party\tPay & more\r\nA <b>\theld by law\r\nn\r\n");
    expect(html).toBe(
      "<table><tr><th>Party</th><th>Pay &amp; more</th></tr><tr><td>A &lt;b&gt;</td><td>held by law</td></tr><tr><td>n</td></tr></table>",
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"])(
    "holds nothing that a spreadsheet reckons with: %j",
    cell => {
      const { html, text } = copiedTable({ head: ["a", "b"], rows: [[cell, "b"]], note: cell });
      for (const [row, place] of [
        [1, 0],
        [2, 0],
      ] as const)
        expect(read(text)[row]![place]).toMatch(/^'/);
      expect(html.match(/<td>&#x27;/g)).toHaveLength(2);
    },
  );

  it("takes the marks that only turn text on a page out of it", () => {
    expect(copiedTable({ head: ["\u2068عامل\u2069 (1)"], rows: [], note: "" }).text).toBe("عامل (1)\r\n\r\n");
  });

  it("is read back with as many rows and cells as it had, whatever stands in them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string(), fc.constantFrom('"', 'a"b', '"a" and b')), {
          maxLength: 5,
        }),
        rows => {
          const { text, html } = copiedTable({ head: ["a", "b", "c"], rows, note: "n" });
          expect(read(text).map(cells => cells.length)).toEqual([3, ...rows.map(() => 3), 1]);
          read(text)
            .slice(1, -1)
            .forEach((cells, row) => {
              expect(cells[2]).toBe(rows[row]![2]);
            });
          expect(html.match(/<tr>/g)).toHaveLength(rows.length + 2);
        },
      ),
    );
  });
});
