/** Files named on the command line → their bytes. */
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { sizeCaps } from "../../schema/index.ts";
import { type Language, say } from "../../text/index.ts";
import type { Shell } from "./shell.ts";
import { paragraph } from "./terminal.ts";

export const DOSSIER_ENDING = ".dossier.json";

/** A file as it was named, or found in a folder that was named. */
export type Given =
  | { readonly name: string; readonly bytes: Uint8Array }
  /** Larger than is read: its size in bytes. */
  | { readonly name: string; readonly size: number }
  | { readonly name: string; readonly trouble: "missing" | "unreadable" | "empty-folder"; readonly detail: string };

/** Every dossier in a folder at any depth, in order of their names. */
function dossiersIn(folder: string, cwd: string): string[] {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const entry of readdirSync(path.resolve(cwd, next), { withFileTypes: true })) {
      const whole = path.join(next, entry.name);
      if (entry.isDirectory()) {
        open.push(whole);
      } else if (entry.name.endsWith(DOSSIER_ENDING)) found.push(whole);
    }
  return found.sort();
}

/** All of it, or its size so far where that is larger than is read. */
function readWhole(input: Iterable<Uint8Array>): Uint8Array | number {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (const piece of input) {
    size += piece.length;
    if (size > sizeCaps.commandLine) return size;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function troubleOf(name: string, error: unknown): Given {
  const { code, message } = error as NodeJS.ErrnoException;
  return { name, trouble: code === "ENOENT" ? "missing" : "unreadable", detail: code ?? message };
}

function readOne(name: string, cwd: string): Given {
  try {
    const file = openSync(path.resolve(cwd, name), "r");
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

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** What was named on the command line, in its order: `-` is standard input, a folder all dossiers in it. */
export function* givenFiles(names: readonly string[], { cwd, input }: Pick<Shell, "cwd" | "input">): Generator<Given> {
  for (const name of names)
    if (name === "-") {
      const whole = readWhole(input());
      yield typeof whole === "number" ? { name, size: whole } : { name, bytes: whole };
    } else if (isFolder(path.resolve(cwd, name))) {
      try {
        const found = dossiersIn(name, cwd);
        if (found.length === 0) yield { name, trouble: "empty-folder", detail: "" };
        for (const file of found) yield readOne(file, cwd);
      } catch (error) {
        yield troubleOf(name, error);
      }
    } else yield readOne(name, cwd);
}

/** Says why a file could not be opened. */
export function complainOf(given: Extract<Given, { trouble: string }>, language: Language, shell: Shell): void {
  const { name, trouble, detail } = given;
  const whole = `${name}${DOSSIER_ENDING}`;
  const sentence =
    trouble === "missing" && existsSync(path.resolve(shell.cwd, whole))
      ? say(language, "cli.file.missing-near", { file: name, near: whole })
      : say(language, `cli.file.${trouble}`, { file: name, detail });
  shell.complain(paragraph(sentence, shell.err));
}
