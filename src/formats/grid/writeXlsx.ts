import { strToU8, type Zippable, zipSync } from "fflate";
import { markupText } from "../../base/index.ts";
import { cellKey } from "./grid.ts";
import { columnName } from "./xlsxParts.ts";

export type ColumnWritten = {
  readonly heading: string;
  /** In letters, about. */
  readonly width: number;
  /** What a menu at its cells offers; anything else may be written all the same. */
  readonly choices?: readonly string[];
};

export type SheetWritten = {
  /** At most 31 letters, without []:*?/\ */
  readonly name: string;
  readonly columns: readonly ColumnWritten[];
  readonly rows: readonly (readonly string[])[];
  /** Addresses under cells, by `cellKey`; the head is row 1. */
  readonly links: ReadonlyMap<string, string>;
};

/** The most letters that programs take in a cell. */
const MOST_LETTERS = 32_767;
/** What stands at the end of a cell that was cut. */
const ROOM_FOR_MARK = 24;
/** Down to here a menu is offered below the last row. */
const ROWS_WITH_MENU = 5_000;
const LISTS = "_lists";

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Characters that XML cannot hold, and what would be taken for one of those, written with their numbers. */
const ODD = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu;
/** Says in the cell itself that, and where, it was cut: no half of a letter, and how many are missing. */
function cut(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const kept = text.slice(0, MOST_LETTERS - ROOM_FOR_MARK).replace(/[\ud800-\udbff]$/u, "");
  return `${kept} […] (+${text.length - kept.length})`;
}

const escaped = (text: string): string =>
  markupText(
    cut(text).replace(ODD, letter => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );

/** Cells are text: "2023-04" stays what it is, and "=1+1" is no formula. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF1F4E79"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const [TEXT, HEADING, LINK] = [1, 2, 3];

const cell = (row: number, column: number, text: string, style: number): string =>
  text === ""
    ? ""
    : `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** A list within the sheet where it is short, else in a hidden one. */
function menuOf(choices: readonly string[], lists: (readonly string[])[]): string {
  const within = choices.join(",");
  if (within.length <= 250 && !choices.some(choice => /[",]/u.test(choice))) return `"${within}"`;
  let at = lists.findIndex(
    list => list.length === choices.length && list.every((one, place) => one === choices[place]),
  );
  if (at < 0) at = lists.push(choices) - 1;
  const letter = columnName(at + 1);
  return `${LISTS}!$${letter}$1:$${letter}$${choices.length}`;
}

function sheetXml(
  { columns, rows, links }: SheetWritten,
  lists: (readonly string[])[],
): readonly [string, string | null] {
  const cols = columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`)
    .join("");
  const head = `<row r="1">${columns.map(({ heading }, at) => cell(1, at + 1, heading, HEADING!)).join("")}</row>`;
  const body = rows.map((cells, at) => {
    const row = at + 2;
    const written = cells.map((text, place) =>
      cell(row, place + 1, text, links.has(cellKey(row, place + 1)) ? LINK! : TEXT!),
    );
    return `<row r="${row}">${written.join("")}</row>`;
  });
  const last = rows.length + ROWS_WITH_MENU;
  const menus = columns.flatMap(({ choices }, at) => {
    if (!choices) return [];
    const letter = columnName(at + 1);
    const formula = `<formula1>${markupText(menuOf(choices, lists))}</formula1>`;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letter}2:${letter}${last}">${formula}</dataValidation>`,
    ];
  });
  const outside = [...links];
  const hyperlinks = outside.map(([key], at) => {
    const [row = "", column = ""] = key.split(":");
    return `<hyperlink ref="${columnName(Number(column))}${row}" r:id="rId${at + 1}"/>`;
  });
  const xml = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols><sheetData>${head}${body.join("")}</sheetData>${menus.length > 0 ? `<dataValidations count="${menus.length}">${menus.join("")}</dataValidations>` : ""}${hyperlinks.length > 0 ? `<hyperlinks>${hyperlinks.join("")}</hyperlinks>` : ""}</worksheet>`;
  if (outside.length === 0) return [xml, null];
  const relations = outside
    .map(
      ([, address], at) =>
        `<Relationship Id="rId${at + 1}" Type="${OFFICE}/hyperlink" Target="${markupText(address)}" TargetMode="External"/>`,
    )
    .join("");
  return [xml, `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`];
}

function listsXml(lists: readonly (readonly string[])[]): string {
  const most = Math.max(...lists.map(({ length }) => length));
  const rows = Array.from({ length: most }, (_, at) => {
    const cells = lists.map((list, place) => cell(at + 1, place + 1, list[at] ?? "", TEXT!));
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

/**
 * Writes a workbook: all cells as text, the head fixed, menus of codes, links. The same sheets give the same bytes.
 * A cell of more than 32,767 letters is cut and says so, since no program opens a file with one.
 */
export function writeXlsx(sheets: readonly SheetWritten[]): Uint8Array {
  const lists: (readonly string[])[] = [];
  const files: Record<string, string> = {};
  const names: string[] = [];
  const add = (name: string, xml: string, relations: string | null) => {
    names.push(name);
    files[`xl/worksheets/sheet${names.length}.xml`] = xml;
    if (relations !== null) files[`xl/worksheets/_rels/sheet${names.length}.xml.rels`] = relations;
  };
  for (const sheet of sheets) add(sheet.name, ...sheetXml(sheet, lists));
  if (lists.length > 0) add(LISTS, listsXml(lists), null);

  const listed = names.map((name, at) => {
    const state = lists.length > 0 && at === names.length - 1 ? ` state="hidden"` : "";
    return `<sheet name="${markupText(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const whole: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, at) => relation(at + 1, "worksheet", `worksheets/sheet${at + 1}.xml`)).join("")}${relation(names.length + 1, "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": STYLES,
    ...files,
  };
  // The earliest day that an archive can name, in whatever zone this runs.
  const mtime = new Date(1980, 0, 1);
  const zippable: Zippable = {};
  for (const [name, xml] of Object.entries(whole)) zippable[name] = [strToU8(xml), { mtime, level: 6 }];
  return zipSync(zippable);
}
