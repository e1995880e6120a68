/** What the page makes of several files, held against what the command makes of the same. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { bringDesk } from "../../../../src/app/page/workers/bringDesk.ts";
import type { BringDone, BringPreview, BringSettings } from "../../../../src/app/page/workers/bringOrder.ts";
import { noSettings } from "../../../../src/app/writing/bringing/useBringing.ts";
import { type CarriedPart, carriedParts, formats } from "../../../../src/formats/index.ts";
import { dataCsv } from "../../../../src/publish/dataCsv.ts";
import { redact } from "../../../../src/redact/index.ts";
import { sayFileRefusal } from "../../../../src/text/index.ts";
import { deepLabor, folder, root } from "../../../cli/command.ts";
import { extent, partOf } from "../../../scope.ts";

type Named = { readonly name: string; readonly bytes: Uint8Array };

const named = (files: Readonly<Record<string, string>>): readonly Named[] =>
  Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));

async function preview(files: readonly Named[], answers: Readonly<Record<string, string>> = {}) {
  const settings: BringSettings = { ...noSettings, answers: new Map(Object.entries(answers)) };
  return bringDesk()({ number: 1, given: { files }, into: null, settings, filter: "all", page: 0 });
}

async function broughtIn(files: readonly Named[], id: string): Promise<Record<string, unknown>> {
  const head = { id, title: id, language: "en", today: "2026-01-01" };
  const given = { number: 1, given: { files }, into: null, settings: noSettings, filter: "all", page: 0 } as const;
  const done = (await bringDesk()({ ...given, head })) as BringDone;
  return JSON.parse(done.text);
}

const dossiers = readdirSync(path.join(root, "data/dossiers")).filter(name => name.endsWith(".dossier.json"));

/** The fields of a part of the dossier that stand at its top. */
const FIELDS_OF: Partial<Readonly<Record<CarriedPart, readonly string[]>>> = {
  story: ["story"],
  imprint: ["authors", "status", "corrections"],
  views: ["views"],
};
const { carries } = formats.find(({ name }) => name === "csv")!.writer!;
/** What every new file has of its own, and what tables lose as the table of `docs/formats.md` says, and nothing else. */
const NOT_IN_TABLES = [
  ...["format", "$schema"],
  ...carriedParts.filter(part => carries[part] === "lost").flatMap(part => FIELDS_OF[part]!),
];

/** A file as it is compared: without what tables do not carry, and with evidence in one of the ways to write it. */
function told(value: unknown, field = ""): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(item => told(item, field));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => field !== "" || !NOT_IN_TABLES.includes(key))
    .map(([key, item]) => [key, told(item, key)] as const)
    .filter(([, item]) => item !== undefined);
  const object = Object.fromEntries(entries);
  if (field === "evidence" && entries.length === 1) return object.source ?? object.quoteId ?? object;
  if (field === "roles" && entries.length === 1) return object.function ?? object;
  return object;
}

describe("a dossier as CSV files comes back whole, by command and in the page", () => {
  test.each(partOf(dossiers, 3))(`%s (${extent})`, async name => {
    const text = readFileSync(path.join(root, "data/dossiers", name), "utf8");
    const published = redact(text);
    if (!published.ok) throw new Error("It is not published.");
    const expected = told(JSON.parse(published.value.text));
    const id = name.replace(".dossier.json", "");
    const where = folder({ [name]: text });
    mkdirSync(path.join(where, "tables"));
    const out = await deepLabor(["convert", name, "--to", "csv", "--out", "tables"], { cwd: where });
    expect(out.err).toBe("");
    const names = readdirSync(path.join(where, "tables")).sort();
    const files = names.map(one => ({
      name: one,
      bytes: new Uint8Array(readFileSync(path.join(where, "tables", one))),
    }));
    const zip = zipSync(Object.fromEntries(files.map(file => [file.name, file.bytes])));
    writeFileSync(path.join(where, "tables.zip"), zip);
    const ways: readonly (readonly [string, readonly string[]])[] = [
      ["files", names.map(one => path.join("tables", one))],
      ["files, the other way round", names.map(one => path.join("tables", one)).toReversed()],
      ["folder", ["tables"]],
      ["ZIP", ["tables.zip"]],
    ];
    for (const [way, words] of ways) {
      const ran = await deepLabor(
        ["convert", ...words, "--to", "dossier", "--out", "back.json", "--report", "r.json"],
        {
          cwd: where,
        },
      );
      expect({ way, code: ran.code, err: ran.err }).toEqual({ way, code: 0, err: "" });
      const report = JSON.parse(readFileSync(path.join(where, "r.json"), "utf8"));
      expect({ way, lost: report.lost, asked: report.asked, left: report.records.left }).toEqual({
        way,
        lost: [],
        asked: [],
        left: 0,
      });
      expect(told(JSON.parse(readFileSync(path.join(where, "back.json"), "utf8"))), way).toEqual(expected);
    }
    expect(told(await broughtIn(files, id)), "many files in the page").toEqual(expected);
    expect(told(await broughtIn([{ name: "tables.zip", bytes: zip }], id)), "a ZIP in the page").toEqual(expected);
  });
});

