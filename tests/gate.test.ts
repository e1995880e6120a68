import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { gateTroubles } from "../scripts/gateTroubles.ts";
import { gate, leftToAll, without } from "./gate.ts";

const report = (...names: string[]) => ({
  testResults: [{ name: "/home/tests/e2e/bar.test.ts", assertionResults: names.map(fullName => ({ fullName })) }],
});

describe("the table of the gate", () => {
  it("names files that are there, each with some of its tests", () => {
    const files = Object.keys(gate);
    expect(files.length).toBeGreaterThan(50);
    const named = [...files, ...Object.keys(without), ...leftToAll];
    expect(named.filter(file => !existsSync(path.join(import.meta.dirname, file)))).toEqual([]);
    expect(named.filter((file, place) => named.indexOf(file) !== place)).toEqual([]);
    expect(Object.entries({ ...gate, ...without }).filter(([, words]) => words.length === 0)).toEqual([]);
  });

  it("is told where no test has a word of it any more", () => {
    expect(gateTroubles({ "e2e/bar.test.ts": ["is slid", "is gone"] }, report("a day is slid to"))).toEqual([
      "tests/gate.ts names “is gone”, and no test of e2e/bar.test.ts has it in its name.",
    ]);
  });

  it("says nothing of files that did not run", () => {
    expect(gateTroubles({ "e2e/other.test.ts": ["is gone"] }, report("a day is slid to"))).toEqual([]);
  });
});
