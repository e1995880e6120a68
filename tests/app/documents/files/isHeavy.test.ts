import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isHeavy, shapeOf } from "../../../../src/app/documents/files/isHeavy.ts";
import { chainInLine, cycleOf, laddersOf } from "../../../bench/deepChains.ts";

const linksOf = (text: string) =>
  (JSON.parse(text) as { links: readonly { from: string; to: string }[] }).links.map(
    ({ from, to }): readonly [string, string] => [from, to],
  );
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("what makes a file heavy to read", () => {
  it("is how deep its links go, how many of them return, and how many ways lead down: lead > a > w, lead > w", () => {
    expect(
      shapeOf([
        ["lead", "a"],
        ["a", "w"],
        ["lead", "w"],
      ]),
    ).toEqual({ depth: 2, cyclic: 0, ways: 2 });
    expect(
      shapeOf([
        ["lead", "a"],
        ["a", "b"],
        ["b", "a"],
        ["b", "w"],
      ]),
    ).toEqual({ depth: 0, cyclic: 3, ways: 1 });
    expect(shapeOf([])).toEqual({ depth: 0, cyclic: 0, ways: 0 });
    expect(shapeOf(linksOf(chainInLine(300)))).toEqual({ depth: 299, cyclic: 0, ways: 1 });
    expect(shapeOf(linksOf(cycleOf(300))).cyclic).toBe(300);
    expect(shapeOf(linksOf(laddersOf(20))).ways).toBe(2 ** 20);
  });

  it.each([
    ["a deep chain", chainInLine(60)],
    ["a cycle", cycleOf(60)],
    ["very many ways", laddersOf(16)],
  ])("is there in a small file as well: %s", (_, text) => {
    expect(text.length).toBeLessThan(20_000);
    expect(isHeavy(text)).toBe(true);
    expect(isHeavy(bytesOf(text))).toBe(true);
  });

  it("is its size alone where it is large, whatever it is", () => {
    expect(isHeavy(" ".repeat(100_000))).toBe(true);
  });

  it("is in none of these", () => {
    for (const text of ["", "{", "[]", "null", '{"links": {}}', '{"links": [null, 1, {"from": 1}, {"from": "a"}]}'])
      expect(isHeavy(text)).toBe(false);
    const gallery = path.resolve(import.meta.dirname, "../../../gallery");
    expect(isHeavy(readFileSync(path.join(gallery, "cycle.dossier.json")))).toBe(false);
  });
});
