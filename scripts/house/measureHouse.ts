/** Counts what `src` is made of, from the sources alone. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ESTree, parseSync } from "vite";

/** The most lines of a function, with its head and its end. */
export const MOST_LINES = 120;
/**
 * A file of so many lines states a rule of the subject or is imported by several others; else it belongs to its caller.
 * The door of a layer is no importer: those count who take what the file exports from there.
 */
export const SMALL_FILE = 20;
export const SMALL_FILE_IMPORTERS = 3;

export type LongFunction = { readonly file: string; readonly name: string; readonly lines: number };

/** How many names of the theme are used, and how many values of a sheet’s own beside them. */
export type Values = { readonly named: number; readonly own: number };

export type House = {
  readonly files: number;
  readonly lines: number;
  readonly functions: number;
  /** Functions of more than `MOST_LINES` lines, the longest first. */
  readonly long: readonly LongFunction[];
  /** Files of at most `SMALL_FILE` lines with fewer than `SMALL_FILE_IMPORTERS` importers, in order. */
  readonly small: readonly string[];
  readonly sheets: number;
  readonly sheetLines: number;
  /** Different values of `font-size`. */
  readonly fontSizes: Values;
  /** Different values of margins, paddings and gaps. */
  readonly spaces: Values;
  /** Layer → files. */
  readonly layers: ReadonlyMap<string, number>;
  /** Layer → the layers that it imports → by how many imports. */
  readonly imports: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

const isNode = (value: unknown): value is ESTree.Node => typeof value === "object" && value !== null && "type" in value;

const isFunction = (node: ESTree.Node): boolean =>
  node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";

/** What a function is called by whatever holds it. */
function nameOf(node: ESTree.Node, holder: ESTree.Node | null): string | null {
  if ("id" in node && isNode(node.id) && node.id.type === "Identifier") return node.id.name;
  if (holder === null) return null;
  if (holder.type === "VariableDeclarator" && holder.id.type === "Identifier") return holder.id.name;
  if ("key" in holder && isNode(holder.key) && holder.key.type === "Identifier") return holder.key.name;
  return null;
}

function functionsIn(file: string, source: string): readonly LongFunction[] {
  const found: LongFunction[] = [];
  const lineAt = (place: number): number => source.slice(0, place).split("\n").length;
  const look = (value: unknown, holder: ESTree.Node | null, within: string): void => {
    if (Array.isArray(value)) for (const one of value) look(one, holder, within);
    if (!isNode(value)) return;
    let inner = within;
    if (isFunction(value)) {
      inner = nameOf(value, holder) ?? (within ? `${within}/…` : "…");
      found.push({ file, name: inner, lines: lineAt(value.end) - lineAt(value.start) + 1 });
    }
    for (const one of Object.values(value)) look(one, value, inner);
  };
  look(parseSync(file, source).program, null, "");
  return found;
}

/** All that `property: value` gives in the sheets, each counted once. */
function valuesIn(sheets: readonly string[], property: RegExp): Values {
  const values = new Set<string>();
  for (const sheet of sheets)
    for (const [, name = "", value = ""] of sheet.matchAll(/^\s*([a-z-]+):\s*([^;{}]+);/gmu))
      if (property.test(name)) for (const one of value.split(/\s+(?![^(]*\))/u)) values.add(one.trim());
  const all = [...values];
  return {
    named: all.filter(one => /^var\(--(?:type|space)-[a-z0-9-]+\)$/u.test(one)).length,
    own: all.filter(one => /^-?[\d.]+(?:%|[a-z]+)$/u.test(one)).length,
  };
}

const IMPORTS = /(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"?]+)/gu;
const NAMES = /(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*"(\.{1,2}\/[^"?]+)"/gu;

const isDoor = (file: string): boolean => file.endsWith("/index.ts");
const targetOf = (file: string, to: string): string => path.posix.join(path.posix.dirname(file), to);

/** What a file takes from others by name: of each its name there, the one that it has here, and the other file. */
const namesIn = (file: string, text: string) =>
  [...text.matchAll(NAMES)].flatMap(([, names = "", to = ""]) =>
    names.split(",").map(one => {
      const [there = "", here = there] = one
        .trim()
        .replace(/^type /u, "")
        .split(" as ");
      return { there, here, target: targetOf(file, to) };
    }),
  );

/** File → the files that import it, by itself or through a door. */
function importersIn(texts: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const importers = new Map<string, Set<string>>();
  const note = (file: string, importer: string) =>
    importers.set(file, (importers.get(file) ?? new Set()).add(importer));
  const behind = new Map<string, string>();
  for (const [file, text] of texts)
    if (isDoor(file)) for (const { here, target } of namesIn(file, text)) behind.set(`${file} ${here}`, target);
  for (const [file, text] of texts) {
    if (isDoor(file)) continue;
    for (const [, to = ""] of text.matchAll(IMPORTS)) note(targetOf(file, to), file);
    for (const { there, target } of namesIn(file, text)) {
      const found = behind.get(`${target} ${there}`);
      if (found !== undefined) note(found, file);
    }
  }
  return importers;
}

/** @param src the folder of the sources */
export function measureHouse(src: string): House {
  const all = readdirSync(src, { recursive: true, encoding: "utf8" }).map(file => file.replaceAll(path.sep, "/"));
  const textOf = (file: string): string => readFileSync(path.join(src, file), "utf8");
  const code = all.filter(file => /\.tsx?$/u.test(file) && !file.endsWith(".d.ts")).sort();
  const texts = new Map(code.map(file => [file, textOf(file)]));
  const importers = importersIn(texts);
  const layers = new Map<string, number>();
  const imports = new Map<string, Map<string, number>>();
  const layerOf = (file: string): string => file.split("/")[0]!;
  for (const [file, text] of texts) {
    const layer = layerOf(file);
    layers.set(layer, (layers.get(layer) ?? 0) + 1);
    for (const [, to = ""] of text.matchAll(IMPORTS)) {
      const target = targetOf(file, to);
      if (target.startsWith("..") || layerOf(target) === layer) continue;
      const of = imports.get(layer) ?? new Map<string, number>();
      imports.set(layer, of.set(layerOf(target), (of.get(layerOf(target)) ?? 0) + 1));
    }
  }
  const lines = (text: string): number => text.split("\n").length - 1;
  const functions = [...texts].flatMap(([file, text]) => functionsIn(file, text));
  const sheets = all.filter(file => file.endsWith(".css")).map(textOf);
  return {
    files: code.length,
    lines: [...texts.values()].reduce((sum, text) => sum + lines(text), 0),
    functions: functions.length,
    long: functions.filter(one => one.lines > MOST_LINES).sort((one, other) => other.lines - one.lines),
    small: code.filter(
      file =>
        !isDoor(file) &&
        lines(texts.get(file)!) <= SMALL_FILE &&
        (importers.get(file)?.size ?? 0) < SMALL_FILE_IMPORTERS,
    ),
    sheets: sheets.length,
    sheetLines: sheets.reduce((sum, text) => sum + lines(text), 0),
    fontSizes: valuesIn(sheets, /^font-size$/u),
    spaces: valuesIn(sheets, /^(?:margin|padding|gap|row-gap|column-gap)(?:-|$)/u),
    layers,
    imports,
  };
}
