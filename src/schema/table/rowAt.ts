/** Looking up what the table of fields says. */

import type { FieldRow, FieldRows, Kind, ObjectRow } from "./fieldRow.ts";
import { fieldTable } from "./fieldTable.ts";
import type { ListName } from "./listNames.ts";

/** A list of the dossier, or the dossier itself. */
export type FieldList = ListName | "head";

export const rowsOf = (list: FieldList): FieldRows => (list === "head" ? fieldTable.head : fieldTable.lists[list]);

/** The fields of an object of a list, in the order in which they are written as a rule. */
export const fieldsOfList = (list: ListName): readonly string[] => Object.keys(fieldTable.lists[list]);

const rowsOfObject = (name: string): FieldRows => fieldTable.objects[name as keyof typeof fieldTable.objects].fields;

/** Do the parts of this small object mean something together only? */
export const isWholeObject = (name: string): boolean =>
  (fieldTable.objects[name as keyof typeof fieldTable.objects] as ObjectRow).whole === true;

const { citedSource, citedQuote, comparedAmount, amountInWords } = fieldTable.objects;
const citedRows: FieldRows = { ...citedSource.fields, ...citedQuote.fields };
const amountRows: FieldRows = { ...comparedAmount.fields, ...amountInWords.fields };

/** The fields of an object that stands in a field of this kind, alone or in a list; none where there is none. */
export function rowsWithin(kind: Kind): FieldRows {
  if (kind === "evidence") return citedRows;
  if (kind === "amount") return amountRows;
  if (typeof kind === "string") return {};
  if ("listOf" in kind) return rowsWithin(kind.listOf);
  if ("either" in kind) return rowsWithin(kind.either[1]);
  return "object" in kind ? rowsOfObject(kind.object) : {};
}

const isList = (kind: Kind): boolean => kind === "evidence" || (typeof kind !== "string" && "listOf" in kind);

/**
 * What is said of the field at a path; null where the format knows none.
 * @param path within the object; keys of entries of lists may stand in it
 */
export function rowAt(list: FieldList, path: readonly (string | number)[]): FieldRow | null {
  let [rows, row]: [FieldRows, FieldRow | null] = [rowsOf(list), null];
  for (const key of path) {
    if (Object.hasOwn(rows, key)) {
      row = rows[key]!;
      rows = rowsWithin(row.is);
    } else if (row === null || !isList(row.is)) return null;
  }
  return row;
}

/** Every row of the table, with the name of its field: of the lists, the dossier itself and the small objects. */
export const allRows: readonly (readonly [field: string, row: FieldRow])[] = [
  fieldTable.head,
  ...Object.values(fieldTable.lists),
  ...Object.values(fieldTable.objects).map(({ fields }) => fields),
].flatMap((rows: FieldRows) => Object.entries(rows));

/**
 * The place of a name among others: what comes first in its order, then what is not named, then what comes last. A stable
 * sort by it leaves the rest in the order of the table.
 */
export function rankAmong(name: string, first: readonly string[], last: readonly string[]): number {
  const early = first.indexOf(name);
  return early >= 0 ? early - first.length : last.indexOf(name) + 1;
}
