/** What was read of all rows, as objects with ids in the lists of the format. */
import { idsBeside } from "../../edit/index.ts";
import { fieldsOfList, isHopType, type JsonObject, type ListName, listNames, type Text } from "../../schema/index.ts";
import { type FilePlace, type Incoming, placeKey, type TakeAnswers } from "../bringing/incoming.ts";
import type { SizeTold } from "./addParty.ts";
import { dayOrders } from "./dateOfCell.ts";
import { giveIds, type NamedRecord, type RecordRead, type RecordShelf } from "./giveIds.ts";
import { type DefaultsAsked, leadsNowhere } from "./missingIn.ts";
import { nameBook } from "./nameBook.ts";
import { type PartyEntry, typeInto } from "./partyBook.ts";
import type { ReadingTools } from "./readRow.ts";
import type { SheetKindId } from "./sheetKinds.ts";
import type { SourceBook } from "./sourceBook.ts";
import { namedIn, type PendingRef, plainObject, withIds } from "./tableEntry.ts";

/** All rows, read one by one. */
export type RowsRead = {
  readonly all: readonly RecordRead[];
  /** What the dossier says of itself. */
  readonly head: RecordRead | null;
  readonly sizes: readonly SizeTold[];
  readonly tools: ReadingTools;
  readonly sources: SourceBook;
  readonly answers: TakeAnswers;
  readonly asked: DefaultsAsked;
  /** The ids that rows of a kind give themselves. */
  readonly idsOf: (kind: SheetKindId) => ReadonlySet<string>;
};

/** The parties and sources that are needed, with their ids. */
type EntriesUsed = {
  readonly parties: readonly PartyEntry[];
  readonly sources: ReturnType<SourceBook["finish"]>;
};

type IdMaker = (kind: SheetKindId, wished: string) => string;

/** Gives ids to parties and sources, and types to the links that say none. */
function finishEntries({ all, head, tools, sources, answers }: RowsRead): EntriesUsed {
  const { keeper, parties } = tools;
  const links = all.filter(({ kind }) => kind === "links").map(({ object }) => object);
  for (const { type, to } of links) if (type === "engages") (to as PartyEntry).isEngaged = true;
  // Whom only rows name that are left, nobody needs.
  const named = namedIn([all.map(({ object }) => object), head?.object, parties.described()], new Set());
  const sourcesUsed = sources.finish(named);
  const partiesUsed = parties.finish(named, answers, keeper);
  for (const link of links) link.type ??= typeInto(link.to as PartyEntry);
  return { parties: partiesUsed, sources: sourcesUsed };
}

/** Ids of links stand beside those of parties, those of quotes beside those of sources. */
function idMaker(idsOf: RowsRead["idsOf"], { parties, sources }: EntriesUsed): IdMaker {
  const makers = new Map<SheetKindId, (wished: string) => string>();
  return (kind, wished) => {
    let maker = makers.get(kind);
    if (!maker) {
      const beside = kind === "links" ? parties : kind === "quotes" ? sources : [];
      maker = idsBeside([...idsOf(kind), ...beside.map(({ id }) => id), "dossier"]);
      makers.set(kind, maker);
    }
    return maker(wished);
  };
}

/** Puts the id of what a record refers to into its object. What leads nowhere is lost. */
function resolve({ list, written, cell, put }: PendingRef, target: JsonObject, { names, keeper }: RecordShelf): void {
  const id = names.idOf(list, written);
  if (id === null && list !== "links") keeper.lose(cell.place, written, "value-not-taken", { field: cell.heading });
  put(target, id);
}

/** Puts each record into its list, decisions into their proceedings. One that leads nowhere is left. */
function placeRecords(records: readonly NamedRecord[], shelf: RecordShelf): void {
  const { lists, names, keeper } = shelf;
  const byId = new Map(records.map(({ read, id, object }) => [`${read.kind} ${id}`, object]));
  for (const { read, id, object } of records) {
    for (const ref of read.refs) resolve(ref, object, shelf);
    const { kind, row } = read;
    const missing = leadsNowhere(kind, object);
    if (missing !== null) {
      keeper.leave(kind, row.place, row.told, "needs-field", { field: missing });
      names.forget(kind, id);
      continue;
    }
    if (kind !== "decisions") {
      lists.get(kind)!.push(object);
      if (!read.isBeside) keeper.take(kind);
      continue;
    }
    const { proceeding, ...decision } = object;
    const owner = byId.get(`proceedings ${String(proceeding)}`);
    if (!owner) {
      keeper.leave(kind, row.place, row.told, "needs-field", { field: row.cells.get("proceeding")?.heading ?? "" });
      names.forget(kind, id);
      continue;
    }
    owner.decisions = [...((owner.decisions ?? []) as unknown[]), decision];
    keeper.take(kind);
  }
}

