/** Reads what is brought in and holds it against a dossier, again and again as the user decides. */
import { fileOf, type TextRead } from "../../../edit/index.ts";
import {
  type BringingProposal,
  type BringingRow,
  bringingLater,
  type FileRefusal,
  type FormatName,
  type GivenFile,
  type Grid,
  type Incoming,
  isTableFormat,
  isZip,
  type LaterReader,
  mendKey,
  type ProposedItem,
  proposeBringing,
  readableFormats,
  readerNamed,
  readersOf,
  type SheetLayout,
  sheetKey,
  unrecognised,
} from "../../../formats/index.ts";
import { type JsonObject, type ListName, listNames } from "../../../schema/index.ts";
import {
  type BringGiven,
  type BringOrder,
  type BringRefused,
  type BringSettings,
  type BringView,
  ROWS_SHOWN,
  type RowCell,
  type RowFilter,
  type RowItem,
  type ShownRow,
} from "./bringOrder.ts";

type FileRead = {
  readonly format: FormatName;
  readonly formats: readonly FormatName[];
  readonly incoming: Incoming;
  readonly grids: readonly Grid[];
  readonly layouts: readonly SheetLayout[];
};

const refusedOf = (file: string, ...refusals: BringRefused["refusals"]): BringRefused => ({
  kind: "refused",
  file,
  refusals,
});

type ReadersFound = Awaited<ReturnType<typeof readersOf>>;
type ChosenReader = LaterReader & { readonly file: GivenFile };

/** The reader of a file: of the format that was chosen, else of the likeliest. */
async function readerOf(
  file: GivenFile,
  found: ReadersFound,
  format: FormatName | null,
): Promise<ChosenReader | FileRefusal> {
  const sure = found.filter(one => one.sure === "surely").map(({ name }) => name);
  if (format === null && sure.length > 1)
    return { code: "several-formats", place: {}, found: "", params: { formats: sure } };
  const chosen =
    format === null ? found[0] : (found.find(({ name }) => name === format) ?? (await readerNamed(format)));
  return chosen ? { ...chosen, file } : unrecognised(file, readableFormats);
}

const isReader = (one: ChosenReader | FileRefusal): one is ChosenReader => "reader" in one;

/** Reads what was given. Of several files all tables are read as one workbook; what else there is, is named. */
async function readGiven(given: BringGiven, settings: BringSettings): Promise<FileRead | BringRefused> {
  const { format, answers, mended } = settings;
  const files = "pasted" in given ? [{ name: given.name, bytes: new TextEncoder().encode(given.pasted) }] : given.files;
  const found = await Promise.all(files.map(readersOf));
  const readers = await Promise.all(files.map((file, at) => readerOf(file, found[at]!, format)));
  const first = readers.find(isReader);
  if (!first) return refusedOf(files[0]!.name, readers[0] as FileRefusal);
  const tables = readers.filter(isReader).filter(one => isTableFormat(one.name) && one.readTable);
  const formats = found[files.indexOf(first.file)]!.map(({ name }) => name);
  if (tables.length === 0) {
    const read = first.reader.read(first.file, answers);
    if (!read.ok) return refusedOf(first.file.name, ...read.refusals);
    const incoming = withUnread(read.incoming, files, [first.file]);
    return { format: first.name, formats, incoming, grids: [], layouts: [] };
  }
  // What reads workbooks reads texts as well, and what opens archives reads texts.
  const { readTable, name } =
    tables.find(one => one.name === "xlsx") ?? tables.find(({ file }) => isZip(file.bytes)) ?? tables[0]!;
  const taken = tables.map(({ file }) => file);
  const read = readTable!("pasted" in given ? given : taken, answers, mended);
  if (!read.ok) return refusedOf(taken[0]!.name, read.trouble);
  const { incoming, grids, layouts } = read.value;
  return { format: name, formats, incoming: withUnread(incoming, files, taken), grids, layouts };
}

