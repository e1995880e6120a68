/** The contract of all formats (`src/formats/README.md`). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRange } from "../../src/formats/foreign/rangeText.ts";
import {
  type CarriedPart,
  type FileFormat,
  type FormatName,
  formats,
  formatsOf,
  type GivenFile,
  type ReadFormat,
  readersOf,
} from "../../src/formats/index.ts";
import { rangeOfCell } from "../../src/formats/tables/rangeOfCell.ts";
import { leakFinder } from "../../src/redact/index.ts";
import { type Dossier, isHopType, type JsonObject } from "../../src/schema/index.ts";
import { textIn } from "../../src/text/index.ts";
import { sampleFile } from "../publish/sample.ts";
import { canaryDossier } from "../redact/canaryDossier.ts";
import { firstSeed, tried } from "../scope.ts";
import { checkRead } from "./checkRead.ts";
import { samples } from "./samples.ts";
import { awkward, ofLibrary, publishedFrom } from "./writtenDossiers.ts";

const NO_ANSWERS = new Map<string, string>();
const readers = formats.flatMap(({ name, reader }) => (reader ? [[name, reader] as const] : []));
const writers = formats.flatMap(({ name, writer }) => (writer ? [[name, writer] as const] : []));
const formatOf = (name: FormatName): FileFormat => formats.find(one => one.name === name)!;
const seed = firstSeed;

const read = (file: GivenFile, name: FormatName, answers: ReadonlyMap<string, string> = NO_ANSWERS): ReadFormat =>
  formatOf(name).reader!.read(file, answers);

/** What a reader gave, in a form in which two are compared. */
const plain = (result: ReadFormat): unknown =>
  result.ok
    ? { ...result.incoming, places: [...result.incoming.places], kinds: [...result.incoming.kinds] }
    : { ...result, left: result.left && { ...result.left, kinds: [...result.left.kinds] } };

/** Formats of other people: nothing in them was seen by whoever brings them. */
const foreign: ReadonlySet<FormatName> = new Set(samples.map(({ format }) => format));

describe("every format of the list", () => {
  test("has a name of its own, an ending, and can be read or written", () => {
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
    for (const { endings, reader, writer } of formats) {
      expect(endings.length).toBeGreaterThan(0);
      expect(reader !== undefined || writer !== undefined).toBe(true);
    }
  });

  test("that is foreign and read has samples here", () => {
    const named = ["ftm", "bods", "ocds", "kumu", "cytoscape", "gexf", "graphml", "osh"];
    expect(named.filter(name => !foreign.has(name as FormatName))).toEqual([]);
  });
});

describe.each(samples.map(sample => [`${sample.format}: ${sample.name}`, sample] as const))("%s", (_, sample) => {
  test("is recognised by its bytes, whatever it is called", () => {
    for (const name of [sample.name, "renamed.pdf", ""]) {
      const found = formatsOf({ ...sample, name });
      expect(found.map(one => one.name)).toContain(sample.format);
      if (sample.format !== "osh") expect(found[0]).toEqual({ name: sample.format, sure: "surely" });
    }
  });

  test("is recognised and read the same where each reader is loaded when it is needed", async () => {
    const later = await readersOf(sample);
    expect(later.map(({ name, sure }) => ({ name, sure }))).toEqual(formatsOf(sample));
    for (const { name, reader } of later)
      expect(reader.read(sample, NO_ANSWERS)).toEqual(
        formats.find(one => one.name === name)!.reader!.read(sample, NO_ANSWERS),
      );
  });

  test("is read: something comes in, all of it counted, placed and valid", () => {
    const result = read(sample, sample.format);
    expect(result.ok).toBe(true);
    checkRead(result);
  });

  test("gives the same when it is read twice", () => {
    expect(plain(read(sample, sample.format))).toEqual(plain(read(sample, sample.format)));
  });

  test("brings nothing that counts as seen, and the file stands as the source of all links", () => {
    const result = read(sample, sample.format);
    if (!result.ok) throw new Error("refused");
    const { objects } = result.incoming;
    const own = (objects.sources as readonly JsonObject[])[0]!;
    for (const list of ["links", "money", "proceedings", "figures"])
      for (const item of (objects[list] as readonly JsonObject[] | undefined) ?? []) {
        if (list !== "proceedings") expect(["reported", "unverified"]).toContain(item.verification);
        expect(item.evidence).toContain(own.id);
      }
  });

  test("is asked the same things when it is answered, and an answer is what is taken", () => {
    const before = read(sample, sample.format);
    if (!before.ok) throw new Error("refused");
    for (const { id, choices } of before.incoming.asked)
      for (const choice of choices ?? ["Somebody Ltd"]) {
        const after = read(sample, sample.format, new Map([[id, choice]]));
        checkRead(after);
        if (!after.ok) continue;
        // Leaving out can leave other questions without records.
        const same = after.incoming.asked.find(one => one.id === id);
        expect([id, choice, same?.assumed]).toEqual([id, choice, choice]);
      }
  });
});

