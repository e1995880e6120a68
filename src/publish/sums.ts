/** `SHA256SUMS`, which `sha256sum --check` reads. */
import { byCodeUnit } from "../base/index.ts";
import { hexOf, sha256 } from "./page/sha256.ts";

export const SUMS = "SHA256SUMS";

/** A line for every file, by name. */
export const sumsOf = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files]
    .filter(([name]) => name !== SUMS)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, bytes]) => `${hexOf(sha256(bytes))}  ${name}\n`)
    .join("");

const LINE = /^(?<sum>[0-9a-f]{64}) [ *](?<name>.+)$/u;

/** Maps names to sums, in hex and lower case. Lines of another form are ignored. */
export const sumsIn = (sums: string): ReadonlyMap<string, string> =>
  new Map(
    sums.split("\n").flatMap(line => {
      const { sum, name } = LINE.exec(line)?.groups ?? {};
      return sum === undefined || name === undefined ? [] : [[name, sum] as const];
    }),
  );

/** Whether each line has the right form, to the end of the last one; a file that was cut off has not. */
export const areSumsWhole = (sums: string): boolean =>
  sums.endsWith("\n") &&
  sums
    .slice(0, -1)
    .split("\n")
    .every(line => LINE.test(line));

/** The names in such a file. Lines of another form are ignored. */
export const namesInSums = (sums: string): readonly string[] => [...sumsIn(sums).keys()];
