/** Which tests `npm test -- words` runs, and what it builds before them. */
import path from "node:path";
import { describe, expect, test } from "vitest";
import { chosenTests, namePattern, testFiles } from "../scripts/chosenTests.ts";
import { neededParts } from "../scripts/neededParts.ts";

const root = path.resolve(import.meta.dirname, "..");
const files = ["tests/cli/draw/draw.test.ts", "tests/e2e/matrix.test.ts", "tests/views/table/matrixContract.test.ts"];

describe("words", () => {
  test("choose files by their path, each those that it stands in", () => {
    expect(chosenTests(files, ["matrix"])).toEqual({ files: files.slice(1), names: [] });
    expect(chosenTests(files, ["e2e", "draw"])).toEqual({ files: files.slice(0, 2), names: [] });
    expect(chosenTests(files, [])).toEqual({ files, names: [] });
  });

  test("choose tests by their name where they stand in no path, in all files or in those that others choose", () => {
    expect(chosenTests(files, ["copied as a table"])).toEqual({ files, names: ["copied as a table"] });
    expect(chosenTests(files, ["e2e", "is (not) drawn?"])).toEqual({ files: [files[1]], names: ["is (not) drawn?"] });
    expect(namePattern(["a.b", "is (not) drawn?"])).toBe("a\\.b|is \\(not\\) drawn\\?");
    expect("and is (not) drawn?").toMatch(new RegExp(namePattern(["is (not) drawn?"]), "u"));
  });

  test("stand beside every file of tests that there is", () => {
    const all = testFiles(root);
    expect(all).toContain("tests/chosenTests.test.ts");
    expect(all).toContain("tests/app/page/controls/controls.test.tsx");
    expect(all.every(file => /^tests\/.+\.test\.tsx?$/u.test(file))).toBe(true);
  });
});

describe("what is built before", () => {
  test.each([
    ["tests/model/agreement.test.ts", []],
    ["tests/embed/builtScripts.test.ts", ["embed"]],
    ["tests/cli/draw/draw.test.ts", ["cli", "embed"]],
    ["tests/e2e/page.test.ts", ["page"]],
    ["tests/e2e/cut.test.ts", ["embed"]],
    ["tests/e2e/withdrawn.test.ts", ["cli", "embed"]],
  ])("%s is %j", (file, parts) => {
    expect([...neededParts(root, [file])].sort()).toEqual(parts);
  });

  test("is everything before all tests", () => {
    expect([...neededParts(root, testFiles(root))].sort()).toEqual(["cli", "embed", "library", "page"]);
  });
});
