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

/** The same without a name and a password, which no address of a file may have; null where it has one. */
export function plainUrlOf(text: string): URL | null {
  const url = urlOf(text);
  return url?.username === "" && url.password === "" ? url : null;
}
