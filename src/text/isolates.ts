/**
 * Isolates: what stands between these two marks cannot turn what stands around it, and takes its direction from its
 * own first letter (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 */
export const OPEN_ISOLATE = "\u2068";
export const CLOSE_ISOLATE = "\u2069";

const INNERMOST = /\u2068([^\u2066-\u2069]*)\u2069/gu;

function unwrapped(text: string, replacement: "" | "$1"): string {
  let [before, after] = ["", text];
  while (after !== before) [before, after] = [after, after.replace(INNERMOST, replacement)];
  return after;
}

/** What is left of a text when everything isolated is taken out of it. */
export const outsideIsolates = (text: string): string => unwrapped(text, "");

/** The whole text without the marks of its isolates: for a terminal, and for programs. */
export const withoutIsolates = (text: string): string => unwrapped(text, "$1");
