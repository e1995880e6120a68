/** The text of the bytes before `end`, without a character that is cut off there; null where they are not UTF-8. */
function textUpTo(bytes: Uint8Array, end: number): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: true });
  } catch {
    return null;
  }
}

/** The text before the first character that is not UTF-8, found by binary search. */
function textBeforeTrouble(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (textUpTo(bytes, middle) === null) bad = middle;
    else good = middle;
  }
  return textUpTo(bytes, good)!;
}

/**
 * Bytes → text. A byte order mark stays, so that offsets hold.
 * @returns the text; where the bytes are not UTF-8, the text before the first wrong byte and that byte
 */
export function decodeBytes(input: string | Uint8Array): { text: string } | { before: string; byte: number } {
  if (typeof input === "string") return { text: input };
  // UTF-16 without a mark is valid UTF-8 with a NUL in every second place, which no JSON holds.
  const nul = input.subarray(0, 2).indexOf(0);
  if (nul >= 0) return { before: nul === 0 ? "" : String.fromCharCode(input[0]!), byte: 0 };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(input) };
  } catch {
    const before = textBeforeTrouble(input);
    // The byte at which the broken character begins, not the one at which the decoder stops.
    return { before, byte: input[new TextEncoder().encode(before).length]! };
  }
}
