/** The sources that tables name: each once, by its id, address or title. */

import { idsBeside, sameAddress, wishedId } from "../../edit/index.ts";
import { idForm, inAllLanguages, type JsonObject, languageTag, type Text } from "../../schema/index.ts";
import type { FilePlace } from "../bringing/incoming.ts";
import { linesOfCell } from "./linesOfCell.ts";
import type { ReadingTools } from "./readRow.ts";
import { cellsOf, textsOf } from "./readRow.ts";
import type { SheetRow, TableCell } from "./rowsOf.ts";
import { type SourceTold, sourceKey, sourceOfCell } from "./sourceOfCell.ts";
import { TableEntry } from "./tableEntry.ts";

/** The id of a table as a source: that of its file stays with the table. */
const TABLE = "table";

class SourceEntry extends TableEntry {
  readonly ownId: string | null;
  readonly fields: JsonObject;
  /** Whether a row of its own describes it. */
  readonly isDescribed: boolean;
  readonly places: FilePlace[];

  constructor(ownId: string | null, fields: JsonObject, place: FilePlace, isDescribed: boolean) {
    super();
    this.ownId = ownId;
    this.fields = fields;
    this.isDescribed = isDescribed;
    this.places = [place];
  }
}

/** What a line of a cell leads to: a source, or one of the quotes of the file by its id. */
type CitedThere = { readonly source: SourceEntry; readonly told: SourceTold | null } | { readonly quote: string };

export type SourceBook = {
  /** A source that a row of its own describes; null where it is described already. */
  readonly add: (ownId: string | null, fields: JsonObject, place: FilePlace) => SourceEntry | null;
  /** The table itself, for what is said in it without another source. */
  readonly table: (title: string, place: FilePlace) => TableEntry;
  readonly addQuote: (id: string) => void;
  readonly of: (line: string, place: FilePlace, link?: string) => CitedThere;
  /** Gives ids to those that are described or named, when all is read. */
  readonly finish: (named: ReadonlySet<unknown>) => readonly SourceEntry[];
};

/** @param taken ids that quotes have */
export function sourceBook(taken: ReadonlySet<string>): SourceBook {
  const entries: SourceEntry[] = [];
  const byKey = new Map<string, SourceEntry>();
  const quotes = new Set<string>();
  const tables = new Set<SourceEntry>();
  /** One source stands in many rows. */
  const read = new Map<string, SourceTold>();
  const toldBy = (line: string, link: string | undefined): SourceTold => {
    const key = `${line}\n${link ?? ""}`;
    const known = read.get(key) ?? sourceOfCell(line, link);
    read.set(key, known);
    return known;
  };
  const keysOf = (fields: JsonObject): readonly string[] => {
    const titles = inAllLanguages(fields.title as Text | undefined);
    const whole = typeof fields.title === "object" ? [] : [sourceKey(fields)];
    return [...whole, ...titles.map(title => sourceKey({ title }))];
  };
  const keep = (ownId: string | null, fields: JsonObject, place: FilePlace, isDescribed: boolean): SourceEntry => {
    const entry = new SourceEntry(ownId, fields, place, isDescribed);
    entries.push(entry);
    if (ownId !== null) byKey.set(`id ${ownId}`, entry);
    for (const key of keysOf(fields)) if (!byKey.has(key)) byKey.set(key, entry);
    return entry;
  };
  return {
    add: (ownId, fields, place) => {
      const met = ownId === null ? byKey.get(sourceKey(fields)) : byKey.get(`id ${ownId}`);
      return met ? null : keep(ownId, fields, place, true);
    },
    table: (title, place) => {
      const fields = { type: "dataset", title };
      const met = byKey.get(sourceKey(fields)) ?? keep(null, fields, place, false);
      tables.add(met);
      if (met.places.length < 3 && !met.places.includes(place)) met.places.push(place);
      return met;
    },
    addQuote: id => void quotes.add(id),
    of: (line, place, link) => {
      const written = line.trim();
      if (quotes.has(written)) return { quote: written };
      const own = byKey.get(`id ${written}`);
      if (own) return { source: own, told: null };
      const told = toldBy(line, link);
      const met = byKey.get(sourceKey(told.fields));
      if (met) {
        if (met.places.length < 3) met.places.push(place);
        return { source: met, told };
      }
      // What looks like an id may be one of the dossier that this goes into.
      const isToken = idForm.test(written) && written.includes("-");
      return { source: keep(isToken ? written : null, { type: "unstated", ...told.fields }, place, false), told };
    },
    finish: named => {
      const idFor = idsBeside([...taken, ...entries.flatMap(({ ownId }) => ownId ?? [])]);
      const used = entries.filter(entry => entry.isDescribed || named.has(entry));
      for (const entry of used)
        entry.id = entry.ownId ?? idFor(tables.has(entry) ? TABLE : wishedId("sources", entry.fields));
      return used;
    },
  };
}

