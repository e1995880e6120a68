/** Code units that a segmenter is given at once. */
const WINDOW = 256;
/** Segments taken of one window. */
const MOST = 256;
/** Behind a place, so many segments can have a say in whether a segment ends there. */
const AHEAD = 8;

/**
 * The segments of a text, as `segmenter.segment` gives them, in time that grows as the text does: engines hand the whole
 * text on with each segment, so that a text of 100,000 letters would take minutes. A segment begins as though nothing
 * stood before it, so that what follows one can be looked at by itself.
 */
export function* segmentsOf(
  segmenter: Intl.Segmenter,
  text: string,
): Generator<{ readonly segment: string; readonly index: number }> {
  let [from, size] = [0, WINDOW];
  while (from < text.length) {
    const found: string[] = [];
    for (const { segment } of segmenter.segment(text.slice(from, from + size))) {
      found.push(segment);
      if (found.length === MOST) break;
    }
    const isWhole = from + size >= text.length && found.length < MOST;
    const sure = isWhole ? found : found.slice(0, -AHEAD);
    // Few and long: only with more of the text is it known where they end.
    if (sure.length === 0) size *= 2;
    else size = WINDOW;
    for (const segment of sure) {
      yield { segment, index: from };
      from += segment.length;
    }
  }
}
