import type { JsonObject, Range } from "../../schema/index.ts";
import { linesOfCell } from "./linesOfCell.ts";
import type { PartyEntry } from "./partyBook.ts";
import { rangeOfCell } from "./rangeOfCell.ts";
import { cellsOf, countryOf, type ReadingTools, textOf, withoutBlanks } from "./readRow.ts";
import type { SheetRow } from "./rowsOf.ts";

/** So many, said in the row of a party. */
export type SizeTold = { readonly entry: PartyEntry; readonly size: Range };

/** ListWords by which somebody says that the name itself must not be published. */
const NAME = /(?<!\p{L})(?:names?|noms?|anonym\p{L}*)(?!\p{L})/iu;

/** Registers whose numbers stand in columns that are called after them. */
const REGISTER = /^(?:lei|siren|siret|rcs|vat|ein|crn|kvk)$/iu;

function identifiersIn(row: SheetRow): readonly JsonObject[] {
  const number = row.cells.get("identifiers.id");
  if (!number) return [];
  const schemes = linesOfCell(row.cells.get("identifiers.scheme")?.text ?? "");
  const own = REGISTER.test(number.heading.trim()) ? number.heading.trim().toUpperCase() : "";
  return linesOfCell(number.text).flatMap((id, at) => {
    const scheme = (schemes[at] ?? schemes[0] ?? own).trim();
    return id.trim() === "" || scheme === "" ? [] : [{ scheme, id: id.trim() }];
  });
}

/** Other names that a row gives a party: each is known by them too. */
export function declareParty(row: SheetRow, ownId: string | null, { parties, language }: ReadingTools): PartyEntry {
  const name = textOf(
    cellsOf(row, "name").map(([tag, { text }]) => [tag, withoutBlanks(text)] as const),
    language,
  );
  const others = [
    ...cellsOf(row, "shortName").map(([, { text }]) => text),
    ...cellsOf(row, "aliases").flatMap(([, { text }]) => linesOfCell(text)),
  ];
  return parties.declare(
    ownId,
    name ?? null,
    others.filter(other => other.trim() !== ""),
    row.place,
  );
}

/** Says of a party what its row says. Described before, it gets what it did not have. */
export function addParty(
  row: SheetRow,
  entry: PartyEntry,
  object: JsonObject,
  { keeper, decimals }: ReadingTools,
): SizeTold | null {
  const { name: _, kind = null, country = null, ...rest } = object as JsonObject & { kind?: string; country?: string };
  const { name } = entry;
  const identifiers = identifiersIn(row);
  const numberCell = row.cells.get("identifiers.id");
  if (numberCell && identifiers.length === 0)
    keeper.lose(numberCell.place, numberCell.text, "value-not-taken", { field: numberCell.heading });
  if (name === null && kind !== "unknown") {
    keeper.leave("parties", row.place, row.told, "needs-field", { field: "Name" });
    return null;
  }
  const fields: JsonObject = { ...rest, ...(identifiers.length > 0 ? { identifiers } : {}) };
  const hidden = row.cells.get("private")?.text ?? "";
  if (name !== null && NAME.test(hidden)) {
    fields.withheld = true;
    fields.private = { ...(fields.private as JsonObject), name };
  }
  if (entry.isDescribed) addToParty(entry, { kind, country, ...fields }, row, keeper);
  else {
    entry.isDescribed = true;
    entry.kind = kind;
    entry.country = country;
    entry.fields = fields;
    keeper.take("parties");
  }
  const cell = row.cells.get("size");
  if (!cell) return null;
  const size = rangeOfCell(cell.text, decimals);
  if (size !== null) return { entry, size };
  keeper.lose(cell.place, cell.text, "value-not-taken", { field: cell.heading });
  return null;
}

function addToParty(met: PartyEntry, more: JsonObject, row: SheetRow, keeper: ReadingTools["keeper"]): void {
  let isNew = false;
  const add = (field: string, before: unknown, value: unknown, put: () => void) => {
    if (value === null || value === undefined || JSON.stringify(before) === JSON.stringify(value)) return;
    if (before !== null && before !== undefined) {
      keeper.lose(row.place, String(typeof value === "string" ? value : JSON.stringify(value)), "second-value", {
        field,
      });
      return;
    }
    isNew = true;
    put();
  };
  const { kind, country, ...fields } = more;
  add("Kind", met.kind, kind, () => (met.kind = kind as string));
  add("Country", met.country, country, () => (met.country = country as string));
  for (const [field, value] of Object.entries(fields))
    add(field, met.fields[field], value, () => (met.fields = { ...met.fields, [field]: value }));
  if (isNew) keeper.take("parties");
  else keeper.leave("parties", row.place, row.told, "same-row");
}

/** What the row of a link says of its two ends. */
export function readEnds(row: SheetRow, object: JsonObject, { keeper, words }: ReadingTools): void {
  for (const end of ["from", "to"] as const) {
    const entry = object[end] as PartyEntry | undefined;
    if (entry === undefined) continue;
    const country = row.cells.get(`${end}.country`);
    if (country) {
      const code = countryOf(country.text);
      const before = entry.country;
      const others = (entry.fields.countries ?? []) as readonly string[];
      if (code === null) keeper.lose(country.place, country.text, "value-not-taken", { field: country.heading });
      else if (before === null && others.length === 0) entry.country = code;
      else if (before !== code && !others.includes(code))
        keeper.lose(country.place, country.text, "second-value", { field: country.heading });
    }
    const kind = row.cells.get(`${end}.kind`);
    if (!kind) continue;
    const code = words.codeOf("party-kinds", kind.text, kind.heading);
    if (code === null) continue;
    if (entry.kind === null) entry.kind = code;
    else if (entry.kind !== code) keeper.lose(kind.place, kind.text, "second-value", { field: kind.heading });
  }
}
