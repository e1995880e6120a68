/** The dossier that remains of a file when everything unreadable is taken out. */
import { pointerOf } from "../json/lineColumn.ts";
import type { Path } from "../json/scanJson.ts";
import { isJsonObject, type JsonObject, valueAt } from "../json/valueAt.ts";
import type { Dossier } from "../records.ts";
import { type ListName, listNames } from "../table/listNames.ts";
import { currentFormat } from "../versions.ts";
import type { LeftOut } from "./problem.ts";
import type { Item, Reading } from "./reading.ts";

/**
 * A copy of the object without the parts that were left out, and without unknown fields, which no reader of a dossier
 * may take for its own.
 */
function withoutPruned(item: Item): JsonObject {
  if (item.pruned === null && item.strange === null) return item.value;
  const copy = structuredClone(item.value);
  const holes = new Map<unknown[], Set<number>>();
  for (const path of [...[...(item.pruned?.values() ?? [])].map(part => part.path), ...(item.strange ?? [])]) {
    const parent = valueAt(copy, path.slice(0, -1));
    const key = path[path.length - 1]!;
    if (Array.isArray(parent)) holes.set(parent, (holes.get(parent) ?? new Set()).add(Number(key)));
    else if (isJsonObject(parent)) delete parent[String(key)];
  }
  // Items are removed last, so that no removal moves the index of another.
  for (const [list, gone] of holes) {
    const kept = list.filter((_, index) => !gone.has(index));
    list.length = 0;
    for (const value of kept) list.push(value);
  }
  return copy;
}

/**
 * Required fields that are left out alone where they cannot be read, and the value that replaces each. The replacement
 * says nothing that the rest of the object does not say.
 */
const STAND_INS: Readonly<
  Record<ListName, readonly (readonly [field: string, standIn: (item: JsonObject) => unknown])[]>
> = {
  duties: ["label", "definition", "question"].map(field => [field, ({ id }) => id]),
  parties: [],
  links: [["evidence", () => []]],
  assertions: [["evidence", () => []]],
  conditions: [["evidence", () => []]],
  money: [["evidence", () => []]],
  figures: [["evidence", () => []]],
  proceedings: [
    ["title", ({ id }) => id],
    ["evidence", () => []],
  ],
  hypotheses: [["label", ({ id }) => id]],
  sources: [["type", () => "unknown"]],
  quotes: [],
  lookedFor: [],
  story: [],
};

function complete(list: ListName, value: JsonObject): JsonObject {
  let whole = value;
  for (const [field, standIn] of STAND_INS[list])
    if (value[field] === undefined) whole = { ...whole, [field]: standIn(value) };
  return whole;
}

/** The dossier of everything that could be read. */
export function assemble(reading: Reading): Dossier {
  const fields = Object.entries(reading.head.value).filter(
    ([field]) => !(listNames as readonly string[]).includes(field),
  );
  const head = withoutPruned({ ...reading.head, value: Object.fromEntries(fields) });
  const kept = (list: ListName) =>
    reading
      .itemsOf(list)
      .filter(item => item.leftOut === null)
      .map(item => complete(list, withoutPruned(item)));
  const id = typeof head.id === "string" ? head.id : "";
  return {
    ...head,
    format: currentFormat,
    id,
    title: head.title ?? id,
    language: head.language ?? "und",
    ...Object.fromEntries(listNames.map(list => [list, kept(list)])),
  } as unknown as Dossier;
}

/** Everything that was left out: whole lists and fields of the dossier first, then object by object. */
export function leftOutOf(reading: Reading): LeftOut[] {
  const leftOut = (path: Path, code: LeftOut["code"]): LeftOut => ({ path, pointer: pointerOf(path), code });
  const result = reading.leftOut.map(({ path, code }) => leftOut(path, code));
  for (const item of reading.all()) {
    if (item.leftOut !== null) result.push(leftOut(item.path, item.leftOut));
    else for (const { path, code } of item.pruned?.values() ?? []) result.push(leftOut([...item.path, ...path], code));
  }
  return result;
}
