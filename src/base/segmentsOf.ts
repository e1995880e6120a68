/** How many code units a segmenter gets at once. */
const WINDOW = 256;
/** How many segments are taken from one window, at most. */
const MOST = 256;
/** How many segments behind a place can decide whether a segment ends there. */
const AHEAD = 8;

/**
 * The segments of a text, as `segmenter.segment` gives them, in linear time: engines hand on the whole text with each
 * segment, so that a text of 100,000 letters would take minutes. No segment depends on what stands before it, so the
 * text is read in windows.
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
    // The segments are few and long: only more of the text shows where they end.
    if (sure.length === 0) size *= 2;
    else size = WINDOW;
    for (const segment of sure) {
      yield { segment, index: from };
      from += segment.length;
    }
  }
}
