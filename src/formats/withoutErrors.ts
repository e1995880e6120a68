/** What stays of a dossier with errors, as one without: part by part they are taken out, each with its place. */

import { isListName } from "../edit/index.ts";
import {
  isJsonObject,
  type JsonObject,
  listNames,
  type Parsed,
  type Path,
  parseDossier,
  pointerOf,
  valueAt,
} from "../schema/index.ts";

/** A part that was taken out, or for which another stands. */
export type PartGone = {
  /** As it is in the file that was given. */
  readonly path: Path;
  readonly value: unknown;
};

export type WithoutErrors = {
  readonly file: JsonObject;
  /** In order of the file. */
  readonly gone: readonly PartGone[];
  /** The path of an entry of the given file. */
  readonly givenPath: (path: Path) => Path;
};

/** What is taken out can leave an error where it was referred to; files of people need two rounds or three. */
const MOST_ROUNDS = 20;

/** What comes in need not be a whole dossier: its head is that of whoever takes it. */
const HEAD = {
  ...{ format: "deep-labor/1", id: "came-in", title: "Came in", language: "und", updated: "2026-01-01" },
  ...{ parties: [], links: [] },
};

/** Where the entries of a list that was shortened stood at first. */
class FirstPlaces {
  private readonly of = new WeakMap<readonly unknown[], readonly number[]>();

  shorten(list: unknown[], gone: ReadonlySet<number>): void {
    const places = this.of.get(list) ?? list.map((_, index) => index);
    const kept = list.filter((_, index) => !gone.has(index));
    this.of.set(
      list,
      places.filter((_, index) => !gone.has(index)),
    );
    list.length = 0;
    for (const value of kept) list.push(value);
  }

  pathOf(file: JsonObject, path: Path): Path {
    return path.map((key, depth) => {
      const parent = valueAt(file, path.slice(0, depth));
      return Array.isArray(parent) ? (this.of.get(parent)?.[Number(key)] ?? key) : key;
    });
  }
}

/**
 * The value that the format reads where a required field is missing and the rest of the object says it already; of a
 * party without its name no more is known than its id.
 */
function standInsOf({ dossier }: Parsed): (file: JsonObject, path: Path) => unknown {
  const read = new Map<unknown, JsonObject>();
  for (const list of listNames)
    for (const one of (dossier?.[list] ?? []) as readonly JsonObject[]) read.set(`${list}/${String(one.id)}`, one);
  return (file, [list, index, field, ...deeper]) => {
    const item = isListName(list) ? valueAt(file, [list, index!]) : undefined;
    if (!isJsonObject(item) || field === undefined || deeper.length > 0) return undefined;
    const known = read.get(`${list}/${String(item.id)}`);
    if (known && Object.hasOwn(known, field)) return known[String(field)];
    return list === "parties" && field === "name" && typeof item.id === "string" ? item.id : undefined;
  };
}

const errorsOf = ({ problems }: Parsed) => problems.filter(({ severity }) => severity === "error");

/** The object of a list that a path leads into, or the field of the dossier. */
const wholeAround = (path: Path): Path => path.slice(0, isListName(path[0]) ? 2 : 1);

/**
 * Takes out of a file what has errors or refers to such, until what stays has none.
 * @param file the JSON of the file; this function changes it
 * @param given what the format says of it
 * @returns null where no end of errors is found
 */
export function withoutErrors(file: JsonObject, given: Parsed): WithoutErrors | null {
  const first = new FirstPlaces();
  const gone = new Map<string, PartGone>();
  const tell = (place: Path, value: unknown): void => {
    const path = first.pathOf(file, place);
    const pointer = pointerOf(path);
    if (!gone.has(pointer)) gone.set(pointer, { path, value });
  };
  let parsed = given;
  for (let round = 0; parsed.leftOut.length > 0 || errorsOf(parsed).length > 0; round += 1) {
    if (round === MOST_ROUNDS) return null;
    const out = new Map<string, Path>();
    const isOut = (path: Path): boolean => path.some((_, depth) => out.has(pointerOf(path.slice(0, depth + 1))));
    const takeOut = (path: Path): void => {
      if (!isOut(path) && valueAt(file, path) !== undefined) out.set(pointerOf(path), path);
    };
    // The whole before its parts.
    for (const { path } of [...parsed.leftOut].sort((one, other) => one.path.length - other.path.length)) takeOut(path);
    const standIn = standInsOf(parsed);
    for (const { code, path } of errorsOf(parsed)) {
      if (isOut(path)) continue;
      const value = code === "missing-field" ? standIn(file, path) : undefined;
      // What the format itself keeps could mean something else without the part that has the error.
      if (value === undefined) takeOut(wholeAround(path));
      else {
        const item = valueAt(file, path.slice(0, -1)) as JsonObject;
        item[String(path.at(-1))] = value;
        // A name that is none is told, unless what stood there has been told already.
        if (value === item.id) tell(path, value);
      }
    }
    const holes = new Map<unknown[], Set<number>>();
    for (const path of out.values()) {
      const parent = valueAt(file, path.slice(0, -1));
      const key = path.at(-1)!;
      tell(path, valueAt(file, path));
      if (Array.isArray(parent)) holes.set(parent, (holes.get(parent) ?? new Set()).add(Number(key)));
      else Reflect.deleteProperty(parent as JsonObject, String(key));
    }
    for (const [list, places] of holes) first.shorten(list, places);
    parsed = parseDossier(JSON.stringify({ ...HEAD, ...file }));
  }
  return { file, gone: inOrder([...gone.values()]), givenPath: path => first.pathOf(file, path) };
}

/** In order of the lists of a dossier, which is that in which what was taken is told. */
function inOrder(gone: readonly PartGone[]): readonly PartGone[] {
  const rankOf = ({ path: [list] }: PartGone): number => (isListName(list) ? listNames.indexOf(list) : -1);
  const indexOf = ({ path }: PartGone): number => (typeof path[1] === "number" ? path[1] : -1);
  return [...gone].sort((one, other) => rankOf(one) - rankOf(other) || indexOf(one) - indexOf(other));
}