/** What came in, with the files told that did not. */
function withUnread(incoming: Incoming, files: readonly GivenFile[], read: readonly GivenFile[]): Incoming {
  const lost = files
    .filter(file => !read.includes(file))
    .map(({ name }) => ({ place: { file: name }, what: name, code: "file-not-read" as const, params: { file: name } }));
  return lost.length === 0 ? incoming : { ...incoming, lost: [...lost, ...incoming.lost] };
}

const isTroubled = ({ losses }: BringingRow): boolean => losses.length > 0;
const isOf = (filter: RowFilter, row: BringingRow): boolean =>
  filter === "all" || (filter === "troubled" ? isTroubled(row) : row.verdict === filter);

const ROW_FILTERS: readonly RowFilter[] = ["all", "new", "adds", "same", "contradicts", "left", "troubled"];

function itemOf({ key, list, value, verdict }: ProposedItem, isRepeated: boolean): RowItem {
  return {
    key,
    list,
    value,
    verdict: verdict.code,
    isRepeated,
    adds: verdict.code === "adds" ? verdict.fields : [],
    differs: verdict.code === "contradicts" ? verdict.differs : [],
  };
}

/** Of each item, the row that says it first. */
function firstRowsOf({ rows }: BringingProposal): ReadonlyMap<number, string> {
  const first = new Map<number, string>();
  for (const { key, items } of rows) for (const at of items) if (!first.has(at)) first.set(at, key);
  return first;
}

/** The cells of a row of a table, with what is told of each. */
function cellsOf(row: BringingRow, { grids, layouts }: FileRead): readonly RowCell[] {
  const { sheet = "", file, row: number } = row.place;
  const grid = grids.find(one => one.name === sheet && one.file === file);
  const layout = layouts.find(one => one.sheet === sheet && one.file === file);
  if (!grid || !layout || number === undefined) return [];
  const texts = grid.rows.find(one => one.row === number)?.cells ?? [];
  return layout.columns.flatMap(({ column, heading, kind }): RowCell[] => {
    const text = texts[column - 1] ?? "";
    const losses = row.losses.filter(({ place }) => place.column === column);
    if (kind === null && losses.length === 0 && text === "") return [];
    return [{ key: mendKey(sheetKey(grid), number, column), column, heading, text, losses }];
  });
}

/** What the shown rows name: without it a link would be two ids. */
function namesFor(items: readonly RowItem[], { items: all }: BringingProposal, file: JsonObject | null): JsonObject {
  const wanted = new Set(
    items.flatMap(({ value }) => Object.values(value).flatMap(one => (Array.isArray(one) ? one : [one]))),
  );
  const isWanted = (one: unknown): boolean => wanted.has((one as JsonObject | null)?.id);
  const lists = (["parties", "duties"] as const).map(list => {
    const there = Array.isArray(file?.[list]) ? (file[list] as unknown[]) : [];
    const fresh = all.flatMap(item => (item.list === list && item.there === null ? [item.value] : []));
    return [list, [...there, ...fresh].filter(isWanted)] as const;
  });
  return Object.fromEntries(lists);
}

/**
 * A desk remembers what was given and read, so that only what an order changes is done anew. It answers one order after
 * the other.
 */
export function bringDesk(): (order: BringOrder) => Promise<BringView> {
  const answer = answering();
  let last: Promise<unknown> = Promise.resolve();
  return order => {
    const answered = last.then(() => answer(order));
    last = answered.catch(() => {});
    return answered;
  };
}

