/** A record as an object of the format: cell by cell by the form of its column. */
import {
  codeLists,
  countries,
  currencies,
  dateTrouble,
  isBefore,
  type JsonObject,
  languageTag,
  type Text,
} from "../../schema/index.ts";
import { likelyWords } from "../../text/index.ts";
import type { LossCode } from "../bringing/bringingCodes.ts";
import type { FilePlace } from "../bringing/incoming.ts";
import type { RecordKeeper } from "../bringing/recordKeeper.ts";
import { addressOfCell } from "./addressOfCell.ts";
import { type DayOrder, dateOfCell } from "./dateOfCell.ts";
import { itemsOfCell, linesOfCell } from "./linesOfCell.ts";
import type { PartyBook, PartyEntry } from "./partyBook.ts";
import { type Decimals, isUnclearNumber, rangeOfCell } from "./rangeOfCell.ts";
import type { SheetRow, TableCell } from "./rowsOf.ts";
import { type ColumnKind, sheetKindOf } from "./sheetKinds.ts";
import type { PendingRef } from "./tableEntry.ts";
import type { WordReader } from "./wordReader.ts";

/** Parties stand in objects as their entries until each has its id. */
export type RowRead = {
  readonly object: JsonObject;
  readonly refs: readonly PendingRef[];
};

export type ReadingTools = {
  readonly keeper: RecordKeeper;
  readonly words: WordReader;
  readonly parties: PartyBook;
  /** Those who stand between two, so many in line, of whom nothing is known: for the same two the same. */
  readonly between: (from: PartyEntry, to: PartyEntry, inLine: number, place: FilePlace) => PartyEntry;
  /** Ids that rows of links give themselves. */
  readonly linkIds: ReadonlySet<string>;
  /** Of texts that name none. */
  readonly language: string;
  readonly dayOrder: DayOrder;
  readonly decimals: Decimals;
  readonly counted: { unclearDates: number; unclearNumbers: number };
};

/** A name without blanks round it; other signs that nobody sees are its own. */
export const withoutBlanks = (name: string): string => name.replace(/^[ \t\r\n\u00a0]+|[ \t\r\n\u00a0]+$/gu, "");

const YES = /^(?:yes|y|true|oui|o|vrai|x|1|✓|✔|☑)$/iu;
const NO = /^(?:no|n|false|non|faux|0|-|☐)$/iu;
const APART = /[\n;]/u;
const APART_OR_COMMA = /[\n;,]/u;

const likely = likelyWords("2039-12-31");
/** Names take long to be looked up, and come again and again. */
const countriesRead = new Map<string, string | null>();
export function countryOf(written: string): string | null {
  const code = written.trim().toUpperCase();
  if (countries.has(code)) return code;
  let known = countriesRead.get(code);
  if (known === undefined) {
    known = likely.country(written);
    countriesRead.set(code, known);
  }
  return known;
}

/** Sets a field of an object, or of one in it: "workers.status". */
export function setField(object: JsonObject, path: string, value: unknown): void {
  const steps = path.split(".");
  let at = object as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) {
    at[step] ??= {};
    // An amount that is a number cannot be one in words as well.
    if (typeof at[step] !== "object") return;
    at = at[step] as Record<string, unknown>;
  }
  at[steps.at(-1)!] = value;
}

/** All cells of a column: without a language, and by language. */
export function cellsOf(row: SheetRow, id: string): readonly (readonly [tag: string | null, cell: TableCell])[] {
  const found: (readonly [string | null, TableCell])[] = [];
  for (const [key, cell] of row.cells) {
    if (key === id) found.push([null, cell]);
    else if (key.startsWith(`${id}@`)) found.push([key.slice(id.length + 1), cell]);
  }
  return found;
}

/** One text of the versions in cells: plain where none names a language. */
export function textOf(versions: readonly (readonly [string | null, string])[], language: string): Text | undefined {
  const filled = versions.filter(([, text]) => text.trim() !== "");
  const [first] = filled;
  if (first === undefined) return undefined;
  if (filled.length === 1 && first[0] === null) return first[1];
  return Object.fromEntries(filled.map(([tag, text]) => [tag ?? language, text]));
}

/** Texts line by line, in step over the languages. */
export function textsOf(
  cells: readonly (readonly [string | null, TableCell])[],
  language: string,
): readonly (Text | undefined)[] {
  const columns = cells.map(([tag, cell]) => [tag, linesOfCell(cell.text)] as const);
  const most = Math.max(0, ...columns.map(([, lines]) => lines.length));
  return Array.from({ length: most }, (_, at) =>
    textOf(
      columns.map(([tag, lines]) => [tag, lines[at] ?? ""] as const),
      language,
    ),
  );
}

const NAME_IN_MARKS = /^"(.*)"$/su;
const ROLE = /^(.*\S)\s+\((\d{4}(?:-\d{2}){0,2})?\/(\d{4}(?:-\d{2}){0,2})?\)$/su;
const STATED = /^(.*\S)\s+([A-Z]{3})$/su;

