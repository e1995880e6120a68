/**
 * An address, read; null where it is none. `URL.canParse` of Node 20 and 22 takes addresses with letters such as é for
 * none once it has been asked a few thousand times.
 */
export function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
