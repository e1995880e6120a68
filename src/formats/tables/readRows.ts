/** Records of all sheets as objects that refer to each other. */

import { idsBeside, wishedId } from "../../edit/index.ts";
import {
  type Duty,
  fieldsOfList,
  fourteenDuties,
  idForm,
  inAllLanguages,
  isHopType,
  type JsonObject,
  type ListName,
  listNames,
  type Text,
} from "../../schema/index.ts";
import { type FilePlace, type Incoming, placeKey, type TakeAnswers } from "../bringing/incoming.ts";
import type { RecordKeeper } from "../bringing/recordKeeper.ts";
import { addParty, declareParty, readEnds, type SizeTold } from "./addParty.ts";
import { dayOrders } from "./dateOfCell.ts";
import { decimalsIn, type RowsByKind } from "./decimalsIn.ts";
import { languageOf } from "./languageOf.ts";
import { type DefaultsAsked, leadsNowhere, missingIn } from "./missingIn.ts";
import { type PartyEntry, partyBook, typeInto } from "./partyBook.ts";
import { cellsOf, type ReadingTools, readRow, setField, textOf } from "./readRow.ts";
import type { SheetRow } from "./rowsOf.ts";
import { type SheetKindId, sheetKindOf } from "./sheetKinds.ts";
import { evidenceIn, sourceBook } from "./sourceBook.ts";
import { isEntry, type PendingRef } from "./tableEntry.ts";
import { wordReader } from "./wordReader.ts";

/** The order in which kinds of sheets are read, so that what others name is known. */
const ORDER: readonly SheetKindId[] = [
  ...(["sources", "quotes", "dossier", "duties", "hypotheses", "parties", "links", "proceedings"] as const),
  ...(["decisions", "assertions", "conditions", "money", "figures", "lookedFor"] as const),
];

/** Kinds whose ids must differ from each other. */
const SPACES: Partial<Readonly<Record<SheetKindId, SheetKindId>>> = { links: "parties", quotes: "sources" };

type Made = {
  readonly kind: SheetKindId;
  readonly row: SheetRow;
  readonly object: JsonObject;
  readonly ownId: string | null;
  readonly refs: readonly PendingRef[];
  id: string;
  /** Said beside what the row is: it is not counted as a record. */
  readonly isBeside?: true;
};

/** What rests on something, if only on the table. */
const RESTING: ReadonlySet<SheetKindId> = new Set([
  ...(["parties", "links", "assertions", "conditions", "money", "figures"] as const),
]);

/** The ids that rows give themselves. One that is none, or stands there twice, is told, and another is made. */
function ownIdsIn(
  rows: ReadonlyMap<SheetKindId, readonly SheetRow[]>,
  keeper: RecordKeeper,
): ReadonlyMap<SheetRow, string> {
  const found = new Map<SheetRow, string>();
  const taken = new Set<string>();
  for (const kind of ORDER)
    for (const row of rows.get(kind) ?? []) {
      const cell = row.cells.get("id");
      if (!cell) continue;
      const id = cell.text.trim();
      const key = `${SPACES[kind] ?? kind} ${id}`;
      const isId = idForm.test(id) && id !== "dossier" && (kind !== "duties" || id.startsWith("x-"));
      if (isId && !taken.has(key)) found.set(row, id);
      else keeper.lose(cell.place, id, "value-not-taken", { field: cell.heading });
      taken.add(key);
    }
  return found;
}

const titleKey = (title: string): string => `title ${title.replace(/\s+/gu, " ").trim().toLowerCase()}`;

/** What stands in records for parties and sources, replaced by their ids. */
function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (typeof value !== "object" || value === null) return value;
  if (isEntry(value)) return value.id;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIds(item)]));
}

/** The parties and sources that objects name. */
function namedIn(value: unknown, found: Set<unknown>): Set<unknown> {
  if (typeof value !== "object" || value === null) return found;
  if (isEntry(value)) found.add(value);
  else for (const item of Object.values(value)) namedIn(item, found);
  return found;
}

/** An object with its fields in the order of the format. */
function inOrder(list: ListName, item: JsonObject): JsonObject {
  const known = fieldsOfList(list).filter(field => field in item);
  return Object.fromEntries(known.map(field => [field, item[field]]));
}

