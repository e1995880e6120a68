import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { shippedIds } from "../../e2e/shippedIds.ts";
import { deepLabor, folder, small, textOf } from "../command.ts";

type Checked = {
  file: string;
  id: string | null;
  problems: {
    code: string;
    severity: string;
    pointer: string;
    line: number;
    column: number;
    found: string;
    fix: string;
  }[];
  leftOut: { pointer: string; code: string }[];
};
const json = (out: string): Checked[] => JSON.parse(out) as Checked[];

const broken = textOf({ ...small, links: [...small.links, { ...small.links[0], id: "typo", to: "contracter" }] });

describe("deep-labor check", () => {
  test("passes on all shipped dossiers without an error, a warning or a notice", async () => {
    const { code, out } = await deepLabor(["check", "data/dossiers", "--json"]);
    expect(code).toBe(0);
    expect(json(out)).toHaveLength(shippedIds.length);
    for (const { file, problems, leftOut } of json(out))
      expect({ file, problems, leftOut }).toEqual({ file, problems: [], leftOut: [] });
  });

  test("says where a mistyped id stands, and which one is near", async () => {
    const { code, out } = await deepLabor(["check", "-", "--json"], { input: broken });
    expect(code).toBe(1);
    const [{ file, id, problems, leftOut }] = json(out) as [Checked];
    expect([file, id]).toEqual(["-", "small"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "unknown-reference", severity: "error", pointer: "/links/4/to" });
    const line = broken.split("\n")[problems[0]!.line - 1]!;
    expect(line.slice(problems[0]!.column - 1)).toBe('"contracter",');
    expect(problems[0]!.found).toContain("contracter");
    expect(problems[0]!.fix).toContain("contractor");
    expect(leftOut).toEqual([{ pointer: "/links/4", code: "unknown-reference" }]);
  });

  test("shows the offending line and a sum, plain when piped and coloured when asked", async () => {
    const plain = await deepLabor(["check", "-"], { input: broken });
    expect(plain.code).toBe(1);
    expect(plain.out).toContain('"to": "contracter"');
    expect(plain.out).toMatch(/^1 file: 1 error, no warnings, no notices\.$/mu);
    expect(plain.out).not.toContain("\u001b");
    expect((await deepLabor(["check", "-"], { input: broken, env: { FORCE_COLOR: "1" } })).out).toContain("\u001b[31m");
  });

  test("speaks French when asked", async () => {
    const { out } = await deepLabor(["check", "-", "--lang", "fr"], { input: broken });
    expect(out).toContain("1 fichier");
    expect(out).toContain("« contractor »".replaceAll(" ", "\u00a0"));
  });

  test("takes every dossier of a folder at any depth, and a file by any name", async () => {
    const made = folder({ "a.dossier.json": textOf(small), "notes.json": "{", "chain.txt": textOf(small) });
    mkdirSync(path.join(made, "one/two"), { recursive: true });
    writeFileSync(path.join(made, "one/two/b.dossier.json"), textOf({ ...small, id: "b" }));
    const { code, out } = await deepLabor(["check", ".", "chain.txt", "--json"], { cwd: made });
    expect(code).toBe(0);
    expect(json(out).map(({ file }) => file)).toEqual([
      "a.dossier.json",
      path.join("one", "two", "b.dossier.json"),
      "chain.txt",
    ]);
  });

  test.each([
    ["no JSON", "not a dossier", "syntax"],
    ["nothing at all", "", "syntax"],
    ["not UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), "not-utf-8"],
    ["a newer version", textOf({ ...small, format: "deep-labor/2" }), "newer-format"],
    ["another kind of file", '{"name": "left-pad"}', "unknown-format"],
  ])("is exit 1 and one sentence for %s", async (_, input, expected) => {
    const { code, out } = await deepLabor(["check", "-", "--json"], { input });
    expect(code).toBe(1);
    expect(json(out)).toMatchObject([
      { file: "-", id: null, problems: [{ code: expected, severity: "error" }], leftOut: [] },
    ]);
  });

  test("is exit 2 for a file that is not there, and still checks the others", async () => {
    const made = folder({ "a.dossier.json": textOf(small) });
    const { code, out, err } = await deepLabor(["check", "nowhere.dossier.json", "a.dossier.json", "--json"], {
      cwd: made,
    });
    expect(code).toBe(2);
    expect(err).toContain("nowhere.dossier.json");
    expect(json(out).map(({ file }) => file)).toEqual(["a.dossier.json"]);
  });

  test("is exit 2 for a folder without a dossier", async () => {
    const { code, err } = await deepLabor(["check", "."], { cwd: folder() });
    expect(code).toBe(2);
    expect(err).toContain("*.dossier.json");
  });

  test.skipIf(process.getuid?.() === 0)("is exit 2 for a file that may not be read", async () => {
    const made = folder({ "a.dossier.json": textOf(small) });
    chmodSync(path.join(made, "a.dossier.json"), 0);
    expect((await deepLabor(["check", "a.dossier.json"], { cwd: made })).code).toBe(2);
  });

  test("sends no control characters of a file to the terminal", async () => {
    const hostile = textOf({
      ...small,
      parties: small.parties.map((party, i) => (i === 0 ? { ...party, country: "\u001b[31m\u202eX" } : party)),
    });
    const { out } = await deepLabor(["check", "-"], { input: hostile });
    expect(out).not.toMatch(/[\u001b\u202e]/u);
    expect(out).toContain("‹U+001B›[31m‹U+202E›X");
  });

  test("isolates nothing in JSON, and sends no control characters in its sentences", async () => {
    const names = { 0: "\u202eX", 1: "שם" };
    const wrong = textOf({
      ...small,
      parties: small.parties.map((party, i) => (i in names ? { ...party, country: names[i as 0 | 1] } : party)),
    });
    const { out } = await deepLabor(["check", "-", "--json"], { input: wrong });
    const said = json(out)[0]!.problems.map(({ found }) => found);
    expect(said.some(found => found.includes("שם"))).toBe(true);
    expect(said.some(found => found.includes("‹U+202E›X"))).toBe(true);
    expect(out).not.toMatch(/[\u202e\u2066-\u2069]/u);
  });
});

describe("wrong usage", () => {
  test.each([
    [["chekc", "x"], "check"],
    [["check"], "standard input"],
    [["check", "x", "--jsn"], "--json"],
    [["check", "x", "--json=yes"], "--json"],
    [["check", "x", "--lang"], "--lang"],
    [["check", "x", "--lang", "de"], "en"],
    [["trace", "x", "--plane", "legl"], "legal"],
    [["trace", "x", "--date", "31/12/2021"], "31/12/2021"],
    [["trace", "x", "--known", "2021-02-30"], "2021-02-30"],
    [["trace", "x", "--floor", "documentd"], "documented"],
    [["schema", "--draft", "4"], "2020-12"],
    [["new"], "one name or path"],
    [["new", "Ma Chaîne"], "ma-chaine"],
  ])("%j is exit 2, with a sentence that helps", async (words, helps) => {
    const { code, out, err } = await deepLabor(words);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(helps);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/u);
  });

  test("nothing at all is exit 2 with the help", async () => {
    const { code, err } = await deepLabor([]);
    expect([code, err.includes("deep-labor trace")]).toEqual([2, true]);
  });

  test.each(["check", "trace", "new", "schema"])("%s has a help that names its options", async command => {
    const { code, out } = await deepLabor([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`deep-labor ${command}`);
    expect((await deepLabor(["help", command])).out).toBe(out);
  });

  test("the version is the package's", async () => {
    expect(await deepLabor(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
  });
});