/** Forms that are read where the whole record is known. */
const READ_APART: ReadonlySet<ColumnKind["form"]> = new Set([
  ...(["id", "private", "count", "schemes", "numbers", "cited"] as const),
  ...(["end-country", "end-kind", "end-place", "end-owner", "end-size", "end-tier"] as const),
]);

/** Reads the cells of a record. What a column does not take is told, and read as null. */
function cellReader({ keeper, words, parties, dayOrder, decimals, counted }: ReadingTools, refs: PendingRef[]) {
  const lose = (cell: TableCell, code: LossCode = "value-not-taken", what = cell.text): null => {
    keeper.lose(cell.place, what, code, { field: cell.heading });
    return null;
  };
  const date = (cell: TableCell, written = cell.text): string | null => {
    const read = dateOfCell(written, dayOrder);
    if ("date" in read) return read.date;
    if (read.trouble === "ambiguous-date") counted.unclearDates += 1;
    return lose(cell, read.trouble, written);
  };
  const range = (cell: TableCell, isShare = false, written = cell.text) => {
    if (isUnclearNumber(written)) counted.unclearNumbers += 1;
    return rangeOfCell(written, decimals, isShare);
  };
  const party = (cell: TableCell, name: string): PartyEntry => {
    if (parties.isTwice(name)) lose(cell, "two-of-name", name);
    return parties.of(name, cell.place);
  };
  const some = <Item>(items: readonly (Item | null)[]): readonly Item[] | null => {
    const found = items.filter((item): item is Item & {} => item !== null);
    return found.length > 0 ? found : null;
  };
  const partiesIn = (cell: TableCell): readonly PartyEntry[] | null =>
    some(
      parties.known(cell.text)
        ? [party(cell, cell.text)]
        : itemsOfCell(cell.text, APART).map(name => party(cell, name)),
    );

  /** Something else of the file, which is known by its id once all of it is read. */
  const refer = (list: PendingRef["list"], written: string, column: ColumnKind, cell: TableCell): null => {
    refs.push({
      list,
      written,
      cell,
      column: column.id,
      put: (made, id) => {
        if (id !== null) setField(made, column.id, id);
      },
    });
    return null;
  };
  return { words, parties, lose, date, range, party, some, partiesIn, refer, refs };
}

type FormReader = ReturnType<typeof cellReader>;

/** A cell that holds codes, or names what stands elsewhere in the file. */
function referenceOf(
  column: ColumnKind,
  form: Exclude<ColumnKind["form"], string>,
  cell: TableCell,
  { words, lose, some, refer, refs }: FormReader,
): unknown {
  const text = cell.text.trim();
  if ("code" in form) return words.codeOf(form.code, text, cell.heading) ?? lose(cell);
  if ("codes" in form)
    return some(
      // A list that takes any word may have a comma in it.
      itemsOfCell(text, codeLists[form.codes].closed ? APART_OR_COMMA : APART).map(
        word => words.codeOf(form.codes, word, cell.heading) ?? lose(cell, "value-not-taken", word),
      ),
    );
  if ("ref" in form) return refer(form.ref, text, column, cell);
  const found: string[] = [];
  for (const written of itemsOfCell(text, APART))
    refs.push({
      list: form.refs,
      written,
      cell,
      column: column.id,
      put: (made, id) => {
        if (id === null) return;
        found.push(id);
        setField(made, column.id, found);
      },
    });
  return null;
}

