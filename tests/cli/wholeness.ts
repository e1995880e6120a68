/** Checks published folders against their sums, with Node's own SHA-256. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The files of a folder that differ, are missing or are not listed. */
export function troublesOf(folder: string): string[] {
  const lines = readFileSync(path.join(folder, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  const listed = new Map(lines.map(line => [line.slice(66), line.slice(0, 64)]));
  const names = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== "SHA256SUMS")
    .map(({ name }) => name);
  const sum = (name: string) =>
    createHash("sha256")
      .update(readFileSync(path.join(folder, name)))
      .digest("hex");
  return [
    ...names.filter(name => listed.get(name) !== sum(name)).map(name => `${name} differs`),
    ...[...listed.keys()].filter(name => !names.includes(name)).map(name => `${name} is missing`),
  ];
}

export const versionsIn = (place: string): number[] =>
  readdirSync(place)
    .filter(name => /^\d+$/u.test(name))
    .map(Number)
    .sort((a, b) => a - b);