describe("garbage", () => {
  const options = { seed, numRuns: tried(20, 400) };
  test(`throws in no reader: random bytes (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        for (const [name, reader] of readers) {
          reader.recognise({ name: "x", bytes });
          checkRead(read({ name: "x", bytes }, name));
        }
      }),
      options,
    );
  });

  test(`throws in no reader: JSON of any kind (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), text => {
        const file = { name: "x.json", bytes: new TextEncoder().encode(text) };
        for (const [name, reader] of readers) {
          reader.recognise(file);
          checkRead(read(file, name));
        }
      }),
      options,
    );
  });

  /** The samples with their values exchanged for those of other kinds. */
  const WRONG: readonly unknown[] = [
    null,
    true,
    7,
    "",
    "x",
    [],
    {},
    [null],
    [[]],
    { id: 1 },
    "__proto__",
    -1e300,
    "2020-13-45",
  ];
  const jsons = samples.filter(({ name }) => name.endsWith(".json") && !name.startsWith("sixteen"));
  test(`throws in no reader: samples with wrong values in them (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...jsons),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...WRONG)), { minLength: 1, maxLength: 4 }),
        (sample, changes) => {
          const text = new TextDecoder().decode(sample.bytes);
          const lines = /^\{.*\}\n\{/su.test(text) && !text.includes("\n ") ? text.trim().split("\n") : [text];
          const changed = lines.map(line => {
            let at = 0;
            return JSON.stringify(
              JSON.parse(line, (_, value: unknown) => {
                at += 1;
                const found = changes.find(([place]) => place % 97 === at % 97);
                return found ? found[1] : value;
              }),
            );
          });
          checkRead(read({ name: sample.name, bytes: new TextEncoder().encode(changed.join("\n")) }, sample.format));
        },
      ),
      { seed, numRuns: tried(75, 1_500) },
    );
  });

  test(`throws in no reader: samples that are cut off or have bits turned (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })), { maxLength: 6 }),
        async (sample, cut, flips) => {
          const bytes = sample.bytes.slice(0, flips.length % 2 === 0 ? cut % (sample.bytes.length + 1) : undefined);
          for (const [at, bit] of flips) if (bytes.length > 0) bytes[at % bytes.length]! ^= 1 << bit;
          const file = { name: sample.name, bytes };
          const later = await readersOf(file);
          expect(later.map(({ name, sure }) => ({ name, sure }))).toEqual(formatsOf(file));
          checkRead(read(file, sample.format));
        },
      ),
      { seed, numRuns: tried(100, 2_000) },
    );
  });

  test.each([
    ["{os_id,name,country,address\nKE1,Stitch House,KE,1 Road\n", []],
    ['[["os_id","name","country","address"],["KE1","Stitch House","KE","1 Road"]]', []],
    ["<os_id,name,country,address\nKE1,Stitch House,KE,1 Road\n", []],
    [" os_id,name,country,address\nKE1,Stitch House,KE,1 Road\n", ["osh", "csv"]],
  ])(
    "is no list of facilities where it begins as another kind of file does, in the page and in the command: %s",
    async (text, expected) => {
      const file = { name: "list.txt", bytes: new TextEncoder().encode(text) };
      expect(formatsOf(file).map(({ name }) => name)).toEqual(expected);
      expect((await readersOf(file)).map(({ name }) => name)).toEqual(expected);
    },
  );

  test("takes a dossier with ids of another form under ids of that form, with all that refers to them, and tells it", () => {
    const text = JSON.stringify(sampleFile)
      .replaceAll('"transcribers"', '"The_Transcribers"')
      .replaceAll('"ruling"', '"Ruling & order"');
    const result = read({ name: "a.json", bytes: new TextEncoder().encode(text) }, "dossier");
    checkRead(result);
    if (!result.ok) throw new Error("refused");
    expect(JSON.stringify(result.incoming.objects)).toContain('"the-transcribers"');
    expect(JSON.stringify(result.incoming.objects)).not.toContain("The_Transcribers");
    expect(result.incoming.lost.map(({ what }) => what)).toContain("The_Transcribers");
    expect((result.incoming.objects.links as readonly JsonObject[]).length).toBe(sampleFile.links.length);
  });

  test("takes a party of a dossier that lacks its name under its id", () => {
    const parties = sampleFile.parties.map(({ id, name, ...others }) =>
      id === "kanto" ? { id, ...others } : { id, name, ...others },
    );
    const result = read(
      { name: "a.json", bytes: new TextEncoder().encode(JSON.stringify({ ...sampleFile, parties })) },
      "dossier",
    );
    checkRead(result);
    expect(result.ok && result.incoming.objects.parties).toContainEqual(expect.objectContaining({ name: "kanto" }));
  });

  test("takes no end that comes before its start", () => {
    const text =
      '{"id":"a","schema":"Ownership","properties":{"owner":["o"],"asset":["b"],"startDate":["2020"],"endDate":["2004"]}}\n';
    const firms = ["o", "b"].map(id => JSON.stringify({ id, schema: "Company", properties: { name: [`Firm ${id}`] } }));
    const result = read({ name: "a.ftm.json", bytes: new TextEncoder().encode(text + firms.join("\n")) }, "ftm");
    checkRead(result);
    if (!result.ok) throw new Error("refused");
    expect(result.incoming.objects.links).toEqual([expect.objectContaining({ start: "2020" })]);
    expect(JSON.stringify(result.incoming.objects)).not.toContain("2004");
    expect(result.incoming.lost).toContainEqual(expect.objectContaining({ what: "2004", code: "value-not-taken" }));
  });

  test("takes no amount beyond all numbers", () => {
    for (const amount of ["1e999", "9".repeat(400), "1–1e999", "~1e999"]) expect(rangeOfCell(amount, ".")).toBeNull();
    expect(rangeOfCell("1e3", ".")).toBe(1_000);
    expect(readRange("9".repeat(400))).toBeNull();
  });

  test("is told with its line and column where a text stops being what it was", () => {
    for (const [format, name, text, place] of [
      [
        "ftm",
        "a.json",
        '[\n  {"id": "a", "schema": "Company", "properties": {}},\n  {"id": oops}\n]',
        { line: 3, column: 10 },
      ],
      ["kumu", "k.json", '{"elements": [],\n "connections": [}', { line: 2, column: 18 }],
      ["gexf", "g.gexf", '<gexf version="1.3">\n<graph><nodes></graph></gexf>', { line: 2 }],
      ["graphml", "g.graphml", "<graphml>\n<graph>", { line: 2 }],
    ] as const) {
      const result = read({ name, bytes: new TextEncoder().encode(text) }, format);
      expect(result.ok).toBe(false);
      if (!result.ok) expect([name, result.refusals[0]]).toMatchObject([name, { code: "damaged", place }]);
    }
  });

  test("of XML expands no entity and asks for nothing", () => {
    for (const [name, root] of [
      ["gexf", "gexf"],
      ["graphml", "graphml"],
    ] as const) {
      const text = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><${root}><graph><nodes><node id="&b;" label="&b;"/></nodes></graph></${root}>`;
      const result = read({ name: "x", bytes: new TextEncoder().encode(text) }, name);
      expect(result.ok).toBe(false);
    }
  });
});

test("of a dossier with errors comes in what could be read, as a dossier without them", () => {
  const wrong = {
    ...sampleFile,
    parties: sampleFile.parties.map(party => ({ ...party, ...(party.response && { response: { text: "Yes." } }) })),
    sources: sampleFile.sources.map(({ type: _, ...source }, at) => (at === 0 ? source : { ...source, type: 7 })),
  };
  const result = read({ name: "a.dossier.json", bytes: new TextEncoder().encode(JSON.stringify(wrong)) }, "dossier");
  checkRead(result);
  if (!result.ok) throw new Error("refused");
  const { objects, lost } = result.incoming;
  expect((objects.sources as readonly JsonObject[]).map(({ id, type }) => [id, type])).toEqual([
    ["contract", "unknown"],
    ["talk", "unknown"],
  ]);
  expect((objects.parties as readonly JsonObject[]).filter(({ response }) => response !== undefined)).toEqual([]);
  expect(lost.map(({ code, place }) => [code, place.pointer])).toEqual([
    ["has-errors", "/parties/0/response"],
    ["has-errors", "/sources/1/type"],
  ]);
});

describe("a part of a dossier that has an error is told by its place in the file, and the rest comes in", () => {
  const { parties, links } = sampleFile;
  const [party, ...otherParties] = parties;
  const withParty = (changes: JsonObject): string =>
    JSON.stringify({ ...sampleFile, parties: [{ ...party, ...changes }, ...otherParties] });
  const withKey = (key: string): string =>
    withParty({ response: "HERE" }).replace('"response":"HERE"', `"${key}":{"polluted":1}`);

  test.each<readonly [error: string, text: string, told: readonly string[], left: readonly string[]]>([
    ["a text in no language", withParty({ description: { en: "Yes", "!": "No" } }), ["/parties/0/description"], []],
    ["a field that would change what an object is", withKey("__proto__"), ["/parties/0/__proto__"], []],
    ["a field with two meanings", withKey("name"), ["/parties/0/name"], []],
    [
      "one of several entries",
      withParty({ aliases: ["One", 2, "Three", 4] }),
      ["/parties/0/aliases/1", "/parties/0/aliases/3"],
      [],
    ],
    ["a list that is none", JSON.stringify({ ...sampleFile, story: "once" }), ["/story"], []],
    ["a field of the dossier", JSON.stringify({ ...sampleFile, title: 7, language: "!" }), ["/language", "/title"], []],
    ["an object that is none", JSON.stringify({ ...sampleFile, links: [7, ...links] }), ["/links/0"], ["links"]],
    [
      "a party, with what stands or falls with it",
      JSON.stringify({ ...sampleFile, parties: [{ ...party, kind: "ghost" }, ...otherParties] }),
      ["/parties/0"],
      ["parties"],
    ],
  ])("%s", (_, text, told, left) => {
    const result = read({ name: "a.dossier.json", bytes: new TextEncoder().encode(text) }, "dossier");
    checkRead(result);
    if (!result.ok) throw new Error("refused");
    const { lost, kinds, objects, places } = result.incoming;
    const pointers = lost.map(({ place }) => place.pointer);
    expect(pointers).toEqual(expect.arrayContaining([...told]));
    expect([...kinds].filter(([, one]) => one.left > 0).map(([list]) => list)).toEqual(
      expect.arrayContaining([...left]),
    );
    if (left.length === 0) expect([...pointers].sort()).toEqual([...told]);
    expect(JSON.stringify(objects)).not.toContain("polluted");
    // Each object is told where it stands in the file that was given, not where it stands now.
    const file = JSON.parse(text) as JsonObject;
    for (const [key, [place]] of places) {
      const [list, id] = key.split("/") as [string, string];
      const index = Number(place!.pointer!.split("/").at(-1));
      expect([key, (file[list] as readonly JsonObject[])[index]!.id]).toEqual([key, id]);
    }
  });
});

describe("a file that holds two things", () => {
  test("is recognised as both, so that whoever brings it is asked", () => {
    const [ftm, bods] = [samples[0]!, samples.find(({ name }) => name === "bods.jsonl")!];
    const bytes = new Uint8Array([...ftm.bytes, ...bods.bytes]);
    const sure = formatsOf({ name: "both.json", bytes }).filter(one => one.sure === "surely");
    expect(sure.map(({ name }) => name).sort()).toEqual(["bods", "ftm"]);
    for (const name of ["ftm", "bods"] as const) {
      const result = read({ name: "both.json", bytes }, name);
      if (!result.ok) throw new Error("refused");
      expect(result.incoming.lost.filter(({ code }) => code === "not-of-the-format").length).toBeGreaterThan(0);
      checkRead(result);
    }
  });
});

const oneLine = (text: Dossier["title"], language: string): string =>
  textIn(text, "en", language).text.replace(/\s+/gu, " ").trim();

/** What a dossier says of a part, as lines that can be compared with what came back; ids and order are no part of it. */
function saidOf(
  dossier: JsonObject,
  language: string,
  companies: ReadonlySet<string>,
): Partial<Record<CarriedPart, readonly string[]>> {
  const parties = dossier.parties as readonly JsonObject[];
  const textOf = (value: unknown): string =>
    value === undefined
      ? ""
      : textIn(value as Dossier["title"], "en", language)
          .text.replace(/\s+/gu, " ")
          .trim();
  const named = new Map(parties.map(party => [party.id, textOf(party.name) || "?"]));
  const links = ((dossier.links as readonly JsonObject[] | undefined) ?? []).filter(({ from, to }) => from !== to);
  const line = (link: JsonObject): string => `${named.get(link.from)} ${link.type} ${named.get(link.to)}`;
  // FollowTheMoney knows shares of companies only.
  const share = (link: JsonObject): string =>
    companies.has(named.get(link.to) ?? "") ? JSON.stringify(link.share ?? null) : "";
  // A range without an end says nothing.
  const number = (value: unknown): unknown => (JSON.stringify(value) === "{}" ? null : (value ?? null));
  const ofType = (...types: readonly string[]) => links.filter(({ type }) => types.includes(String(type)));
  return {
    hops: links
      .filter(({ type }) => isHopType(type as Dossier["links"][number]["type"]))
      .map(line)
      .sort(),
    ownership: ofType("owns", "invests-in")
      .map(link => `${line(link)} ${share(link)}`)
      .sort(),
    payments: ofType("pays").map(line).sort(),
    representation: ofType("represents").map(line).sort(),
    kinds: parties.map(({ id, kind }) => `${named.get(id)}: ${kind}`).sort(),
    numbers: parties
      .map(({ id, count, inLine }) => `${named.get(id)} ${JSON.stringify([number(count), number(inLine)])}`)
      .sort(),
    dates: links.map(link => `${line(link)} ${link.start ?? ""}–${link.end ?? ""}`).sort(),
  };
}

const { text: canaryText, canaries } = canaryDossier();
const canaryPublished = publishedFrom(canaryText);
const finder = leakFinder(canaries);

const kindIn = ({ parties }: Dossier, id: string) => parties.find(party => party.id === id)?.kind;

describe.each(writers)("what is written as %s", (name, writer) => {
  const dossiers = [
    ...ofLibrary(),
    ...Array.from({ length: tried(6, 120) }, (_, at) => [`seed ${seed + at}`, awkward(seed + at)] as const),
  ];

  test("is the same each time, and has names that a disk takes", () => {
    for (const [, published] of dossiers.slice(0, 12)) {
      const files = writer.write(published, "en");
      expect(writer.write(published, "en")).toEqual(files);
      for (const file of files) expect(file.name).toMatch(/^[a-z0-9][a-z0-9.-]*$/u);
    }
  });

  test("holds nothing of what may not leave", () => {
    for (const file of writer.write(canaryPublished, "en"))
      expect(finder.leaks(file.bytes).map(at => canaries[at])).toEqual([]);
  });

  test.runIf(foreign.has(name))("comes back as it was, but for what the format cannot carry", () => {
    for (const [told, published] of dossiers) {
      const { dossier } = published;
      const [file] = writer.write(published, "en");
      if (file === undefined) {
        // Of a format of ownership alone there is no file where nobody is owned.
        const owned = dossier.links.filter(({ type }) => type === "owns" || type === "invests-in").map(({ to }) => to);
        expect([told, name, owned.every(id => kindIn(dossier, id) === "person")]).toEqual([told, "bods", true]);
        continue;
      }
      expect(formatsOf(file)[0]).toEqual({ name, sure: "surely" });
      const result = read(file, name);
      checkRead(result);
      if (!result.ok) throw new Error(`${told} is not read back as ${name}`);
      const companies = new Set(
        dossier.parties.flatMap(({ kind, name: called }) =>
          kind === "organisation" && called !== undefined ? [oneLine(called, dossier.language)] : [],
        ),
      );
      // In BODS nobody owns a person.
      const links = dossier.links.filter(({ to }) => name !== "bods" || kindIn(dossier, to) !== "person");
      const before = saidOf({ ...dossier, links } as unknown as JsonObject, dossier.language, companies);
      const after = saidOf(result.incoming.objects, dossier.language, companies);
      for (const part of Object.keys(before) as CarriedPart[]) {
        if (writer.carries[part] !== "whole") continue;
        expect([told, part, after[part]]).toEqual([told, part, before[part]]);
      }
      for (const { id } of result.incoming.asked)
        expect([told, name, id]).toEqual([told, name, "no question about our own file"]);
    }
  });
});
