import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { deepLabor, folder, small, textOf } from "../command.ts";

const said = (text: string): string => text.replaceAll(/\s+/gu, " ");
const readJson = (...names: string[]) => JSON.parse(readFileSync(path.join(...names), "utf8"));

const other = {
  ...small,
  id: "other",
  parties: [
    { id: "firm", kind: "organisation", name: "Contractor", country: "KE" },
    { id: "client", kind: "organisation", name: "Somebody else" },
  ],
  links: [
    { id: "orders", type: "pays", from: "client", to: "firm", verification: "unverified", evidence: ["contract"] },
  ],
  clients: ["client"],
  assertions: [],
  hypotheses: [],
  sources: [{ id: "contract", type: "contract", title: "Another contract" }],
};

describe("deep-labor convert", () => {
  test("writes a dossier as it is, byte for byte", async () => {
    const where = folder({ "a.dossier.json": textOf(small) });
    const { code, err } = await deepLabor(["convert", "a.dossier.json", "--to", "dossier", "--out", "b.json"], {
      cwd: where,
    });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readFileSync(path.join(where, "b.json"), "utf8")).toBe(textOf(small));
  });

  test("adds what a second file says to the first, and says what became of every record", async () => {
    const where = folder({ "a.dossier.json": textOf(small), "b.dossier.json": textOf(other) });
    const words = ["convert", "a.dossier.json", "b.dossier.json", "--to", "dossier", "--out", "a.dossier.json"];
    const { code, out, err } = await deepLabor([...words, "--report", "-"], { cwd: where });
    expect({ code, err: said(err) }).toEqual({ code: 0, err: "a.dossier.json is written. " });
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(["format", "records", "kinds", "made", "lost", "asked"]);
    expect(report).toMatchObject({
      format: "dossier",
      records: { in: 17, taken: 17, left: 0 },
      kinds: { parties: { in: 6, taken: 6, left: 0 }, links: { in: 5, taken: 5, left: 0 } },
      made: { parties: 5, links: 5, assertions: 2, money: 0, proceedings: 0, sources: 2, quotes: 0 },
      lost: [],
      asked: [],
    });
    const made = readJson(where, "a.dossier.json");
    expect(made.parties.slice(4)).toEqual([{ id: "client-2", kind: "organisation", name: "Somebody else" }]);
    expect(made.parties[1]).toEqual({ id: "contractor", kind: "organisation", name: "Contractor", country: "KE" });
    expect(made.links[4]).toMatchObject({ type: "pays", from: "client-2", to: "contractor", evidence: ["contract-2"] });
    const again = await deepLabor(words, { cwd: where });
    expect(again.code).toBe(0);
    expect(readJson(where, "a.dossier.json")).toEqual(made);
  });

  test("reads standard input and keeps its report in a file", async () => {
    const where = folder();
    const words = ["convert", "-", "--from", "dossier", "--to", "dossier", "--out", "a.json", "--report", "r.json"];
    const { code, out } = await deepLabor(words, { cwd: where, input: textOf(small) });
    expect(code).toBe(0);
    expect(said(out)).toContain("13 records: 13 taken, 0 left. New: 4 parties, 4 links, 2 statements");
    expect(readJson(where, "r.json").records).toEqual({ in: 13, taken: 13, left: 0 });
    expect(readdirSync(where).sort()).toEqual(["a.json", "r.json"]);
  });

  test("counts what has errors as left, with its place, and keeps the working text", async () => {
    const broken = { ...small, links: [...small.links, { id: "bad", type: "pays", from: "client", to: "nobody" }] };
    const where = folder({ "a.dossier.json": textOf(broken), "b.dossier.json": textOf(small) });
    const words = [
      "convert",
      "b.dossier.json",
      "a.dossier.json",
      "--to",
      "dossier",
      "--out",
      "c.json",
      "--report",
      "-",
    ];
    const { code, out } = await deepLabor(words, { cwd: where });
    expect(code).toBe(0);
    const { records, lost } = JSON.parse(out);
    expect(records).toEqual({ in: 27, taken: 26, left: 1 });
    expect(lost).toEqual([
      {
        place: { file: "a.dossier.json", pointer: "/links/4", id: "bad" },
        what: JSON.stringify(broken.links[4]),
        why: expect.stringContaining("It has an error"),
        code: "has-errors",
      },
    ]);
    expect(readFileSync(path.join(where, "c.json"), "utf8")).toBe(textOf(small));
  });

  test.each<[readonly string[], string]>([
    [[], "Name a file"],
    [["a.dossier.json"], "Say what to make: --to with one of"],
    [["a.dossier.json", "--to", "dossier"], "Say where to write"],
    [["a.dossier.json", "--to", "dosier", "--out", "b"], "Did you mean dossier?"],
    [["a.dossier.json", "--from", "pdf", "--to", "dossier", "--out", "b"], "“pdf”"],
    [["nowhere.csv", "--to", "dossier", "--out", "b"], "nowhere.csv"],
    [["a.dossier.json", "--to", "dossier", "--out", "b", "--answers", "list.json"], "list.json holds no answers"],
    [["a.dossier.json", "--to", "dossier", "--out", "b", "--answers", "odd.json"], "the answer to “x” is no text"],
    [["a.dossier.json", "--to", "dossier", "--out", "no/b"], "no could not be written (ENOENT)"],
  ])("%j writes nothing and says why", async (words, why) => {
    const where = folder({ "a.dossier.json": textOf(small), "list.json": "[1]", "odd.json": '{"x": 1}' });
    const before = readdirSync(where);
    const { code, out, err } = await deepLabor(["convert", ...words], { cwd: where });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(said(err)).toContain(why);
    expect(readdirSync(where)).toEqual(before);
  });

  test.each<[string, string | Uint8Array, string]>([
    ["a damaged dossier", '{"format": "deep-labor/1", "parties": [', "line 1, column"],
    ["a file of a newer version", '{"format": "deep-labor/9"}', "A newer version of this format wrote the file"],
    ["bytes of no format", new Uint8Array([0, 1, 2, 254, 255]), "This is none of the formats that are read here"],
  ])("%s is refused with its place and what to do", async (_, content, why) => {
    const where = folder({ "a.bin": content });
    const { code, err } = await deepLabor(["convert", "a.bin", "--to", "dossier", "--out", "b.json"], { cwd: where });
    expect(code).toBe(2);
    expect(said(err)).toContain(`a.bin`);
    expect(said(err)).toContain(why);
    expect(readdirSync(where)).toEqual(["a.bin"]);
  });

  test("tells of answers that no file asks for", async () => {
    const where = folder({ "a.dossier.json": textOf(small), "answers.json": '{"direction": "from-to"}' });
    const words = ["convert", "a.dossier.json", "--to", "dossier", "--out", "b.json", "--answers", "answers.json"];
    const { code, err } = await deepLabor(words, { cwd: where });
    expect(code).toBe(0);
    expect(said(err)).toContain("No file asks “direction”, so its answer changes nothing.");
  });

  test("writes into a folder that is there under the name of the dossier", async () => {
    const where = folder({ "a.dossier.json": textOf(small) });
    mkdirSync(path.join(where, "out"));
    const { out } = await deepLabor(["convert", "a.dossier.json", "--to", "dossier", "--out", "out"], { cwd: where });
    expect(readdirSync(path.join(where, "out"))).toEqual(["small.dossier.json"]);
    expect(said(out)).toContain("out/small.dossier.json is written.");
  });

  test("makes a dossier of a table, and tables of a dossier, which read back as nothing new", async () => {
    const table =
      "From;To;Since;Source\nOpenAI;Sama;2021-11;https://example.org/a\nSama;;2021;\nSama;Labellers;2021;\n";
    const where = folder({ "links.csv": table });
    const words = ["convert", "links.csv", "--to", "dossier", "--out", "a.dossier.json", "--report", "r.json"];
    const { code, err } = await deepLabor(words, { cwd: where });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const report = readJson(where, "r.json");
    expect(report).toMatchObject({
      format: "csv",
      records: { in: 3, taken: 2, left: 1 },
      made: { parties: 3, links: 2 },
    });
    expect(report.lost).toContainEqual(
      expect.objectContaining({ place: expect.objectContaining({ row: 3 }), code: "needs-field" }),
    );
    const made = readJson(where, "a.dossier.json");
    expect(made.links.every((link: { verification: string }) => link.verification !== "documented")).toBe(true);
    await deepLabor(["convert", "a.dossier.json", "--to", "xlsx", "--out", "a.xlsx"], { cwd: where });
    const before = readFileSync(path.join(where, "a.dossier.json"), "utf8");
    const back = ["convert", "a.dossier.json", "a.xlsx", "--to", "dossier", "--out", "b.dossier.json"];
    expect((await deepLabor(back, { cwd: where })).code).toBe(0);
    expect(readFileSync(path.join(where, "b.dossier.json"), "utf8")).toBe(before);
  });

  test("takes answers to what a file leaves open, and refuses those that are none", async () => {
    const table = "From;To;What\nA;B;befriends\n";
    const where = folder({ "links.csv": table, "none.json": "{}" });
    const words = ["convert", "links.csv", "--to", "dossier", "--out", "a.json", "--report", "r.json"];
    await deepLabor(words, { cwd: where });
    const [question] = readJson(where, "r.json").asked;
    expect(question).toMatchObject({
      records: 1,
      assumed: "unspecified",
      question: expect.stringContaining("befriends"),
    });
    const asking = (answer: string) => {
      writeFileSync(path.join(where, "answers.json"), JSON.stringify({ [question.id]: answer }));
      return deepLabor([...words, "--answers", "answers.json"], { cwd: where });
    };
    expect((await asking("subcontracts-to")).code).toBe(0);
    expect(readJson(where, "a.json").links[0].type).toBe("subcontracts-to");
    const wrong = await asking("loves");
    expect(wrong.code).toBe(2);
    expect(said(wrong.err)).toContain(`“loves” is no answer to “${question.id}”.`);
  });

  test("lets nothing private out into another format, and stops where it would", async () => {
    const secret = {
      ...small,
      parties: small.parties.map(party => ({ ...party, private: { note: "Zanzibar Quux" } })),
    };
    const told = { ...secret, title: "Zanzibar Quux" };
    const where = folder({ "a.dossier.json": textOf(secret), "b.dossier.json": textOf(told) });
    for (const to of ["csv", "xlsx", "markdown", "text", "jsonld"]) {
      const out = path.join(where, `out-${to}`);
      mkdirSync(out);
      const { code, err } = await deepLabor(["convert", "a.dossier.json", "--to", to, "--out", out], { cwd: where });
      expect({ to, code, err }).toEqual({ to, code: 0, err: "" });
      const names = readdirSync(out);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(readFileSync(path.join(out, name), "utf8")).not.toContain("Zanzibar");
    }
    const { code, err } = await deepLabor(["convert", "b.dossier.json", "--to", "csv", "--out", "c"], { cwd: where });
    expect(code).toBe(1);
    expect(said(err)).toContain("Nothing leaves");
    expect(readdirSync(where)).not.toContain("c");
  });

  test("never writes another format over what it reads", async () => {
    const where = folder({ "a.dossier.json": textOf(small) });
    const words = ["convert", "a.dossier.json", "--to", "markdown", "--out", "a.dossier.json"];
    expect((await deepLabor(words, { cwd: where })).code).toBe(2);
    expect(readFileSync(path.join(where, "a.dossier.json"), "utf8")).toBe(textOf(small));
  });

  test("speaks French, and its help names every option", async () => {
    const where = folder({ "a.bin": new Uint8Array([0, 1, 2]) });
    const french = await deepLabor(["convert", "a.bin", "--to", "dossier", "--out", "b", "--lang", "fr"], {
      cwd: where,
    });
    expect(said(french.err)).toContain("Ce n’est aucun des formats lus ici");
    const { out } = await deepLabor(["convert", "--help"]);
    for (const option of ["--from", "--to", "--out", "--answers", "--write-answers", "--report", "--all", "--lang"])
      expect(out).toContain(option);
  });
});
