/** Files named on the command line → their bytes. */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { sizeCaps } from "../schema/index.ts";

export const DOSSIER_ENDING = ".dossier.json";

/** A file as it was named, or found in a folder that was named. */
export type Given =
  | { readonly name: string; readonly bytes: Uint8Array }
  /** Larger than is read: its size in bytes. */
  | { readonly name: string; readonly size: number }
  | { readonly name: string; readonly trouble: "missing" | "unreadable" | "empty-folder"; readonly detail: string };

/** Every dossier in a folder at any depth, in order of their names. */
function dossiersIn(folder: string): string[] {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const whole = path.join(next, entry.name);
      if (entry.isDirectory()) {
        open.push(whole);
      } else if (entry.name.endsWith(DOSSIER_ENDING)) found.push(whole);
    }
  return found.sort();
}

function readInput(): Uint8Array | number {
  const chunks: Buffer[] = [];
  let size = 0;
  const chunk = Buffer.alloc(1 << 16);
  for (;;) {
    let read = 0;
    try {
      read = readSync(0, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A terminal or pipe that has nothing yet; and the end of one, as Windows tells it.
      if (code === "EAGAIN") continue;
      if (code !== "EOF") throw error;
    }
    if (read === 0) return Buffer.concat(chunks);
    size += read;
    if (size > sizeCaps.commandLine) return size;
    chunks.push(Buffer.from(chunk.subarray(0, read)));
  }
}

function troubleOf(name: string, error: unknown): Given {
  const { code, message } = error as NodeJS.ErrnoException;
  return { name, trouble: code === "ENOENT" ? "missing" : "unreadable", detail: code ?? message };
}

function readOne(name: string): Given {
  try {
    const file = openSync(name, "r");
    try {
      const { size } = fstatSync(file);
      return size > sizeCaps.commandLine ? { name, size } : { name, bytes: readFileSync(file) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return troubleOf(name, error);
  }
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** What was named on the command line, in its order: `-` is standard input, a folder all dossiers in it. */
export function* givenFiles(names: readonly string[]): Generator<Given> {
  for (const name of names)
    if (name === "-") {
      const input = readInput();
      yield typeof input === "number" ? { name, size: input } : { name, bytes: input };
    } else if (isFolder(name)) {
      try {
        const found = dossiersIn(name);
        if (found.length === 0) yield { name, trouble: "empty-folder", detail: "" };
        for (const file of found) yield readOne(file);
      } catch (error) {
        yield troubleOf(name, error);
      }
    } else yield readOne(name);
}