/** A cell by the form of its column; null where it holds nothing, or nothing that the column takes. */
function fieldOf(column: ColumnKind, cell: TableCell, reader: FormReader, linkIds: ReadonlySet<string>): unknown {
  const { words, parties, lose, date, range, party, some, partiesIn, refer } = reader;
  const text = cell.text.trim();
  const { form } = column;
  if (typeof form === "object") return referenceOf(column, form, cell, reader);
  switch (form) {
    case "plain":
      return column.id === "quote" || column.id === "provision" ? cell.text : text;
    case "plains":
      return some(linesOfCell(cell.text).map(line => (line.trim() === "" ? null : line)));
    case "date":
      return date(cell);
    case "range":
      return range(cell) ?? lose(cell);
    case "value": {
      // A figure may be words.
      return range(cell) ?? text;
    }
    case "share":
      return range(cell, true) ?? lose(cell);
    case "in-line": {
      const read = range(cell);
      if (typeof read === "number") return { min: read, max: read };
      return read !== null && !("about" in read) ? read : lose(cell);
    }
    case "number": {
      // "Per so many", which is none of nothing.
      const read = range(cell);
      return typeof read === "number" && read > 0 ? read : lose(cell);
    }
    case "degrees": {
      // No place lies at thousands of degrees.
      const degrees = /^-?\d{1,3}(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(",", ".")) : null;
      return degrees !== null && Math.abs(degrees) <= (column.id === "place.lat" ? 90 : 180) ? degrees : lose(cell);
    }
    case "amounts":
      return some(
        linesOfCell(cell.text).map(line => {
          const [, written = "", currency = ""] = STATED.exec(line.trim()) ?? [];
          const amount = written === "" || !currencies.has(currency) ? null : range(cell, false, written);
          return amount === null ? lose(cell, "value-not-taken", line) : { amount, currency };
        }),
      );
    case "flag":
      return YES.test(text) ? true : NO.test(text) ? null : lose(cell);
    case "not":
      return YES.test(text) ? false : NO.test(text) ? null : lose(cell);
    case "unknown-above":
      return YES.test(text) || text === "unknown" ? "unknown" : NO.test(text) ? null : lose(cell);
    case "yes-no":
      return YES.test(text) ? true : NO.test(text) ? false : lose(cell);
    case "country":
      return countryOf(text) ?? lose(cell);
    case "countries":
      return some(
        itemsOfCell(text, APART_OR_COMMA).map(name => countryOf(name) ?? lose(cell, "value-not-taken", name)),
      );
    case "currency":
      return likely.currency(text) ?? lose(cell);
    case "language":
      return languageTag.test(text) ? text : lose(cell);
    case "languages":
      return some(
        itemsOfCell(text, APART_OR_COMMA).map(tag =>
          languageTag.test(tag) ? tag : lose(cell, "value-not-taken", tag),
        ),
      );
    case "address":
      return addressOfCell(text) ?? addressOfCell(cell.link ?? "") ?? lose(cell);
    case "party":
      return party(cell, text);
    case "parties":
      return partiesIn(cell);
    case "subject":
      if (text.toLowerCase() === "dossier") return "dossier";
      if (parties.known(text)) return party(cell, text);
      // A link by its id; what is neither is a party that nothing else names.
      if (!linkIds.has(text)) return party(cell, text);
      return refer("links", text, column, cell);
    case "duty":
      return words.dutyOf(text, cell.heading) ?? lose(cell);
    case "duties":
      return some(
        itemsOfCell(text, APART).map(word => words.dutyOf(word, cell.heading) ?? lose(cell, "value-not-taken", word)),
      );
    case "roles":
      return some(
        itemsOfCell(text, APART).map(line => {
          const [, name = line, start, end] = ROLE.exec(line) ?? [];
          const role = words.codeOf("roles", name, cell.heading);
          if (role === null || (start === undefined && end === undefined)) return role;
          const isSound = [start, end].every(day => day === undefined || dateTrouble(day) === null);
          if (!isSound || isBefore(end, start)) return lose(cell, "value-not-taken", line);
          return { function: role, ...(start ? { start } : {}), ...(end ? { end } : {}) };
        }),
      );
    default:
      return null;
  }
}

/** Reads one record. What a cell has that its column does not take is told, and the record goes on without it. */
export function readRow(row: SheetRow, tools: ReadingTools): RowRead {
  const object: JsonObject = {};
  const refs: PendingRef[] = [];
  const kind = sheetKindOf(row.kind);
  const reader = cellReader(tools, refs);

  for (const column of kind.columns) {
    if (column.evidence !== undefined) continue;
    const { id, form } = column;
    if (READ_APART.has(form)) continue;
    const cells = cellsOf(row, id);
    if (cells.length === 0) continue;
    if (form === "text") {
      const isName = /^(?:name|shortName|title|court|label)$/u.test(id);
      const value = textOf(
        cells.map(([tag, { text }]) => [tag, isName ? withoutBlanks(text) : text] as const),
        tools.language,
      );
      if (value !== undefined && id === "value.words") object.value ??= value;
      else if (value !== undefined) setField(object, id, value);
    } else if (form === "texts") {
      const items = textsOf(cells, tools.language).filter(item => item !== undefined);
      if (items.length > 0) setField(object, id, items);
    } else if (form === "speakers") {
      const speakers = speakersIn(cells, tools, reader.party);
      if (speakers.length > 0) setField(object, id, speakers);
    } else {
      const cell = cells.find(([tag]) => tag === null)?.[1] ?? cells[0]![1];
      const value = fieldOf(column, cell, reader, tools.linkIds);
      if (value !== null) setField(object, id, value);
    }
  }
  return { object, refs };
}

/** Who says it: parties of the file, else by name. A name in marks is no party even where one is called so. */
function speakersIn(
  cells: readonly (readonly [string | null, TableCell])[],
  { language, parties }: ReadingTools,
  party: (cell: TableCell, name: string) => PartyEntry,
): readonly unknown[] {
  const cell = cells[0]![1];
  return textsOf(cells, language).flatMap((written): readonly unknown[] => {
    if (written === undefined) return [];
    if (typeof written !== "string") return [{ name: written }];
    const marked = NAME_IN_MARKS.exec(written.trim());
    if (marked) return [{ name: marked[1]! }];
    return [parties.known(written) ? party(cell, written) : { name: written.trim() }];
  });
}