/** The cell of one item: all of it where there is but one. */
function itemIn(cell: TableCell | undefined, at: number, count: number): string {
  if (cell === undefined) return "";
  if (count <= 1) return linesOfCell(cell.text).join("\n").trim();
  const lines = linesOfCell(cell.text);
  // ListWords with line breaks beside several sources: whose they are is not said, so they go with the first.
  if (lines.length > count) return at === 0 ? cell.text.trim() : "";
  return (lines[at] ?? "").trim();
}

const CODED = { translatedBy: "translators", seenIn: "seen-in", supports: "supports" } as const;

/**
 * The evidence in a record: one item for each line of its column of sources. Sources stand in it as their entries until
 * each has its id.
 * @param path of the evidence, which begins the ids of its columns
 */
export function evidenceIn(
  row: SheetRow,
  path: string,
  sources: SourceBook,
  { keeper, words, language }: ReadingTools,
): readonly unknown[] {
  const sourceCell = row.cells.get(`${path}.source`);
  const lines = sourceCell ? linesOfCell(sourceCell.text).map(line => line.trim()) : [];
  const isFilled = (id: string) => cellsOf(row, `${path}.${id}`).length > 0;
  if (sourceCell === undefined || lines.every(line => line === "")) {
    for (const id of ["quote", "locator"]) {
      const cell = row.cells.get(`${path}.${id}`);
      if (cell) keeper.lose(cell.place, cell.text, "no-source-for-words", { field: cell.heading });
    }
    return [];
  }
  const count = lines.length;
  const translations = isFilled("translation") ? textsOf(cellsOf(row, `${path}.translation`), language) : [];
  const remarks = isFilled("remark") ? textsOf(cellsOf(row, `${path}.remark`), language) : [];
  return lines.flatMap((line, at): readonly unknown[] => {
    if (line === "") return [];
    const cited = sources.of(
      line,
      sourceCell.place,
      count === 1 || sameAddress(line, sourceCell.link ?? "") ? sourceCell.link : undefined,
    );
    const told = "told" in cited ? cited.told : null;
    const cell = (id: string) => row.cells.get(`${path}.${id}`);
    const item = (id: string) => itemIn(cell(id), at, count);
    const more: JsonObject = {};
    const put = (field: string, value: unknown) => {
      if (value !== "" && value !== undefined && value !== null) more[field] = value;
    };
    put("locator", item("locator") || told?.locator);
    put("quote", item("quote") || told?.quote);
    const tag = (id: string): string => {
      const written = item(id);
      if (written === "" || languageTag.test(written)) return written;
      keeper.lose(cell(id)!.place, written, "value-not-taken", { field: cell(id)!.heading });
      return "";
    };
    put("quoteLanguage", tag("quoteLanguage"));
    const [from, by] = [tag("quoteIsTranslation.from"), item("quoteIsTranslation.by")];
    if (from !== "") put("quoteIsTranslation", { from, by: by === "machine" ? "machine" : "human" });
    put("translation", count === 1 && typeof translations[0] === "string" ? item("translation") : translations[at]);
    for (const [id, list] of Object.entries(CODED)) {
      const word = item(id);
      if (word !== "") put(id, words.codeOf(list, word, cell(id)!.heading));
    }
    put("remark", count === 1 && typeof remarks[0] === "string" ? item("remark") : remarks[at]);
    if (told?.isFromAddress) keeper.lose(sourceCell.place, told.quote ?? line, "compare-quote");
    if ("quote" in cited) return Object.keys(more).length === 0 ? [cited.quote] : [{ quoteId: cited.quote, ...more }];
    return Object.keys(more).length === 0 ? [cited.source] : [{ source: cited.source, ...more }];
  });
}
