/** What is written is opened by other programs' readers, and by the definitions of those whose formats they are. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import cytoscape, { type CytoscapeOptions } from "cytoscape";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { describe, expect, test, vi } from "vitest";
import { type FormatName, formats } from "../../src/formats/index.ts";
import type { Published } from "../../src/redact/index.ts";
import { isJsonObject } from "../../src/schema/index.ts";
import { firstSeed, tried } from "../scope.ts";
import { awkward, ofLibrary } from "./writtenDossiers.ts";

const written = (name: FormatName, published: Published): string | null => {
  const [file] = formats.find(one => one.name === name)!.writer!.write(published, "en");
  return file ? new TextDecoder().decode(file.bytes) : null;
};

const dossiers: readonly (readonly [string, Published])[] = [
  ...ofLibrary(),
  ...Array.from({ length: tried(8, 150) }, (_, at) => [`seed ${firstSeed + at}`, awkward(firstSeed + at)] as const),
];

/** XML 1.0 has no way to write a line end in an element other than as one, and readers of attributes differ in blanks. */
const plain = (text: unknown): string => String(text).replace(/\s+/gu, " ").trim();
const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();

describe.each([
  ["gexf", (text: string) => parseGexf(MultiDirectedGraph, text)],
  ["graphml", (text: string) => parseGraphml(MultiDirectedGraph, text)],
] as const)("graphology opens what is written as %s", (name, open) => {
  test("with all parties by their names, and all links in their direction and type", () => {
    for (const [told, published] of dossiers) {
      const { parties, links } = published.dossier;
      const graph = open(written(name, published)!);
      expect([told, graph.order, graph.size]).toEqual([told, parties.length, links.length]);
      expect([told, sorted(graph.nodes())]).toEqual([told, sorted(parties.map(({ id }) => id))]);
      graph.forEachNode((id, { kind, label }) => {
        expect([told, id, kind]).toEqual([told, id, parties.find(party => party.id === id)!.kind]);
        expect([told, id, plain(label)]).not.toEqual([told, id, ""]);
      });
      expect([told, sorted(graph.mapEdges((_, { type }, from, to) => `${from} ${type} ${to}`))]).toEqual([
        told,
        sorted(links.map(({ from, type, to }) => `${from} ${type} ${to}`)),
      ]);
    }
  });
});

describe("cytoscape.js opens what is written as cytoscape", () => {
  test("with all parties and links, a style sheet of which it knows every line, and no box upon another", () => {
    const complaints: unknown[] = [];
    const warn = vi.spyOn(console, "warn").mockImplementation((...words) => void complaints.push(words));
    for (const [told, published] of dossiers) {
      const { parties, links } = published.dossier;
      const network = cytoscape({
        headless: true,
        styleEnabled: true,
        ...(JSON.parse(written("cytoscape", published)!) as CytoscapeOptions),
      });
      expect([told, sorted(network.nodes().map(node => node.id()))]).toEqual([
        told,
        sorted(parties.map(({ id }) => id)),
      ]);
      const ends = network.edges().map(edge => `${edge.data("source")} ${edge.data("type")} ${edge.data("target")}`);
      expect([told, sorted(ends)]).toEqual([told, sorted(links.map(({ from, type, to }) => `${from} ${type} ${to}`))]);
      const boxes = network.nodes().map(node => ({ ...node.position(), width: node.width(), height: node.height() }));
      const isOver = boxes.some((a, at) =>
        boxes.some(
          (b, other) =>
            other > at &&
            Math.abs(a.x - b.x) < (a.width + b.width) / 2 &&
            Math.abs(a.y - b.y) < (a.height + b.height) / 2,
        ),
      );
      expect([told, isOver]).toEqual([told, false]);
      network.destroy();
    }
    warn.mockRestore();
    expect(complaints).toEqual([]);
  });

  test("and work leads down, but where it comes back", () => {
    const [, published] = ofLibrary().find(([told]) => told.includes("microsoft"))!;
    const network = cytoscape({
      headless: true,
      ...(JSON.parse(written("cytoscape", published)!) as CytoscapeOptions),
    });
    const hops = network.edges('[family = "hop"]');
    expect(hops.length).toBeGreaterThan(2);
    for (const hop of hops.toArray()) expect(hop.source().position().y).toBeLessThan(hop.target().position().y);
  });
});

