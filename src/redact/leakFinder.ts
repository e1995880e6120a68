/** Looks for secrets in files made from a published dossier, in any encoding. */
import { gunzipSync, unzipSync } from "fflate";
import { readingsOfText } from "./decodeText.ts";
import { isPng, pngTexts } from "./pngTexts.ts";
import { type Searched, secretFinder } from "./secretFinder.ts";
import type { SecretText } from "./soughtSecrets.ts";
import { undoneAddresses } from "./undoneAddresses.ts";

export type LeakFinder = {
  /**
   * The indices, in order, of the secrets that can be read in a text or in the bytes of a file. It reads UTF-8, Latin-1
   * and UTF-16; escapes of HTML and XML (named, numeric, CDATA), JSON, JavaScript, CSS and addresses (also + for a
   * blank); base64 at any place and in both alphabets, and what that contains; gzip; the files of an archive (ZIP, XLSX)
   * and their names; the chunks of a PNG; words with tags between or within them. In each it looks for secrets as `SecretFinder` does.
   * @param of whether the text is of a dossier or of something made from one
   */
  readonly leaks: (output: string | Uint8Array, of?: Exclude<Searched, "bytes">) => readonly number[];
};

/** How deep base64 and gzip may be nested. */
const DEEPEST = 3;
/** Base64 that is long enough to contain a secret of four bytes at any offset. */
const BASE64 = /[A-Za-z0-9+/_-]{6,}(?:[\r\n]+[A-Za-z0-9+/_-]{4,})*/g;
/** A shorter piece of base64 contains no file. */
const LEAST_FILE = 24;

const values = new Int8Array(128).fill(-1);
for (const [at, sign] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries())
  values[sign.charCodeAt(0)] = at;
values["-".charCodeAt(0)] = 62;
values["_".charCodeAt(0)] = 63;

/** Decodes base64 into `to`, ignoring line ends. @returns the number of bytes */
function decodeInto(to: Uint8Array, at: number, text: string, from: number): number {
  let bits = 0;
  let held = 0;
  let length = 0;
  for (let i = from; i < text.length; i += 1) {
    const value = values[text.charCodeAt(i)]!;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xff_ffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    to[at + length] = (held >> bits) & 0xff;
    length += 1;
  }
  return length;
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function gunzipped(bytes: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** What lies in an archive; null if it is none, or damaged. */
function unzipped(bytes: Uint8Array): readonly (readonly [name: string, content: Uint8Array])[] | null {
  try {
    return Object.entries(unzipSync(bytes));
  } catch {
    return null;
  }
}

const strict = new TextDecoder("utf-8", { fatal: true });
const [utf8, latin1, little, big] = ["utf-8", "latin1", "utf-16le", "utf-16be"].map(name => new TextDecoder(name));

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Every text that the bytes could be. Valid UTF-8 without a zero byte is taken as text only. */
function textsOfBytes(bytes: Uint8Array): { readonly texts: readonly string[]; readonly isText: boolean } {
  const text = asUtf8(bytes);
  if (text !== null && !bytes.includes(0)) return { texts: [text], isText: true };
  const shifted = bytes.subarray(1);
  return {
    texts: [
      utf8!.decode(bytes),
      latin1!.decode(bytes),
      ...[little!, big!].flatMap(decoder => [decoder.decode(bytes), decoder.decode(shifted)]),
    ],
    isText: false,
  };
}

const TAG = /<[^<>]*>/g;
const HAS_TAG = /<[^<>]*>/;

export function leakFinder(secrets: readonly SecretText[]): LeakFinder {
  const finder = secretFinder(secrets);
  return {
    leaks(output, of = "output") {
      const found = new Set<number>();
      const search = (text: string, as: Searched) => {
        for (const index of finder.found(text, as)) found.add(index);
      };
      const searchText = (text: string, as: Searched, depth: number) => {
        if (as === "value") {
          search(text, as);
          return;
        }
        const readings = readingsOfText(text);
        for (const reading of readings) search(reading, as);
        const last = readings[readings.length - 1]!;
        const undone = undoneAddresses(last);
        if (undone !== last) search(undone, as);
        // Tags may stand within a word, and may be escaped themselves.
        for (const tagged of new Set([text, last]))
          if (HAS_TAG.test(tagged))
            for (const between of [" ", ""])
              for (const reading of readingsOfText(tagged.replaceAll(TAG, between))) search(reading, as);
        if (depth < DEEPEST) for (const reading of new Set([text, last])) searchBase64(reading, depth);
      };
      const searchBase64 = (text: string, depth: number) => {
        const runs = text.match(BASE64);
        if (!runs) return;
        const bytes = new Uint8Array(runs.reduce((sum, run) => sum + run.length, 0) + runs.length);
        // It is not known at which of four offsets base64 begins within a run, so each is tried.
        for (let shift = 0; shift < 4; shift += 1) {
          let length = 0;
          for (const run of runs) {
            const start = length;
            length += decodeInto(bytes, length, run, shift);
            const piece = bytes.subarray(start, length);
            if (shift === 0 && run.length >= LEAST_FILE) searchPiece(piece.slice(), depth + 1);
            bytes[length] = 0;
            length += 1;
          }
          const all = bytes.subarray(0, length);
          for (const decoded of [utf8!, latin1!]) search(decoded.decode(all), "bytes");
        }
      };
      const searchPiece = (piece: Uint8Array, depth: number) => {
        if (isPng(piece) || isGzip(piece) || isZip(piece) || asUtf8(piece) !== null) searchBytes(piece, depth);
        else for (const decoder of [little!, big!]) search(decoder.decode(piece), "bytes");
      };
      const searchBytes = (bytes: Uint8Array, depth: number) => {
        if (isPng(bytes)) {
          for (const piece of pngTexts(bytes)) searchBytes(piece, depth);
          for (const decoded of [utf8!, latin1!]) search(decoded.decode(bytes), "bytes");
          return;
        }
        if (isZip(bytes) && depth < DEEPEST)
          for (const [name, content] of unzipped(bytes) ?? []) {
            searchText(name, "output", depth + 1);
            searchBytes(content, depth + 1);
          }
        if (isGzip(bytes) && depth < DEEPEST) {
          const inside = gunzipped(bytes);
          if (inside) searchBytes(inside, depth + 1);
        }
        const { texts, isText } = textsOfBytes(bytes);
        for (const text of texts) searchText(text, isText ? of : "bytes", depth);
      };
      if (typeof output === "string") searchText(output, of, 0);
      else searchBytes(output, 0);
      return [...found].sort((a, b) => a - b);
    },
  };
}
