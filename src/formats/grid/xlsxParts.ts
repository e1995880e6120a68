/** The parts of a workbook beside its sheets: what leads from one part to another, texts, formats, notes. */
import type { FileRefusal } from "../bringing/incoming.ts";
import { type NumberShown, numberShown } from "./numberShown.ts";
import type { XmlHandlers } from "./readXml.ts";

/** Reads a part of the archive with these handlers; null where all went well. */
export type ReadPart = (name: string, handlers: XmlHandlers) => FileRefusal | null;

export type Relation = { readonly type: string; readonly target: string; readonly isOutside: boolean };

/** Where the relations of a part stand: `xl/workbook.xml` has `xl/_rels/workbook.xml.rels`. */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/u, "_rels/$1.rels");

/** A path as it is written in a part, as a name in the archive. */
function resolved(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of target.split("/"))
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  return steps.join("/");
}

/** Relations by their ids. The type is the last word of its address, which is the same in both kinds of the format. */
export function readRelations(part: string, read: ReadPart, into: Map<string, Relation>): FileRefusal | null {
  return read(relationsOf(part), {
    open: ({ name, attributes: { Id, Type, Target, TargetMode } }) => {
      if (name !== "Relationship" || Id === undefined || Target === undefined) return;
      const isOutside = TargetMode?.toLowerCase() === "external";
      into.set(Id, {
        type: (Type ?? "").split("/").at(-1)!,
        target: isOutside ? Target : resolved(part, Target),
        isOutside,
      });
    },
  });
}

/** A character that XML cannot hold is written with its number: _x000D_. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** Collects the texts of elements called `t`, of which the whole is one text; what tells how to read signs is left. */
export function textCollector(whole: string, done: (text: string) => void): XmlHandlers {
  let text = "";
  let isText = false;
  let phonetic = 0;
  return {
    open: ({ name }) => {
      if (name === whole) text = "";
      if (name === "rPh") phonetic += 1;
      isText = name === "t" && phonetic === 0;
    },
    text: piece => {
      if (isText) text += piece;
    },
    close: name => {
      if (name === "t") isText = false;
      if (name === "rPh") phonetic -= 1;
      if (name === whole) done(unescaped(text));
    },
  };
}

/** The formats of cells, by their number in the sheet. */
export function readStyles(part: string, read: ReadPart, into: NumberShown[]): FileRefusal | null {
  const own = new Map<number, string>();
  let isCells = false;
  return read(part, {
    open: ({ name, attributes }) => {
      if (name === "numFmt") own.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") isCells = true;
      if (name === "xf" && isCells) {
        const id = Number(attributes.numFmtId ?? 0);
        into.push(numberShown(id, own.get(id)));
      }
    },
    close: name => {
      if (name === "cellXfs") isCells = false;
    },
  });
}

/** "AB12" as row and column; null where it is no such name. */
export function cellPlace(name: string): { readonly row: number; readonly column: number } | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(name);
  if (!found) return null;
  let column = 0;
  for (const letter of found[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]), column };
}

/** The letters of a column: 28 is "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** Before the words of a thread, older programs show that they cannot show it. */
const THREAD_WARNING = /^\[Threaded comment\][\s\S]*?\n(?:Comment|Commentaire)\s*:\s*\n?\s*/u;

/** Notes and comments of a sheet. Of a thread, all that was written. */
export function readNotes(part: string, read: ReadPart, add: (ref: string, text: string) => void): FileRefusal | null {
  let ref = "";
  const { open, text, close } = textCollector("comment", note => add(ref, note.replace(THREAD_WARNING, "").trim()));
  return read(part, {
    open: element => {
      if (element.name === "comment") ref = element.attributes.ref ?? "";
      return open?.(element);
    },
    ...(text ? { text } : {}),
    ...(close ? { close } : {}),
  });
}
