/** Records of all sheets as objects that refer to each other. */

import { type Duty, fourteenDuties, idForm, type JsonObject } from "../../schema/index.ts";
import type { Incoming, TakeAnswers } from "../bringing/incoming.ts";
import type { RecordKeeper } from "../bringing/recordKeeper.ts";
import { addParty, declareParty, readEnds, type SizeTold } from "./addParty.ts";
import { dayOrders } from "./dateOfCell.ts";
import { decimalsIn, type RowsByKind } from "./decimalsIn.ts";
import type { RecordRead } from "./giveIds.ts";
import { incomingOf } from "./incomingOf.ts";
import { languageOf } from "./languageOf.ts";
import { type DefaultsAsked, missingIn } from "./missingIn.ts";
import { type PartyEntry, partyBook } from "./partyBook.ts";
import { cellsOf, type ReadingTools, readRow, setField, textOf } from "./readRow.ts";
import type { SheetRow } from "./rowsOf.ts";
import { type SheetKindId, sheetKindOf } from "./sheetKinds.ts";
import { evidenceIn, sourceBook } from "./sourceBook.ts";
import { wordReader } from "./wordReader.ts";

/** The order in which kinds of sheets are read, so that what others name is known. */
const ORDER: readonly SheetKindId[] = [
  ...(["sources", "quotes", "dossier", "duties", "hypotheses", "parties", "links", "proceedings"] as const),
  ...(["decisions", "assertions", "conditions", "money", "figures", "lookedFor"] as const),
];

/** Kinds whose ids must differ from each other. */
const SPACES: Partial<Readonly<Record<SheetKindId, SheetKindId>>> = { links: "parties", quotes: "sources" };

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
  const all: RecordRead[] = [];
  const sizes: SizeTold[] = [];
  let head: RecordRead | null = null;
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
      const made: RecordRead = { kind, row, object, ownId, refs };
      if (beside) {
        sizes.push(...beside.sizes);
        for (const link of beside.links)
          all.push({
            kind,
            row,
            object: { ...link, verification: "unverified", evidence: object.evidence },
            ownId: null,
            refs: [],
            isBeside: true,
          });
      }
      if (kind !== "dossier") all.push(made);
      else if (head === null) {
        keeper.take(kind);
        head = made;
      } else keeper.leave(kind, row.place, row.told, "same-row");
    }
  const incoming = incomingOf({ all, head, sizes, tools, sources, answers, asked, idsOf });
  // Its name is published as the title of a source.
  for (const [file, records] of rowsOfTable)
    keeper.ask({
      ...{ id: `table:${file}`, code: "table-title", params: { file }, records, choices: null },
      assumed: titleOf(file),
    });
  return incoming;
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
