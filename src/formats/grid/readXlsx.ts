import { done, failed, type Result } from "../../base/index.ts";
import type { FileRefusal } from "../bringing/incoming.ts";
import { cellKey, type Grid, type GridCaps, gridCaps } from "./grid.ts";
import { isZip } from "./isZip.ts";
import type { NumberShown } from "./numberShown.ts";
import { openZip } from "./openZip.ts";
import { readXml } from "./readXml.ts";
import { sheetOfXlsx } from "./sheetOfXlsx.ts";
import {
  cellPlace,
  type ReadPart,
  type Relation,
  readNotes,
  readRelations,
  readStyles,
  textCollector,
} from "./xlsxParts.ts";

/** What a file is that may hold a spreadsheet, by its first bytes and the names in it. */
export type SpreadsheetKind = "xlsx" | "old" | "other" | "none";

/** The first bytes of the container of old office files, in which locked ones stand too. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const WORKBOOK = /^\/?xl[/\\]workbook\.xml$/iu;

export function spreadsheetKind(bytes: Uint8Array): SpreadsheetKind {
  if (OLD.every((byte, at) => bytes[at] === byte)) return "old";
  if (!isZip(bytes)) return "none";
  const opened = openZip(bytes);
  // A damaged archive may have been a workbook; reading it says what is damaged.
  if (!opened.ok) return "other";
  if (opened.value.names.some(name => WORKBOOK.test(name))) return "xlsx";
  return opened.value.has("content.xml") || opened.value.names.some(name => /^xl\/workbook\.bin$/iu.test(name))
    ? "other"
    : "none";
}

/** Does the text stand in the file, two bytes a letter? */
function hasWide(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap(letter => [letter.charCodeAt(0), 0]);
  const end = bytes.length - wanted.length;
  for (let at = 0; at <= end; at += 1)
    if (bytes[at] === wanted[0] && wanted.every((byte, place) => bytes[at + place] === byte)) return true;
  return false;
}

const refused = (code: FileRefusal["code"], found = ""): Result<never, FileRefusal> =>
  failed({ code, place: {}, found, params: {} });

type SheetListed = { readonly name: string; readonly relation: string; readonly isHidden: boolean };

/**
 * Reads the sheets of a workbook. Cells are text as they are shown; what a formula gave when the file was saved stands
 * for it. Never throws.
 */
export function readXlsx(bytes: Uint8Array, caps: Partial<GridCaps> = {}): Result<readonly Grid[], FileRefusal> {
  const most = { ...gridCaps, ...caps };
  const kind = spreadsheetKind(bytes);
  if (kind === "old") return refused(hasWide(bytes, "EncryptedPackage") ? "encrypted" : "other-spreadsheet", ".xls");
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  if (kind === "other") return refused("other-spreadsheet", archive.has("content.xml") ? ".ods" : ".xlsb");

  const read: ReadPart = (name, handlers) => {
    const part = archive.read(name);
    if (!part.ok) return part.trouble;
    const trouble = readXml(part.value, handlers);
    return trouble && { ...trouble, place: { file: name, ...trouble.place } };
  };
  const book = archive.names.find(name => WORKBOOK.test(name)) ?? "xl/workbook.xml";
  const relations = new Map<string, Relation>();
  const sheets: SheetListed[] = [];
  let is1904 = false;
  const wrongBook =
    readRelations(book, read, relations) ??
    read(book, {
      open: ({ name, attributes }) => {
        if (name === "workbookPr") is1904 = /^(?:1|true|on)$/u.test(attributes.date1904 ?? "");
        if (name !== "sheet") return;
        const isHidden = /hidden/iu.test(attributes.state ?? "");
        sheets.push({ name: attributes.name ?? "", relation: attributes.id ?? "", isHidden });
      },
    });
  if (wrongBook) return failed(wrongBook);

  const partOf = (type: string) => [...relations.values()].find(one => one.type === type && !one.isOutside)?.target;
  const shared: string[] = [];
  const styles: NumberShown[] = [];
  const texts = partOf("sharedStrings");
  const formats = partOf("styles");
  const wrongParts =
    (texts !== undefined && archive.has(texts)
      ? read(
          texts,
          textCollector("si", text => shared.push(text)),
        )
      : null) ?? (formats !== undefined && archive.has(formats) ? readStyles(formats, read, styles) : null);
  if (wrongParts) return failed(wrongParts);

  const grids: Grid[] = [];
  const used = { cells: 0 };
  for (const { name, relation, isHidden } of sheets) {
    const listed = relations.get(relation);
    // Charts and dialogs are sheets too.
    if (listed?.type !== "worksheet" || listed.isOutside) continue;
    const beside = new Map<string, Relation>();
    const sheet = listed.target;
    const hasRelations = archive.has(sheet.replace(/([^/]*)$/u, "_rels/$1.rels"));
    const wrong = hasRelations ? readRelations(sheet, read, beside) : null;
    if (wrong) return failed(wrong);
    const grid = sheetOfXlsx(sheet, read, { shared, styles, is1904, relations: beside, most, used });
    if (!grid.ok) return failed({ ...grid.trouble, place: { ...grid.trouble.place, sheet: name } });
    const notes = new Map<string, string>();
    const addNote = (ref: string, text: string) => {
      const place = cellPlace(ref);
      if (!place || text === "") return;
      const key = cellKey(place.row, place.column);
      const before = notes.get(key);
      if (before === undefined || text.includes(before)) notes.set(key, text);
      else if (!before.includes(text)) notes.set(key, `${before}\n${text}`);
    };
    for (const { type, target } of beside.values()) {
      const isThread = type === "threadedComment";
      if ((type !== "comments" && !isThread) || !archive.has(target)) continue;
      const wrongNotes = isThread ? readThread(target, read, addNote) : readNotes(target, read, addNote);
      if (wrongNotes) return failed(wrongNotes);
    }
    grids.push({ ...grid.value, name, isHidden, notes });
  }
  return done(grids);
}

/** Comments of newer programs: each is one text, answers follow in their order. */
function readThread(part: string, read: ReadPart, add: (ref: string, text: string) => void): FileRefusal | null {
  let ref = "";
  let text = "";
  let isText = false;
  return read(part, {
    open: ({ name, attributes }) => {
      if (name === "threadedComment") ref = attributes.ref ?? ref;
      isText = name === "text";
      if (isText) text = "";
    },
    text: piece => {
      if (isText) text += piece;
    },
    close: name => {
      if (name === "text") add(ref, text.trim());
      isText = false;
    },
  });
}
