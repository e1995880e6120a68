/** Measures how much JavaScript is loaded when somebody brings in a table or a file. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";
import { withImports } from "./firstLoad.ts";

/** The most gzipped bytes of any one script that reading a foreign file may load. */
const LIMIT = 40_000;
/** What reads each kind of foreign file. Our own is read with the checks of the format, as it is anywhere. */
const READERS = [
  "textReaders",
  "xlsx",
  "readTableFile",
  "csv",
  "osh",
  "ftm",
  "bods",
  "ocds",
  "kumu",
  "cytoscape",
  "gexf",
  "graphml",
];

/** Hashes may have hyphens in them; those of a worker are longer. */
const HASH = /-[\w-]{7,8}\.js$/u;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * @param folder the built page
 * @returns the sentence to print: what the page loads for it, the worker that reads, and what the worker loads then
 * @throws where the built page has another structure than expected, or a script is larger than the limit
 */
export function bringSize(folder: string): string {
  const assets = path.join(folder, "assets");
  const names = readdirSync(assets).filter(name => name.endsWith(".js"));
  const sizeOf = (file: string): number => gzipSync(readFileSync(path.join(assets, file))).length;
  const sumOf = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + sizeOf(file), 0);
  const named = (start: string, among: Iterable<string> = names): string => {
    const [file, ...others] = [...among].filter(name => name.replace(HASH, "") === start);
    if (file === undefined || others.length > 0) throw new Error(`There is not one chunk ${start}.`);
    return file;
  };
  const worker = named("bringWorker");
  /** All that the worker may load, now or later. */
  const reachable = new Set([worker]);
  for (const file of reachable) {
    const source = readFileSync(path.join(assets, file), "utf8");
    const { dynamicImports } = parseSync(file, source).module;
    const later = dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1));
    for (const one of [...withImports(assets, file), ...later]) reachable.add(path.basename(one));
  }
  const reading = new Set(READERS.flatMap(start => [...withImports(assets, named(start, reachable))]));
  const large = [...reading].filter(file => sizeOf(file) > LIMIT);
  if (large.length > 0)
    throw new Error(`Larger than ${kilobytes(LIMIT)}, for whoever brings in a file: ${large.join(", ")}`);
  const first = withImports(assets, worker);
  const loadedFor = (...starts: readonly string[]): string => {
    const files = new Set(starts.flatMap(start => [...withImports(assets, named(start, reachable))]));
    return kilobytes(sumOf([...files].filter(file => !first.has(file))));
  };
  const largest = [...reading].map(sizeOf).reduce((most, size) => Math.max(most, size));
  return [
    `Bringing in, JavaScript, gzipped, on demand: page ${kilobytes(sumOf([named("bringing"), named("BringBoard")]))}, worker ${kilobytes(sumOf(first))};`,
    `then for a text ${loadedFor("textReaders")}, a workbook ${loadedFor("xlsx", "readTableFile")}, FollowTheMoney ${loadedFor("ftm")}; to write it into a dossier ${loadedFor("applyBringing", "readText")}.`,
    `No script that reads a foreign file has more than ${kilobytes(largest)}.`,
  ].join(" ");
}
