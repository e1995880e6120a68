/** `diff` and `merge` of two versions of a file: exit codes, records, sentences, and what is written. */
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { deepLabor, folder, small, textOf } from "../command.ts";

type Loose = Record<string, unknown>;
type Small = Loose & { links: Loose[]; parties: Loose[]; assertions: Loose[] };
const edited = (edit: (file: Small) => void): string => {
  const file = structuredClone(small) as unknown as Small;
  edit(file);
  return JSON.stringify(file, null, "\t");
};
const surer = edited(file => Object.assign(file.links[1]!, { verification: "documented" }));
const passed = edited(file => Object.assign(file.assertions[0]!, { position: "passes-on", to: ["packers"] }));
const versions = () =>
  folder({
    "a.json": textOf(small),
    "b.json": surer,
    "c.json": passed,
    "d.json": edited(file => Object.assign(file.links[1]!, { verification: "inferred" })),
  });

describe("diff", () => {
  it("says that two files are the same, whatever their layout", async () => {
    const cwd = folder({ "a.json": textOf(small), "b.json": JSON.stringify(small) });
    expect(await deepLabor(["diff", "a.json", "b.json"], { cwd })).toMatchObject({
      code: 0,
      out: "Both files say the same.\n",
      err: "",
    });
    const { code, out } = await deepLabor(["diff", "a.json", "b.json", "--json"], { cwd });
    expect([code, JSON.parse(out)]).toEqual([0, { changes: [], verdicts: [] }]);
  });

  it("says how sure it became, and which answers turn", async () => {
    const cwd = versions();
    const sure = await deepLabor(["diff", "a.json", "b.json"], { cwd });
    expect([sure.code, sure.out]).toMatchObject([
      1,
      expect.stringContaining("Link: Contractor → Packers – Better verified: reported → documented"),
    ]);
    const { code, out } = await deepLabor(["diff", "a.json", "c.json", "--json"], { cwd });
    expect(code).toBe(1);
    const { changes, verdicts } = JSON.parse(out);
    expect(changes).toEqual([
      {
        kind: "changed",
        list: "assertions",
        id: "pays",
        field: "position",
        before: "holds",
        after: "passes-on",
        sentence: expect.any(String),
      },
      {
        kind: "added",
        list: "assertions",
        id: "pays",
        field: "to",
        before: null,
        after: ["packers"],
        sentence: expect.any(String),
      },
    ]);
    expect(verdicts).toContainEqual({
      workers: "packers",
      duty: "pay-wage",
      plane: "promised",
      before: "answered",
      after: "lost",
    });
    expect((await deepLabor(["diff", "a.json", "c.json"], { cwd })).out).toMatch(
      /What turns[\s\S]*Paying for the work/,
    );
  });

  it("reads one of the two from standard input, and speaks French", async () => {
    const cwd = versions();
    const { code, out } = await deepLabor(["diff", "-", "b.json", "--lang", "fr"], { cwd, input: textOf(small) });
    expect([code, out]).toMatchObject([1, expect.stringContaining("Mieux vérifié")]);
  });

  it.each([
    ["one file", ["a.json"]],
    ["three files", ["a.json", "b.json", "c.json"]],
    ["standard input twice", ["-", "-"]],
    ["a file that is not there", ["a.json", "none.json"]],
    ["a file that is no JSON", ["a.json", "broken.json"]],
    ["a file of a version to come", ["a.json", "newer.json"]],
    ["a file that is no dossier", ["list.json", "a.json"]],
  ])("refuses %s with one sentence and code 2", async (_, names) => {
    const cwd = folder({
      ...{ "a.json": textOf(small), "b.json": surer, "c.json": passed, "broken.json": "{", "list.json": "[]" },
      "newer.json": textOf({ ...small, format: "deep-labor/9" }),
    });
    const { code, out, err } = await deepLabor(["diff", ...names, "--json"], { cwd, input: "" });
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toBe("");
  });

  it("compares a draft that is not whole yet", async () => {
    const cwd = folder({
      "a.json": textOf(small),
      "b.json": edited(file => Object.assign(file.links[0]!, { from: "nobody" })),
    });
    const { code, out } = await deepLabor(["diff", "a.json", "b.json"], { cwd });
    expect([code, out]).toMatchObject([1, expect.stringContaining("From: Client → nobody")]);
  });
});

