/** What differs between two versions of a file, and what has to be decided where they come together, in sentences. */

import { codes, isJsonObject, type ListName, rankOf, type Verification } from "../../schema/index.ts";
import { inRow } from "../inRow.ts";
import { asWritten } from "../isolated.ts";
import type { Key } from "../languages.ts";
import { say } from "../say.ts";
import { sayField } from "../sentences/sayField.ts";
import { sayApart } from "../wording.ts";
import { sayValue, type VersionTeller } from "./sayValue.ts";

/** A difference, as `changesBetween` finds it. */
export type ChangeTold = {
  readonly kind: "added" | "removed" | "changed";
  readonly list: ListName | "head";
  readonly id: string;
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
};

type ConflictTold = Pick<ChangeTold, "list" | "id" | "path"> & {
  readonly code: "both-changed" | "taken-out" | "still-needed" | "two-things" | "no-base";
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly fresh: string | null;
  readonly dependents: readonly Pick<ChangeTold, "list" | "id">[];
};

type ObjectTold = Pick<ChangeTold, "list" | "id">;

/** What kind of object it is: "Statement". */
export const sayKind = ({ language }: VersionTeller, list: ListName | "head"): string =>
  say(language, `edit.kind.${list}`);

/** An object: "Link: Sama → Data labellers". */
export function sayPlace(teller: VersionTeller, { list, id }: ObjectTold): string {
  const kind = sayKind(teller, list);
  return list === "head"
    ? kind
    : say(teller.language, "versions.place", { kind, name: wholeWords(teller, { list, id }) });
}

/** An object by itself: a relation or statement as its sentence, anything else by its name. */
function wholeWords(teller: VersionTeller, { list, id }: ObjectTold): string {
  if (list === "head") return sayKind(teller, list);
  return id === "" ? say(teller.language, "edit.unnamed") : teller.itemName(list, id);
}

const isVerification = (value: unknown): value is Verification =>
  (codes.verifications as readonly unknown[]).includes(value);

const isSet = (before: unknown, after: unknown): before is readonly unknown[] =>
  Array.isArray(before) && Array.isArray(after);

/** Two values of a field in words that tell them apart. */
function bothWords(teller: VersionTeller, { list, path }: ChangeTold, before: unknown, after: unknown) {
  const words = (most?: number) => ({
    before: sayValue(teller, list, path, before, most),
    after: sayValue(teller, list, path, after, most),
  });
  const short = words();
  return short.before === short.after ? words(Number.POSITIVE_INFINITY) : short;
}

/** Which field of a piece of evidence changed, where it is one. */
function citedField(before: unknown, after: unknown): string | null {
  const fields = [before, after].map(entry => (isJsonObject(entry) ? entry : {}));
  const names = new Set(fields.flatMap(Object.keys).filter(name => name !== "source" && name !== "quoteId"));
  const changed = [...names].filter(name => JSON.stringify(fields[0]![name]) !== JSON.stringify(fields[1]![name]));
  return changed.length === 1 ? changed[0]! : null;
}

/**
 * A difference in a sentence: "Link: Sama → Data labellers – better verified: reported → documented".
 * @param teller of the later version, then the earlier
 */
export function sayVersionChange(teller: VersionTeller, change: ChangeTold): string {
  const { language } = teller;
  const { kind, list, path } = change;
  if (path.length === 0) {
    const what = { kind: sayKind(teller, list), what: wholeWords(teller, change) };
    return say(language, kind === "added" ? "versions.added" : "versions.removed", what);
  }
  return say(language, "versions.at", { place: sayPlace(teller, change), what: sayFieldChange(teller, change) });
}

/** The same without the object, for a place that names it: "Better verified: reported → documented". */
export function sayFieldChange(teller: VersionTeller, change: ChangeTold): string {
  const { language } = teller;
  const { kind, list, path, before, after } = change;
  if (path.length === 0) return say(language, kind === "added" ? "versions.new" : "versions.gone");
  if (path.at(-1) === "verification" && isVerification(before) && isVerification(after)) {
    const key: Key = rankOf(after) < rankOf(before) ? "versions.surer" : "versions.less-sure";
    return say(language, key, bothWords(teller, change, before, after));
  }
  const field = sayField(language, list, path);
  if (kind === "added")
    return say(language, "versions.field.added", { field, value: valueTold(teller, change, after) });
  if (kind === "removed")
    return say(language, "versions.field.removed", { field, value: valueTold(teller, change, before) });
  const name = path.at(-1) === "evidence" ? citedField(before, after) : null;
  if (name !== null && isJsonObject(after ?? before)) {
    const inner = [...path, name];
    const values = [before, after].map(entry => (isJsonObject(entry) ? entry[name] : undefined));
    const cited = isJsonObject(after) ? { source: after.source, quoteId: after.quoteId } : after;
    return say(language, "versions.field.changed", {
      field: say(language, "versions.of", {
        field: valueTold(teller, change, cited),
        part: sayField(language, list, inner),
      }),
      ...bothWords(teller, { ...change, path: inner }, values[0], values[1]),
    });
  }
  if (isSet(before, after) && isSet(after, before)) return setWords(teller, change, field, before, after);
  return say(language, "versions.field.changed", { field, ...bothWords(teller, change, before, after) });
}