describe("files that are given together", () => {
  const files = {
    "nordlyn.csv": "Brand,Factory\nNordlyn,Padma Stitch\nNordlyn,Malatya Tekstil\n",
    "boreal.csv": "Marque;Usine\nBoréal;Padma Stitch\n",
  };

  test("are all read: two lists name one factory once", async () => {
    const view = (await preview(named(files))) as BringPreview;
    expect(view.layouts.map(({ file, kind }) => `${file} ${kind}`)).toEqual(["nordlyn.csv links", "boreal.csv links"]);
    expect(view.counts).toMatchObject({ all: 3, new: 3, left: 0 });
    const where = folder(files);
    await deepLabor(["convert", "nordlyn.csv", "boreal.csv", "--to", "dossier", "--out", "a.json"], { cwd: where });
    const made = JSON.parse(readFileSync(path.join(where, "a.json"), "utf8"));
    const parties = ["nordlyn", "padma-stitch", "malatya-tekstil", "boreal"];
    expect(made.parties.map((one: { id: string }) => one.id)).toEqual(parties);
    expect(made.sources.map((one: { title: string }) => one.title)).toEqual(["nordlyn.csv", "boreal.csv"]);
    expect(((await broughtIn(named(files), "nordlyn")).parties as { id: string }[]).map(({ id }) => id)).toEqual(
      parties,
    );
  });

  test("and name two firms alike in two countries keep them apart", async () => {
    const lists = named({
      "a.csv": "Brand,Factory,Factory country\nNordlyn,Lakshmi Exports,India\nNordlyn,Padma Stitch,Bangladesh\n",
      "b.csv": "Brand,Factory,Factory country\nBoréal,Lakshmi Exports,Sri Lanka\nBoréal,Padma Stitch,Bangladesh\n",
    });
    const made = await broughtIn(lists, "a");
    const parties = made.parties as readonly { readonly name: string; readonly country?: string }[];
    expect(parties.map(({ name, country }) => `${name} ${country ?? ""}`.trim())).toEqual([
      "Nordlyn",
      "Lakshmi Exports IN",
      "Padma Stitch BD",
      "Boréal",
      "Lakshmi Exports LK",
    ]);
  });

  test("and are no table are named, and the rest is read", async () => {
    const more = { ...files, "notes.txt": "Met her, at noon.\nShe said: no, never, and left.\nCall B, C, and D.\n" };
    const view = (await preview(named(more))) as BringPreview;
    expect(view.counts.all).toBe(3);
    expect(view.losses).toMatchObject([{ code: "file-not-read", place: { file: "notes.txt" } }]);
    const where = folder();
    mkdirSync(path.join(where, "lists"));
    for (const [name, text] of Object.entries(more)) writeFileSync(path.join(where, "lists", name), text);
    writeFileSync(path.join(where, "lists", ".DS_Store"), new Uint8Array([0, 1]));
    const { code, out } = await deepLabor(["convert", "lists", "--to", "dossier", "--out", "a.json"], { cwd: where });
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/gu, " ")).toContain(`${path.join("lists", "notes.txt")}: It is in none of the formats`);
    const zip = zipSync(
      Object.fromEntries(named({ ...files, "read me.pdf": "%PDF-1.7" }).map(one => [one.name, one.bytes])),
    );
    const packed = (await preview([{ name: "lists.zip", bytes: zip }])) as BringPreview;
    expect(packed.counts.all).toBe(3);
    expect(packed.losses).toMatchObject([{ code: "file-not-read", place: { file: "read me.pdf" } }]);
  });

  test("are refused where none of them is a table", async () => {
    const view = await preview(named({ "chain.mmd": "flowchart LR\n  A[Client, Oslo] --> B[Firm]\n" }));
    expect(view).toMatchObject({ kind: "refused", refusals: [{ code: "no-table", params: { kind: "mermaid" } }] });
  });

  test.each(dossiers)(
    "are refused where one is data.csv of a published folder, and told what to bring: %s",
    async name => {
      const published = redact(readFileSync(path.join(root, "data/dossiers", name), "utf8"));
      if (!published.ok) throw new Error("It is not published.");
      const csv = dataCsv(published.value.dossier);
      const copied = csv.replace(/^.*/u, head => head.replaceAll(",", "\t"));
      for (const [file, text] of [
        ["data.csv", csv],
        ["claims of ours.csv", `\uFEFF${csv}`],
        ["pasted.txt", copied],
      ] as const) {
        const view = await preview(named({ [file]: text }));
        expect(view, file).toMatchObject({
          kind: "refused",
          refusals: [{ code: "no-table", params: { kind: "claims" } }],
        });
        if (view.kind !== "refused") continue;
        for (const language of ["en", "fr"] as const)
          expect(sayFileRefusal(language, view.refusals[0] as never)).toMatch(/data\.json.*data\.xlsx/u);
      }
    },
  );

  test("have no head among their rows, whatever columns are not read", async () => {
    const view = (await preview(named({ "a.csv": "From,To,Colour\nA,B,red\nA,C,blue\n" }))) as BringPreview;
    expect(view.counts).toMatchObject({ all: 2, new: 2, left: 0 });
    expect(view.losses).toMatchObject([{ code: "column-not-read", what: "Colour", place: { column: 3 } }]);
  });

  test("of which too little is known bring nothing until somebody says what they are", async () => {
    const table = named({ "pay.csv": "Giver,Taker,Sum\nJane,Fund,5\n" });
    expect(await preview(table)).toMatchObject({ kind: "preview", coming: 0, layouts: [{ kind: null, head: 1 }] });
    const answers = { "sheet:": "links", "column::1": "from", "column::2": "to" };
    expect(await preview(table, answers)).toMatchObject({ coming: 1, layouts: [{ kind: "links", head: 1 }] });
  });
});
