import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type BuildSum = {
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 over a line for each file, by name, as `sha256sum` writes them: 64 hex digits. */
  readonly sha256: string;
};

const sumOf = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

/** What tells whether two builds have the same bytes. */
export function buildSum(folder: string): BuildSum {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => ({ name: path.relative(folder, file).split(path.sep).join("/"), content: readFileSync(file) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    files: files.length,
    bytes: files.reduce((sum, { content }) => sum + content.length, 0),
    sha256: sumOf(files.map(({ name, content }) => `${sumOf(content)}  ${name}\n`).join("")),
  };
}
