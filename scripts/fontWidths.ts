/** Reads the widths of letters from the bundled fonts, which are all that a layout without a browser needs. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** The file with the widths. */
export const widthsFile = path.join(root, "src/layout/text/fontWidths.json");

/** The name of a font in the product → the part of its file names before and after the name of the subset. */
const FONTS: Readonly<Record<string, readonly [family: string, cut: string]>> = {
  "sans-400": ["source-sans-3", "400-normal"],
  "sans-600": ["source-sans-3", "600-normal"],
  "serif-600": ["source-serif-4", "600-normal"],
};
/** As in src/app/shell/fonts.css. */
const SUBSETS = ["latin", "latin-ext"];

// https://www.w3.org/TR/WOFF2/#table_dir_format: a table is named by its place in this list, or by 63 and its name.
const KNOWN_TABLES =
  "cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX " +
  "vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat " +
  "fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill";
const TABLES = KNOWN_TABLES.replaceAll("_", " ").split(/ (?=\S)/u);

type Table = { readonly isTransformed: boolean; readonly data: Buffer };

/** The tables of a WOFF 2 file by name. A transformed table has other bytes than in the font. */
function tablesOf(file: string): ReadonlyMap<string, Table> {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 0, 4) !== "wOF2") throw new Error(`${file} is no WOFF 2 file.`);
  let at = 48;
  const number = () => {
    let value = 0;
    for (;;) {
      const byte = bytes[at++]!;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const directory = Array.from({ length: bytes.readUInt16BE(12) }, () => {
    const flags = bytes[at++]!;
    const isNamed = (flags & 63) === 63;
    const name = isNamed ? bytes.toString("latin1", at, at + 4) : TABLES[flags & 63]!;
    if (isNamed) at += 4;
    const length = number();
    const isOutline = name === "glyf" || name === "loca";
    const isTransformed = flags >> 6 !== (isOutline ? 3 : 0);
    return { name, isTransformed, length: isTransformed ? number() : length };
  });
  const data = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  let start = 0;
  return new Map(
    directory.map(({ name, isTransformed, length }) => {
      start += length;
      return [name, { isTransformed, data: data.subarray(start - length, start) }];
    }),
  );
}

/**
 * Code point → glyph, from the widest of the font's tables (https://learn.microsoft.com/typography/opentype/spec/cmap).
 */
function glyphsOf(cmap: Buffer): ReadonlyMap<number, number> {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => cmap.readUInt32BE(8 + n * 8));
  const parts = offsets.map(offset => cmap.subarray(offset));
  const glyphs = new Map<number, number>();
  const long = parts.find(part => part.readUInt16BE(0) === 12);
  if (long) {
    for (let group = 0; group < long.readUInt32BE(12); group += 1) {
      const [first = 0, last = 0, glyph = 0] = [0, 4, 8].map(field => long.readUInt32BE(16 + group * 12 + field));
      for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
    }
    return glyphs;
  }
  const short = parts.find(part => part.readUInt16BE(0) === 4);
  if (!short) throw new Error("A font without a table of its characters.");
  const segments = short.readUInt16BE(6);
  for (let segment = 0; segment < segments; segment += 2) {
    const last = short.readUInt16BE(14 + segment);
    const first = short.readUInt16BE(16 + segments + segment);
    const delta = short.readUInt16BE(16 + segments * 2 + segment);
    const rangeAt = 16 + segments * 3 + segment;
    const range = short.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const direct = range === 0 ? code : short.readUInt16BE(rangeAt + range + (code - first) * 2);
      const glyph = direct === 0 ? 0 : (direct + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/** Code point → width in thousandths of the size of type. */
function widthsIn(file: string): ReadonlyMap<number, number> {
  const tables = tablesOf(file);
  const table = (name: string): Table => {
    const found = tables.get(name);
    if (!found) throw new Error(`${file} has no table ${name}.`);
    return found;
  };
  const em = table("head").data.readUInt16BE(18);
  const count = table("hhea").data.readUInt16BE(34);
  const { data: metrics, isTransformed } = table("hmtx");
  const widthOf = (glyph: number) => {
    const place = Math.min(glyph, count - 1);
    return metrics.readUInt16BE(isTransformed ? 1 + place * 2 : place * 4);
  };
  return new Map([...glyphsOf(table("cmap").data)].map(([code, glyph]) => [code, (widthOf(glyph) * 1000) / em]));
}

const filesOf = ([family, cut]: readonly [string, string]): string[] =>
  SUBSETS.map(subset => `node_modules/@fontsource/${family}/files/${family}-${subset}-${cut}.woff2`);

/** Files of the bundled fonts, from the root of the project. */
export const fontFiles = (): string[] => Object.values(FONTS).flatMap(filesOf);

/** For each font, runs of consecutive code points: the first code point, then the widths. */
export function readWidths(): Readonly<Record<string, number[][]>> {
  return Object.fromEntries(
    Object.entries(FONTS).map(([font, parts]) => {
      // The first subset wins, as in the style sheet, where it stands last.
      const widths = new Map<number, number>(
        filesOf(parts)
          .reverse()
          .flatMap(file => [...widthsIn(path.join(root, file))]),
      );
      const runs: number[][] = [];
      for (const [code, width] of [...widths].sort(([a], [b]) => a - b)) {
        const run = runs.at(-1);
        if (run?.[0] !== undefined && run[0] + run.length - 1 === code) run.push(width);
        else runs.push([code, width]);
      }
      return [font, runs];
    }),
  );
}
