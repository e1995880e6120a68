/** Files as other people have them: each of their rows is taken for what it says, asked about, or refused. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { deepLabor, folder, root } from "../command.ts";

const corpus = path.join(root, "tests/fixtures/foreign");
const said = (text: string): string => text.replaceAll(/\s+/gu, " ");

type Object = Readonly<Record<string, unknown>>;
type Dossier = Readonly<Record<string, readonly Object[] | undefined>>;

type Ran = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Null: no file was written. */
  readonly made: Dossier | null;
  readonly report: {
    readonly records: { readonly in: number; readonly taken: number; readonly left: number };
    readonly asked: readonly { readonly id: string; readonly assumed: string; readonly likely?: readonly string[] }[];
    readonly lost: readonly { readonly code: string; readonly what: string; readonly place: Object }[];
  } | null;
};

/** Converts a file into a dossier, in a folder of its own. */
async function converted(
  name: string,
  content: string | Uint8Array,
  answers: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const where = folder({ [name]: content, "answers.json": JSON.stringify(answers) });
  const words = ["convert", name, "--to", "dossier", "--out", "made.json", "--report", "r.json"];
  const ran = await deepLabor([...words, ...(Object.keys(answers).length > 0 ? ["--answers", "answers.json"] : [])], {
    cwd: where,
  });
  const json = (file: string) =>
    existsSync(path.join(where, file)) ? JSON.parse(readFileSync(path.join(where, file), "utf8")) : null;
  return { ...ran, made: json("made.json"), report: json("r.json") };
}

const fixture = (name: string): Uint8Array => readFileSync(path.join(corpus, name));

/** Each fixture, and what becomes of it. A new one must be given a place here. */
const NO_TABLE: Readonly<Record<string, string>> = {
  "notes.txt": "This is a text, and no table",
  "agenda.md": "This is a text, and no table",
  "article.txt": "This is a text, and no table",
  "chain.mmd": "This is a diagram in Mermaid, and no table",
  "chain.dot": "This is a graph in DOT, and no table",
  "chain.ttl": "This is RDF in Turtle, and no table",
  "sources.bib": "This is a bibliography in BibTeX, and no table",
  "sources.ris": "This is a bibliography in RIS, and no table",
  "chain.txt": "These are lines of a chain, and no table",
};
/** How many rows stand below the head: all of them are left, and counted. */
const ASKED: Readonly<Record<string, number>> = {
  "donations.csv": 4,
  "ocds-flattened.csv": 1,
  "wikidata.csv": 3,
  "neo4j-relationships.csv": 2,
  "gleif-level-2.csv": 2,
  "books.csv": 2,
  "timetable.tsv": 2,
  "census.csv": 2,
  "people.csv": 2,
  "jobs.csv": 2,
  "search-terms.csv": 2,
};
const TAKEN: readonly string[] = [
  "boreal-fournisseurs.csv",
  "brand-list.csv",
  "chain-table.md",
  "gephi.csv",
  "maltego.csv",
  "neo4j-nodes.csv",
  "os-hub-template.csv",
  "turnover.csv",
  "zotero.csv",
];

test("every file of the corpus has its place here", () => {
  expect(readdirSync(corpus).sort()).toEqual([...Object.keys(NO_TABLE), ...Object.keys(ASKED), ...TAKEN].sort());
});

describe("a text that is no table", () => {
  test.each(Object.entries(NO_TABLE))(
    "%s is never one: nothing is taken, and no file is written",
    async (name, why) => {
      // Whatever it is called.
      for (const called of [name, "x.txt", "x"]) {
        const { code, err, made, report } = await converted(called, fixture(name));
        expect({ called, code, made, report }).toEqual({ called, code: 1, made: null, report: null });
        expect(said(err)).toContain(why);
      }
    },
  );

  test("is none under the name of a table either", async () => {
    for (const name of Object.keys(NO_TABLE)) {
      const { code, made } = await converted("x.csv", fixture(name));
      expect({ name, code, made }).toEqual({ name, code: 1, made: null });
    }
  });
});

