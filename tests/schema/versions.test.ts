import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { changeText, parseDossier } from "../../src/schema/index.ts";
import { currentFormat, majorOf, migrate, type Version, versions } from "../../src/schema/versions.ts";
import { smallDossier, smallText } from "./smallDossier.ts";

const fixtures = path.resolve(import.meta.dirname, "../fixtures/migrations");

/**
 * What is missing so that old files always open, as a sentence each. Beside the fixtures of a version stand a file of
 * the version before, `2-something.before.json`, and what becomes of it, `2-something.after.json`.
 */
function migrationTroubles(known: readonly Version[], folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(".json")) : [];
  const [first, ...later] = known;
  const troubles: string[] = [];
  if (first?.major !== 1 || first.migrate !== null)
    troubles.push("The first version is 1 and has nothing to migrate from.");
  later.forEach(({ major, migrate: step }, index) => {
    if (major !== known[index]!.major + 1) troubles.push(`Version ${major} does not follow ${known[index]!.major}.`);
    if (step === null) {
      troubles.push(`Version ${major} has no migration.`);
      return;
    }
    const befores = files.filter(name => name.startsWith(`${major}-`) && name.endsWith(".before.json"));
    if (befores.length === 0)
      troubles.push(`Version ${major} has no file ${major}-….before.json in ${path.basename(folder)}.`);
    for (const before of befores) {
      const after = before.replace(/before\.json$/, "after.json");
      if (!files.includes(after)) {
        troubles.push(`${before} has no ${after} beside it.`);
        continue;
      }
      const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), "utf8"));
      const given = read(before);
      const asGiven = JSON.stringify(given);
      if (JSON.stringify(step(given)) !== JSON.stringify(read(after)))
        troubles.push(`${before} does not become ${after}.`);
      if (JSON.stringify(given) !== asGiven) troubles.push(`The migration to ${major} changes what it is given.`);
    }
  });
  const majors = new Set(later.map(({ major }) => String(major)));
  for (const name of files) if (!majors.has(name.split("-")[0]!)) troubles.push(`${name} belongs to no version.`);
  return troubles;
}

test("every version after the first has a migration with its golden files", () => {
  expect(migrationTroubles(versions, fixtures)).toEqual([]);
});

test("the current format is that of the last version", () => {
  expect(majorOf(currentFormat)).toBe(versions.at(-1)!.major);
});

describe("with an invented version 2, which calls links relations", () => {
  const rename = (before: unknown): unknown => {
    const { links, format: _old, ...rest } = before as Record<string, unknown>;
    return { format: "deep-labor/2", ...rest, relations: links };
  };
  const two: readonly Version[] = [versions[0]!, { major: 2, migrate: rename }];

  let folder = "";
  const withFiles = (files: Readonly<Record<string, unknown>>): string => {
    folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(folder, name), JSON.stringify(content));
    return folder;
  };
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const golden = {
    "2-rename.before.json": { format: "deep-labor/1", links: [1] },
    "2-rename.after.json": { format: "deep-labor/2", relations: [1] },
  };

  test("the check is content with a migration and its files", () => {
    expect(migrationTroubles(two, withFiles(golden))).toEqual([]);
  });

  test.each<[string, readonly Version[], Readonly<Record<string, unknown>>, string]>([
    ["no migration", [versions[0]!, { major: 2, migrate: null }], {}, "Version 2 has no migration."],
    ["no files", two, {}, "Version 2 has no file 2-….before.json"],
    ["no file of what becomes of it", two, { "2-rename.before.json": {} }, "has no 2-rename.after.json"],
    ["something else that becomes of it", two, { ...golden, "2-rename.after.json": { links: [1] } }, "does not become"],
    [
      "a version left out",
      [versions[0]!, { major: 3, migrate: rename }],
      { "3-a.before.json": {}, "3-a.after.json": rename({}) },
      "Version 3 does not follow 1.",
    ],
    ["files of a version that is not known", versions, golden, "belongs to no version."],
    [
      "a migration that changes what it is given",
      [versions[0]!, { major: 2, migrate: value => Object.assign(value as object, { a: 1 }) }],
      { "2-a.before.json": {}, "2-a.after.json": { a: 1 } },
      "changes what it is given",
    ],
  ])("the check notices %s", (_what, known, files, trouble) => {
    expect(migrationTroubles(known, withFiles(files)).join("\n")).toContain(trouble);
  });

  test("a file of version 1 is brought up, one of version 2 is left alone", () => {
    const { links, ...rest } = smallDossier;
    expect(migrate(smallDossier, 1, two)).toEqual({ ...rest, format: "deep-labor/2", relations: links });
    expect(migrate(smallDossier, 2, two)).toBe(smallDossier);
  });

  test("migrations are done one after the other, from the version of the file on", () => {
    const known = [1, 2, 3, 4].map(major => ({
      major,
      migrate: major === 1 ? null : (before: unknown) => `${before} ${major}`,
    }));
    expect(migrate("1", 1, known)).toBe("1 2 3 4");
    expect(migrate("3", 3, known)).toBe("3 4");
    expect(migrate("4", 4, known)).toBe("4");
  });
});

describe("the format of a file", () => {
  test.each([
    ["deep-labor/1", 1],
    ["deep-labor/1.3", 1],
    ["deep-labor/1.3.12", 1],
    ["deep-labor/2", 2],
    ["deep-labor/10.1", 10],
    ["deep-labor/0", null],
    ["deep-labor/01", null],
    ["deep-labor/1.", null],
    ["deep-labor/1.x", null],
    ["deep-labor/-1", null],
    ["deep-labor/", null],
    ["deep-labor/9999999999", null],
    ["Deep-Labor/1", null],
    [" deep-labor/1", null],
    [1, null],
    [null, null],
    [undefined, null],
    [{ toString: () => "deep-labor/1" }, null],
  ])("%j is of version %j", (format, major) => {
    expect(majorOf(format)).toBe(major);
  });

  test("of a later minor version is read, and what it adds is kept with a notice", () => {
    const text = changeText(smallText, [
      { path: ["format"], value: "deep-labor/1.3" },
      { path: ["parties", 0, "mood"], value: "calm" },
    ]);
    const { dossier, problems, leftOut } = parseDossier(text);
    expect(problems).toMatchObject([{ code: "unknown-field", severity: "notice", pointer: "/parties/0/mood" }]);
    expect(leftOut).toEqual([]);
    expect(dossier).toMatchObject({ format: currentFormat });
    expect(dossier!.parties[0]).not.toHaveProperty("mood");
  });

  test("of a newer major version is refused with one problem that says up to where it can be read", () => {
    for (const format of ["deep-labor/2", "deep-labor/2.7", "deep-labor/314"])
      expect(parseDossier(smallText.replace("deep-labor/1", format))).toMatchObject({
        dossier: null,
        problems: [
          { code: "newer-format", pointer: "/format", found: `"${format}"`, params: { newest: "deep-labor/1" } },
        ],
        leftOut: [],
      });
  });
});
