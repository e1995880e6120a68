/** Makes words of a file safe for a sentence of ours. */
import { hasRightToLeft } from "./directionOf.ts";
import { CLOSE_ISOLATE, OPEN_ISOLATE, outsideIsolates } from "./isolates.ts";
import { showControls } from "./showControls.ts";

/** Texts without right-to-left letters and control characters. Most texts are such, and stay as they are. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/u;
const MARKS = /[\u2068\u2069]/gu;

/** Is every control character in the text a mark of a closed isolate? */
function isSound(text: string): boolean {
  const words = text.replace(MARKS, "");
  return showControls(words) === words && outsideIsolates(text).search(MARKS) < 0;
}

/**
 * The same words, made so that they do not turn the words around them: a text with right-to-left letters is isolated,
 * and control characters are written out. Any other text stays the same, byte for byte, as does the result of this
 * function, alone or within a sentence.
 */
export function isolated(text: string): string {
  if (PLAIN.test(text)) return text;
  const shown = isSound(text) ? text : showControls(text);
  return hasRightToLeft(outsideIsolates(shown)) ? OPEN_ISOLATE + shown + CLOSE_ISOLATE : shown;
}

/** Makes a raw text of a file, such as an unknown code, safe for a sentence. */
export const asWritten = (text: string): string => isolated(showControls(text));
