import { byCodeUnit } from "../../base/index.ts";
import {
  codeLists,
  type Dossier,
  isJsonObject,
  isRange,
  type JsonObject,
  type Range,
  type Text,
} from "../../schema/index.ts";
import { type Language, rulesOf, sheetWordIn } from "../../text/index.ts";
import { cellKey } from "../grid/grid.ts";
import type { ColumnWritten, SheetWritten } from "../grid/writeXlsx.ts";
import { cellOfLines } from "./linesOfCell.ts";
import { type PartyNames, partyNames } from "./partyNames.ts";
import { cellOfRange } from "./rangeOfCell.ts";
import { type ColumnKind, type SheetKind, type SheetKindId, sheetKinds } from "./sheetKinds.ts";

/** A sheet and what it is. */
export type SheetOf = SheetWritten & { readonly kind: SheetKindId };

type Writing = {
  readonly names: PartyNames;
  readonly sourceUrls: ReadonlyMap<string, string>;
  readonly yesAndNo: readonly string[];
};

const valueAt = (object: JsonObject, path: string): unknown =>
  path.split(".").reduce<unknown>((at, step) => (isJsonObject(at) ? at[step] : undefined), object);

/** The cells of one field: without a language, or by language. */
type Cells = ReadonlyMap<string | null, string>;
const one = (text: string): Cells => new Map([[null, text]]);
const nothing: Cells = new Map();

const cellsOfText = (text: Text | undefined): Cells =>
  text === undefined ? nothing : typeof text === "string" ? one(text) : new Map(Object.entries(text));

/** Texts line by line, in step over the languages. */
function cellsOfTexts(texts: readonly (Text | undefined)[]): Cells {
  const columns = new Map<string | null, string[]>();
  for (const [at, text] of texts.entries())
    for (const [tag, words] of cellsOfText(text)) {
      const lines = columns.get(tag) ?? texts.map(() => "");
      columns.set(tag, lines.with(at, words));
    }
  return new Map([...columns].map(([tag, lines]) => [tag, cellOfLines(lines)]));
}

const lines = (items: readonly unknown[]): Cells => one(cellOfLines(items.map(String)));

const isRangeValue = (value: unknown): value is Range => isRange(value as Range);

const roleCell = (role: unknown): string => {
  if (!isJsonObject(role)) return String(role);
  const { start = "", end = "" } = role;
  return start === "" && end === "" ? String(role.function) : `${role.function} (${start}/${end})`;
};

/** An item of evidence as fields, whatever form it has. */
const fieldsOfItem = (item: unknown): JsonObject => (isJsonObject(item) ? item : { source: item });

function cellsOfEvidence(items: readonly unknown[], id: string): Cells {
  const all = items.map(fieldsOfItem);
  if (id === "source") return lines(all.map(({ source, quoteId }) => source ?? quoteId));
  const values = all.map(item => valueAt(item, id));
  if (values.every(value => value === undefined)) return nothing;
  return cellsOfTexts(values as readonly (Text | undefined)[]);
}

function cellsOf(
  object: JsonObject,
  { id, form, evidence }: ColumnKind,
  { names, yesAndNo: [yes = "", no = ""] }: Writing,
): Cells {
  if (evidence !== undefined) {
    const items = valueAt(object, evidence);
    return Array.isArray(items) && items.length > 0 ? cellsOfEvidence(items, id.slice(evidence.length + 1)) : nothing;
  }
  if (form === "schemes" || form === "numbers") {
    const told = (object.identifiers ?? []) as readonly JsonObject[];
    return told.length === 0 ? nothing : lines(told.map(item => item[form === "schemes" ? "scheme" : "id"]));
  }
  if (id === "value.words") return isRangeValue(object.value) ? nothing : cellsOfText(object.value as Text | undefined);
  const value = valueAt(object, id);
  if (value === undefined || value === null) return nothing;
  if (typeof form === "object") return one(Array.isArray(value) ? cellOfLines(value.map(String)) : String(value));
  switch (form) {
    case "text":
      return cellsOfText(value as Text);
    case "texts":
      return cellsOfTexts(value as readonly Text[]);
    case "plains":
    case "countries":
    case "languages":
    case "duties":
      return lines(value as readonly unknown[]);
    case "range":
    case "share":
    case "in-line":
    case "number":
    case "value":
      return isRangeValue(value) ? one(cellOfRange(value)) : nothing;
    case "amounts":
      return lines(
        (value as readonly JsonObject[]).map(({ amount, currency }) => `${cellOfRange(amount as Range)} ${currency}`),
      );
    case "flag":
    case "unknown-above":
      return one(yes);
    case "not":
      return value === false ? one(yes) : nothing;
    case "yes-no":
      return one(value === true ? yes : no);
    case "party":
    case "subject":
      return one(names.of(String(value)));
    case "parties":
      return lines((value as readonly string[]).map(names.of));
    case "speakers":
      return cellsOfTexts((value as readonly unknown[]).map(speaker => speakerCell(speaker, names)));
    case "roles":
      return lines((value as readonly unknown[]).map(roleCell));
    case "private":
    case "end-country":
    case "end-kind":
    case "end-place":
    case "end-owner":
    case "end-size":
    case "end-tier":
    case "count":
      return nothing;
    default:
      return one(String(value));
  }
}