describe("the model of FollowTheMoney knows what is written as ftm", () => {
  type Property = { readonly type: string; readonly range?: string; readonly stub?: boolean };
  type Schema = {
    readonly extends?: readonly string[];
    readonly required?: readonly string[];
    readonly properties: Readonly<Record<string, Property>>;
  };
  // The package offers its model by no door of its own that Node opens.
  const main = createRequire(import.meta.url).resolve("@opensanctions/followthemoney");
  const { schemata } = JSON.parse(readFileSync(path.join(path.dirname(main), "defaultModel.json"), "utf8")) as {
    schemata: Readonly<Record<string, Schema>>;
  };
  const lineOf = (name: string): readonly string[] => [name, ...(schemata[name]?.extends ?? []).flatMap(lineOf)];
  const propertyOf = (schema: string, name: string): Property | undefined =>
    lineOf(schema)
      .map(one => schemata[one]!.properties[name])
      .find(one => one !== undefined);
  const FORMS: Readonly<Record<string, RegExp>> = {
    date: /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u,
    country: /^[a-z]{2}$/u,
    url: /^https?:\/\/\S+$/u,
    number: /^-?\d+(?:\.\d+)?$/u,
  };

  test("has seventy schemata or so", () => expect(Object.keys(schemata).length).toBeGreaterThan(60));

  test("by schema, required properties, the form of each value, and what each reference leads to", () => {
    for (const [told, published] of dossiers) {
      const entities = written("ftm", published)!
        .trim()
        .split("\n")
        .map(line => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });
      const byId = new Map(entities.map(entity => [entity.id, entity]));
      expect([told, byId.size]).toEqual([told, entities.length]);
      for (const { id, schema, properties } of entities) {
        expect([told, id, Object.hasOwn(schemata, schema)]).toEqual([told, id, true]);
        // What the schema itself requires: a Contract has a title where other things have a name.
        const required = schemata[schema]!.required ?? [];
        for (const name of required)
          expect([told, id, name, properties[name]?.length ?? 0]).not.toEqual([told, id, name, 0]);
        for (const [name, values] of Object.entries(properties)) {
          const property = propertyOf(schema, name);
          expect([told, schema, name, property === undefined || property.stub === true]).toEqual([
            told,
            schema,
            name,
            false,
          ]);
          expect(values.every(value => typeof value === "string" && value !== "")).toBe(true);
          const form = FORMS[property!.type];
          if (form)
            for (const value of values) expect([told, name, value]).toEqual([told, name, expect.stringMatching(form)]);
          if (property!.type !== "entity") continue;
          for (const value of values)
            expect([told, schema, name, lineOf(byId.get(value)!.schema)]).toEqual([
              told,
              schema,
              name,
              expect.arrayContaining([property!.range]),
            ]);
        }
      }
    }
  });
});

describe("the schema of BODS 0.4 takes what is written as bods", () => {
  const folder = path.resolve(import.meta.dirname, "../fixtures/bods-0.4");
  // Their names for each other, such as "urn:entity", are no whole URNs, which Ajv wants.
  const schemaOf = (name: string) =>
    JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8").replaceAll('"urn:', '"urn:bods:')) as object;
  const ajv = new Ajv2020({
    strict: false,
    formats: { date: /^\d{4}-\d\d-\d\d$/u, "date-time": /^\d{4}-\d\d-\d\dT/u, uri: /^[a-z][a-z0-9+.-]*:\S+$/iu },
  });
  for (const name of ["components", "entity-record", "person-record", "relationship-record"])
    ajv.addSchema(schemaOf(name));
  const validate = ajv.compile(schemaOf("statement"));

  test("and refuses what is none of its", () => {
    expect(validate([{ statementId: "short", recordType: "relationship" }])).toBe(false);
  });

  test("statement by statement, with every party that is referred to", () => {
    let seen = 0;
    for (const [told, published] of dossiers) {
      const text = written("bods", published);
      if (text === null) continue;
      const statements = JSON.parse(text) as {
        recordId: string;
        statementId: string;
        recordDetails: Record<string, unknown>;
      }[];
      expect([told, validate(statements) ? null : validate.errors]).toEqual([told, null]);
      expect(new Set(statements.map(({ statementId }) => statementId)).size).toBe(statements.length);
      const records = new Set(statements.map(({ recordId }) => recordId));
      for (const { recordDetails } of statements)
        for (const end of [recordDetails.subject, recordDetails.interestedParty])
          if (end !== undefined) expect([told, records.has(String(end))]).toEqual([told, true]);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(3);
  });
});

/** Of Kumu's documentation ("JSON": docs.kumu.io, guides, import), read 2026-07: lists of elements, connections, loops. */
describe("the shape that Kumu documents is that of what is written as kumu", () => {
  test("with labels, and connections between ids that there are", () => {
    for (const [told, published] of dossiers) {
      const whole = JSON.parse(written("kumu", published)!) as Record<string, Record<string, unknown>[]>;
      expect([told, Object.keys(whole)]).toEqual([told, ["elements", "connections"]]);
      const ids = new Set(whole.elements!.map(({ id }) => id));
      expect([told, ids.size]).toEqual([told, whole.elements!.length]);
      for (const element of whole.elements!)
        expect([told, element.label, element.type]).toEqual([told, expect.stringMatching(/\S/u), expect.any(String)]);
      for (const { from, to, direction, type } of whole.connections!)
        expect([told, ids.has(from), ids.has(to), direction, typeof type]).toEqual([
          told,
          true,
          true,
          "directed",
          "string",
        ]);
      // Fields hold text, or lists of text.
      for (const record of [...whole.elements!, ...whole.connections!])
        for (const value of Object.values(record)) expect(isJsonObject(value)).toBe(false);
    }
  });
});
