/** Reads the files that are named on the command line. */
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { sizeCaps } from "../../schema/index.ts";
import { type Language, say } from "../../text/index.ts";
import type { Shell } from "./shell.ts";
import { paragraph } from "./terminal.ts";

export const DOSSIER_ENDING = ".dossier.json";

/** A file that was named, or that is in a named folder. */
export type InputFile =
  | {
      readonly name: string;
      readonly bytes: Uint8Array;
      /** One of those in a folder that was named, and no dossier. */
      readonly isAmongOthers?: true;
    }
  /** The size in bytes of a file that is too large to be read. */
  | { readonly name: string; readonly size: number }
  | { readonly name: string; readonly trouble: "missing" | "unreadable" | "empty-folder"; readonly detail: string };

/** The files in a folder that are wanted, at any depth, in the order of their names. */
function filesIn(folder: string, cwd: string, isWanted: (name: string) => boolean): string[] {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const entry of readdirSync(path.resolve(cwd, next), { withFileTypes: true })) {
      const whole = path.join(next, entry.name);
      if (entry.isDirectory()) {
        open.push(whole);
      } else if (isWanted(entry.name)) found.push(whole);
    }
  return found.sort();
}

/** The whole input, or its size so far if it is too large to be read. */
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

function troubleOf(name: string, error: unknown): InputFile {
  const { code, message } = error as NodeJS.ErrnoException;
  return { name, trouble: code === "ENOENT" ? "missing" : "unreadable", detail: code ?? message };
}

function readOne(name: string, cwd: string): InputFile {
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

const isDossier = (name: string): boolean => name.endsWith(DOSSIER_ENDING);

/**
 * The files named on the command line, in order: `-` is standard input, a folder stands for all dossiers in it.
 * @param isOther which files a folder stands for that has no dossiers, by their names; by default none
 */
export function* inputFiles(
  names: readonly string[],
  { cwd, input }: Pick<Shell, "cwd" | "input">,
  isOther: (name: string) => boolean = () => false,
): Generator<InputFile> {
  for (const name of names)
    if (name === "-") {
      const whole = readWhole(input());
      yield typeof whole === "number" ? { name, size: whole } : { name, bytes: whole };
    } else if (isFolder(path.resolve(cwd, name))) {
      try {
        const dossiers = filesIn(name, cwd, isDossier);
        const others = dossiers.length > 0 ? [] : filesIn(name, cwd, isOther);
        if (dossiers.length + others.length === 0) yield { name, trouble: "empty-folder", detail: "" };
        for (const file of dossiers) yield readOne(file, cwd);
        for (const file of others) {
          const one = readOne(file, cwd);
          yield "bytes" in one ? { ...one, isAmongOthers: true } : one;
        }
      } catch (error) {
        yield troubleOf(name, error);
      }
    } else yield readOne(name, cwd);
}

/** Says why a file could not be opened. */
export function complainOf(file: Extract<InputFile, { trouble: string }>, language: Language, shell: Shell): void {
  const { name, trouble, detail } = file;
  const whole = `${name}${DOSSIER_ENDING}`;
  const sentence =
    trouble === "missing" && existsSync(path.resolve(shell.cwd, whole))
      ? say(language, "cli.file.missing-near", { file: name, near: whole })
      : say(language, `cli.file.${trouble}`, { file: name, detail });
  shell.complain(paragraph(sentence, shell.err));
}
