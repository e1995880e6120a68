import { byCodeUnit } from "../base/index.ts";
import { objectsIn } from "../edit/index.ts";
import { isJsonObject, type JsonObject, type ListName, listNames } from "../schema/index.ts";
import { asTexts, keysOf, shapeOf } from "./fieldShape.ts";
import { isSameMeaning, meaningOf } from "./meaning.ts";

/** One difference between two versions of a file. */
export type VersionChange = {
  readonly kind: "added" | "removed" | "changed";
  readonly list: ListName | "head";
  /** Of the object, as it is written; empty for the dossier itself. */
  readonly id: string;
  /**
   * The names of the fields down to what differs, with the id of a decision among them; empty: the whole object. A
   * difference in evidence stands at its list, and is that of one entry.
   */
  readonly path: readonly string[];
  /** JSON; undefined where nothing stands there. */
  readonly before: unknown;
  readonly after: unknown;
};

type ChangePlace = Pick<VersionChange, "list" | "id">;

const LISTS: ReadonlySet<string> = new Set(listNames);

/** The dossier itself: what stands in no list of the format. */
export const headOf = (file: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(file).filter(([key]) => !LISTS.has(key)));

export const languageIn = ({ language }: JsonObject): string => (typeof language === "string" ? language : "und");

/** The keys of all these, in the order in which they come first. */
export const allKeys = (objects: readonly (JsonObject | undefined)[]): readonly string[] => [
  ...new Set(objects.flatMap(object => (object ? Object.keys(object) : []))),
];

/**
 * What differs between two versions of a file, by list, id and field: first the dossier itself, then the lists in the
 * order of the format. The order of entries and how the file is laid out are no difference.
 * @param a the JSON of the one file, as it is written
 */
export function changesBetween(a: JsonObject, b: JsonObject): readonly VersionChange[] {
  const languages = [languageIn(a), languageIn(b)];
  return [
    ...changesIn({ list: "head", id: "" }, [], headOf(a), headOf(b), languages),
    ...listNames.flatMap(list => {
      const [had, has] = [itemsById(a, list), itemsById(b, list)];
      return [...new Set([...had.keys(), ...has.keys()])].flatMap(key => {
        const [was, is] = [had.get(key), has.get(key)];
        return changesIn({ list, id: String((was ?? is)?.id ?? "") }, [], was, is, languages);
      });
    }),
  ];
}

/**
 * The objects of a list by their ids. One without an id, or whose id another has too, is told by what it says, since its
 * place says nothing.
 */
export function itemsById(file: JsonObject, list: ListName): ReadonlyMap<string, JsonObject> {
  const items = objectsIn(file, list);
  const byId = new Map<string, JsonObject[]>();
  for (const item of items) {
    const id = typeof item.id === "string" ? item.id : "";
    byId.set(id, [...(byId.get(id) ?? []), item]);
  }
  const keys = new Map<JsonObject, string>();
  for (const [id, alike] of byId) {
    if (id !== "" && alike.length === 1) keys.set(alike[0]!, id);
    else {
      const told = alike.map(item => ({ item, meaning: meaningOf(item) }));
      told.sort((one, other) => byCodeUnit(one.meaning, other.meaning));
      told.forEach(({ item, meaning }, at) => {
        const isFirst = at === 0 && id !== "";
        const times = told.slice(0, at).filter(one => one.meaning === meaning).length;
        keys.set(item, isFirst ? id : `${id}#${times}${meaning}`);
      });
    }
  }
  return new Map(items.map(item => [keys.get(item)!, item]));
}

function changesIn(
  place: ChangePlace,
  path: readonly string[],
  was: unknown,
  is: unknown,
  languages: readonly string[],
): readonly VersionChange[] {
  const isPrivate = path.length === 1 && path[0] === "private";
  // What is private has no meaning as a whole: each part of it is told.
  const [before, after] = isPrivate ? [was ?? {}, is ?? {}] : asTexts([was, is], languages);
  if (isSameMeaning(before, after, path.at(-1))) return [];
  const shape = shapeOf(path, [before, after]);
  if (shape === "keyed") return entryChanges(place, path, before, after, languages);
  if (shape === "fields" && isJsonObject(before) && isJsonObject(after))
    return allKeys([before, after]).flatMap(key =>
      changesIn(place, [...path, key], ownOf(before, key), ownOf(after, key), languages),
    );
  return [changeAt(place, path, before, after)];
}

export const ownOf = (object: JsonObject | undefined, key: string): unknown =>
  object && Object.hasOwn(object, key) ? object[key] : undefined;

const changeAt = (place: ChangePlace, path: readonly string[], before: unknown, after: unknown): VersionChange => ({
  kind: before === undefined ? "added" : after === undefined ? "removed" : "changed",
  ...place,
  path,
  before,
  after,
});

function entryChanges(
  place: ChangePlace,
  path: readonly string[],
  before: unknown,
  after: unknown,
  languages: readonly string[],
): readonly VersionChange[] {
  const lists = [before, after].map(list => (Array.isArray(list) ? (list as readonly unknown[]) : []));
  const keys = keysOf(path, lists);
  const [had, has] = lists.map((list, side) => new Map(list.map((entry, at) => [keys[side]![at]!, entry])));
  const hasIds = path.at(-1) === "decisions";
  return [...new Set([...had!.keys(), ...has!.keys()])].flatMap(key => {
    const [one, other] = [had!.get(key), has!.get(key)];
    if (hasIds) return changesIn(place, [...path, key], one, other, languages);
    return isSameMeaning([one], [other], path.at(-1)) ? [] : [changeAt(place, path, one, other)];
  });
}