describe("a table of which too little is known", () => {
  test.each(Object.entries(ASKED))(
    "%s is asked about: all rows are left, and no file is written",
    async (name, rows) => {
      const { code, made, report, err } = await converted(name, fixture(name));
      expect({ code, made }).toEqual({ code: 1, made: null });
      expect(report!.records).toEqual({ in: rows, taken: 0, left: rows });
      expect(said(err)).toContain(`Nothing was taken of ${name}`);
    },
  );

  test.each(Object.keys(ASKED))("%s is read with the answers that are printed", async name => {
    const { err } = await converted(name, fixture(name));
    const printed = /\{ "sheet:"[\s\S]*\}/u.exec(err)?.[0];
    expect(printed).toBeDefined();
    const answers = JSON.parse(printed!);
    expect(Object.keys(answers).length).toBeLessThanOrEqual(3);
    const { code, report, err: wrong } = await converted(name, fixture(name), answers);
    expect({ code, wrong }).toEqual({ code: 0, wrong: "" });
    expect(report!.records.taken).toBeGreaterThan(0);
  });
});

describe("a table that is known", () => {
  const links = ({ made }: Ran) => (made!.links ?? []).map(({ from, type, to }) => `${from} ${type} ${to}`);
  const parties = ({ made }: Ran) => new Map((made!.parties ?? []).map(one => [one.id, one]));

  test("a brand’s list: who orders where, through whom, who owns it, where it lies, how many work there", async () => {
    const ran = await converted("brand-list.csv", fixture("brand-list.csv"));
    expect(ran.report!.records).toEqual({ in: 3, taken: 3, left: 0 });
    expect(links(ran)).toEqual([
      "padma-group owns padma-stitch-ltd",
      "nordlyn unspecified padma-stitch-ltd",
      "nordlyn unspecified malatya-tekstil",
      // Of the second tier nobody says through whom it works.
      "unknown unspecified tiruppur-ginning",
      "nordlyn unspecified unknown",
    ]);
    const found = parties(ran);
    expect(found.get("malatya-tekstil")).toMatchObject({ country: "TR", place: { name: "Sanayi 4, Malatya" } });
    for (const party of found.values()) expect(party).not.toHaveProperty("count");
    expect(ran.made!.figures).toMatchObject([
      { about: "padma-stitch-ltd", what: "size", value: { min: 1001, max: 5000 }, unit: "persons" },
      { about: "malatya-tekstil", what: "size", value: 250 },
      { about: "tiruppur-ginning", what: "size", value: { min: 51, max: 100 } },
    ]);
    expect(ran.made!.sources).toMatchObject([{ url: "https://nordlyn.example/suppliers" }]);
    expect(ran.made!.links!.some(link => "share" in link)).toBe(false);
  });

  test("a French one: countries in their own language, a share of women that is no share", async () => {
    const ran = await converted("boreal-fournisseurs.csv", fixture("boreal-fournisseurs.csv"));
    expect(links(ran)).toHaveLength(3);
    expect([...parties(ran).values()].map(({ country }) => country)).toEqual([undefined, "BD", "ES", "DE"]);
    for (const link of ran.made!.links!) expect(link).not.toHaveProperty("share");
    expect(ran.report!.asked).toContainEqual(
      expect.objectContaining({ id: "column::6", assumed: "none", likely: expect.arrayContaining(["share"]) }),
    );
  });

  test.each([
    ["maltego.csv", "orders from"],
    ["gephi.csv", "orders"],
  ])("%s: the word for a relation is no source", async (name, label) => {
    const ran = await converted(name, fixture(name));
    expect(links(ran)).toEqual(["nordlyn unspecified padma-stitch", "padma-stitch unspecified konabari-sewing"]);
    expect(ran.made!.links![0]!.label).toBe(label);
    expect(ran.made!.sources).toMatchObject([{ type: "dataset", title: name }]);
  });

  test("a list that could be one for Open Supply Hub is asked about", async () => {
    const plain = await converted("os-hub-template.csv", fixture("os-hub-template.csv"));
    expect(plain.report!.asked[0]).toMatchObject({ id: "format", assumed: "csv" });
    const answers = { format: "osh", buyer: "Nordlyn" };
    const ran = await converted("os-hub-template.csv", fixture("os-hub-template.csv"), answers);
    expect(links(ran)).toEqual(["nordlyn commissions padma-stitch-ltd", "nordlyn commissions malatya-tekstil"]);
  });

  test("nodes of a graph, firms with their staff, a table in Markdown, what a bibliography exports", async () => {
    const nodes = await converted("neo4j-nodes.csv", fixture("neo4j-nodes.csv"));
    expect([...parties(nodes).keys()]).toEqual(["nordlyn", "padma-stitch", "konabari-sewing"]);
    const firms = await converted("turnover.csv", fixture("turnover.csv"));
    expect([...parties(firms).values()]).toMatchObject([{ country: "NO" }, { country: "FR" }]);
    expect(firms.made!.figures).toMatchObject([{ value: 320 }, { value: 210 }]);
    const table = await converted("chain-table.md", fixture("chain-table.md"));
    expect(links(table)).toEqual(["nordlyn commissions padma-stitch", "padma-stitch subcontracts-to konabari-sewing"]);
    const library = await converted("zotero.csv", fixture("zotero.csv"));
    expect(library.made!.sources).toMatchObject([
      { title: "Who sews, who pays", url: "https://example.org/post/1", published: "2024-03-02" },
      { title: "Supplier list", url: "https://nordlyn.example/suppliers" },
    ]);
    expect(library.made!.parties).toEqual([]);
  });

  test("every claim of a table that names no source rests on the table", async () => {
    for (const name of TAKEN) {
      const { made } = await converted(name, fixture(name));
      const claims = [...(made!.links ?? []), ...(made!.figures ?? [])];
      for (const claim of claims)
        expect({ name, id: claim.id, evidence: claim.evidence }).not.toMatchObject({ evidence: [] });
    }
  });
});

