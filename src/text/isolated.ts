/** Words of a file as they may stand in a sentence of ours. */
import { hasRightToLeft } from "./directionOf.ts";
import { CLOSE_ISOLATE, OPEN_ISOLATE, outsideIsolates } from "./isolates.ts";
import { showControls } from "./showControls.ts";

/** Most texts are Latin and hide nothing: they need no second look. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/u;
const MARKS = /[\u2068\u2069]/gu;

/** Is every control in it a mark of an isolate that is closed? */
function isSound(text: string): boolean {
  const words = text.replace(MARKS, "");
  return showControls(words) === words && outsideIsolates(text).search(MARKS) < 0;
}

/**
 * The same words, so that they turn nothing around them: what runs from right to left is isolated, and each control is
 * written out. Any other text is the same, byte for byte; so is one that has been through here, as part of a sentence
 * or alone.
 */
export function isolated(text: string): string {
  if (PLAIN.test(text)) return text;
  const shown = isSound(text) ? text : showControls(text);
  return hasRightToLeft(outsideIsolates(shown)) ? OPEN_ISOLATE + shown + CLOSE_ISOLATE : shown;
}

/** A raw text of a file, such as a code without words of ours, as it may stand in a sentence. */
export const asWritten = (text: string): string => isolated(showControls(text));
