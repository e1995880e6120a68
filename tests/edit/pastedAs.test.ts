import fc from "fast-check";
import { expect, test } from "vitest";
import { type PastedAs, pastedAs, pastedTable } from "../../src/edit/index.ts";
import { smallText } from "../schema/smallDossier.ts";
import { firstSeed } from "../scope.ts";

test.each<[string, PastedAs]>([
  [smallText, "file"],
  [`\ufeff${smallText}`, "file"],
  ['{ "parties": [] }', "file"],
  [smallText.slice(0, -5), "broken-file"],
  ["{sic} the firm said so.", "evidence"],
  ['{ "said": "so" }', "evidence"],
  ["“The firm said so.”", "evidence"],
  ["", "evidence"],
  ["From\tTo\nAcme\tBeta", "table"],
  ["\ufeffFrom\tTo\r\nAcme\tBeta\r\n", "table"],
  ["From\tTo\tSince\nAcme\tBeta\t\nBeta\tGamma\t2021\n\n", "table"],
  ['From\tWhat it says\nAcme\t"Two lines\nin one ""cell""\tand a tab"\nBeta\tOne line', "table"],
  ["{ From\tTo\nAcme\tBeta", "table"],
  // A short text with tabs is none.
  ["Acme\tBeta", "evidence"],
  ["Said by Acme:\thttps://acme.example/page", "evidence"],
  ["\tThe firm said so,\n\tand nobody else.", "evidence"],
  ["The firm said so.\tPage 4\nhttps://acme.example/page", "evidence"],
  ["1.\tThe firm said so,\nand nobody else.\n2.\tNobody did.", "evidence"],
  ["The firm, which pays, said so\nand nobody, which is odd, else", "evidence"],
])("%j is pasted as %s", (text, as) => {
  expect(pastedAs(text)).toBe(as);
});

/** Lines without a tab in them, which words of an article are. */
const words = fc
  .string({ unit: fc.constantFrom("a", "é", " ", ",", ".", "“", "”", '"') })
  .filter(one => one.trim() !== "");

test("words in lines, however they are indented, are no table; cells in rows are one, and of that size", () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.nat({ max: 3 }), (lines, indent) => {
      expect(pastedTable(lines.map(line => "\t".repeat(indent) + line).join("\n"))).toBeNull();
    }),
    { seed: firstSeed },
  );
  const cell = fc.stringMatching(/^[A-Za-z0-9 .:/-]{1,8}$/u).filter(one => one.trim() !== "");
  const table = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, end) => {
      const text = rows.map(row => row.join("\t")).join(end) + end;
      expect(pastedTable(text)).toEqual({ rows: rows.length, columns: rows[0]!.length });
    }),
    { seed: firstSeed },
  );
});
