/** The contents of a PNG besides its pixels: tEXt, zTXt, iTXt, eXIf and all other chunks. */
import { unzlibSync } from "fflate";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** Chunks of compressed pixels, in which no text can be read. */
const POINTS: ReadonlySet<string> = new Set(["IDAT", "fdAT"]);
/** Chunks with compressed bytes after their keyword. */
const COMPRESSED: ReadonlySet<string> = new Set(["zTXt", "iTXt", "iCCP"]);

function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    return unzlibSync(bytes);
  } catch {
    return null;
  }
}

/**
 * The compressed bytes of a chunk. They follow the keyword and the method; in iTXt also a language and a translation.
 */
function compressedIn(type: string, data: Uint8Array): Uint8Array | null {
  const end = data.indexOf(0);
  if (end < 0) return null;
  if (type !== "iTXt") return data.subarray(end + 2);
  if (data[end + 1] !== 1) return null;
  const language = data.indexOf(0, end + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  return translated < 0 ? null : data.subarray(translated + 1);
}

/** The chunks of a PNG, compressed ones inflated. The unreadable rest of a broken file is one more piece. */
export function pngTexts(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (POINTS.has(type)) continue;
    pieces.push(data);
    const compressed = COMPRESSED.has(type) ? compressedIn(type, data) : null;
    const whole = compressed && inflated(compressed);
    if (whole) pieces.push(whole);
  }
  if (at < bytes.length) pieces.push(bytes.subarray(at));
  return pieces;
}
