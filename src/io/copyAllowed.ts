/** Copies what may leave, and nothing else, and says of everything that goes or changes what, where and why. */
import type { Path } from "../schema/index.ts";
import type { Fields, Shape } from "./allowList.ts";
import { codesOfFormat, type PublishedIds } from "./publishedIds.ts";

/** Why something of the working file is not in the published one. */
export type GoneCode =
  | "private"
  /** A field the format does not know. */
  | "unknown"
  /** A field of a withheld party, of a source whose person is not named. */
  | "withheld"
  | "unnamed"
  /** Words of a person who is not named and did not agree to be quoted. */
  | "no-consent"
  /** An address on the author's machine. */
  | "schema-address"
  /** A second mention of the same source, once words of it are gone. */
  | "mentioned-twice";
/** How something is changed. */
export type ChangeCode =
  | "id"
  | "reference"
  /** Of a day the year is left. */
  | "year"
  /** Of the place of a household or person two decimals are left. */
  | "coordinate"
  /** A quote that does not leave is mentioned: its source is, instead. */
  | "quote-to-source";

export type Difference = {
  readonly code: GoneCode | ChangeCode;
  /** In the working file. */
  readonly path: Path;
  /** In the published file; null where it is gone. */
  readonly to: Path | null;
  readonly before: unknown;
  /** Undefined where it is gone. */
  readonly after: unknown;
};

/** Something that stands in the published file. */
export type Said = {
  readonly text: string;
  readonly path: Path;
  readonly to: Path;
  readonly kind: "code" | "number" | "id" | "reference" | "words" | "verbatim";
};

export type Copying = {
  readonly ids: PublishedIds;
  /** Quotes that do not leave, with their sources, by the ids of the working file. */
  readonly goneQuotes: ReadonlyMap<string, string>;
  /** Sources whose words do not leave, by the ids of the working file. */
  readonly silent: ReadonlySet<string>;
  /** Sources whose person is not named, and their quotes, likewise. */
  readonly unnamed: ReadonlySet<string>;
  /** Does a quote leave of the source that is copied? */
  readonly isQuoted: boolean;
  readonly note: (difference: Difference) => void;
  readonly say: (said: Said) => void;
};

/** A place in the working file and the same in the published one. */
export type At = { readonly path: Path; readonly to: Path };

const within = ({ path, to }: At, key: string | number, toKey = key): At => ({
  path: [...path, key],
  to: [...to, toKey],
});

type Raw = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

/** Without a field that leaves, these say nothing; of other objects an empty one has a meaning. */
const DESCRIBING: ReadonlySet<string | number> = new Set(["place", "workers", "views", "network"]);

/** What an item of evidence says of the words it quotes. */
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
 * @param lost why a field that is not allowed here goes, where it is not private
 * @returns undefined where nothing of the value may leave
 */
