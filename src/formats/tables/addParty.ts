import type { JsonObject, Range } from "../../schema/index.ts";
import type { FilePlace } from "../bringing/incoming.ts";
import { linesOfCell } from "./linesOfCell.ts";
import { isUnknownName, type PartyEntry } from "./partyBook.ts";
import { rangeOfCell } from "./rangeOfCell.ts";
import { cellsOf, countryOf, type ReadingTools, textOf, withoutBlanks } from "./readRow.ts";
import type { SheetRow } from "./rowsOf.ts";

/** So many, said in a row of a party: of people who work for it where the column says so. */
export type SizeTold = {
  readonly entry: PartyEntry;
  readonly size: Range;
  readonly isPeople: boolean;
  readonly place: FilePlace;
  readonly evidence: unknown;
};

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
  tools: ReadingTools,
): readonly SizeTold[] {
  const { keeper } = tools;
  const { name: _, kind = null, country = null, ...rest } = object as JsonObject & { kind?: string; country?: string };
  const { name } = entry;
  const identifiers = identifiersIn(row);
  const numberCell = row.cells.get("identifiers.id");
  if (numberCell && identifiers.length === 0)
    keeper.lose(numberCell.place, numberCell.text, "value-not-taken", { field: numberCell.heading });
  if (name === null && kind !== "unknown") {
    keeper.leave("parties", row.place, row.told, "needs-field", { field: "Name" });
    return [];
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
  return (["size", "employees"] as const).flatMap(id => sizeIn(row, id, entry, object.evidence, tools));
}

/** How many a cell says. */
function sizeIn(
  row: SheetRow,
  id: "size" | "employees" | "to.size",
  entry: PartyEntry,
  evidence: unknown,
  { keeper, decimals }: ReadingTools,
): readonly SizeTold[] {
  const cell = row.cells.get(id);
  if (!cell) return [];
  const size = rangeOfCell(cell.text, decimals);
  if (size !== null) return [{ entry, size, isPeople: id !== "size", place: row.place, evidence }];
  keeper.lose(cell.place, cell.text, "value-not-taken", { field: cell.heading });
  return [];
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

/** What the row of a link says besides it. */
type SaidOfEnds = {
  /** Links that it tells of besides its own. */
  readonly links: readonly JsonObject[];
  readonly sizes: readonly SizeTold[];
};

/** How far below the one who gives the work somebody stands: "2", "Tier 2". */
const TIER = /^(?:tier|rang|niveau|t)?\s*-?\s*([1-9])$/iu;

/**
 * What the row of a link says of its two ends. Whoever stands below the first tier works through others who are not
 * named: the link then leads to them, and on from them.
 */
export function readEnds(row: SheetRow, object: JsonObject, tools: ReadingTools): SaidOfEnds {
  const { keeper, words, parties } = tools;
  const links: JsonObject[] = [];
  for (const end of ["from", "to"] as const) {
    const entry = object[end] as PartyEntry | undefined;
    const country = row.cells.get(`${end}.country`);
    if (!entry || !country) continue;
    const code = countryOf(country.text);
    const before = entry.country;
    const others = (entry.fields.countries ?? []) as readonly string[];
    const isOther = before !== null && before !== code && !others.includes(code ?? "");
    if (code === null) keeper.lose(country.place, country.text, "value-not-taken", { field: country.heading });
    else if (before === null && others.length === 0) entry.country = code;
    // Another list that has the name in another country has another firm.
    else if (isOther && !entry.isDescribed && entry.places[0]?.file !== country.place.file)
      object[end] = parties.apart(entry, code, country.place);
    else if (isOther) keeper.lose(country.place, country.text, "second-value", { field: country.heading });
  }
  const to = object.to as PartyEntry | undefined;
  const from = object.from as PartyEntry | undefined;
  const place = row.cells.get("to.place");
  if (to && place) {
    const known = (to.fields.place as JsonObject | undefined)?.name;
    if (known === undefined) to.fields = { ...to.fields, place: { name: place.text.trim() } };
    else if (known !== place.text.trim())
      keeper.lose(place.place, place.text, "second-value", { field: place.heading });
  }
  const owner = row.cells.get("to.owner");
  if (to && owner && !isUnknownName(owner.text.trim())) {
    const party = parties.of(owner.text, owner.place);
    // A firm that is its own group says so in such lists.
    if (party !== to) links.push({ type: "owns", from: party, to });
  }
  const tier = row.cells.get("to.tier");
  const told = tier && TIER.exec(tier.text.trim());
  if (tier && !told) keeper.lose(tier.place, tier.text, "value-not-taken", { field: tier.heading });
  if (told && from && to && told[1] !== "1") {
    const between = tools.between(from, to, Number(told[1]) - 1, tier.place);
    const { evidence: _, id: __, response: ___, ...hop } = object;
    links.push({ ...hop, from: between, to });
    object.to = between;
  }
  const sizes = to ? sizeIn(row, "to.size", to, object.evidence, tools) : [];
  for (const end of ["from", "to"] as const) {
    const entry = end === "to" ? to : from;
    if (entry === undefined) continue;
    const kind = row.cells.get(`${end}.kind`);
    if (!kind) continue;
    const code = words.codeOf("party-kinds", kind.text, kind.heading);
    if (code === null) continue;
    if (entry.kind === null) entry.kind = code;
    else if (entry.kind !== code) keeper.lose(kind.place, kind.text, "second-value", { field: kind.heading });
  }
  return { links, sizes };
}
