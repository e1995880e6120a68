/** Reads what a drawing needs to know of a font file before it is drawn. */
import { done, failed, type Result } from "../../base/index.ts";

export type FontFile = {
  readonly file: string;
  /** The family name by which a text asks for the font. */
  readonly family: string;
  /** From 100 to 900. */
  readonly weight: number;
  /** The code points for which the font has a glyph. */
  readonly letters: ReadonlySet<number>;
};

/** `packed` is WOFF, `variable` a font with axes: with either, the rasteriser silently leaves out the text. */
export type FontTrouble = "no-font" | "packed" | "variable";

const TRUE_TYPE: readonly string[] = ["\u0000\u0001\u0000\u0000", "OTTO", "true"];

type Tables = ReadonlyMap<string, DataView>;

const tagAt = (bytes: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(step => bytes.getUint8(at + step)));

/** The tables of a font by tag (https://learn.microsoft.com/typography/opentype/spec/otff#table-directory). */
function tablesOf(bytes: DataView): Tables {
  return new Map(
    Array.from({ length: bytes.getUint16(4) }, (_, place) => {
      const entry = 12 + place * 16;
      const [start, length] = [bytes.getUint32(entry + 8), bytes.getUint32(entry + 12)];
      return [tagAt(bytes, entry), new DataView(bytes.buffer, bytes.byteOffset + start, length)];
    }),
  );
}

/** Reads a cmap of format 4: segments of code points with the offsets of their glyphs. */
function lettersOfFormat4(table: DataView, into: Set<number>): void {
  const size = table.getUint16(6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = table.getUint16(14 + segment);
    const first = table.getUint16(16 + size + segment);
    const delta = table.getUint16(16 + size * 2 + segment);
    const rangeAt = 16 + size * 3 + segment;
    const range = table.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const direct = range === 0 ? code : table.getUint16(rangeAt + range + (code - first) * 2);
      if (direct !== 0 && ((direct + delta) & 0xffff) !== 0) into.add(code);
    }
  }
}

/** The last code point of Unicode. */
const LAST_LETTER = 0x10ffff;

function lettersOfFormat12(table: DataView, into: Set<number>): void {
  for (let group = 0; group < table.getUint32(12); group += 1) {
    const [first, last, glyph] = [0, 4, 8].map(field => table.getUint32(16 + group * 12 + field)) as [
      number,
      number,
      number,
    ];
    for (let code = first; code <= Math.min(last, LAST_LETTER); code += 1)
      if (glyph + code - first !== 0) into.add(code);
  }
}

/** The code points of a cmap, in its two usual formats (https://learn.microsoft.com/typography/opentype/spec/cmap). */
function lettersOf(table: DataView): ReadonlySet<number> {
  const letters = new Set<number>();
  for (let record = 0; record < table.getUint16(2); record += 1) {
    const [platform, start] = [table.getUint16(4 + record * 8), table.getUint32(8 + record * 8)];
    if (platform !== 0 && platform !== 3) continue;
    const part = new DataView(table.buffer, table.byteOffset + start, table.byteLength - start);
    const format = part.getUint16(0);
    if (format === 4) lettersOfFormat4(part, letters);
    if (format === 12) lettersOfFormat12(part, letters);
  }
  return letters;
}

/** The typographic family (name 16), else the family (name 1), from the UTF-16 names that every font has. */
function familyOf(table: DataView): string | null {
  const names = new Map<number, string>();
  const start = table.getUint16(4);
  for (let record = 0; record < table.getUint16(2); record += 1) {
    const [platform, , , name, length, offset] = Array.from({ length: 6 }, (_, field) =>
      table.getUint16(6 + record * 12 + field * 2),
    ) as [number, number, number, number, number, number];
    if (platform !== 3 || names.has(name)) continue;
    const units = Array.from({ length: length / 2 }, (_, unit) => table.getUint16(start + offset + unit * 2));
    names.set(name, String.fromCharCode(...units));
  }
  return names.get(16) ?? names.get(1) ?? null;
}

export function fontFile(file: string, { buffer, byteOffset, byteLength }: Uint8Array): Result<FontFile, FontTrouble> {
  const bytes = new DataView(buffer, byteOffset, byteLength);
  try {
    const kind = tagAt(bytes, 0);
    if (kind === "wOFF" || kind === "wOF2") return failed("packed");
    if (!TRUE_TYPE.includes(kind)) return failed("no-font");
    const tables = tablesOf(bytes);
    if (tables.has("fvar")) return failed("variable");
    const [names, letters, metrics] = ["name", "cmap", "OS/2"].map(tag => tables.get(tag));
    const family = names && familyOf(names);
    if (!family || !letters || !metrics) return failed("no-font");
    return done({ file, family, weight: metrics.getUint16(4), letters: lettersOf(letters) });
  } catch (error) {
    // The file is cut off, or only begins like a font.
    if (error instanceof RangeError) return failed("no-font");
    throw error;
  }
}