/** What all rows are read with. */
function toolsFor(
  rows: RowsByKind,
  own: ReadonlyMap<SheetRow, string>,
  idsOf: (kind: SheetKindId) => ReadonlySet<string>,
  answers: TakeAnswers,
  keeper: RecordKeeper,
): ReadingTools {
  const language = languageOf(rows, answers);
  const decimals = decimalsIn(rows, answers);
  const dayOrder = dayOrders.find(order => order === answers.get("day-order")) ?? "none";
  const counted = { unclearDates: 0, unclearNumbers: 0 };
  const parties = partyBook(idsOf("links"));
  const duties: Pick<Duty, "id" | "label">[] = [...fourteenDuties];
  for (const row of rows.get("duties") ?? []) {
    const id = own.get(row);
    const label = textOf(
      cellsOf(row, "label").map(([tag, { text }]) => [tag, text] as const),
      language,
    );
    if (id !== undefined && label !== undefined) duties.push({ id, label });
  }
  const words = wordReader(answers, keeper, duties);
  const unknown = new Map<string, PartyEntry>();
  const numbers = new Map<PartyEntry, number>();
  const numberOf = (entry: PartyEntry): number => {
    if (!numbers.has(entry)) numbers.set(entry, numbers.size);
    return numbers.get(entry)!;
  };
  return {
    keeper,
    words,
    parties,
    between: (from, to, inLine, place) => {
      const key = `${numberOf(from)} ${numberOf(to)} ${inLine}`;
      const entry = unknown.get(key) ?? parties.of("?", place);
      unknown.set(key, entry);
      if (inLine > 1) entry.fields = { inLine: { min: inLine, max: inLine } };
      return entry;
    },
    linkIds: idsOf("links"),
    language,
    dayOrder,
    decimals,
    counted,
  };
}

