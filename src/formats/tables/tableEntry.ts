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
