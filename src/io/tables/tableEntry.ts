/** A party or a source while rows are read: what is said of it grows, and it has no id before all are read. */
export class TableEntry {
  id = "";
}

export const isEntry = (value: unknown): value is TableEntry => value instanceof TableEntry;
