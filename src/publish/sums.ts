/** `SHA256SUMS`: what `sha256sum --check` reads. */
import { byCodeUnit } from "../base/index.ts";
import { hexOf, sha256 } from "./sha256.ts";

export const SUMS = "SHA256SUMS";

/** One line for every file, by name. */
export const sumsOf = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files]
    .filter(([name]) => name !== SUMS)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, bytes]) => `${hexOf(sha256(bytes))}  ${name}\n`)
    .join("");

const LINE = /^[0-9a-f]{64} [ *](?<name>.+)$/u;

/** The names in such a file; what is no line of it is passed over. */
export const namesInSums = (sums: string): readonly string[] =>
  sums.split("\n").flatMap(line => LINE.exec(line)?.groups?.name ?? []);
