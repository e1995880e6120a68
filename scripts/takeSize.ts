/** Measures how much JavaScript is loaded when somebody brings in a table or a file. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/**
 * @param folder the built page
 * @returns the sentence to print: what the page loads for it, and the worker that reads, which has the format in it
 * @throws where the built page has another structure than expected
 */
export function takeSize(folder: string): string {
  const assets = path.join(folder, "assets");
  const sizeOf = (start: string): number => {
    const [file, ...others] = readdirSync(assets).filter(name => name.startsWith(`${start}-`) && name.endsWith(".js"));
    if (file === undefined || others.length > 0) throw new Error(`There is not one chunk ${start}.`);
    return gzipSync(readFileSync(path.join(assets, file))).length;
  };
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const page = sizeOf("take") + sizeOf("TakeBoard");
  return `Bringing in, JavaScript, gzipped, on demand: page ${kilobytes(page)}, worker ${kilobytes(sizeOf("takeWorker"))}, with the format in it as in the one that reads dossiers (${kilobytes(sizeOf("readWorker"))}).`;
}
