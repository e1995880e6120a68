import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { engineRuns, sayEngineRun, writeEngineRuns } from "../scripts/engineRuns.ts";

const test = (name: string, version: string | null, status: string, fullName: string) => ({
  ...{ status, fullName },
  meta: { engine: { name, version } },
});
const report = {
  testResults: [
    { name: "a.test.ts", assertionResults: [test("Firefox", "153.8.0", "passed", "a reader, in Firefox goes")] },
    {
      name: "b.test.ts",
      assertionResults: [
        test("Firefox", "153.8.0", "failed", "a writer, in Firefox writes"),
        test("Firefox", null, "skipped", "a view, in Firefox is seen"),
        test("WebKit", null, "skipped", "a view, in WebKit is seen"),
        { status: "passed", fullName: "a test of no engine" },
      ],
    },
  ],
};

describe("what ran in which engine", () => {
  it("is counted over all files, with the version of the engine, and what was left out is no run", () => {
    expect(engineRuns(report).map(sayEngineRun)).toEqual([
      "Firefox 153.8.0: 1 passed, 1 failed, 1 left out",
      "WebKit: nothing ran, 1 left out",
    ]);
  });

  it("has a file with a plain name, also where a screen reader was heard in an engine", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-engines-"));
    const heard = test("Orca in Firefox", "48.1, Firefox 153.8.0", "passed", "the page is read");
    writeEngineRuns(folder, engineRuns({ testResults: [{ name: "c.test.ts", assertionResults: [heard] }] }));
    expect(readdirSync(folder)).toEqual(["engine-orca-in-firefox.json"]);
  });

  it("is written as a file for each engine, with the names of the tests that ran", () => {
    const folder = path.join(mkdtempSync(path.join(tmpdir(), "deep-labor-engines-")), "records");
    writeEngineRuns(folder, engineRuns(report));
    expect(readdirSync(folder).sort()).toEqual(["engine-firefox.json", "engine-webkit.json"]);
    expect(JSON.parse(readFileSync(path.join(folder, "engine-firefox.json"), "utf8"))).toEqual({
      engine: "Firefox",
      version: "153.8.0",
      passed: 1,
      failed: 1,
      skipped: 1,
      tests: ["a reader, in Firefox goes", "a writer, in Firefox writes"],
    });
  });
});
