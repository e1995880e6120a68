/** What was said, as one line: case and white space tell nothing to whoever listens. */
export const saidAsLine = (said: readonly string[]): string =>
  said.join(" ").replace(/\s+/gu, " ").toLowerCase().trim();

/** The first of these words that was not heard after those before it; null where all were, in their order. */
export function notHeard(said: readonly string[], words: readonly string[]): string | null {
  const line = saidAsLine(said);
  let from = 0;
  for (const one of words) {
    const wanted = saidAsLine([one]);
    const at = line.indexOf(wanted, from);
    if (at < 0) return one;
    from = at + wanted.length;
  }
  return null;
}
