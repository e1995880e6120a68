/**
 * Each rule of publishing is needed: if anything more is let out, or anything is no longer done, a check notices it.
 *
 * On each change: each redaction is left out; of the tables with one more field, and of those with ids left as they
 * are, one is tried for each list, head or record that loses something, and an eighth of all of them, always the same
 * ones. `npm run test:all` tries every table.
 */
import { describe, expect, it, vi } from "vitest";
import { type AllowList, allowList, type Fields, type Shape } from "../../src/redact/allowList.ts";
import { leakFinder } from "../../src/redact/index.ts";
import { type PublishingRules, type Redaction, redactBy, redactions } from "../../src/redact/redact.ts";
import { type Dossier, type ListName, listNames, parseDossier } from "../../src/schema/index.ts";
import { dossier as dossierRecord, lists } from "../../src/schema/records.ts";
import { extent, partOf, round } from "../scope.ts";
import { canaryDossier } from "./canaryDossier.ts";
import { refusedFiles } from "./refusedFiles.ts";
import { fieldsIn, opened } from "./schemaShape.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 900_000 });

type Raw = Record<string, unknown>;
type Types = ReturnType<typeof opened>;

const { text, canaries } = canaryDossier();
/** Reading removes what the format does not know; here the allow-list has to do it alone. */
const parsed = { ...parseDossier(text), dossier: JSON.parse(text) as Dossier };
const { leaks } = leakFinder(canaries);
const RULES: PublishingRules = { allowed: allowList, redactions: new Set(redactions) };

/** The fields as the format lists them, and what must be said besides: which party it is, and that it is withheld. */
const OF_WITHHELD = "id withheld kind name roles country count inLine placed near above hypotheses".split(" ");
const OF_UNNAMED = "id type language published derivedFrom person".split(" ");
const OF_PERSON = "identity role place consent".split(" ");

const besides = (object: Raw | undefined, allowed: readonly string[]): string[] =>
  Object.keys(object ?? {}).filter(field => !allowed.includes(field));

/** What is wrong with what leaves by these rules; nothing, by the rules themselves. */
function noticed(rules: PublishingRules, withRefusals = true): string[] {
  let result: ReturnType<typeof redactBy>;
  try {
    result = redactBy(rules, text, parsed);
  } catch (thrown) {
    return [String(thrown)];
  }
  if (!result.ok) return result.trouble.map(({ code, pointer }) => `${code} ${pointer}`);
  const published = JSON.parse(result.value.text) as { parties: Raw[]; sources: Raw[] };
  const notices = leaks(result.value.text).map(index => canaries[index]!.where);
  for (const party of published.parties.filter(({ withheld }) => withheld))
    notices.push(...besides(party, OF_WITHHELD));
  for (const { id, kind, place } of published.parties)
    if (kind === "household" || kind === "person")
      for (const at of Object.values((place as Raw) ?? {}))
        if (typeof at === "number" && !/^-?\d+(\.\d{1,2})?$/.test(String(at)))
          notices.push(`${id} to the metre: ${at}`);
  for (const source of published.sources) {
    const person = source.person as Raw | undefined;
    if (!person || person.identity === "named") continue;
    notices.push(
      ...besides(source, OF_UNNAMED),
      ...besides(person, OF_PERSON),
      ...besides(person.consent as Raw, ["scope"]),
    );
  }
  if (withRefusals)
    for (const [name, file, code] of refusedFiles) {
      const refused = redactBy(rules, file);
      if (refused.ok || !refused.trouble.some(refusal => refusal.code === code)) notices.push(`not refused: ${name}`);
    }
  return notices;
}

const ANYTHING: Shape = {
  either: [
    "words",
    { fields: { note: "words", deep: { list: { either: ["plain", { fields: { more: { list: "words" } } }] } } } },
  ],
};

