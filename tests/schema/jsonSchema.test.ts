import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import {
  changeText,
  jsonSchema,
  type Path,
  parseDossier,
  type SchemaDraft,
  schemaAddresses,
  starterText,
} from "../../src/schema/index.ts";
import { smallDossier, smallText } from "./smallDossier.ts";

const root = path.resolve(import.meta.dirname, "../..");
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

type Node = { readonly [keyword: string]: unknown };
const drafts: readonly SchemaDraft[] = ["2020-12", "draft-07"];
// strictRequired needs a field to be defined again in every condition that asks for it.
const options = {
  strict: true,
  strictTypes: true,
  strictTuples: true,
  strictRequired: false,
  allErrors: true,
} as const;
const compiled: Readonly<Record<SchemaDraft, ValidateFunction>> = {
  "2020-12": new Ajv2020(options).compile(jsonSchema("2020-12")),
  "draft-07": new Ajv(options).compile(jsonSchema("draft-07")),
};
const errorsOf = (draft: SchemaDraft, value: unknown): readonly ErrorObject[] => {
  compiled[draft](value);
  return [...(compiled[draft].errors ?? [])];
};

describe.each(drafts)("the JSON Schema of %s", draft => {
  const file = `public/schema/${path.posix.basename(schemaAddresses[draft])}`;

  test("is published as it is made; if this fails, renew it with: npm run schema", () => {
    expect(textOf(file)).toBe(`${JSON.stringify(jsonSchema(draft), null, 2)}\n`);
  });

  test("is itself valid, and names its draft and its address", () => {
    const ajv = draft === "2020-12" ? new Ajv2020(options) : new Ajv(options);
    expect(ajv.validateSchema(jsonSchema(draft))).toBe(true);
    expect(jsonSchema(draft)).toMatchObject({
      $schema:
        draft === "2020-12"
          ? "https://json-schema.org/draft/2020-12/schema"
          : "http://json-schema.org/draft-07/schema#",
      $id: `https://deep-labor.org/schema/${path.posix.basename(file)}`,
    });
  });

  test("is the same each time it is made", () => {
    expect(JSON.stringify(jsonSchema(draft))).toBe(JSON.stringify(jsonSchema(draft)));
  });

  test("says what every record and every field is", () => {
    const { $defs, definitions, ...top } = jsonSchema(draft) as Record<string, Record<string, Node>>;
    const records = { ...($defs ?? definitions), Dossier: top as Node };
    const silent = Object.entries(records).flatMap(([name, record]) => [
      ...(record.title && record.description ? [] : [name]),
      ...Object.entries((record.properties ?? {}) as Record<string, Node>)
        // A field without words of its own has those of the record that it refers to.
        .filter(([, field]) => !field.description && !field.$ref && !field.allOf)
        .map(([field]) => `${name}.${field}`),
    ]);
    expect(silent).toEqual([]);
    expect(Object.keys(records).length).toBeGreaterThan(30);
  });

  test("forbids no field anywhere, so that unknown ones are kept", () => {
    expect(JSON.stringify(jsonSchema(draft))).not.toContain('"additionalProperties":false');
    const extended = changeText(
      smallText,
      [
        "",
        "parties/0",
        "parties/0/place",
        "links/0",
        "assertions/0",
        "assertions/0/evidence/0",
        "money/1/amount",
        "figures/0/value",
        "story/0/focus",
        "proceedings/0/decisions/0",
      ].map(place => ({ path: [...pathOf(place), "unknownField"], value: { any: ["thing"] } })),
    );
    expect(errorsOf(draft, JSON.parse(extended))).toEqual([]);
  });

  const shipped = readdirSync(path.join(root, "data/dossiers")).filter(name => name.endsWith(".json"));
  test.each(shipped)("accepts %s", name => {
    expect(errorsOf(draft, JSON.parse(textOf(`data/dossiers/${name}`)))).toEqual([]);
  });

  test("accepts the starter and the small dossier", () => {
    expect(errorsOf(draft, JSON.parse(starterText("mine", "2024-05-01")))).toEqual([]);
    expect(errorsOf(draft, smallDossier)).toEqual([]);
  });

  test.each<[string, string, unknown]>([
    ["a later minor version", "format", "deep-labor/1.3"],
    ["a code that an open list does not hold", "parties/0/roles/0", "toll-collector"],
    ["a year alone", "updated", "2024"],
    ["a month alone", "updated", "2024-12"],
    ["an address in capitals", "parties/0/url", "HTTPS://EXAMPLE.ORG/"],
    ["a name in several languages", "parties/0/name", { en: "Lead", "fr-CA": "Chef", "zh-Hant": "長" }],
    ["an unknown party without a name", "parties/2", { id: "between", kind: "unknown" }],
    ["anything that is private", "parties/0/private", [null, { name: 1 }]],
    ["evidence of every kind", "links/0/evidence", ["a", { source: "b" }, { quoteId: "c", supports: "contradicts" }]],
    ["an amount in words", "money/1/amount", { words: "a few cents" }],
    ["a duty of its own", "assertions/0/duty", "x-housing"],
  ])("accepts %s", (_what, place, value) => {
    expect(errorsOf(draft, changed(place, value))).toEqual([]);
  });

  test.each<[string, string, unknown, string]>([
    ["a newer major version", "format", "deep-labor/2", "/format"],
    ["no language", "language", undefined, ""],
    ["no links", "links", undefined, ""],
    ["an id in capitals", "parties/0/id", "Lead", "/parties/0/id"],
    ["a kind that is not on the list", "parties/0/kind", "company", "/parties/0/kind"],
    ["an organisation without a name", "parties/0/name", undefined, "/parties/0"],
    ["a country with three letters", "parties/0/country", "USA", "/parties/0/country"],
    ["a country in small letters", "parties/0/country", "us", "/parties/0/country"],
    ["a currency in words", "money/0/currency", "dollar", "/money/0/currency"],
    ["a day as at home", "updated", "31/12/2021", "/updated"],
    ["a thirteenth month", "updated", "2021-13", "/updated"],
    ["a thirty-second day", "updated", "2021-12-32", "/updated"],
    ["an address without a scheme", "sources/0/url", "www.example.org", "/sources/0/url"],
    ["an address that is a script", "sources/0/url", "javascript:alert(1)", "/sources/0/url"],
    ["a sum that is too short", "sources/0/sha256", "abc", "/sources/0/sha256"],
    ["an empty name", "parties/0/name", "", "/parties/0/name"],
    ["a name in no language", "parties/0/name", {}, "/parties/0/name"],
    ["a name in a language that is none", "parties/0/name", { "en US": "Lead" }, "/parties/0/name"],
    ["an empty list of workers", "conditions/0/workers", [], "/conditions/0/workers"],
    ["no verification", "links/0/verification", undefined, "/links/0"],
    ["no evidence", "links/0/evidence", undefined, "/links/0"],
    ["evidence of nothing", "links/0/evidence/0", {}, "/links/0/evidence/0"],
    ["a text where an object stands", "links/0", "lead-maker", "/links/0"],
    ["placed: true", "parties/0/placed", true, "/parties/0/placed"],
    ["a latitude beyond the pole", "parties/0/place/lat", 91, "/parties/0/place/lat"],
    ["none in line", "parties/2/inLine/min", 0, "/parties/2/inLine/min"],
    ["about in words", "figures/0/value", { about: "300" }, "/figures/0/value"],
    ["a comparison without its direction", "money/1/amount/is", undefined, "/money/1/amount"],
    ["a duty that is none", "assertions/0/duty", "pay-wages", "/assertions/0/duty"],
    ["passes-on without to", "assertions/0/to", undefined, "/assertions/0"],
    ["holds-jointly without partners", "assertions/1/jointWith", undefined, "/assertions/1"],
    ["law without a provision", "assertions/2/provision", undefined, "/assertions/2"],
    ["law without a jurisdiction", "assertions/2/jurisdiction", undefined, "/assertions/2"],
    ["court without finality and decision", "assertions/4/finality", undefined, "/assertions/4"],
    ["excluded by a statement", "assertions/0/position", "excluded", "/assertions/0/basis"],
    ["finality of a contract", "assertions/0/finality", "final", "/assertions/0/finality"],
    ["a closed case without an end", "proceedings/0/end", undefined, "/proceedings/0"],
    ["an own duty without x-", "duties/0/id", "housing", "/duties/0/id"],
    ["a story step without focus", "story/0/focus", undefined, "/story/0"],
  ])("refuses %s", (_what, place, value, where) => {
    const errors = errorsOf(draft, changed(place, value));
    expect(errors.map(error => error.instancePath)).toContain(where);
    // What an editor underlines is refused by the reader as well.
    expect(parseDossier(JSON.stringify(changed(place, value))).problems.map(({ severity }) => severity)).toContain(
      "error",
    );
  });
});

function pathOf(place: string): Path {
  return place === "" ? [] : place.split("/").map(key => (/^\d+$/.test(key) ? Number(key) : key));
}

function changed(place: string, value: unknown): unknown {
  return JSON.parse(changeText(smallText, [{ path: pathOf(place), value }]));
}