describe("merge", () => {
  it("writes what both say, in the layout of mine, and leaves nothing else behind", async () => {
    const cwd = versions();
    const { code, out } = await deepLabor(["merge", "a.json", "b.json", "c.json", "--out", "m.json", "--json"], {
      cwd,
    });
    expect(code).toBe(0);
    const record = JSON.parse(out);
    expect(Object.keys(record)).toEqual(["merged", "conflicts", "changes"]);
    expect(record).toMatchObject({ merged: true, conflicts: [] });
    expect(record.changes.map(({ field }: Loose) => field)).toEqual(["position", "to"]);
    const merged = readFileSync(path.join(cwd, "m.json"), "utf8");
    expect(merged).toBe(
      surer
        .replace('"position": "holds"', '"position": "passes-on"')
        .replace(
          /("basis": "contract",[\s\S]*?"evidence": \[[^\]]*\])/,
          '$1,\n\t\t\t"to": [\n\t\t\t\t"packers"\n\t\t\t]',
        ),
    );
    expect(readdirSync(cwd).sort()).toEqual(["a.json", "b.json", "c.json", "d.json", "m.json"]);
  });

  it("lets mine stand where both differ, lists all of it, and ends with 1", async () => {
    const cwd = versions();
    const { code, out } = await deepLabor(["merge", "a.json", "b.json", "d.json", "--out", "b.json", "--json"], {
      cwd,
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      merged: false,
      conflicts: [
        { list: "links", id: "hires", field: "verification", base: "reported", mine: "documented", theirs: "inferred" },
      ],
      changes: [],
    });
    expect(readFileSync(path.join(cwd, "b.json"), "utf8")).toBe(surer);
    const told = await deepLabor(["merge", "a.json", "b.json", "d.json", "--out", "b.json"], { cwd });
    expect(told.out).toMatch(
      /1 question is left to you[\s\S]*How sure: your version has documented, the other version has\s+inferred/,
    );
  });

  it("writes through a link to a file, which stays a link", async () => {
    const cwd = versions();
    symlinkSync(path.join(cwd, "b.json"), path.join(cwd, "link.json"));
    await deepLabor(["merge", "a.json", "link.json", "c.json", "--out", "link.json"], { cwd });
    expect(readFileSync(path.join(cwd, "b.json"), "utf8")).toContain("passes-on");
  });

  it("tells errors that come of two changes which were right by themselves", async () => {
    const cwd = folder({
      "a.json": textOf(small),
      "b.json": edited(file => Object.assign(file.links[1]!, { start: "2021" })),
      "c.json": edited(file => Object.assign(file.links[1]!, { end: "2019" })),
    });
    const { err } = await deepLabor(["merge", "a.json", "b.json", "c.json", "--out", "m.json"], { cwd });
    expect(err).toMatch(/has an error that your version did not have/);
  });

  it.each([
    ["two files", ["a.json", "b.json", "--out", "m.json"]],
    ["no file to write", ["a.json", "b.json", "c.json"]],
    ["a folder that is not there", ["a.json", "b.json", "c.json", "--out", "none/m.json"]],
    ["standard input twice", ["-", "-", "c.json", "--out", "m.json"]],
    ["a file that cannot be read", ["a.json", "b.json", "none.json", "--out", "m.json"]],
  ])("refuses %s with code 2 and writes nothing", async (_, words) => {
    const cwd = versions();
    const { code, out, err } = await deepLabor(["merge", ...words], { cwd, input: textOf(small) });
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toBe("");
    expect(readdirSync(cwd)).not.toContain("m.json");
  });
});
