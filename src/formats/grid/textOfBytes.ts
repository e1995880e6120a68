/** The encodings that are told apart, by the names of the Encoding Standard. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"] as const;
export type EncodingName = (typeof encodings)[number];

export type DecodedText = {
  /** Without the mark at its beginning. */
  readonly text: string;
  readonly encoding: EncodingName;
  /** Whether the bytes leave no doubt: a mark at their beginning, or UTF-8 throughout. */
  readonly isSure: boolean;
};

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** How much is looked at to find out whether every other byte is zero. */
const LOOKED_AT = 4_096;

/** UTF-16 without a mark: in what is mostly Latin, every other byte is zero. */
function utf16Of(bytes: Uint8Array): EncodingName | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, LOOKED_AT);
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const most = end / 2;
  if (most < 2) return null;
  if (zeros[1]! > most * 0.4 && zeros[0]! < most * 0.1) return "utf-16le";
  return zeros[0]! > most * 0.4 && zeros[1]! < most * 0.1 ? "utf-16be" : null;
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What Windows-1252 has at 0x80 to 0x9F; five of them stand for nothing. Node takes the name for Latin-1. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decoded(bytes: Uint8Array, encoding: EncodingName, isSure: boolean): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return { text, encoding, isSure };
  const whole = text.replace(/[\u0080-\u009f]/gu, letter => WINDOWS_1252[letter.charCodeAt(0) - 0x80]!);
  return { text: whole, encoding, isSure };
}

/**
 * Turns bytes into text: by the mark at their beginning, else UTF-16 by its zeros, else UTF-8 where all of it is, else
 * Windows-1252, of which Latin-1 is a part. What cannot be decoded becomes U+FFFD.
 * @param given the encoding that somebody named; a mark at the beginning is stronger
 */
export function textOfBytes(bytes: Uint8Array, given: EncodingName | null = null): DecodedText {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decoded(bytes, "utf-8", true);
  if (startsWith(bytes, 0xff, 0xfe)) return decoded(bytes, "utf-16le", true);
  if (startsWith(bytes, 0xfe, 0xff)) return decoded(bytes, "utf-16be", true);
  if (given !== null) return decoded(bytes, given, true);
  const utf16 = utf16Of(bytes);
  if (utf16) return decoded(bytes, utf16, true);
  const utf8 = utf8Of(bytes);
  return utf8 === null ? decoded(bytes, "windows-1252", false) : { text: utf8, encoding: "utf-8", isSure: true };
}
