/**
 * docs/format.md shows the format to authors: its long example has every field at least once, its tables explain every
 * field, and both are held against the schema, so that a field that comes into the format has to come into them.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkDossier } from "../src/model/index.ts";
import { isJsonObject, jsonSchema, listNames } from "../src/schema/index.ts";

const guide = readFileSync(path.resolve(import.meta.dirname, "../docs/format.md"), "utf8");
const longest = [...guide.matchAll(/^```json\n([\s\S]*?)^```$/gmu)]
  .map(([, block]) => block!)
  .reduce((one, other) => (other.length > one.length ? other : one));

type Piece = {
  readonly $ref?: string;
  readonly type?: string;
  readonly anyOf?: readonly Piece[];
  readonly items?: Piece;
  readonly properties?: Readonly<Record<string, Piece>>;
  readonly required?: readonly string[];
  readonly not?: Piece;
};

const schema = jsonSchema("2020-12") as Piece & { readonly $defs: Readonly<Record<string, Piece>> };
const refOf = ({ $ref }: Piece): string | null => $ref?.split("/").at(-1) ?? null;
const resolved = (piece: Piece): Piece => schema.$defs[refOf(piece) ?? ""] ?? piece;

/** A piece and all that may stand in its place. */
const alternativesOf = (piece: Piece): readonly Piece[] => {
  const whole = resolved(piece);
  return [whole, ...(whole.anyOf ?? []).flatMap(alternativesOf)];
};

/** Its own fields. One that no object may have is a remark of the schema to itself. */
const fieldsOf = (piece: Piece): readonly (readonly [string, Piece])[] =>
  Object.entries(piece.properties ?? {}).filter(([, field]) => JSON.stringify(field) !== '{"not":{}}');

/** What a field is: its name with all that is said of it. Where several records say the same, it is one field. */
const fieldName = (name: string, field: Piece): string => `${name} ${JSON.stringify(field)}`;

function allFields(piece: Piece, seen = new Set<Piece>(), found = new Set<string>()): ReadonlySet<string> {
  for (const one of alternativesOf(piece)) {
    if (seen.has(one)) continue;
    seen.add(one);
    if (one.items) allFields(one.items, seen, found);
    for (const [name, field] of fieldsOf(one)) {
      found.add(fieldName(name, field));
      allFields(field, seen, found);
    }
  }
  return found;
}

function fieldsShown(piece: Piece, value: unknown, found = new Set<string>()): ReadonlySet<string> {
  for (const { items, properties, required = [] } of alternativesOf(piece)) {
    if (Array.isArray(value)) for (const one of items ? value : []) fieldsShown(items!, one, found);
    if (!isJsonObject(value) || !required.every(name => Object.hasOwn(value, name))) continue;
    for (const [name, inner] of Object.entries(value)) {
      const field = properties?.[name];
      if (!field) continue;
      found.add(fieldName(name, field));
      fieldsShown(field, inner, found);
    }
  }
  return found;
}

describe("the long example", () => {
  const example = JSON.parse(longest);

  test("has nothing to mend in it, not even a notice, and says that it is invented", () => {
    const { problems, leftOut } = checkDossier(longest);
    expect({ problems, leftOut }).toEqual({ problems: [], leftOut: [] });
    expect(example.fictional).toBe(true);
    expect(example.summary).toContain("Everything here is invented.");
  });

  test("names no host but those of example.org", () => {
    const hosts = [...longest.matchAll(/https?:\/\/([^/"]+)/gu)].map(([, host]) => host!);
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts.filter(host => !/(^|\.)example\.org$/u.test(host))).toEqual([]);
  });

  test("has something in every list", () => {
    expect(listNames.filter(list => !(example[list]?.length > 0))).toEqual([]);
    expect(example.proceedings.some(({ decisions = [] }) => decisions.length > 0)).toBe(true);
  });

  test("has every field of the format", () => {
    const shown = fieldsShown(schema, example);
    expect([...allFields(schema)].filter(field => !shown.has(field))).toEqual([]);
  });
});

describe("the tables of fields", () => {
  /** Maps what stands first in a heading to the fields in the table below it. */
  const tables = new Map(
    guide
      .slice(guide.indexOf(longest) + longest.length)
      .split(/^### /gmu)
      .slice(1)
      .map(section => {
        const rows = [...section.matchAll(/^\| (`[^|]*`) \|/gmu)].flatMap(([, cell]) => cell!.split(", "));
        return [/^`?([^`:\n]+)/u.exec(section)![1]!, rows.map(name => name.slice(1, -1))] as const;
      }),
  );
  const common = tables.get("On many objects") ?? [];

  /** Values that are explained once for the whole format. */
  const EXPLAINED_ONCE = new Set(["Text", "Range", "Evidence", "Response"]);
  const toExplain = (piece: Piece): readonly Piece[] =>
    EXPLAINED_ONCE.has(refOf(piece) ?? "")
      ? []
      : [resolved(piece), ...(resolved(piece).anyOf ?? []).flatMap(toExplain)];

  /** The fields within a record, each by its way from there. */
  const waysIn = (piece: Piece, before = ""): string[] =>
    toExplain(piece).flatMap(one => [
      ...(one.items ? waysIn(one.items, before) : []),
      ...fieldsOf(one).flatMap(([name, field]) => [before + name, ...waysIn(field, `${before}${name}.`)]),
    ]);

  const records: readonly (readonly [string, Piece])[] = [
    [
      "The dossier",
      { properties: Object.fromEntries(fieldsOf(schema).filter(([name]) => !listNames.some(list => list === name))) },
    ],
    ["Evidence", schema.$defs.Evidence!],
    ["Response", schema.$defs.Response!],
    ...listNames.map(list => [list, schema.properties![list]!.items!] as const),
  ];

  test.each(records)("explain every field, and none that there is not: %s", (heading, record) => {
    const ways = new Set(waysIn(record));
    const rows = tables.get(heading) ?? [];
    const isCommon = (way: string) => common.includes(way.split(".").at(-1)!);
    expect([...ways].filter(way => !rows.includes(way) && !isCommon(way))).toEqual([]);
    expect(rows.filter(name => !ways.has(name))).toEqual([]);
  });
});
