/** The format as JSON Schema, for editors and other tools: made from the records, so that the two cannot part. */
import * as z from "zod";
import { bases } from "./codes.ts";
import { codeLists } from "./codeWords.ts";
import { fourteenDuties } from "./duties.ts";
import { dossier, type Text } from "./records.ts";
import { currentFormat } from "./versions.ts";

export type Draft = "2020-12" | "draft-07";

/** Where each is published, which is also its name. */
export const schemaAddresses: Readonly<Record<Draft, string>> = {
  "2020-12": "https://deep-labor.org/schema/dossier-1.schema.json",
  "draft-07": "https://deep-labor.org/schema/dossier-1.draft-07.schema.json",
};

/** A piece of JSON Schema. Both drafts write everything alike that is written by hand here. */
type Piece = { readonly [keyword: string]: unknown };

const when = (condition: Piece, then: Piece): Piece => ({ if: condition, then });
const is = (field: string, value: string): Piece => ({ properties: { [field]: { const: value } }, required: [field] });
const isNot = (field: string, value: string): Piece => ({
  properties: { [field]: { not: { const: value } } },
  required: [field],
});
const needs = (...fields: readonly string[]): Piece => ({ required: fields });

const otherBases = bases.filter(basis => basis !== "court");

const inEnglish = (text: Text): string => (typeof text === "string" ? text : text.en!);

/** The codes of a list, each with what it means: editors show it beside the code. Null for what is no code list. */
function explained(codes: readonly unknown[]): Piece[] | null {
  const list = Object.values(codeLists).find(
    one => one.codes.size === codes.length && codes.every(code => one.codes.has(String(code))),
  );
  if (!list) return null;
  return codes.map(code => ({ const: code, description: list.codes.get(String(code))!.definition.en! }));
}

/** What Zod cannot say of a definition: refinements, and rules of `rules.ts` that need one object only. */
const additions: Readonly<Record<string, (definition: Piece) => Piece>> = {
  Date: () => ({ pattern: String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$` }),
  // A pattern has no flags: the scheme of an address is written in any case.
  Url: () => ({ pattern: String.raw`^([Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:)\S+$` }),
  Text: ({ anyOf }) => {
    const [words, perLanguage] = anyOf as Piece[];
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
/** A minor version of the format only adds fields, and is read as the version itself. */
const format: Piece = {
  anyOf: [{ const: currentFormat }, { pattern: String.raw`^deep-labor\/${major}(\.\d{1,9})+$` }],
};

function withAdditions(definitions: Readonly<Record<string, Piece>>): Record<string, Piece> {
  const unknown = Object.keys(additions).filter(name => !Object.hasOwn(definitions, name));
  if (unknown.length > 0) throw new Error(`No record is named ${unknown.join(", ")}.`);
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      { ...definition, ...additions[name]?.(definition) },
    ]),
  );
}

/** The same for the same draft, key by key: the published files are this, written out. */
export function jsonSchema(draft: Draft): object {
  const target = draft === "2020-12" ? "draft-2020-12" : "draft-07";
  const made = z.toJSONSchema(dossier, {
    target,
    io: "input",
    override({ zodSchema, jsonSchema: piece }) {
      // An unknown field is kept, whatever it is.
      if (zodSchema._zod.def.type === "object") delete piece.additionalProperties;
      const meanings = piece.enum ? explained(piece.enum) : null;
      if (!meanings) return;
      delete piece.enum;
      piece.anyOf = meanings as typeof piece.anyOf & object;
    },
  });
  const { $schema, title, description, $defs, definitions, ...rest } = made;
  const { format: anyFormat, ...properties } = rest.properties as Record<string, Piece>;
  const { const: _only, ...ofFormat } = anyFormat!;
  const records = withAdditions((draft === "2020-12" ? $defs : definitions) as Record<string, Piece>);
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
