/** Every place of an object where one value of the format stands, by the table of fields, and the walk to it. */

import type { Path } from "../json/scanJson.ts";
import { isJsonObject } from "../json/valueAt.ts";
import type { FieldRow, FieldRows, Kind, One } from "./fieldRow.ts";
import { listNames } from "./listNames.ts";
import { type FieldList, rowsOf, rowsWithin } from "./rowAt.ts";

export type FieldPlace = {
  readonly is: One;
  /** `*` stands for every entry of a list. */
  readonly path: readonly string[];
  readonly row: FieldRow;
};

const placesWithin = (rows: FieldRows, above: readonly string[]): readonly FieldPlace[] =>
  Object.entries(rows).flatMap(([field, row]) => placesOf(row.is, row, [...above, field]));

function placesOf(is: Kind, row: FieldRow, path: readonly string[]): readonly FieldPlace[] {
  if (typeof is === "object") {
    if ("listOf" in is) return placesOf(is.listOf, row, [...path, "*"]);
    if ("either" in is) return is.either.flatMap(one => placesOf(one, row, path));
    if ("object" in is) return placesWithin(rowsWithin(is), path);
  }
  const own = { is, path, row };
  return is === "amount" ? [own, ...placesWithin(rowsWithin(is), path)] : [own];
}

const places: ReadonlyMap<FieldList, readonly FieldPlace[]> = new Map(
  (["head", ...listNames] as const).map(list => [list, placesWithin(rowsOf(list), [])]),
);

/** The places of an object of a list, in the order of the table. Evidence and saved positions are one value each. */
export const fieldPlaces = (list: FieldList): readonly FieldPlace[] => places.get(list)!;

/**
 * Calls `visit` for whatever stands at a path of an object; where nothing does, or something of another form, not at all.
 * @param steps `*` stands for every entry of a list, a last `{}` for every key of an object
 */
export function forEachAt(
  value: unknown,
  steps: readonly string[],
  visit: (found: unknown, path: Path) => void,
  step = 0,
  path: Path = [],
): void {
  const key = steps[step];
  if (key === undefined) visit(value, path);
  else if (key === "*") {
    if (!Array.isArray(value)) return;
    for (const [index, entry] of value.entries()) forEachAt(entry, steps, visit, step + 1, [...path, index]);
  } else if (!isJsonObject(value)) return;
  else if (key === "{}") for (const name of Object.keys(value)) visit(name, [...path, name]);
  else if (Object.hasOwn(value, key)) forEachAt(value[key], steps, visit, step + 1, [...path, key]);
}