describe("a workbook as an office makes it", () => {
  async function workbook(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("List 2024");
    sheet.mergeCells("A1:D1");
    sheet.getCell("A1").value = "Marisol: our partners";
    sheet.getCell("A2").value = "As of";
    sheet.getCell("B2").value = "2024-05-01";
    sheet.getCell("A4").value = "* group of factories";
    sheet.getRow(6).values = ["Group", "Supplier", "", "Workers"];
    sheet.getRow(7).values = ["East", "Textil Ejemplo", "España", 80];
    sheet.getRow(8).values = ["", "Beispiel Weberei", "Deutschland", 40];
    sheet.getRow(9).values = ["West", "Örnek Tekstil", "Türkiye", "1,250"];
    sheet.mergeCells("A7:A8");
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test("its head is found below titles, days and notes, and stays where it is whatever its rows are", async () => {
    const bytes = await workbook();
    const first = await converted("marisol.xlsx", bytes);
    const head = (ran: Ran) => ran.report!.asked.find(({ id }) => id.startsWith("head:"))?.assumed;
    expect(head(first)).toBe("6");
    for (const kind of ["links", "parties", "sources", "money", "figures"]) {
      const told = await converted("marisol.xlsx", bytes, { "sheet:List 2024": kind });
      expect({ kind, head: head(told), rows: told.report!.records.in }).toEqual({ kind, head: "6", rows: 3 });
    }
  });

  test("a column without a heading can be chosen, and merged cells hold for each of their rows", async () => {
    const answers = {
      "sheet:List 2024": "links",
      "column:List 2024:1": "from",
      "column:List 2024:2": "to",
      "column:List 2024:3": "to.country",
    };
    const asked = await converted("marisol.xlsx", await workbook(), { "sheet:List 2024": "links" });
    expect(asked.report!.asked.map(({ id }) => id)).toContain("column:List 2024:3");
    const { made } = await converted("marisol.xlsx", await workbook(), answers);
    expect(made!.links!.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "east textil-ejemplo",
      "east beispiel-weberei",
      "west ornek-tekstil",
    ]);
    expect(made!.parties!.flatMap(({ country }) => country ?? [])).toEqual(["ES", "DE", "TR"]);
  });
});

