/**
 * Writes what `publish` has made, so that at every moment each file that can be read is whole. A numbered version comes
 * into being in one step, from a sibling that is complete and on the disk; only then the files of the latest are put in
 * place of the old ones, one step each, its sums last. Whatever an interruption leaves behind is thrown away by the next
 * run, which also completes the latest.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { folderMark, folderOf, headerFiles, namesInSums, type PublishedFolder, SUMS } from "../publish/index.ts";
import { isUnfinished, unfinished } from "./outFolder.ts";

/** Says which file could not be written. */
export class WriteTrouble extends Error {
  constructor(
    readonly path: string,
    readonly detail: string,
  ) {
    super(`${path}: ${detail}`);
  }
}

/** @throws WriteTrouble where the system refuses */
function attempt<Value>(file: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new WriteTrouble(file, code ?? message);
  }
}

function syncFolder(folder: string): void {
  // Windows opens no folder as a file, and needs none of this.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeDown(file: string, bytes: Uint8Array): void {
  attempt(file, () => {
    const handle = openSync(file, "w");
    try {
      for (let written = 0; written < bytes.length; )
        written += writeSync(handle, bytes, written, bytes.length - written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  });
}

/** Puts a file in the place of another, or where there is none, in one step. */
export function putFile(file: string, bytes: Uint8Array): void {
  const sibling = path.join(path.dirname(file), unfinished(path.basename(file)));
  writeDown(sibling, bytes);
  attempt(file, () => renameSync(sibling, file));
  attempt(file, () => syncFolder(path.dirname(file)));
}

/** What cannot be read as a file is not the same. */
function isSame(file: string, bytes: Uint8Array): boolean {
  try {
    return Buffer.compare(readFileSync(file), bytes) === 0;
  } catch {
    return false;
  }
}

/** Files of the folder that differ from what they are to be, by path within it. */
export const differing = (
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): readonly (readonly [name: string, bytes: Uint8Array])[] =>
  [...files].filter(([name, bytes]) => !isSame(path.join(folder, name), bytes));

/** Settings for hosts that somebody has changed: they stay as they are. */
export const changedHeaders = (folder: string): readonly string[] =>
  [...headerFiles]
    .filter(([name, text]) => existsSync(path.join(folder, name)) && !isSame(path.join(folder, name), encoded(text)))
    .map(([name]) => name);

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter(isUnfinished))
    attempt(path.join(folder, name), () => rmSync(path.join(folder, name), { recursive: true }));
}

/** @throws WriteTrouble; what was published before is whole then */
export function writeFolder(folder: string, token: string, { version, numbered, latest }: PublishedFolder): void {
  const place = path.join(folder, folderOf(token, null));
  attempt(place, () => mkdirSync(folder, { recursive: true }));
  if (!existsSync(path.join(folder, folderMark.name)))
    putFile(path.join(folder, folderMark.name), encoded(folderMark.text));
  attempt(place, () => mkdirSync(place, { recursive: true }));
  for (const one of [folder, place]) attempt(one, () => removeUnfinished(one));
  for (const [name, text] of headerFiles)
    if (!existsSync(path.join(folder, name))) putFile(path.join(folder, name), encoded(text));

  const own = path.join(folder, folderOf(token, version));
  if (!existsSync(own)) {
    const sibling = path.join(place, unfinished(String(version)));
    attempt(sibling, () => mkdirSync(sibling));
    for (const [name, bytes] of numbered) writeDown(path.join(sibling, path.basename(name)), bytes);
    attempt(sibling, () => syncFolder(sibling));
    attempt(own, () => renameSync(sibling, path.join(place, String(version))));
    attempt(own, () => syncFolder(place));
  }

  const sums = path.join(place, SUMS);
  const before = existsSync(sums) ? namesInSums(readFileSync(sums, "utf8")) : [];
  const changed = differing(folder, latest).map(([name, bytes]) => ({ file: path.join(folder, name), bytes }));
  const siblingOf = (file: string) => path.join(place, unfinished(path.basename(file)));
  const put = (file: string) => attempt(file, () => renameSync(siblingOf(file), file));
  for (const { file, bytes } of changed) writeDown(siblingOf(file), bytes);
  for (const { file } of changed) if (file !== sums) put(file);
  for (const name of before)
    if (path.basename(name) === name && !latest.has(folderOf(token, null) + name))
      attempt(path.join(place, name), () => rmSync(path.join(place, name), { force: true }));
  // The old sums name what has to go, and so stay until it has gone.
  if (changed.some(({ file }) => file === sums)) put(sums);
  attempt(place, () => syncFolder(place));
}
