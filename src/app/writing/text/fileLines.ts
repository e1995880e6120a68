/**
 * The text of a file and the one that the editor has. CodeMirror knows one kind of line end and no byte order mark; the
 * file keeps its own, each where it stands.
 */
import type { ChangeSet, Text } from "@codemirror/state";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = /\r\n?|\n/;

const markOf = (file: string): string => (file.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "");

/** The text of a file as the editor has it: without its byte order mark, each line end one LF. */
export function editorLinesOf(file: string): string {
  const text = file.slice(markOf(file).length);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * The file in which this was changed. What was not touched stays byte for byte; new lines end as the one above them
 * does.
 * @param changes of the text that `editorLinesOf` gives for the file
 */
export function fileLinesAfter(file: string, changes: ChangeSet): string {
  const offsetOf = offsetFinder(file);
  let made = markOf(file);
  let kept = made.length;
  const add = (text: string) => {
    // Where a lone CR would now meet a lone LF, the two would be one line end. A CR more keeps them two.
    made += made.endsWith("\r") && text.startsWith("\n") ? `\r${text}` : text;
  };
  changes.iterChanges((from, to, _from, _to, inserted: Text) => {
    const at = offsetOf(from);
    add(file.slice(kept, at));
    if (inserted.length > 0)
      add(inserted.lines === 1 ? inserted.toString() : inserted.toJSON().join(endNear(file, at)));
    kept = offsetOf(to);
  }, true);
  add(file.slice(kept));
  return made;
}

/** Where places of the editor's text are in the file. They are asked for in their order. */
function offsetFinder(file: string): (position: number) => number {
  let offset = markOf(file).length;
  let at = 0;
  let pair = file.indexOf("\r\n", offset);
  return position => {
    while (pair >= 0 && at + pair - offset < position) {
      at += pair - offset + 1;
      offset = pair + 2;
      pair = file.indexOf("\r\n", offset);
    }
    offset += position - at;
    at = position;
    return offset;
  };
}

/** How the line above a place of the file ends; on the first line, how that one does. */
function endNear(file: string, offset: number): string {
  let at = offset - 1;
  while (at >= 0 && file[at] !== "\n" && file[at] !== "\r") at -= 1;
  if (at < 0) return LINE_END.exec(file)?.[0] ?? "\n";
  if (file[at] === "\r") return "\r";
  return file[at - 1] === "\r" ? "\r\n" : "\n";
}
