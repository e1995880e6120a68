/** What copying notes of each value: that it leaves, is changed, or is left out. */
import { isJsonObject, type Path } from "../schema/index.ts";
import type { PublishedIds } from "./publishedIds.ts";

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

export const within = ({ path, to }: At, key: string | number, toKey = key): At => ({
  path: [...path, key],
  to: [...to, toKey],
});

/** Notes that something is left out, and returns what leaves of it: nothing. */
export function leaveOut(code: GoneCode, { path }: At, before: unknown, { note }: Copying): undefined {
  note({ code, path, to: null, before, after: undefined });
  return undefined;
}

/** Notes that something is changed, if it is, and returns what leaves in place of it. */
export function changeTo<Value>(
  code: ChangeCode,
  { path, to }: At,
  before: unknown,
  after: Value,
  { note }: Copying,
): Value {
  if (before !== after) note({ code, path, to, before, after });
  return after;
}

/** How a text is changed when it leaves. */
export type LeafChange = { readonly code: ChangeCode; readonly change: (text: string) => string };

/** Copies a value that has no parts; without a change it leaves as it is. */
export function copyLeaf(
  kind: PublishedValue["kind"],
  value: unknown,
  at: At,
  copying: Copying,
  changed?: LeafChange,
): unknown {
  if (typeof value !== "string") {
    if (typeof value === "number") copying.addValue({ text: String(value), ...at, kind: "number" });
    return typeof value === "object" ? undefined : value;
  }
  const text = changed ? changed.change(value) : value;
  copying.addValue({ text, ...at, kind });
  return changed ? changeTo(changed.code, at, value, text, copying) : text;
}

/** Copies a text, or one in each of several languages. */
export function copyText(kind: PublishedValue["kind"], value: unknown, at: At, copying: Copying): unknown {
  if (!isJsonObject(value)) return copyLeaf(kind, value, at, copying);
  return Object.fromEntries(
    Object.entries(value).map(([language, text]) => {
      const inLanguage = within(at, language);
      copying.addValue({ text: language, ...inLanguage, kind: "code" });
      return [language, copyLeaf(kind, text, inLanguage, copying)];
    }),
  );
}