/** Every table with one more field, with the path of the field. */
function* withOneMore(shape: Shape, types: Types, path: string): Generator<readonly [string, Shape]> {
  if (typeof shape === "string" || "id" in shape || "reference" in shape || "byParty" in shape) return;
  if ("list" in shape) {
    const inside = types.flatMap(type => ("element" in type ? opened(type.element as Types[number]) : []));
    for (const [at, list] of withOneMore(shape.list, inside, path)) yield [at, { list }];
  } else if ("either" in shape) {
    for (const [at, object] of withOneMore(shape.either[1], types, path))
      yield [at, { either: [shape.either[0], object] }];
  } else if ("evidence" in shape)
    for (const [at, evidence] of withOneMoreField(shape.evidence, types, path)) yield [at, { evidence }];
  else for (const [at, fields] of withOneMoreField(shape.fields, types, path)) yield [at, { fields }];
}
function* withOneMoreField(table: Fields, types: Types, path: string): Generator<readonly [string, Fields]> {
  const known = fieldsIn(types);
  if (known.has("private")) yield [`${path}/private`, { ...table, private: ANYTHING }];
  // Ranges have no place for a canary: with one more field they would be something else.
  if (known.size > 0 && !known.has("about")) yield [`${path}/canaryField`, { ...table, canaryField: "words" }];
  for (const [field, shape] of Object.entries(table))
    for (const [at, more] of withOneMore(shape, known.get(field) ?? [], `${path}/${field}`))
      yield [at, { ...table, [field]: more }];
}

const withheldId = parsed.dossier.parties.find(({ withheld }) => withheld)!.id;
/** Whether this path has ids of parties or sources; those of links and of quotes stay. */
const isReplaced = (space: string, path: string): boolean =>
  /^(withheld|unnamed)\/id$|^unnamedQuote\/source$/.test(path) ||
  (space === "subject" && !/(^links|^parties)\/id$|\/links?$/.test(path)) ||
  (space === "evidence" && !/\/quoteId$|^(sources|quotes|unnamedQuote)\/id$|^quotes\/source$/.test(path));

/** Every table in which one field is copied without its ids being replaced, with the path of the field. */
function* withOneUnchanged(shape: Shape, path: string): Generator<readonly [string, Shape]> {
  if (typeof shape === "string") return;
  // Every other id leaves as it is, and so do references to it.
  if ("id" in shape || "reference" in shape) {
    if (isReplaced("id" in shape ? shape.id : shape.reference, path)) yield [path, "plain"];
  } else if ("list" in shape) for (const [at, list] of withOneUnchanged(shape.list, path)) yield [at, { list }];
  else if ("either" in shape) {
    const [one, object] = shape.either;
    for (const [at, other] of withOneUnchanged(one, path)) yield [at, { either: [other, object] }];
    for (const [at, other] of withOneUnchanged(object, path)) yield [at, { either: [one, other] }];
  } else if ("byParty" in shape) yield [path, { fields: { [withheldId]: shape.byParty } }];
  else if ("evidence" in shape)
    for (const [at, evidence] of withOneFieldUnchanged(shape.evidence, path)) yield [at, { evidence }];
  else for (const [at, fields] of withOneFieldUnchanged(shape.fields, path)) yield [at, { fields }];
}
function* withOneFieldUnchanged(table: Fields, path: string): Generator<readonly [string, Fields]> {
  for (const [field, shape] of Object.entries(table))
    for (const [at, other] of withOneUnchanged(shape, `${path}/${field}`)) yield [at, { ...table, [field]: other }];
}

const withList = (list: ListName, fields: Fields): AllowList => ({
  ...allowList,
  lists: { ...allowList.lists, [list]: fields },
});
const own = Object.fromEntries(
  Object.entries(dossierRecord.shape).filter(([field]) => !(listNames as readonly string[]).includes(field)),
);
const headRecord = opened(
  dossierRecord.pick(Object.fromEntries(Object.keys(own).map(field => [field, true])) as never),
);