function answering(): (order: BringOrder) => Promise<BringView> {
  let given: BringGiven | null = null;
  let text: string | null = null;
  /** Of `text`, once something is to come into it. */
  let into: TextRead | null = null;
  let file: JsonObject | null = null;
  let read: { readonly key: string; readonly value: FileRead | BringRefused } | null = null;
  let proposed: {
    readonly key: string;
    readonly value: BringingProposal;
    readonly firstRows: ReadonlyMap<number, string>;
  } | null = null;
  const keyOf = (...parts: readonly (ReadonlyMap<string, unknown> | string | null)[]): string =>
    JSON.stringify(parts.map(part => (part instanceof Map ? [...part] : part)));
  return async order => {
    const { settings, filter } = order;
    if (order.given) {
      given = order.given;
      read = null;
    }
    if (order.into !== undefined) {
      text = order.into;
      file = text === null ? null : fileOf(text);
      into = null;
      proposed = null;
    }
    if (!given) throw new Error("Nothing was given.");
    const readKey = keyOf(settings.format, settings.answers, settings.mended);
    if (read?.key !== readKey) {
      read = { key: readKey, value: await readGiven(given, settings) };
      proposed = null;
    }
    const found = read.value;
    if ("kind" in found) return found;
    const proposedKey = keyOf(settings.parties);
    if (proposed?.key !== proposedKey) {
      const value = proposeBringing(found.incoming, file, settings);
      proposed = { key: proposedKey, value, firstRows: firstRowsOf(value) };
    }
    const { value: proposal, firstRows } = proposed;
    if (order.head) {
      const { applyBringing, readText } = await bringingLater();
      if (text !== null) into ??= readText(text);
      const applied = applyBringing(into, proposal, settings, order.head);
      return {
        kind: "done",
        text: applied.read.text,
        made: Object.fromEntries(applied.made),
        changed: applied.changed,
        notTaken: applied.notTaken,
      };
    }
    const rows = proposal.rows.filter(row => isOf(filter, row));
    const pages = Math.max(1, Math.ceil(rows.length / ROWS_SHOWN));
    const page = Math.min(order.page, pages - 1);
    const shown = rows.slice(page * ROWS_SHOWN, (page + 1) * ROWS_SHOWN).map((row): ShownRow => {
      const cells = cellsOf(row, found);
      const inCells = new Set(cells.flatMap(cell => cell.losses));
      return {
        key: row.key,
        place: row.place,
        verdict: row.verdict,
        items: (row.verdict === "left" ? [] : row.items).map(at =>
          itemOf(proposal.items[at]!, firstRows.get(at) !== row.key),
        ),
        losses: row.losses.filter(loss => !inCells.has(loss)),
        cells,
      };
    });
    const { coming, made } = comingOf(proposal, settings);
    return {
      kind: "preview",
      format: found.format,
      formats: found.formats,
      layouts: found.layouts,
      asked: found.incoming.asked,
      parties: file === null ? [] : proposal.parties.filter(({ there, likely }) => there !== null || likely.length > 0),
      losses: proposal.losses,
      counts: Object.fromEntries(
        ROW_FILTERS.map(one => [one, proposal.rows.filter(row => isOf(one, row)).length]),
      ) as Record<RowFilter, number>,
      coming,
      made,
      rows: shown,
      page,
      pages,
      names: namesFor(
        shown.flatMap(({ items }) => items),
        proposal,
        file,
      ),
    };
  };
}

/** How many rows change something, and how many objects are new with them. */
function comingOf(
  { items, rows }: BringingProposal,
  { left, contradictions }: BringSettings,
): { readonly coming: number; readonly made: Readonly<Partial<Record<ListName, number>>> } {
  const isIn = ({ key, verdict }: ProposedItem): boolean =>
    verdict.code === "new" || verdict.code === "adds" || (verdict.code === "contradicts" && contradictions.has(key));
  const taken = new Set<number>();
  let coming = 0;
  for (const row of rows) {
    if (row.verdict === "left" || left.has(row.key)) continue;
    const own = row.items.filter(at => isIn(items[at]!));
    if (own.length > 0) coming += 1;
    for (const at of own) taken.add(at);
  }
  const made: Partial<Record<ListName, number>> = {};
  for (const at of taken) {
    const { list, there } = items[at]!;
    if (there === null) made[list] = (made[list] ?? 0) + 1;
  }
  return { coming, made: Object.fromEntries(listNames.flatMap(list => (made[list] ? [[list, made[list]]] : []))) };
}
