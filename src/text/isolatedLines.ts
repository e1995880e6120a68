/** The lines of a text with isolates. */
import { directionOf } from "./directionOf.ts";
import { CLOSE_ISOLATE, OPEN_ISOLATE } from "./isolates.ts";

const MARKS = /[\u2068\u2069]/gu;
const LEFT_TO_RIGHT = "\u2066";
const RIGHT_TO_LEFT = "\u2067";

/** Maps the start of each isolate to a mark that opens it with an explicit direction. */
function openersIn(text: string): ReadonlyMap<number, string> {
  const openers = new Map<number, string>();
  const open: number[] = [];
  const close = (end: number) => {
    const start = open.pop();
    if (start === undefined) return;
    const direction = directionOf(text.slice(start + 1, end));
    openers.set(start, direction === "rtl" ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
  };
  for (const { 0: mark, index } of text.matchAll(MARKS))
    if (mark === OPEN_ISOLATE) open.push(index);
    else close(index);
  while (open.length > 0) close(text.length);
  return openers;
}

/**
 * The lines of one text, each with its isolates opened and closed, since each line is drawn by itself. An isolate that
 * continues in the next line keeps its direction, whatever its first letter there. Spaces stay at the end of their
 * line.
 */
export function isolatedLines(lines: readonly string[]): readonly string[] {
  const openers = openersIn(lines.join(""));
  if (openers.size === 0) return lines;
  const open: string[] = [];
  let start = 0;
  return lines.map(line => {
    const before = open.join("");
    const words = line.replace(MARKS, (mark, index: number) => {
      if (mark === CLOSE_ISOLATE) return open.pop() === undefined ? "" : mark;
      open.push(openers.get(start + index)!);
      return open.at(-1)!;
    });
    start += line.length;
    const ink = words.trimEnd();
    return `${before}${ink}${CLOSE_ISOLATE.repeat(open.length)}${words.slice(ink.length)}`;
  });
}