function* mutatedTables(): Generator<readonly [string, AllowList]> {
  for (const list of listNames)
    for (const [at, fields] of withOneMoreField(allowList.lists[list], [lists[list]], list))
      yield [at, withList(list, fields)];
  for (const [at, head] of withOneMoreField(allowList.head, headRecord, "")) yield [at, { ...allowList, head }];
  const { parties, sources } = allowList.lists;
  for (const [field, shape] of Object.entries({ ...parties, private: ANYTHING, canaryField: "words" as const }))
    if (!Object.hasOwn(allowList.withheld, field))
      yield [`withheld/${field}`, { ...allowList, withheld: { ...allowList.withheld, [field]: shape } }];
  const { person } = sources as { person: { fields: Fields } };
  const unnamed = (fields: Fields): AllowList => ({ ...allowList, unnamed: { ...allowList.unnamed, ...fields } });
  const reduced = (allowList.unnamed.person as { fields: Fields }).fields;
  for (const [field, shape] of Object.entries({ ...sources, private: ANYTHING, canaryField: "words" as const }))
    if (!Object.hasOwn(allowList.unnamed, field)) yield [`unnamed/${field}`, unnamed({ [field]: shape })];
  for (const [field, shape] of Object.entries({ ...person.fields, private: ANYTHING, canaryField: "words" as const }))
    if (reduced[field] !== shape)
      yield [`unnamed/person/${field}`, unnamed({ person: { fields: { ...reduced, [field]: shape } } })];
  yield ["unnamed/published as a day", unnamed({ published: "plain" })];
  const head = (fields: Fields): AllowList => ({ ...allowList, head: { ...allowList.head, ...fields } });
  yield ["$schema as it is", head({ $schema: "verbatim" })];
  const pin: Fields = { x: "plain", y: "plain" };
  const views = (network: Fields, more: Fields = {}) =>
    head({ views: { fields: { network: { fields: network }, ...more } } });
  yield ["views/network/zoom", views({ pins: { byParty: { fields: pin } }, zoom: "words" })];
  yield ["views/network/pins/z", views({ pins: { byParty: { fields: { ...pin, z: "words" } } } })];
  yield ["views/other", views({ pins: { byParty: { fields: pin } } }, { other: { byParty: "words" } })];
}

function* tablesWithOneUnchanged(): Generator<readonly [string, AllowList]> {
  for (const list of listNames)
    for (const [at, fields] of withOneFieldUnchanged(allowList.lists[list], list)) yield [at, withList(list, fields)];
  for (const [at, head] of withOneFieldUnchanged(allowList.head, "")) yield [at, { ...allowList, head }];
  for (const [at, withheld] of withOneFieldUnchanged(allowList.withheld, "withheld"))
    yield [at, { ...allowList, withheld }];
  for (const [at, unnamed] of withOneFieldUnchanged(allowList.unnamed, "unnamed"))
    yield [at, { ...allowList, unnamed }];
  for (const [at, unnamedQuote] of withOneFieldUnchanged(allowList.unnamedQuote, "unnamedQuote"))
    yield [at, { ...allowList, unnamedQuote }];
}

/** One table of each kind, by the first name of its path, and the part of the gate of them all. */
function chosen<Table>(
  tables: readonly (readonly [at: string, table: Table])[],
): readonly (readonly [string, Table])[] {
  const kinds = new Map<string, (readonly [string, Table])[]>();
  for (const one of tables) {
    const kind = one[0].split("/", 1)[0]!;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const ofEach = [...kinds.values()].map(all => all[round % all.length]!);
  return [...new Set([...ofEach, ...partOf(tables, 12)])];
}

describe(`the rules of publishing (${extent})`, () => {
  it("let nothing out", () => {
    expect(noticed(RULES)).toEqual([]);
  });

  // The stops would notice it too, but leaks have to be noticed without them.
  const silent = new Set(redactions.filter(redaction => !redaction.startsWith("stop-")));

  it("are noticed where the allow-list has a field more, whichever it is", () => {
    const tables = [...mutatedTables()];
    const some = chosen(tables);
    const missed = some.filter(([, allowed]) => noticed({ allowed, redactions: silent }, false).length === 0);
    expect(missed.map(([at]) => at)).toEqual([]);
    expect(tables.length).toBeGreaterThan(150);
    console.log(`${some.length} of ${tables.length} tables with one field more`);
  });

  it("are noticed where ids are not replaced in one field, whichever it is", () => {
    const tables = [...tablesWithOneUnchanged()];
    const some = chosen(tables);
    const missed = some.filter(([, allowed]) => noticed({ allowed, redactions: silent }, false).length === 0);
    expect(missed.map(([at]) => at)).toEqual([]);
    expect(tables.length).toBeGreaterThan(50);
    console.log(`${some.length} of ${tables.length} tables with ids in one field left as they are`);
  });

  it.each(partOf(redactions, 2))("are noticed where one is not kept: %s", (redaction: Redaction) => {
    const others = new Set(redactions.filter(one => one !== redaction));
    expect(noticed({ ...RULES, redactions: others })).not.toEqual([]);
  });
});
