/**
 * Marks of an isolate. The text between them takes its direction from its own first letter, and does not turn the text
 * around it (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 */
export const OPEN_ISOLATE = "\u2068";
export const CLOSE_ISOLATE = "\u2069";

const MARKS = /[\u2066-\u2069]/gu;

/**
 * Where outer and inner isolates open and close, except those that contain half of another or a mark of another kind.
 */
function isolatesIn(text: string): readonly (readonly [open: number, close: number])[] {
  const found: (readonly [number, number])[] = [];
  // Null stands for a mark that makes the text around it no isolate.
  const open: (number | null)[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const before = mark === CLOSE_ISOLATE ? open.at(-1) : undefined;
    if (typeof before === "number") {
      open.pop();
      found.push([before, index]);
    } else open.push(mark === OPEN_ISOLATE ? index : null);
  }
  return found;
}

/** A text without these stretches, which are sorted and do not overlap. */
function without(text: string, stretches: readonly (readonly [from: number, to: number])[]): string {
  let [kept, end] = ["", 0];
  for (const [from, to] of stretches) {
    kept += text.slice(end, from);
    end = to;
  }
  return kept + text.slice(end);
}

const hasMarks = (text: string): boolean => text.includes(CLOSE_ISOLATE);

/** The text without its isolates. */
export function outsideIsolates(text: string): string {
  if (!hasMarks(text)) return text;
  const outermost: (readonly [number, number])[] = [];
  // Inner isolates come before the outer one.
  for (const [open, close] of isolatesIn(text)) {
    while (outermost.length > 0 && outermost.at(-1)![0] > open) outermost.pop();
    outermost.push([open, close + 1]);
  }
  return without(text, outermost);
}

/** The whole text without the marks of its isolates, for terminals and for programs. */
export function withoutIsolates(text: string): string {
  if (!hasMarks(text)) return text;
  const marks = isolatesIn(text)
    .flat()
    .sort((a, b) => a - b);
  return without(
    text,
    marks.map(mark => [mark, mark + 1]),
  );
}