/** Puts each party into its list. What a link places is not beside the chain. */
function placeParties(entries: readonly PartyEntry[], shelf: RecordShelf): void {
  const { lists, places, keeper } = shelf;
  const unplaced = new Set(
    lists.get("links")!.flatMap(({ type, from, to }) => (isHopType(String(type)) ? [from, to] : [])),
  );
  for (const entry of entries) {
    const fields = plainObject(entry.fields);
    if (fields.placed === false && unplaced.has(entry.id)) {
      keeper.lose(entry.places[0]!, String(entry.name ?? entry.id), "placed-by-link");
      delete fields.placed;
      delete fields.near;
    }
    for (const ref of entry.refs) resolve(ref, fields, shelf);
    const { name: publicName, ...rest } = fields;
    const name = (publicName ?? entry.name) as Text | null;
    lists.get("parties")!.push({
      id: entry.id,
      kind: entry.kind!,
      ...(name === null ? {} : { name }),
      ...(entry.country === null ? {} : { country: entry.country }),
      ...rest,
    });
    places.set(placeKey("parties", entry.id), entry.places);
  }
}

function placeSources(entries: EntriesUsed["sources"], shelf: RecordShelf): void {
  for (const { id, fields, refs } of entries) {
    const source: JsonObject = { id, ...plainObject(fields) };
    for (const ref of refs) resolve(ref, source, shelf);
    shelf.lists.get("sources")!.push(source);
  }
}

/** So many in a party: of workers it is a figure, as of those who work for it; of others so many side by side. */
function addSize(
  { entry, size, isPeople, place, evidence: told }: SizeTold,
  { lists, places }: RecordShelf,
  idFor: IdMaker,
): void {
  const party = lists.get("parties")!.find(({ id }) => id === entry.id);
  if (!party) return;
  if (party.kind !== "worker-group" && !isPeople) {
    party.count ??= size;
    return;
  }
  const figures = lists.get("figures")!;
  const isTold = figures.some(
    ({ about, what, value }) => about === entry.id && what === "size" && JSON.stringify(value) === JSON.stringify(size),
  );
  if (isTold) return;
  const id = idFor("figures", `${entry.id}-size`);
  const evidence = withIds(told ?? party.evidence ?? []);
  figures.push({
    id,
    about: entry.id,
    what: "size",
    value: size,
    unit: "persons",
    verification: "unverified",
    evidence,
  });
  places.set(placeKey("figures", id), [place]);
}

/** Puts the questions that the rows left. */
function askAll({ words, keeper, counted, dayOrder, decimals }: ReadingTools, asked: DefaultsAsked): void {
  words.askAll();
  for (const [id, { field, records, choices, assumed }] of asked)
    keeper.ask({ id, code: "missing", params: { field }, records, choices, assumed });
  if (counted.unclearDates > 0 || dayOrder !== "none")
    keeper.ask({
      id: "day-order",
      code: "day-order",
      params: {},
      records: counted.unclearDates,
      choices: dayOrders,
      assumed: dayOrder,
    });
  if (counted.unclearNumbers > 0)
    keeper.ask({
      id: "decimals",
      code: "decimals",
      params: {},
      records: counted.unclearNumbers,
      choices: [".", ","],
      assumed: decimals,
    });
}

/** An object with its fields in the order of the format. */
function inOrder(list: ListName, item: JsonObject): JsonObject {
  const known = fieldsOfList(list).filter(field => field in item);
  return Object.fromEntries(known.map(field => [field, item[field]]));
}

export function incomingOf(read: RowsRead): Incoming {
  const { all, head, sizes, tools, asked } = read;
  const { keeper } = tools;
  const used = finishEntries(read);
  const idFor = idMaker(read.idsOf, used);
  const lists = new Map<string, JsonObject[]>(listNames.map(list => [list, []]));
  const places = new Map<string, FilePlace[]>();
  const names = nameBook();
  const shelf = { lists, places, names, keeper };
  for (const { id, fields, places: named } of used.sources) {
    places.set(placeKey("sources", id), named);
    names.add("sources", id, [fields.title]);
  }
  placeRecords(giveIds(all, idFor, shelf), shelf);
  placeParties(used.parties, shelf);
  placeSources(used.sources, shelf);
  for (const size of sizes) addSize(size, shelf, idFor);
  askAll(tools, asked);

  const objects: JsonObject = head
    ? { ...(head.ownId === null ? {} : { id: head.ownId }), ...plainObject(head.object) }
    : {};
  for (const list of listNames) {
    const items = lists.get(list)!;
    if (items.length > 0) objects[list] = items.map(item => inOrder(list, item));
  }
  return { objects, places, kinds: keeper.kinds(), lost: keeper.lost, asked: keeper.asked };
}
