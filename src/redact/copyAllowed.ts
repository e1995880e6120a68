/**
 * Copies only what may leave, and lists everything that is left out or changed: what, where and why. What says the same
 * is written in one form, so that nothing shows where something was left out.
 */
import { byCodeUnit } from "../base/index.ts";
import { isJsonObject, type JsonObject, type Path, schemaAddresses } from "../schema/index.ts";
import type { Fields, Shape } from "./allowList.ts";
import { codesOfFormat, type PublishedIds } from "./publishedIds.ts";

/** Why something in the working file is left out of the published one. */
export type GoneCode =
  | "private"
  /** It is an unknown field. */
  | "unknown"
  /** It is a field of a withheld party, or of a source whose person is not named. */
  | "withheld"
  | "unnamed"
  /** These are words of a person who is not named and did not agree to be quoted. */
  | "no-consent"
  /** It is not the address of a schema of this format: it may be on the author's machine, or in the newsroom's net. */
  | "schema-address"
  /** It mentions the same source a second time, and says no more than the first. */
  | "mentioned-twice";
/** How something is changed in the published file. */
export type ChangeCode =
  | "id"
  | "reference"
  /** A day is cut to its year. */
  | "year"
  /** The coordinates of a household or person are cut to two decimals. */
  | "coordinate"
  /** A citation of a quote that does not leave becomes a citation of its source. */
  | "quote-to-source";

export type Difference = {
  readonly code: GoneCode | ChangeCode;
  /** The path in the working file. */
  readonly path: Path;
  /** The path in the published file; null where it is left out. */
  readonly to: Path | null;
  readonly before: unknown;
  /** The value in the published file; undefined where it is left out. */
  readonly after: unknown;
};

/** A value in the published file. */
export type PublishedValue = {
  readonly text: string;
  readonly path: Path;
  readonly to: Path;
  readonly kind: "code" | "number" | "id" | "reference" | "words" | "verbatim";
};

export type Copying = {
  readonly ids: PublishedIds;
  /** Quotes that do not leave → their sources, by the ids in the working file. */
  readonly goneQuotes: ReadonlyMap<string, string>;
  /** Sources whose words do not leave, by the ids in the working file. */
  readonly silent: ReadonlySet<string>;
  /** Sources whose person is not named, and their quotes, by the ids in the working file. */
  readonly unnamed: ReadonlySet<string>;
  /** Does a quote from the source that is being copied leave? */
  readonly isQuoted: boolean;
  readonly note: (difference: Difference) => void;
  readonly addValue: (value: PublishedValue) => void;
};

/** A path in the working file and the corresponding one in the published file. */
export type At = { readonly path: Path; readonly to: Path };

const within = ({ path, to }: At, key: string | number, toKey = key): At => ({
  path: [...path, key],
  to: [...to, toKey],
});

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

/**
 * @param lost why a field that is not allowed is left out, if it is not private
 * @returns undefined where nothing of the value may leave
 */