/** A name that a party has too, and is not meant as it, stands in marks. */
function speakerCell(speaker: unknown, names: PartyNames): Text {
  if (!isJsonObject(speaker)) return names.of(String(speaker));
  const name = speaker.name as Text;
  return typeof name === "string" && (names.isKnown(name) || /^".*"$/su.test(name)) ? `"${name}"` : name;
}

const WIDTHS: Readonly<Record<string, number>> = {
  text: 32,
  texts: 28,
  source: 28,
  address: 28,
  party: 22,
  parties: 22,
};
const widthOf = ({ id, form }: ColumnKind): number =>
  /quote$|description|outcome|remark$/u.test(id) ? 40 : ((typeof form === "string" ? WIDTHS[form] : 18) ?? 14);

/** Codes that a menu offers, as codes. */
export const choicesOf = ({ form }: ColumnKind): readonly string[] | null =>
  typeof form === "object" && "code" in form ? [...codeLists[form.code].codes.keys()] : null;

const headingOf = (kind: ColumnKind, tag: string | null, language: Language): string =>
  sheetWordIn(kind.heading, language) + (tag === null ? "" : ` [${tag}]`);

/** Decisions stand within their cases, and on a sheet of their own. */
function objectsOf(dossier: Dossier, { id }: SheetKind): readonly JsonObject[] {
  if (id === "dossier") return [dossier as unknown as JsonObject];
  if (id === "decisions")
    return dossier.proceedings.flatMap(({ id: proceeding, decisions = [] }) =>
      decisions.map(decision => ({ ...decision, proceeding }) as JsonObject),
    );
  return dossier[id] as unknown as readonly JsonObject[];
}

/** Always there, whatever they hold. */
const KEPT: ReadonlySet<SheetKindId> = new Set(["links", "parties"]);

/**
 * A dossier as sheets that read back as the same dossier: a column for each field that some object has, a sheet for each
 * list that is not empty.
 * @param dossier as it was published
 */
export function sheetsOf(dossier: Dossier, language: Language): readonly SheetOf[] {
  const writing: Writing = {
    names: partyNames(dossier),
    sourceUrls: new Map(dossier.sources.flatMap(({ id, url }) => (url === undefined ? [] : [[id, url] as const]))),
    yesAndNo: rulesOf(language).yesAndNo,
  };
  return sheetKinds.flatMap((kind): readonly SheetOf[] => {
    const objects = objectsOf(dossier, kind);
    if (objects.length === 0 && !KEPT.has(kind.id)) return [];
    const written = objects.map(object => kind.columns.map(column => cellsOf(object, column, writing)));
    const columns = kind.columns.flatMap((column, at) => {
      const tags = new Set(written.flatMap(cells => [...cells[at]!.keys()]));
      const isNeeded = kind.needs.some(([id]) => id === column.id);
      if (tags.size === 0 && isNeeded) tags.add(null);
      return [...tags].sort((a, b) => byCodeUnit(a ?? "", b ?? "")).map(tag => ({ column, at, tag }));
    });
    const links = new Map<string, string>();
    const rows = written.map((cells, row) =>
      columns.map(({ column, at, tag }, place) => {
        const text = cells[at]!.get(tag) ?? "";
        const address =
          column.form === "address" ? text : column.form === "source" ? (writing.sourceUrls.get(text) ?? "") : "";
        if (/^https?:/iu.test(address)) links.set(cellKey(row + 2, place + 1), address);
        return text;
      }),
    );
    return [
      {
        kind: kind.id,
        name: sheetWordIn(kind.heading, language),
        columns: columns.map(({ column, tag }): ColumnWritten => {
          const choices = choicesOf(column);
          return {
            heading: headingOf(column, tag, language),
            width: widthOf(column),
            ...(choices ? { choices } : {}),
          };
        }),
        rows,
        links,
      },
    ];
  });
}
