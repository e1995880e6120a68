/** The format as JSON Schema, for editors and other tools. It is made from the records, so that both always agree. */
import * as z from "zod";
import { codeLists } from "./codeWords.ts";
import { fourteenDuties } from "./duties.ts";
import { dossier } from "./records.ts";
import { type SchemaDraft, schemaAddresses } from "./schemaAddresses.ts";
import { bases } from "./table/chainCodes.ts";
import type { Text } from "./table/text.ts";
import { currentFormat } from "./versions.ts";

/** A JSON Schema, or a part of one. What is written by hand here is the same in both drafts. */
type JsonSchema = { readonly [keyword: string]: unknown };

const when = (condition: JsonSchema, then: JsonSchema): JsonSchema => ({ if: condition, then });
const is = (field: string, value: string): JsonSchema => ({
  properties: { [field]: { const: value } },
  required: [field],
});
const isNot = (field: string, value: string): JsonSchema => ({
  properties: { [field]: { not: { const: value } } },
  required: [field],
});
const needs = (...fields: readonly string[]): JsonSchema => ({ required: fields });

const otherBases = bases.filter(basis => basis !== "court");

const inEnglish = (text: Text): string => (typeof text === "string" ? text : text.en!);

/** The codes of a list with their meanings, which editors show beside them. Null where these codes are no code list. */
function explained(codes: readonly unknown[]): JsonSchema[] | null {
  const list = Object.values(codeLists).find(
    one => one.codes.size === codes.length && codes.every(code => one.codes.has(String(code))),
  );
  if (!list) return null;
  return codes.map(code => ({ const: code, description: list.codes.get(String(code))!.definition.en! }));
}

/** Rules that Zod does not put into a definition: refinements, and the rules of `rules.ts` about a single object. */
const additions: Readonly<Record<string, (definition: JsonSchema) => JsonSchema>> = {
  Date: () => ({ pattern: String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$` }),
  // A pattern has no flags, so it lists both cases of each letter of the scheme.
  Url: () => ({ pattern: String.raw`^([Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:)\S+$` }),
  Text: ({ anyOf }) => {
    const [words, perLanguage] = anyOf as JsonSchema[];
    return { anyOf: [words, { ...perLanguage, minProperties: 1 }] };
  },
  DutyId: () => ({
    anyOf: [
      ...fourteenDuties.map(({ id, definition }) => ({ const: id, description: inEnglish(definition) })),
      { pattern: "^x-[a-z0-9]+(-[a-z0-9]+)*$", description: "A duty of the dossier's own." },
    ],
  }),
  Party: () => ({ allOf: [when(isNot("kind", "unknown"), needs("name"))] }),
  Assertion: () => ({
    allOf: [
      when(is("position", "passes-on"), needs("to")),
      when(is("position", "holds-jointly"), needs("jointWith")),
      when(is("position", "excluded"), { properties: { basis: { enum: ["law", "court"] } } }),
      when(is("basis", "law"), needs("provision", "jurisdiction")),
      when(is("basis", "court"), { anyOf: [needs("decision"), needs("finality")] }),
      when(
        { properties: { basis: { enum: otherBases } }, required: ["basis"] },
        { properties: { decision: false, proceeding: false, finality: false } },
      ),
    ],
  }),
  Proceeding: () => ({ allOf: [when(is("status", "closed"), needs("end"))] }),
};

const major = currentFormat.replace(/^.*\//, "");
/** The field `format`. It accepts minor versions too: they only add fields, and are read as the major version. */
const format: JsonSchema = {
  anyOf: [{ const: currentFormat }, { pattern: String.raw`^deep-labor\/${major}(\.\d{1,9})+$` }],
};

function withAdditions(definitions: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const unknown = Object.keys(additions).filter(name => !Object.hasOwn(definitions, name));
  if (unknown.length > 0) throw new Error(`No record is named ${unknown.join(", ")}.`);
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      { ...definition, ...additions[name]?.(definition) },
    ]),
  );
}

/** The schema of a draft. It is the same each time, in the same order of keys: the published files are its text. */
export function jsonSchema(draft: SchemaDraft): object {
  const target = draft === "2020-12" ? "draft-2020-12" : "draft-07";
  const made = z.toJSONSchema(dossier, {
    target,
    io: "input",
    override({ zodSchema, jsonSchema: piece }) {
      // Unknown fields are allowed: they are kept.
      if (zodSchema._zod.def.type === "object") delete piece.additionalProperties;
      const meanings = piece.enum ? explained(piece.enum) : null;
      if (!meanings) return;
      delete piece.enum;
      piece.anyOf = meanings as typeof piece.anyOf & object;
    },
  });
  const { $schema, title, description, $defs, definitions, ...rest } = made;
  const { format: anyFormat, ...properties } = rest.properties as Record<string, JsonSchema>;
  const { const: _only, ...ofFormat } = anyFormat!;
  const records = withAdditions((draft === "2020-12" ? $defs : definitions) as Record<string, JsonSchema>);
  return {
    $schema,
    $id: schemaAddresses[draft],
    title,
    description,
    ...rest,
    properties: { format: { ...ofFormat, ...format }, ...properties },
    [draft === "2020-12" ? "$defs" : "definitions"]: records,
  };
}
