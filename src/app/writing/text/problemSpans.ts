/** Where problems stand in the text of the editor, so that they can be underlined there. */
import { locateValues, type Problem, type TextSpan } from "../../../schema/index.ts";

/** UTF-16 units; `to` is behind the last one. Never beyond the end of the line. */
export type ProblemSpan = { readonly from: number; readonly to: number };

type LineAndColumn = Pick<Problem, "line" | "column">;

const STRING = /"(?:[^"\\\n]|\\.)*"?/y;
/** A word, or any other single character. */
const WORD = /[^\s,:{}[\]"]+|[\s\S]/uy;

/**
 * @param lines the text as the editor has it (`editorLinesOf`)
 * @param isJson whether it can be read as JSON: then values are underlined as a whole
 */
export function problemSpansIn(lines: string, problems: readonly Problem[], isJson: boolean): readonly ProblemSpan[] {
  const starts = offsetsIn(lines, problems);
  const values = isJson
    ? locateValues(
        lines,
        problems.map(({ path }) => path),
      )
    : [];
  return problems.map((_, index) => {
    const from = starts[index]!;
    return { from, to: endOf(lines, from, values[index]) };
  });
}

/** A text or a number as a whole, a field by its name, an object or a list by its bracket. */
function endOf(lines: string, from: number, value: TextSpan | undefined): number {
  const first = lines[from];
  if (first === undefined || first === "\n") return from;
  if (value?.start === from && first !== "{" && first !== "[" && first !== '"') return value.end;
  const pattern = first === '"' ? STRING : WORD;
  pattern.lastIndex = from;
  return from + (pattern.exec(lines)?.[0].length ?? 1);
}

/** Offsets of places. The text is read once, since one line can be as long as the file. */
function offsetsIn(lines: string, places: readonly LineAndColumn[]): readonly number[] {
  const offsets: number[] = new Array(places.length);
  const order = places
    .map((place, index) => ({ ...place, index }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  let [line, column, at] = [1, 1, 0];
  for (const place of order) {
    for (; line < place.line; line += 1) {
      const end = lines.indexOf("\n", at);
      if (end < 0) break;
      at = end + 1;
      column = 1;
    }
    for (; column < place.column && at < lines.length && lines[at] !== "\n"; column += 1)
      at += lines.codePointAt(at)! > 0xffff ? 2 : 1;
    offsets[place.index] = at;
  }
  return offsets;
}
