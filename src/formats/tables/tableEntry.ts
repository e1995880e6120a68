import type { JsonObject, ListName } from "../../schema/index.ts";
import type { TableCell } from "./rowsOf.ts";

/** Something that another row is to be, by its id or title; its id is put in when all rows are read. */
export type PendingRef = {
  readonly list: ListName | "decisions";
  readonly written: string;
  readonly cell: TableCell;
  /** The column, which is the path of its field. */
  readonly column: string;
  /** Puts the id into the object that is made; null stands for what leads nowhere. */
  readonly put: (object: JsonObject, id: string | null) => void;
};

/** A party or a source while rows are read: what is said of it grows, and it has no id before all are read. */
export class TableEntry {
  id = "";
  /** What else of the file it refers to. */
  readonly refs: PendingRef[] = [];
}

export const isEntry = (value: unknown): value is TableEntry => value instanceof TableEntry;

/** What stands in records for parties and sources, replaced by their ids. */
export function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (typeof value !== "object" || value === null) return value;
  if (isEntry(value)) return value.id;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIds(item)]));
}

export const plainObject = (object: JsonObject): JsonObject => withIds(object) as JsonObject;

/** The parties and sources that objects name. */
export function namedIn(value: unknown, found: Set<unknown>): Set<unknown> {
  if (typeof value !== "object" || value === null) return found;
  if (isEntry(value)) found.add(value);
  else for (const item of Object.values(value)) namedIn(item, found);
  return found;
}
