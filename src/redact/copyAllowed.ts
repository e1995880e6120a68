/**
 * Copies only what may leave, and lists everything that is left out or changed: what, where and why. What says the same
 * is written in one form, so that nothing shows where something was left out.
 */
import { byCodeUnit } from "../base/index.ts";
import { isJsonObject, type JsonObject, schemaAddresses } from "../schema/index.ts";
import type { Fields, Shape } from "./allowList.ts";
import { type At, type Copying, changeTo, copyLeaf, copyText, type GoneCode, leaveOut, within } from "./copying.ts";
import { codesOfFormat } from "./publishedIds.ts";

/** Objects that say nothing when they are empty. An empty object elsewhere has a meaning. */
const DESCRIBING: ReadonlySet<string | number> = new Set(["place", "workers", "views", "network", "pins"]);
/** The fields by which a citation that has nothing else is written as an id alone. */
const CITING: readonly string[] = ["source", "quoteId"];
const SCHEMAS: ReadonlySet<unknown> = new Set(Object.values(schemaAddresses));

/** Fields of evidence about the words that it quotes. */
const QUOTED: readonly string[] = [
  "locator",
  "quote",
  "quoteLanguage",
  "quoteIsTranslation",
  "translation",
  "translatedBy",
  "seenIn",
];

/** What all that is copied at once has in common. */
type CopyWay = Copying & {
  /** Why a field that is not allowed is left out, if it is not private. */
  readonly lost: GoneCode;
};

/**
 * @param lost why a field that is not allowed is left out, if it is not private
 * @returns undefined where nothing of the value may leave
 */
export const copyAllowed = (
  value: unknown,
  shape: Shape,
  at: At,
  copying: Copying,
  lost: GoneCode = "unknown",
): unknown => copyShape(value, shape, at, { ...copying, lost });

/** The reason for which a field that is not allowed is left out. */
const reasonFor = (field: string, { lost }: CopyWay): GoneCode => (field === "private" ? "private" : lost);

function copyShape(value: unknown, shape: Shape, at: At, way: CopyWay): unknown {
  if (typeof shape === "string") return copySimple(value, shape, at, way);
  if ("id" in shape) return copyLeaf("id", value, at, way, { code: "id", change: id => way.ids.of(shape.id, id) });
  if ("reference" in shape)
    return copyLeaf("reference", value, at, way, { code: "reference", change: id => way.ids.of(shape.reference, id) });
  if ("list" in shape) return Array.isArray(value) ? copyList(value, shape.list, at, way) : undefined;
  if ("fields" in shape) return filled(copyFields(value, shape.fields, at, way), at);
  if ("either" in shape) return copyEither(value, shape, at, way);
  if ("evidence" in shape) return copyCited(value, shape.evidence, at, way);
  return isJsonObject(value) ? copyByParty(value, shape.byParty, at, way) : undefined;
}

function copySimple(value: unknown, shape: Extract<Shape, string>, at: At, way: CopyWay): unknown {
  switch (shape) {
    case "plain":
      return copyLeaf("code", value, at, way);
    case "coordinate": {
      if (typeof value !== "number") return copyLeaf("code", value, at, way);
      const cut = cutToHundredths(value);
      way.addValue({ text: String(cut), ...at, kind: "number" });
      return changeTo("coordinate", at, value, cut, way);
    }
    case "constant":
      return value;
    case "open-code":
      return copyLeaf(codesOfFormat.has(String(value)) ? "code" : "verbatim", value, at, way);
    case "words":
      return copyLeaf("words", value, at, way);
    case "text":
      return copyText("words", value, at, way);
    case "verbatim":
      return copyLeaf("verbatim", value, at, way);
    case "verbatim-text":
      return copyText("verbatim", value, at, way);
    case "quantity":
      return isJsonObject(value) && Object.values(value).every(one => typeof one === "number")
        ? copyFields(value, { min: "plain", max: "plain", about: "plain" }, at, way)
        : copyText("words", value, at, way);
    case "year":
      return copyLeaf("code", value, at, way, { code: "year", change: date => date.slice(0, 4) });
    case "schema-address":
      return SCHEMAS.has(value) ? value : leaveOut("schema-address", at, value, way);
    case "consent-to-quote":
      return copyConsent(value, at, way);
  }
}

/** That somebody agreed to be quoted leaves with their words, and nothing else of it. */
function copyConsent(value: unknown, at: At, way: CopyWay): JsonObject | undefined {
  if (!isJsonObject(value) || value.scope !== "quote" || !way.isQuoted) return leaveOut(way.lost, at, value, way);
  for (const [field, before] of Object.entries(value))
    if (field !== "scope") leaveOut(reasonFor(field, way), within(at, field), before, way);
  return { scope: "quote" };
}

function copyFields(object: unknown, fields: Fields, at: At, way: CopyWay): JsonObject | undefined {
  if (!isJsonObject(object)) return undefined;
  const copy: Record<string, unknown> = {};
  for (const [field, inside] of Object.entries(fields)) {
    if (!Object.hasOwn(object, field) || object[field] === undefined) continue;
    const kept = copyShape(object[field], inside, within(at, field), way);
    if (kept !== undefined) copy[field] = kept;
  }
  for (const [field, before] of Object.entries(object)) {
    if (Object.hasOwn(fields, field) || before === undefined) continue;
    leaveOut(reasonFor(field, way), within(at, field), before, way);
  }
  return copy;
}

