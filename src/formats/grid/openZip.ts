import { Inflate } from "fflate";
import { done, failed, type Result } from "../../base/index.ts";
import type { FileRefusal } from "../bringing/incoming.ts";

export type ZipCaps = {
  /** Bytes of one entry when inflated. */
  readonly entry: number;
  /** Bytes of all entries that are read, together. */
  readonly sum: number;
  /** How many times as large an entry may become, once it is larger than `free`. */
  readonly ratio: number;
  readonly entries: number;
};

const CAPS: ZipCaps = { entry: 256_000_000, sum: 512_000_000, ratio: 400, entries: 20_000 };

/** Up to here an entry may be as well compressed as it likes: a column of equal cells is. */
const FREE = 10_000_000;

/**
 * How much is inflated at once: deflate makes at most some thousand bytes of one, so no more than some megabytes come
 * in before the caps are looked at.
 */
const PIECE = 4_096;

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 of bytes that come piece by piece. */
function crcOf(pieces: readonly Uint8Array[]): number {
  let crc = 0xffffffff;
  for (const piece of pieces) for (const byte of piece) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

type ZipEntry = {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
};

/** An archive whose directory was read. Nothing is inflated before it is asked for. */
export type ZipArchive = {
  /** As they stand in the directory, with slashes. */
  readonly names: readonly string[];
  /** Whether there is one of this name, whatever its case. */
  readonly has: (name: string) => boolean;
  /** The bytes of an entry. Asked again, they are inflated again. */
  readonly read: (name: string) => Result<Uint8Array, FileRefusal>;
};

const damaged = (found: string, file?: string): FileRefusal => ({
  code: "damaged",
  place: file === undefined ? {} : { file },
  found,
  params: {},
});
const tooLarge = (limit: number, unit: string, file?: string): FileRefusal => ({
  code: "too-large",
  place: file === undefined ? {} : { file },
  found: "",
  params: { limit, unit },
});

/** As names are compared in packages of office documents: without case, without a slash before them. */
const keyOf = (name: string): string => name.replace(/\\/gu, "/").replace(/^\/+/u, "").toLowerCase();

/**
 * Opens a ZIP archive by its directory, and inflates what is asked for within the caps. Never throws.
 * @returns why not: damaged (with what was found), too large
 */
export function openZip(bytes: Uint8Array, caps: Partial<ZipCaps> = {}): Result<ZipArchive, FileRefusal> {
  const most = { ...CAPS, ...caps };
  const found = directoryOf(bytes, most.entries);
  if (!found.ok) return found;
  const entries = new Map<string, ZipEntry>();
  for (const entry of found.value) {
    const key = keyOf(entry.name);
    // Two programs would read two different things of it.
    if (entries.has(key)) return failed(damaged("the same name twice", entry.name));
    entries.set(key, entry);
  }
  let read = 0;
  return done({
    names: found.value.map(({ name }) => name),
    has: name => entries.has(keyOf(name)),
    read: name => {
      const entry = entries.get(keyOf(name));
      if (!entry) return failed(damaged("no such entry", name));
      const inflated = bytesOf(bytes, entry, { ...most, sum: most.sum - read });
      if (inflated.ok) read += inflated.value.length;
      else if (inflated.trouble.code === "too-large") read = most.sum;
      return inflated;
    },
  });
}

function directoryOf(bytes: Uint8Array, mostEntries: number): Result<readonly ZipEntry[], FileRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return failed(damaged("no directory at its end"));
  const { count, size } = end;
  // What stands before an archive (a program that unpacks it) is not counted in its offsets.
  const shift = end.at - size - end.start;
  if (count > mostEntries) return failed(tooLarge(mostEntries, "entries"));
  const entries: ZipEntry[] = [];
  let at = end.start + Math.max(0, shift);
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      return failed(damaged(`entry ${place + 1} of its directory`));
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return failed(damaged(`entry ${place + 1} of its directory`));
    const flags = view.getUint16(at + 8, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const [size64, packed64, local64] = sizes64(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      name,
      isEncrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: packed64,
      size: size64,
      local: local64 + Math.max(0, shift),
    });
    at = next;
  }
  return done(entries);
}

type DirectoryEnd = { readonly at: number; readonly count: number; readonly start: number; readonly size: number };

/** The record at the very end, behind which only a comment may stand. */
function endOfDirectory(view: DataView): DirectoryEnd | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && size !== UNKNOWN_32 && start !== UNKNOWN_32) return { at, count, start, size };
    return endOfDirectory64(view, at);
  }
  return null;
}

function endOfDirectory64(view: DataView, before: number): DirectoryEnd | null {
  const locator = before - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_OF_DIRECTORY_64) return null;
  const [count, size, start] = [32, 40, 48].map(offset => Number(view.getBigUint64(at + offset, true)));
  return { at, count: count!, size: size!, start: start! };
}

/** Size, packed size and place of an entry, from its 64-bit field where the 32 bits say so. */
function sizes64(view: DataView, at: number, extra: number, length: number): readonly [number, number, number] {
  const told = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (!told.includes(UNKNOWN_32)) return told as [number, number, number];
  let field = extra;
  while (field + 4 <= extra + length) {
    const size = view.getUint16(field + 2, true);
    let value = field + 4;
    const end = Math.min(value + size, extra + length);
    if (view.getUint16(field, true) === 1) {
      for (const [place, number] of told.entries()) {
        if (number !== UNKNOWN_32 || value + 8 > end) continue;
        told[place] = Number(view.getBigUint64(value, true));
        value += 8;
      }
      break;
    }
    field = end;
  }
  return told as [number, number, number];
}

function bytesOf(bytes: Uint8Array, entry: ZipEntry, most: ZipCaps): Result<Uint8Array, FileRefusal> {
  const { name, local, packed } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.isEncrypted) return failed({ code: "encrypted", place: { file: name }, found: "", params: {} });
  if (entry.size > most.entry) return failed(tooLarge(most.entry, "bytes", name));
  if (entry.size > most.sum) return failed(tooLarge(most.sum, "bytes", name));
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_ENTRY)
    return failed(damaged("it begins nowhere", name));
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return failed(damaged("it is cut off", name));
  const raw = bytes.subarray(start, start + packed);
  if (entry.method !== 0 && entry.method !== 8) return failed(damaged(`compression ${entry.method}`, name));
  const made = entry.method === 0 ? done([raw]) : inflate(raw, entry, most);
  if (!made.ok) return made;
  const size = made.value.reduce((sum, { length }) => sum + length, 0);
  if (size !== entry.size) return failed(damaged("its length is not what the directory says", name));
  if (crcOf(made.value) !== entry.crc) return failed(damaged("its checksum is not what the directory says", name));
  return done(joined(made.value, size));
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function inflate(
  raw: Uint8Array,
  { name, size: told }: ZipEntry,
  most: ZipCaps,
): Result<readonly Uint8Array[], FileRefusal> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate(piece => {
    size += piece.length;
    pieces.push(piece);
  });
  try {
    for (let at = 0; at === 0 || at < raw.length; at += PIECE) {
      const next = at + PIECE;
      stream.push(raw.subarray(at, next), next >= raw.length);
      // More than the directory says is either damage or a bomb; what it says was compared with the caps before.
      if (size > told) return failed(damaged("it is longer than the directory says", name));
      if (size > FREE && size > most.ratio * Math.min(next, raw.length))
        return failed(tooLarge(most.ratio, "ratio", name));
    }
  } catch {
    return failed(damaged("it cannot be unpacked", name));
  }
  return done(pieces);
}