export function copyAllowed(
  value: unknown,
  shape: Shape,
  at: At,
  copying: Copying,
  lost: GoneCode = "unknown",
): unknown {
  const { ids, note, addValue } = copying;
  const goes = (code: GoneCode, of: At, before: unknown) => {
    note({ code, path: of.path, to: null, before, after: undefined });
    return undefined;
  };
  const changes = (code: ChangeCode, of: At, before: unknown, after: unknown) => {
    if (before !== after) note({ code, path: of.path, to: of.to, before, after });
    return after;
  };

  const leaf = (
    kind: PublishedValue["kind"],
    one: unknown,
    of: At,
    change: (text: string) => string,
    code: ChangeCode,
  ) => {
    if (typeof one !== "string") {
      if (typeof one === "number") addValue({ text: String(one), ...of, kind: "number" });
      return typeof one === "object" ? undefined : one;
    }
    const text = change(one);
    addValue({ text, ...of, kind });
    return changes(code, of, one, text);
  };
  const asItIs = (text: string) => text;
  const inEach = (kind: PublishedValue["kind"], one: unknown, of: At): unknown =>
    isJsonObject(one)
      ? Object.fromEntries(
          Object.entries(one).map(([language, text]) => {
            const inLanguage = within(of, language);
            addValue({ text: language, ...inLanguage, kind: "code" });
            return [language, leaf(kind, text, inLanguage, asItIs, "id")];
          }),
        )
      : leaf(kind, one, of, asItIs, "id");

  const copyFields = (object: unknown, fields: Fields, of: At): JsonObject | undefined => {
    if (!isJsonObject(object)) return undefined;
    const copy: Record<string, unknown> = {};
    for (const [field, inside] of Object.entries(fields)) {
      if (!Object.hasOwn(object, field) || object[field] === undefined) continue;
      const kept = copyAllowed(object[field], inside, within(of, field), copying, lost);
      if (kept !== undefined) copy[field] = kept;
    }
    for (const [field, before] of Object.entries(object)) {
      if (Object.hasOwn(fields, field) || before === undefined) continue;
      goes(field === "private" ? "private" : lost, within(of, field), before);
    }
    return copy;
  };
  /** An object that only describes: if nothing is left, there is none, since an empty one would be a hint. */
  const filled = (copy: JsonObject | undefined): JsonObject | undefined =>
    copy && Object.keys(copy).length === 0 && DESCRIBING.has(at.path[at.path.length - 1]!) ? undefined : copy;
  /** The field that says all that an object says, where that is one of these; null where there is more. */
  const allIn = (object: JsonObject, fields: Fields, shorts: readonly string[]): string | null => {
    const [field, another] = Object.keys(object).filter(
      name => Object.hasOwn(fields, name) && object[name] !== undefined,
    );
    const isAll = field !== undefined && another === undefined && shorts.includes(field);
    return isAll && typeof object[field] === "string" ? field : null;
  };
  /** Copies the one field as the object itself. */
  const copyShort = (object: JsonObject, field: string, shape: Shape, of: At): unknown => {
    for (const [name, before] of Object.entries(object))
      if (name !== field && before !== undefined) goes(name === "private" ? "private" : lost, within(of, name), before);
    return copyAllowed(object[field], shape, { path: [...of.path, field], to: of.to }, copying, lost);
  };

  /** Copies an item of evidence, an id or an object, without words that may not leave. */
  const copyCited = (item: unknown, fields: Fields, of: At): unknown => {
    const named = isJsonObject(item) ? item.quoteId : item;
    const source = typeof named === "string" ? copying.goneQuotes.get(named) : undefined;
    if (source !== undefined) {
      const instead = ids.of("evidence", source);
      addValue({ text: instead, ...of, kind: "reference" });
      note({ code: "quote-to-source", ...of, before: named, after: instead });
      if (!isJsonObject(item)) return instead;
      const { quoteId: _, ...rest } = item;
      const more = copyFields(rest, fields, of);
      return more && Object.keys(more).length > 0 ? { source: instead, ...more } : instead;
    }
    if (!isJsonObject(item)) return leaf("reference", item, of, id => ids.of("evidence", id), "reference");
    const copy = (object: JsonObject) => {
      const short = allIn(object, fields, CITING);
      return short === null ? copyFields(object, fields, of) : copyShort(object, short, fields[short]!, of);
    };
    const cited = item.source ?? item.quoteId;
    if (typeof cited !== "string" || !copying.unnamed.has(cited)) return copy(item);
    const isSilent = copying.silent.has(cited);
    const rest: Record<string, unknown> = {};
    for (const [field, before] of Object.entries(item)) {
      if (isSilent && QUOTED.includes(field)) goes("no-consent", within(of, field), before);
      else if (field === "locator") goes("unnamed", within(of, field), before);
      else rest[field] = before;
    }
    return copy(rest);
  };

  const copyList = (items: readonly unknown[], inside: Shape): unknown[] => {
    const copies: unknown[] = [];
    /** Citations as JSON: two equal ones would show that words of one, or a note at it, were left out. */
    const cited = new Set<string>();
    items.forEach((item, index) => {
      const of = within(at, index, copies.length);
      if (typeof inside !== "object" || !("evidence" in inside)) {
        const copy = copyAllowed(item, inside, of, copying, lost);
        if (copy !== undefined) copies.push(copy);
        return;
      }
      const kept = copyCited(item, inside.evidence, of);
      const written = JSON.stringify(kept);
      if (cited.has(written)) goes("mentioned-twice", of, item);
      else copies.push(kept);
      cited.add(written);
    });
    return copies;
  };

  if (typeof shape !== "string") {
    if ("id" in shape) return leaf("id", value, at, id => ids.of(shape.id, id), "id");
    if ("reference" in shape) return leaf("reference", value, at, id => ids.of(shape.reference, id), "reference");
    if ("list" in shape) return Array.isArray(value) ? copyList(value, shape.list) : undefined;
    if ("fields" in shape) return filled(copyFields(value, shape.fields, at));
    if ("either" in shape) {
      const [one, object] = shape.either;
      if (!isJsonObject(value)) return copyAllowed(value, one, at, copying, lost);
      const fields = typeof object === "object" && "fields" in object ? object.fields : {};
      const short = shape.short === undefined ? null : allIn(value, fields, [shape.short]);
      return short === null
        ? copyAllowed(value, object, at, copying, lost)
        : copyShort(value, short, fields[short]!, at);
    }
    if ("evidence" in shape) return copyCited(value, shape.evidence, at);
    if (!isJsonObject(value)) return undefined;
    const copies = Object.entries(value).flatMap(([party, inside]) => {
      const key = ids.of("subject", party);
      const copy = copyAllowed(inside, shape.byParty, within(at, party, key), copying, lost);
      // What nothing is left of would be an empty object in the file, and none in the file made of that one.
      if (copy === undefined) return [];
      addValue({ text: key, ...at, kind: "reference" });
      changes("reference", within(at, party, key), party, key);
      return [[key, copy] as const];
    });
    // The order of the file would tell of ids that do not leave.
    return filled(Object.fromEntries(copies.sort(([one], [other]) => byCodeUnit(one, other))));
  }
  switch (shape) {
    case "plain":
      return leaf("code", value, at, asItIs, "id");
    case "coordinate": {
      if (typeof value !== "number") return leaf("code", value, at, asItIs, "id");
      const cut = cutToHundredths(value);
      addValue({ text: String(cut), ...at, kind: "number" });
      return changes("coordinate", at, value, cut);
    }
    case "constant":
      return value;
    case "open-code":
      return leaf(codesOfFormat.has(String(value)) ? "code" : "verbatim", value, at, asItIs, "id");
    case "words":
      return leaf("words", value, at, asItIs, "id");
    case "text":
      return inEach("words", value, at);
    case "verbatim":
      return leaf("verbatim", value, at, asItIs, "id");
    case "verbatim-text":
      return inEach("verbatim", value, at);
    case "quantity":
      return isJsonObject(value) && Object.values(value).every(one => typeof one === "number")
        ? copyFields(value, { min: "plain", max: "plain", about: "plain" }, at)
        : inEach("words", value, at);
    case "year":
      return leaf("code", value, at, date => date.slice(0, 4), "year");
    case "schema-address":
      return SCHEMAS.has(value) ? value : goes("schema-address", at, value);
    case "consent-to-quote": {
      if (!isJsonObject(value) || value.scope !== "quote" || !copying.isQuoted) return goes(lost, at, value);
      for (const [field, before] of Object.entries(value))
        if (field !== "scope") goes(field === "private" ? "private" : lost, within(at, field), before);
      return { scope: "quote" };
    }
  }
}

/** Cuts a number to two decimals. Cutting it again changes nothing. */
const cutToHundredths = (value: number): number => Number(/^-?\d+(?:\.\d{2})?/.exec(value.toFixed(9))![0]) + 0;