/** One side of a difference in a field, in words that tell it from the other. */
export function sayChangeSide(teller: VersionTeller, change: ChangeTold, side: "before" | "after"): string {
  const [one, other] = [change.before, change.after].map(value => valueTold(teller, change, value));
  if (one === other) return sayValue(teller, change.list, change.path, change[side], Number.POSITIVE_INFINITY);
  return side === "before" ? one! : other!;
}

/** A value by itself; an entry of evidence is read as one of its list. */
function valueTold(teller: VersionTeller, { list, path }: Pick<ChangeTold, "list" | "path">, value: unknown): string {
  const isEntry = path.at(-1) === "evidence" || (path.at(-1) === "review" && path.at(-2) === "private");
  return sayValue(teller, list, path, isEntry && !Array.isArray(value) ? [value] : value);
}

function setWords(
  teller: VersionTeller,
  { list, path }: ChangeTold,
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
): string {
  const { language } = teller;
  const told = (values: readonly unknown[]) => new Set(values.map(value => JSON.stringify(value)));
  const [had, has] = [told(before), told(after)];
  const come = after.filter(value => !had.has(JSON.stringify(value)));
  const go = before.filter(value => !has.has(JSON.stringify(value)));
  const changes = [
    ...(come.length > 0 ? [say(language, "versions.set.come", { what: sayValue(teller, list, path, come) })] : []),
    ...(go.length > 0 ? [say(language, "versions.set.go", { what: sayValue(teller, list, path, go) })] : []),
  ];
  return say(language, "versions.set", { field, changes: sayApart(language, changes) });
}

/**
 * What has to be decided, in a sentence.
 * @param teller of mine, then theirs, then what both grew from
 */
export function sayConflict(teller: VersionTeller, conflict: ConflictTold): string {
  const { language } = teller;
  const { code, id, path, base, mine, theirs, fresh, dependents } = conflict;
  const place = sayPlace(teller, conflict);
  const isMine = mine !== undefined;
  if (code === "two-things") {
    const key: Key = fresh === null ? "versions.ask.two-things" : "versions.ask.two-things.apart";
    const names = { mine: bareName(teller, conflict, mine), theirs: bareName(teller, conflict, theirs) };
    return say(language, key, { id: asWritten(id), ...names, fresh: asWritten(fresh ?? "") });
  }
  if (code === "still-needed") {
    const places = sayApart(
      language,
      dependents.map(one => sayPlace(teller, one)),
    );
    return say(language, isMine ? "versions.ask.needed.theirs-gone" : "versions.ask.needed.mine-gone", {
      place,
      places,
    });
  }
  if (path.length === 0) {
    if (code === "no-base")
      return say(language, isMine ? "versions.ask.only-mine" : "versions.ask.only-theirs", { place });
    return say(language, isMine ? "versions.ask.theirs-gone" : "versions.ask.mine-gone", { place });
  }
  const where = say(language, "versions.where", { place, field: sayField(language, conflict.list, path) });
  const told = { where, mine: valueTold(teller, conflict, mine), theirs: valueTold(teller, conflict, theirs) };
  if (code === "no-base") return say(language, "versions.ask.no-base", told);
  return say(language, "versions.ask.both", { ...told, base: valueTold(teller, conflict, base) });
}

/** What an object calls itself, where two have one id. */
function bareName(teller: VersionTeller, { list }: Pick<ChangeTold, "list">, item: unknown): string {
  const named = isJsonObject(item)
    ? (item.name ?? item.title ?? item.label ?? item.what ?? item.quote ?? item.outcome)
    : undefined;
  if (named !== undefined) return sayValue(teller, list, ["name"], named);
  if (!isJsonObject(item)) return say(teller.language, "versions.nothing");
  const telling = ["type", "kind", "from", "to", "party", "position", "duty", "about", "payer", "payee", "amount"];
  const words = telling.flatMap(field =>
    item[field] === undefined ? [] : [sayValue(teller, list, [field], item[field])],
  );
  return words.length > 0 ? inRow(teller.language, words) : say(teller.language, "edit.unnamed");
}

/** The value of one side of a conflict, for whoever chooses between them. */
export function sayConflictSide(
  teller: VersionTeller,
  conflict: ConflictTold,
  side: "mine" | "theirs" | "base",
): string {
  const { language } = teller;
  const value = conflict[side];
  if (conflict.path.length > 0) return valueTold(teller, conflict, value);
  if (value === undefined) return say(language, "versions.not-there");
  return bareName(teller, conflict, value);
}