/** @param name of the file, where a place names none */
export function readRows(
  rows: ReadonlyMap<SheetKindId, readonly SheetRow[]>,
  answers: TakeAnswers,
  keeper: RecordKeeper,
  name: string,
): Incoming {
  const own = ownIdsIn(rows, keeper);
  const idsOf = (kind: SheetKindId) => new Set((rows.get(kind) ?? []).flatMap(row => own.get(row) ?? []));
  const tools = toolsFor(rows, own, idsOf, answers, keeper);
  const sources = sourceBook(idsOf("quotes"));
  const asked: DefaultsAsked = new Map();

  // Whatever names a party or a quote, all that have a row of their own are known before.
  const described = new Map(
    (rows.get("parties") ?? []).map(row => [row, declareParty(row, own.get(row) ?? null, tools)]),
  );
  for (const row of rows.get("quotes") ?? []) if (own.has(row)) sources.addQuote(own.get(row)!);
  const all: Made[] = [];
  const sizes: SizeTold[] = [];
  let head: Made | null = null;
  // A dossier that was written as tables says itself what each of its parts rests on.
  const isOurs = (rows.get("dossier") ?? []).length > 0;
  const rowsOfTable = new Map<string, number>();
  const titleOf = (file: string): string => answers.get(`table:${file}`)?.trim() || file;
  const tableOf = ({ place }: SheetRow) => {
    const file = titleOfFile(place.file ?? name);
    rowsOfTable.set(file, (rowsOfTable.get(file) ?? 0) + 1);
    return sources.table(titleOf(file), place);
  };
  for (const kind of ORDER)
    for (const row of rows.get(kind) ?? []) {
      const ownId = own.get(row) ?? null;
      const { object, refs } = readRow(row, tools);
      for (const { evidence, id } of sheetKindOf(kind).columns) {
        if (evidence === undefined || id !== `${evidence}.source`) continue;
        const items = evidenceIn(row, evidence, sources, tools);
        if (items.length > 0) setField(object, evidence, items);
      }
      if (!isOurs && RESTING.has(kind) && object.evidence === undefined) object.evidence = [tableOf(row)];
      const hidden = [row.cells.get("private")?.text.trim() ?? "", ...row.notes].filter(Boolean);
      if (hidden.length > 0) object.private = { note: hidden.join("\n") };
      if (kind === "quotes") {
        const cell = row.cells.get("source");
        const cited = cell && sources.of(cell.text, cell.place, cell.link);
        if (cited && "source" in cited) object.source = cited.source;
        const { from, by } = (object.quoteIsTranslation ?? {}) as JsonObject;
        if (from === undefined) delete object.quoteIsTranslation;
        else object.quoteIsTranslation = { from, by: by === "machine" ? "machine" : "human" };
      }
      if (kind === "parties") {
        const entry = described.get(row)!;
        entry.refs.push(...refs);
        // A party can do without anything but what a part of it needs.
        missingIn(kind, object, row, refs, { answers, keeper, asked });
        sizes.push(...addParty(row, entry, object, tools));
        continue;
      }
      const beside = kind === "links" ? readEnds(row, object, tools) : null;
      if (kind === "links" && !isOurs) shareOfOwners(row, object, keeper);
      const missing = missingIn(kind, object, row, refs, { answers, keeper, asked });
      if (missing !== null || row.cells.size === 0) {
        keeper.leave(kind, row.place, row.told, "needs-field", { field: missing ?? "" });
        continue;
      }
      if (kind === "sources") {
        const entry = sources.add(ownId, { type: "unstated", ...object }, row.place);
        if (entry) {
          entry.refs.push(...refs);
          keeper.take(kind);
        } else keeper.leave(kind, row.place, row.told, "same-row");
        continue;
      }
      const made: Made = { kind, row, object, ownId, refs, id: "" };
      if (beside) {
        sizes.push(...beside.sizes);
        for (const link of beside.links)
          all.push({
            kind,
            row,
            object: { ...link, verification: "unverified", evidence: object.evidence },
            ownId: null,
            refs: [],
            id: "",
            isBeside: true,
          });
      }
      if (kind !== "dossier") all.push(made);
      else if (head === null) {
        keeper.take(kind);
        head = made;
      } else keeper.leave(kind, row.place, row.told, "same-row");
    }
  const incoming = finished({ all, head, sizes, tools, sources, answers, asked, idsOf });
  // Its name is published as the title of a source.
  for (const [file, records] of rowsOfTable)
    keeper.ask({
      ...{ id: `table:${file}`, code: "table-title", params: { file }, records, choices: null },
      assumed: titleOf(file),
    });
  return incoming;
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

type Filed = {
  readonly lists: ReadonlyMap<string, JsonObject[]>;
  readonly places: Map<string, FilePlace[]>;
  readonly keeper: RecordKeeper;
  readonly resolve: (ref: PendingRef, target: JsonObject) => void;
};

const plain = (object: JsonObject): JsonObject => withIds(object) as JsonObject;

/** Puts each party into its list. What a link places is not beside the chain. */
function placeParties(
  entries: ReturnType<ReturnType<typeof partyBook>["finish"]>,
  { lists, places, keeper, resolve }: Filed,
): void {
  const unplaced = new Set(
    lists.get("links")!.flatMap(({ type, from, to }) => (isHopType(String(type)) ? [from, to] : [])),
  );
  for (const entry of entries) {
    const fields = plain(entry.fields);
    if (fields.placed === false && unplaced.has(entry.id)) {
      keeper.lose(entry.places[0]!, String(entry.name ?? entry.id), "placed-by-link");
      delete fields.placed;
      delete fields.near;
    }
    for (const ref of entry.refs) resolve(ref, fields);
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

function finished({
  all,
  head,
  sizes,
  tools,
  sources,
  answers,
  asked,
  idsOf,
}: {
  readonly all: readonly Made[];
  readonly head: Made | null;
  readonly sizes: readonly SizeTold[];
  readonly tools: ReadingTools;
  readonly sources: ReturnType<typeof sourceBook>;
  readonly answers: TakeAnswers;
  readonly asked: DefaultsAsked;
  readonly idsOf: (kind: SheetKindId) => ReadonlySet<string>;
}): Incoming {
  const { keeper, parties } = tools;
  const linksRead = all.filter(({ kind }) => kind === "links").map(({ object }) => object);
  for (const { type, to } of linksRead) if (type === "engages") (to as PartyEntry).isEngaged = true;
  // Whom only rows name that are left, nobody needs.
  const named = namedIn([all.map(({ object }) => object), head?.object, parties.described()], new Set());
  const sourceEntries = sources.finish(named);
  const partyEntries = parties.finish(named, answers, keeper);
  for (const link of linksRead) link.type ??= typeInto(link.to as PartyEntry);

  // Ids of links stand beside those of parties, those of quotes beside those of sources.
  const makers = new Map<SheetKindId, (wished: string) => string>();
  const makerOf = (kind: SheetKindId) => {
    let maker = makers.get(kind);
    if (!maker) {
      const beside =
        kind === "links"
          ? partyEntries.map(({ id }) => id)
          : kind === "quotes"
            ? sourceEntries.map(({ id }) => id)
            : [];
      maker = idsBeside([...idsOf(kind), ...beside, "dossier"]);
      makers.set(kind, maker);
    }
    return maker;
  };

  const lists = new Map<string, JsonObject[]>(listNames.map(list => [list, []]));
  const places = new Map<string, FilePlace[]>();
  /** What a cell may call an object by, in each list. */
  const known = new Map<string, string>();
  const addTitle = (kind: SheetKindId, title: string, id: string) => {
    const key = `${kind} ${titleKey(title)}`;
    if (!known.has(key)) known.set(key, id);
  };
  for (const { id, fields, places: named } of sourceEntries) {
    places.set(placeKey("sources", id), named);
    known.set(`sources ${id}`, id);
    for (const title of inAllLanguages(fields.title as Text | undefined)) addTitle("sources", title, id);
  }
  const sameRows = new Map<string, JsonObject>();
  const kept: { readonly made: Made; readonly object: JsonObject }[] = [];
  for (const made of all) {
    const { kind, row, object, ownId } = made;
    const item = plain(object);
    const list = kind === "decisions" ? null : (kind as ListName);
    if (ownId === null && made.refs.length === 0) {
      const { evidence, remark, private: hidden, ...rest } = item;
      const key = `${kind} ${JSON.stringify(rest)}`;
      const same = sameRows.get(key);
      if (same && remark === undefined && hidden === undefined) {
        const items = [...((evidence ?? []) as unknown[])].filter(
          one => !((same.evidence ?? []) as unknown[]).some(other => JSON.stringify(one) === JSON.stringify(other)),
        );
        if (items.length === 0) {
          if (!made.isBeside) keeper.leave(kind, row.place, row.told, "same-row");
          continue;
        }
        // The same said with another source.
        same.evidence = [...((same.evidence ?? []) as unknown[]), ...items];
        places.get(placeKey(list!, String(same.id)))?.push(row.place);
        if (!made.isBeside) keeper.take(kind);
        continue;
      }
      sameRows.set(key, item);
    }
    made.id = ownId ?? makerOf(kind)(wishedFor(list, item));
    item.id = made.id;
    known.set(`${kind} ${made.id}`, made.id);
    for (const title of [item.title, item.label])
      for (const version of inAllLanguages(title as Text | undefined)) addTitle(kind, version, made.id);
    if (list !== null) places.set(placeKey(list, made.id), [row.place]);
    kept.push({ made, object: item });
  }
  const byId = new Map(kept.map(({ made, object }) => [`${made.kind} ${made.id}`, object]));
  const resolve = ({ list, written, cell, put }: PendingRef, target: JsonObject) => {
    const id = known.get(`${list} ${written}`) ?? known.get(`${list} ${titleKey(written)}`) ?? null;
    if (id === null && list !== "links") keeper.lose(cell.place, written, "value-not-taken", { field: cell.heading });
    put(target, id);
  };
  for (const { made, object } of kept) {
    for (const ref of made.refs) resolve(ref, object);
    const { kind, row } = made;
    const missing = leadsNowhere(kind, object);
    if (missing !== null) {
      keeper.leave(kind, row.place, row.told, "needs-field", { field: missing });
      known.delete(`${kind} ${made.id}`);
      continue;
    }
    if (kind !== "decisions") {
      lists.get(kind)!.push(object);
      if (!made.isBeside) keeper.take(kind);
      continue;
    }
    const { proceeding, ...decision } = object;
    const owner = byId.get(`proceedings ${String(proceeding)}`);
    if (!owner) {
      keeper.leave(kind, row.place, row.told, "needs-field", { field: row.cells.get("proceeding")?.heading ?? "" });
      known.delete(`decisions ${made.id}`);
      continue;
    }
    owner.decisions = [...((owner.decisions ?? []) as unknown[]), decision];
    keeper.take(kind);
  }

  placeParties(partyEntries, { lists, places, keeper, resolve });
  for (const { id, fields, refs } of sourceEntries) {
    const source: JsonObject = { id, ...plain(fields) };
    for (const ref of refs) resolve(ref, source);
    lists.get("sources")!.push(source);
  }
  for (const size of sizes) addSize(size, lists, places, makerOf("figures"));

  askAll(tools, asked);

  const objects: JsonObject = head ? { ...(head.ownId === null ? {} : { id: head.ownId }), ...plain(head.object) } : {};
  for (const list of listNames) {
    const items = lists.get(list)!;
    if (items.length > 0) objects[list] = items.map(item => inOrder(list, item));
  }
  return { objects, places, kinds: keeper.kinds(), lost: keeper.lost, asked: keeper.asked };
}

/** The type of a hop may be answered otherwise, so its id does not say it. */
function wishedFor(list: ListName | null, item: JsonObject): string {
  if (list === null) return `decision-${String(item.date ?? "")}`;
  return wishedId(list, list === "links" && isHopType(String(item.type)) ? { ...item, type: "engages" } : item);
}

/** The name of a file without its folders. */
const titleOfFile = (name: string): string => name.replace(/^.*[/\\]/u, "").trim() || "table";

const OWNING: ReadonlySet<unknown> = new Set(["owns", "invests-in"]);

/** A share is one of what is owned; of anything else it is some other number. */
function shareOfOwners(row: SheetRow, object: JsonObject, keeper: RecordKeeper): void {
  const cell = row.cells.get("share");
  if (!cell || object.share === undefined || OWNING.has(object.type)) return;
  keeper.lose(cell.place, cell.text, "value-not-taken", { field: cell.heading });
  delete object.share;
}

/** So many in a party: of workers it is a figure, as of those who work for it; of others so many side by side. */
function addSize(
  { entry, size, isPeople, place, evidence: told }: SizeTold,
  lists: ReadonlyMap<string, JsonObject[]>,
  places: Map<string, FilePlace[]>,
  idFor: (wished: string) => string,
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
  const id = idFor(`${entry.id}-size`);
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
