/** Every field of the format has a form: the schema is walked, and each field it names must be written by some blank. */
import { describe, expect, test } from "vitest";
import { forms } from "../../../src/app/forms/formOf.ts";
import type { FieldPlan, FormOf } from "../../../src/app/forms/formPlan.ts";
import { codes, jsonSchema, listNames } from "../../../src/schema/index.ts";

type Json = Record<string, unknown>;
const schema = jsonSchema("2020-12") as Json;
const definitions = schema.$defs as Record<string, Json>;

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** The part of the schema that a reference leads to. */
const resolved = (part: Json): Json =>
  typeof part.$ref === "string" ? resolved(definitions[part.$ref.replace("#/$defs/", "")]!) : part;

/** Records that one kind of blank writes as a whole; what it writes of them is tested with that blank. */
const WHOLE: Readonly<Record<string, string>> = {
  Evidence: "evidence",
  Text: "words",
  Range: "range",
  Speaker: "saidBy",
  ComparedAmount: "amount",
  AmountInWords: "amount",
};

/** Every field below a record, as a path; entries of a list of objects as `*`. */
function fieldsBelow(part: Json, path: readonly string[]): readonly string[] {
  const name = typeof part.$ref === "string" ? part.$ref.replace("#/$defs/", "") : "";
  if (name in WHOLE) return [path.join(".")];
  const here = resolved(part);
  const choices = [here.anyOf, here.oneOf].flatMap(list => (Array.isArray(list) ? list : [])) as Json[];
  if (choices.length > 0) {
    const inner = choices.flatMap(choice => fieldsBelow(choice, path));
    return inner.length > 0 ? [...new Set(inner)] : [path.join(".")];
  }
  if (isJson(here.properties))
    return Object.entries(here.properties).flatMap(([field, inner]) => fieldsBelow(inner as Json, [...path, field]));
  if (isJson(here.items)) {
    const inner = fieldsBelow(here.items, [...path, "*"]);
    return inner.some(one => !one.endsWith("*")) ? inner : [path.join(".")];
  }
  return [path.join(".")];
}

/** What the blanks of a form write. */
function writtenBy(field: FieldPlan, above: readonly string[] = []): readonly string[] {
  const path = [...above, ...field.path];
  if (field.is !== "list") return [path.join(".")];
  const inner = field.of.flatMap(one => writtenBy(one, [...path, "*"]));
  return field.plainField === undefined ? inner : [...inner, [...path, "*"].join(".")];
}

const fieldsOf = (list: FormOf): readonly FieldPlan[] => {
  const { blanks, parts, asked = [] } = forms[list];
  return [...Object.values(blanks), ...Object.values(parts).flat(), ...asked];
};

const writes = (list: FormOf): ReadonlySet<string> =>
  new Set([...fieldsOf(list).flatMap(field => writtenBy(field)), ...forms[list].privates.map(path => path.join("."))]);

/** The record of a list, as the schema has it; of the dossier, everything but its lists. */
function recordOf(list: FormOf): Json {
  const properties = schema.properties as Record<string, Json>;
  if (list !== "head") return (properties[list] as { readonly items: Json }).items;
  const own = Object.entries(properties).filter(([field]) => !(listNames as readonly string[]).includes(field));
  return { properties: Object.fromEntries(own) };
}

/** The name and version of the format is what it is: there is nothing to write. */
const NEVER_WRITTEN = ["format"];
/** Any JSON, whose fields the format does not name. */
const isAny = (field: string) => field === "views" || field.startsWith("views.");

describe("every field of the format", () => {
  test.each(["head", ...listNames] as const)("of %s has a blank in its form", list => {
    const known = writes(list);
    const missing = fieldsBelow(recordOf(list), [])
      .filter(field => !known.has(field) && !isAny(field))
      .filter(field => !(list === "head" && NEVER_WRITTEN.includes(field)))
      // A range, an amount and a list of codes are written by one blank.
      .filter(field => ![...known].some(one => field.startsWith(`${one}.`)));
    expect(missing).toEqual([]);
  });

  test.each(["head", ...listNames] as const)("a form of %s writes no field that the format does not have", list => {
    const known = new Set(fieldsBelow(recordOf(list), []));
    const strange = [...writes(list)].filter(
      field => !known.has(field) && !isAny(field) && ![...known].some(one => one.startsWith(`${field}.`)),
    );
    expect(strange).toEqual([]);
  });

  test("a list of codes in the format is offered by some blank", () => {
    const offered = new Set(
      (["head", ...listNames] as const).flatMap(list =>
        fieldsOf(list)
          .flatMap(field => (field.is === "list" ? field.of : [field]))
          .flatMap(field => (field.is === "code" || field.is === "codes" ? [field.codes] : [])),
      ),
    );
    // What is derived is never written by an author; evidence writes `supports`, an amount `comparisons`.
    const derived = ["states", "verdicts", "transfers", "conditions"];
    const byOthers = ["supports", "comparisons"];
    const { Text: _, ...lists } = { ...codes, Text: null };
    const names = Object.entries(lists).flatMap(([name, value]) => (Array.isArray(value) ? [kebab(name)] : []));
    const missing = names.filter(
      name =>
        !derived.includes(name) && !byOthers.includes(name) && !offered.has(name as never) && !PARTS.includes(name),
    );
    expect(missing).toEqual([]);
  });
});

const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
/** Parts of another list. */
const PARTS = ["hop-types", "overlay-types"];
