/** What stands in a column, as far as its cells tell: a guess by a heading is none where they are of another kind. */
import type { GridRow } from "../grid/grid.ts";
import { addressOfCell } from "./addressOfCell.ts";
import type { ColumnKind } from "./sheetKinds.ts";

type CellsForm = "addresses" | "days" | "numbers" | "words" | "nothing";

/** So many filled cells tell. */
const LOOKED_AT = 20;

const MAIL = /^\S+@\S+\.\S+$/u;
const BARE = /^(?:www\.|doi:)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*$/iu;
const DAY =
  /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{2}|\d{4}))(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;
const TIME = /^\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:am|pm)?$/iu;
/** Digits with what stands round them in amounts and shares, or a sign by which programs call their records. */
const NUMBER = /^[-+~≈<>≤≥]?\s*(?:[€$£¥]|[A-Z]{3})?\s*\d[\d\s.,'’–-]*(?:%|[€$£¥]|[A-Z]{3})?$/u;
const KEY = /^(?=[^ ]*\d)[0-9A-Z]{16,}$|^[0-9a-f]{8}-[0-9a-f-]{27}$/iu;

const isAddress = (cell: string): boolean => addressOfCell(cell) !== null || MAIL.test(cell) || BARE.test(cell);

/** Whether a cell is a day as programs and people write it. */
const isDay = (cell: string): boolean => DAY.test(cell) || TIME.test(cell) || /^\d{1,2} \p{L}+ \d{4}$/u.test(cell);

/** A heading is words: no address, and no day. */
export const isNoHeading = (cell: string): boolean => isAddress(cell.trim()) || DAY.test(cell.trim());

/** What most of the filled cells of a column are. */
export function formOfCells(rows: readonly GridRow[], column: number): CellsForm {
  const counts = { addresses: 0, days: 0, numbers: 0, words: 0 };
  let filled = 0;
  for (const { cells } of rows) {
    const cell = (cells[column - 1] ?? "").trim();
    if (cell === "") continue;
    filled += 1;
    if (isAddress(cell)) counts.addresses += 1;
    else if (isDay(cell)) counts.days += 1;
    else if (NUMBER.test(cell) || KEY.test(cell)) counts.numbers += 1;
    else counts.words += 1;
    if (filled === LOOKED_AT) break;
  }
  if (filled === 0) return "nothing";
  for (const form of ["addresses", "days", "numbers"] as const) if (counts[form] * 2 > filled) return form;
  return "words";
}

/** Headings that are often those of other things than an address. */
const WEAK = /^(?:link|lien|address|adresse|web|site|site web)$/u;

/**
 * Whether the cells of a column can be what its heading says. Names are words; what is called a link or an address may
 * be a word for a relation, or a street.
 * @param heading folded
 */
export function canBe(form: CellsForm, heading: string, { id, form: wanted }: ColumnKind): boolean {
  if (form === "nothing") return true;
  if (wanted === "party" || id === "name") return form === "words";
  if (wanted === "address" || ((wanted === "source" || wanted === "cited") && WEAK.test(heading)))
    return form === "addresses";
  return true;
}

/** What a column of such cells is likeliest to be, by the id of the column kind. */
const BY_CELLS: Readonly<Record<CellsForm, readonly string[]>> = {
  addresses: ["evidence.source", "url"],
  days: ["start", "end", "observed", "published", "date"],
  numbers: ["to.size", "employees", "amount", "value"],
  words: ["name", "title", "from", "to", "party", "label", "remark"],
  nothing: [],
};

/** What a column could hold by its cells alone, the likelier first. */
export const kindsByCells = (form: CellsForm, columns: readonly ColumnKind[]): readonly string[] =>
  BY_CELLS[form].filter(id => columns.some(column => column.id === id));