/** An object that only describes: if nothing is left, there is none, since an empty one would be a hint. */
const filled = (copy: JsonObject | undefined, { path }: At): JsonObject | undefined =>
  copy && Object.keys(copy).length === 0 && DESCRIBING.has(path[path.length - 1]!) ? undefined : copy;

/** The field that says all that an object says, where that is one of these; null where there is more. */
function allIn(object: JsonObject, fields: Fields, shorts: readonly string[]): string | null {
  const [field, another] = Object.keys(object).filter(
    name => Object.hasOwn(fields, name) && object[name] !== undefined,
  );
  const isAll = field !== undefined && another === undefined && shorts.includes(field);
  return isAll && typeof object[field] === "string" ? field : null;
}

/** Copies the one field as the object itself. */
function copyShort(object: JsonObject, field: string, shape: Shape, at: At, way: CopyWay): unknown {
  for (const [name, before] of Object.entries(object))
    if (name !== field && before !== undefined) leaveOut(reasonFor(name, way), within(at, name), before, way);
  return copyShape(object[field], shape, { path: [...at.path, field], to: at.to }, way);
}

function copyEither(
  value: unknown,
  { either: [one, object], short }: Extract<Shape, { readonly either: unknown }>,
  at: At,
  way: CopyWay,
): unknown {
  if (!isJsonObject(value)) return copyShape(value, one, at, way);
  const fields = typeof object === "object" && "fields" in object ? object.fields : {};
  const all = short === undefined ? null : allIn(value, fields, [short]);
  return all === null ? copyShape(value, object, at, way) : copyShort(value, all, fields[all]!, at, way);
}

function copyByParty(value: JsonObject, inside: Shape, at: At, way: CopyWay): JsonObject | undefined {
  const copies = Object.entries(value).flatMap(([party, before]) => {
    const key = way.ids.of("subject", party);
    const of = within(at, party, key);
    const copy = copyShape(before, inside, of, way);
    // What nothing is left of would be an empty object in the file, and none in the file made of that one.
    if (copy === undefined) return [];
    way.addValue({ text: key, ...at, kind: "reference" });
    changeTo("reference", of, party, key, way);
    return [[key, copy] as const];
  });
  // The order of the file would tell of ids that do not leave.
  return filled(Object.fromEntries(copies.sort(([one], [other]) => byCodeUnit(one, other))), at);
}

/** Copies an item of evidence, an id or an object, without words that may not leave. */
function copyCited(item: unknown, fields: Fields, at: At, way: CopyWay): unknown {
  const named = isJsonObject(item) ? item.quoteId : item;
  const source = typeof named === "string" ? way.goneQuotes.get(named) : undefined;
  if (source !== undefined) return copyAsSource(item, source, fields, at, way);
  if (!isJsonObject(item))
    return copyLeaf("reference", item, at, way, { code: "reference", change: id => way.ids.of("evidence", id) });
  const speaking = withoutUnnamed(item, at, way);
  const short = allIn(speaking, fields, CITING);
  return short === null ? copyFields(speaking, fields, at, way) : copyShort(speaking, short, fields[short]!, at, way);
}

/** Copies a citation of a quote that does not leave as one of its source. */
function copyAsSource(item: unknown, source: string, fields: Fields, at: At, way: CopyWay): unknown {
  const instead = way.ids.of("evidence", source);
  way.addValue({ text: instead, ...at, kind: "reference" });
  way.note({ code: "quote-to-source", ...at, before: isJsonObject(item) ? item.quoteId : item, after: instead });
  if (!isJsonObject(item)) return instead;
  const { quoteId: _, ...rest } = item;
  const more = copyFields(rest, fields, at, way);
  return more && Object.keys(more).length > 0 ? { source: instead, ...more } : instead;
}

/** A citation without what would tell of a person who is not named: the place in the source, and words kept back. */
function withoutUnnamed(item: JsonObject, at: At, way: CopyWay): JsonObject {
  const cited = item.source ?? item.quoteId;
  if (typeof cited !== "string" || !way.unnamed.has(cited)) return item;
  const isSilent = way.silent.has(cited);
  const rest: Record<string, unknown> = {};
  for (const [field, before] of Object.entries(item)) {
    if (isSilent && QUOTED.includes(field)) leaveOut("no-consent", within(at, field), before, way);
    else if (field === "locator") leaveOut("unnamed", within(at, field), before, way);
    else rest[field] = before;
  }
  return rest;
}

function copyList(items: readonly unknown[], inside: Shape, at: At, way: CopyWay): unknown[] {
  const copies: unknown[] = [];
  /** Citations as JSON: two equal ones would show that words of one, or a note at it, were left out. */
  const cited = new Set<string>();
  items.forEach((item, index) => {
    const of = within(at, index, copies.length);
    if (typeof inside !== "object" || !("evidence" in inside)) {
      const copy = copyShape(item, inside, of, way);
      if (copy !== undefined) copies.push(copy);
      return;
    }
    const kept = copyCited(item, inside.evidence, of, way);
    const written = JSON.stringify(kept);
    if (cited.has(written)) leaveOut("mentioned-twice", of, item, way);
    else copies.push(kept);
    cited.add(written);
  });
  return copies;
}

/** Cuts a number to two decimals. Cutting it again changes nothing. */
const cutToHundredths = (value: number): number => Number(/^-?\d+(?:\.\d{2})?/.exec(value.toFixed(9))![0]) + 0;
