/** Gives records their ids, so that others can name them. */
import { wishedId } from "../../edit/index.ts";
import { isHopType, type JsonObject, type ListName } from "../../schema/index.ts";
import { type FilePlace, placeKey } from "../bringing/incoming.ts";
import type { RecordKeeper } from "../bringing/recordKeeper.ts";
import type { NameBook } from "./nameBook.ts";
import type { SheetRow } from "./rowsOf.ts";
import type { SheetKindId } from "./sheetKinds.ts";
import { type PendingRef, plainObject } from "./tableEntry.ts";

/** What is made of a row. */
export type RecordRead = {
  readonly kind: SheetKindId;
  readonly row: SheetRow;
  readonly object: JsonObject;
  readonly ownId: string | null;
  readonly refs: readonly PendingRef[];
  /** Said beside what the row is: it is not counted as a record. */
  readonly isBeside?: true;
};

/** A record as the object that it becomes: without entries, which have ids by now. */
export type NamedRecord = { readonly read: RecordRead; readonly id: string; readonly object: JsonObject };

/** Where records are put, and what they may be called. */
export type RecordShelf = {
  readonly lists: ReadonlyMap<string, JsonObject[]>;
  readonly places: Map<string, FilePlace[]>;
  readonly names: NameBook;
  readonly keeper: RecordKeeper;
};

/** The list of a record; decisions stand in their proceedings. */
const listOf = (kind: SheetKindId): ListName | null => (kind === "decisions" ? null : (kind as ListName));

/** The type of a hop may be answered otherwise, so its id does not say it. */
function wishedFor(list: ListName | null, item: JsonObject): string {
  if (list === null) return `decision-${String(item.date ?? "")}`;
  return wishedId(list, list === "links" && isHopType(String(item.type)) ? { ...item, type: "engages" } : item);
}

/** Whether a row says what one before it says: then it only adds what else that rests on. */
function repeats(
  { kind, row, ownId, refs, isBeside }: RecordRead,
  object: JsonObject,
  before: Map<string, JsonObject>,
  { places, keeper }: RecordShelf,
): boolean {
  if (ownId !== null || refs.length > 0) return false;
  const { evidence, remark, private: hidden, ...rest } = object;
  const key = `${kind} ${JSON.stringify(rest)}`;
  const same = before.get(key);
  if (!same || remark !== undefined || hidden !== undefined) {
    before.set(key, object);
    return false;
  }
  const items = [...((evidence ?? []) as unknown[])].filter(
    one => !((same.evidence ?? []) as unknown[]).some(other => JSON.stringify(one) === JSON.stringify(other)),
  );
  if (items.length === 0) {
    if (!isBeside) keeper.leave(kind, row.place, row.told, "same-row");
    return true;
  }
  // The same said with another source.
  same.evidence = [...((same.evidence ?? []) as unknown[]), ...items];
  const list = listOf(kind);
  if (list !== null) places.get(placeKey(list, String(same.id)))?.push(row.place);
  if (!isBeside) keeper.take(kind);
  return true;
}

/** Each record that says something new, with its id: its own, or one that is made. */
export function giveIds(
  records: readonly RecordRead[],
  idFor: (kind: SheetKindId, wished: string) => string,
  shelf: RecordShelf,
): readonly NamedRecord[] {
  const before = new Map<string, JsonObject>();
  return records.flatMap(read => {
    const { kind, row, ownId } = read;
    const object = plainObject(read.object);
    if (repeats(read, object, before, shelf)) return [];
    const list = listOf(kind);
    const id = ownId ?? idFor(kind, wishedFor(list, object));
    object.id = id;
    shelf.names.add(kind, id, [object.title, object.label]);
    if (list !== null) shelf.places.set(placeKey(list, id), [row.place]);
    return [{ read, id, object }];
  });
}