export function copyAllowed(
  value: unknown,
  shape: Shape,
  at: At,
  copying: Copying,
  lost: GoneCode = "unknown",
): unknown {
  const { ids, note, say } = copying;
  const goes = (code: GoneCode, of: At, before: unknown) => {
    note({ code, path: of.path, to: null, before, after: undefined });
    return undefined;
  };
  const changes = (code: ChangeCode, of: At, before: unknown, after: unknown) => {
    if (before !== after) note({ code, path: of.path, to: of.to, before, after });
    return after;
  };

  const leaf = (kind: Said["kind"], one: unknown, of: At, change: (text: string) => string, code: ChangeCode) => {
    if (typeof one !== "string") {
      if (typeof one === "number") say({ text: String(one), ...of, kind: "number" });
      return typeof one === "object" ? undefined : one;
    }
    const text = change(one);
    say({ text, ...of, kind });
    return changes(code, of, one, text);
  };
  const asItIs = (text: string) => text;
  const inEach = (kind: Said["kind"], one: unknown, of: At): unknown =>
    isObject(one)
      ? Object.fromEntries(
          Object.entries(one).map(([language, text]) => {
            const inLanguage = within(of, language);
            say({ text: language, ...inLanguage, kind: "code" });
            return [language, leaf(kind, text, inLanguage, asItIs, "id")];
          }),
        )
      : leaf(kind, one, of, asItIs, "id");

  const copyFields = (object: unknown, fields: Fields, of: At): Raw | undefined => {
    if (!isObject(object)) return undefined;
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
  /** An object that only describes, and of which nothing is left, is not there: an empty one would tell of something. */
  const copyFilled = (object: unknown, fields: Fields): Raw | undefined => {
    const copy = copyFields(object, fields, at);
    const isGone = copy !== undefined && Object.keys(copy).length === 0 && Object.keys(object as Raw).length > 0;
    return isGone && DESCRIBING.has(at.path[at.path.length - 1]!) ? undefined : copy;
  };

  /** An id of a source or quote, or an object; words that may not leave do not. */
  const copyCited = (
    item: unknown,
    fields: Fields,
    of: At,
  ): { readonly kept: unknown; readonly isInstead: boolean } => {
    const named = isObject(item) ? item.quoteId : item;
    const source = typeof named === "string" ? copying.goneQuotes.get(named) : undefined;
    if (source !== undefined) {
      const instead = ids.of("evidence", source);
      say({ text: instead, ...of, kind: "reference" });
      note({ code: "quote-to-source", ...of, before: named, after: instead });
      if (!isObject(item)) return { kept: instead, isInstead: true };
      const { quoteId: _, ...rest } = item;
      return { kept: { source: instead, ...copyFields(rest, fields, of) }, isInstead: true };
    }
    if (!isObject(item))
      return { kept: leaf("reference", item, of, id => ids.of("evidence", id), "reference"), isInstead: false };
    const cited = item.source ?? item.quoteId;
    if (typeof cited !== "string" || !copying.unnamed.has(cited))
      return { kept: copyFields(item, fields, of), isInstead: false };
    const isSilent = copying.silent.has(cited);
    const rest: Record<string, unknown> = {};
    for (const [field, before] of Object.entries(item)) {
      if (isSilent && QUOTED.includes(field)) goes("no-consent", within(of, field), before);
      else if (field === "locator") goes("unnamed", within(of, field), before);
      else rest[field] = before;
    }
    return { kept: copyFields(rest, fields, of), isInstead: false };
  };

  const copyList = (items: readonly unknown[], inside: Shape): unknown[] => {
    const copies: unknown[] = [];
    const isInsteadOf = new Map<unknown, boolean>();
    /** Objects that name a source instead of its quote, as JSON: two that say the same would tell of two quotes. */
    const instead = new Set<string>();
    items.forEach((item, index) => {
      const of = within(at, index, copies.length);
      if (typeof inside !== "object" || !("evidence" in inside)) {
        const copy = copyAllowed(item, inside, of, copying, lost);
        if (copy !== undefined) copies.push(copy);
        return;
      }
      const { kept, isInstead } = copyCited(item, inside.evidence, of);
      // Two quotes of one source, and then the source twice: once says as much.
      const written = isInstead && typeof kept === "object" ? JSON.stringify(kept) : null;
      const isTwice =
        (typeof kept === "string" && isInsteadOf.has(kept) && (isInstead || isInsteadOf.get(kept)!)) ||
        (written !== null && instead.has(written));
      if (written !== null) instead.add(written);
      if (isTwice) goes("mentioned-twice", of, item);
      else copies.push(kept);
      if (typeof kept === "string") isInsteadOf.set(kept, isInstead || (isInsteadOf.get(kept) ?? false));
    });
    return copies;
  };

  if (typeof shape !== "string") {
    if ("id" in shape) return leaf("id", value, at, id => ids.of(shape.id, id), "id");
    if ("reference" in shape) return leaf("reference", value, at, id => ids.of(shape.reference, id), "reference");
    if ("list" in shape) return Array.isArray(value) ? copyList(value, shape.list) : undefined;
    if ("fields" in shape) return copyFilled(value, shape.fields);
    if ("either" in shape) return copyAllowed(value, shape.either[isObject(value) ? 1 : 0], at, copying, lost);
    if ("evidence" in shape) return copyCited(value, shape.evidence, at).kept;
    if (!isObject(value)) return undefined;
    return Object.fromEntries(
      Object.entries(value).map(([party, inside]) => {
        const key = ids.of("subject", party);
        say({ text: key, ...at, kind: "reference" });
        changes("reference", within(at, party, key), party, key);
        return [key, copyAllowed(inside, shape.byParty, within(at, party, key), copying, lost)];
      }),
    );
  }
  switch (shape) {
    case "plain":
      return leaf("code", value, at, asItIs, "id");
    case "coordinate": {
      if (typeof value !== "number") return leaf("code", value, at, asItIs, "id");
      const cut = cutToHundredths(value);
      say({ text: String(cut), ...at, kind: "number" });
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
      return isObject(value) && Object.values(value).every(one => typeof one === "number")
        ? copyFields(value, { min: "plain", max: "plain", about: "plain" }, at)
        : inEach("words", value, at);
    case "year":
      return leaf("code", value, at, date => date.slice(0, 4), "year");
    case "schema-address":
      return typeof value === "string" && /^https?:\/\//i.test(value)
        ? leaf("verbatim", value, at, asItIs, "id")
        : goes("schema-address", at, value);
    case "consent-to-quote": {
      if (!isObject(value) || value.scope !== "quote" || !copying.isQuoted) return goes(lost, at, value);
      for (const [field, before] of Object.entries(value))
        if (field !== "scope") goes(field === "private" ? "private" : lost, within(at, field), before);
      return { scope: "quote" };
    }
  }
}

/** Two decimals and no more; cut again, it stays. */
const cutToHundredths = (value: number): number => Number(/^-?\d+(?:\.\d{2})?/.exec(value.toFixed(9))![0]) + 0;