describe("the account of a file", () => {
  test("is at most 25 lines for every file, and the rest with --all", async () => {
    const columns = Array.from({ length: 60 }, (_, at) => `Odd column ${at}`);
    const rows = Array.from({ length: 40 }, (_, at) =>
      [`A${at}`, `B${at}`, "soon", ...columns.map(() => "x")].join(","),
    );
    const wide = ["From,To,Since", ...columns].join(",");
    const files: readonly (readonly [string, string | Uint8Array])[] = [
      ...readdirSync(corpus).map(name => [name, fixture(name)] as const),
      ["wide.csv", `${wide}\n${rows.join("\n")}\n`],
      ["unknown.csv", `${columns.join(",")}\n${rows.join("\n")}\n`],
    ];
    for (const [name, content] of files) {
      const where = folder({ [name]: content });
      const words = ["convert", name, "--to", "dossier", "--out", "made.json"];
      const { out, err } = await deepLabor(words, { cwd: where });
      const lines = `${out}${err}`.trimEnd().split("\n");
      expect(lines.length, `${name}:\n${out}${err}`).toBeLessThanOrEqual(25);
    }
    const where = folder({ "wide.csv": files.find(([name]) => name === "wide.csv")![1] });
    const words = ["convert", "wide.csv", "--to", "dossier", "--out", "made.json"];
    const short = said((await deepLabor(words, { cwd: where })).out);
    expect(short).toContain("“Since” cannot be this. 40 times, first at row 2");
    expect(short).toMatch(/and \d+ more: --all shows them/u);
    const whole = said((await deepLabor([...words, "--all"], { cwd: where })).out);
    for (const column of columns) expect(whole).toContain(`Column “${column}”`);
    expect(whole.split("“Since” cannot be this.")).toHaveLength(41);
  });

  test("has one line for a column, with three that it could be", async () => {
    const where = folder({ "a.csv": "From,To,Contract date\nA,B,2021-03-04\n" });
    const { out } = await deepLabor(["convert", "a.csv", "--to", "dossier", "--out", "b.json"], { cwd: where });
    const lines = out.split("\n").filter(line => line.includes("Contract date"));
    expect(lines).toEqual([
      '  ? Column “Contract date”: taken for “none” (start, end, observed, …). To answer: "column::3"',
    ]);
  });

  test("is written as a file to be filled in, which --answers takes", async () => {
    const where = folder({ "a.csv": "Giver,Taker,What\nA,B,befriends\n" });
    const ask = await deepLabor(["convert", "a.csv", "--write-answers", "fill.json"], { cwd: where });
    expect(said(ask.out)).toContain("questions are written into fill.json.");
    const asked = JSON.parse(readFileSync(path.join(where, "fill.json"), "utf8"));
    expect(Object.keys(asked)[0]).toBe("sheet:");
    expect(asked["sheet:"]).toMatchObject({ answer: "none", choices: expect.arrayContaining(["links"]) });
    const words = ["convert", "a.csv", "--to", "dossier", "--out", "b.json", "--answers", "fill.json"];
    expect((await deepLabor(words, { cwd: where })).code).toBe(1);
    asked["sheet:"].answer = "links";
    const answers = { ...asked, "column::1": { answer: "from" }, "column::2": "to" };
    writeFileSync(path.join(where, "fill.json"), JSON.stringify(answers));
    const { code } = await deepLabor([...words, "--write-answers", "fill.json"], { cwd: where });
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(path.join(where, "b.json"), "utf8")).links).toHaveLength(1);
    const again = JSON.parse(readFileSync(path.join(where, "fill.json"), "utf8"));
    again["type:befriends"].answer = "owns";
    writeFileSync(path.join(where, "fill.json"), JSON.stringify({ ...answers, ...again }));
    await deepLabor(words, { cwd: where });
    expect(JSON.parse(readFileSync(path.join(where, "b.json"), "utf8")).links[0].type).toBe("owns");
  });
});
