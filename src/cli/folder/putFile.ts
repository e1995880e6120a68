/** Bytes → the disk, so that a file that can be read is whole at every moment. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { attempt } from "../shell/writeTrouble.ts";
import { LOCK } from "./folderLock.ts";
import { unfinished, unfinishedParts } from "./unfinished.ts";
import { newWriter, writerState } from "./writer.ts";

/** ms: what another machine began so long ago and never ended is nobody’s. */
const FORGOTTEN = 3_600_000;

/** @throws WriteTrouble */
export function syncFolder(folder: string): void {
  // Windows opens no folder as a file, and needs none of this.
  if (process.platform === "win32") return;
  attempt(folder, () => {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  });
}

/** @throws WriteTrouble */
export function writeDown(file: string, bytes: Uint8Array): void {
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

/** A folder that is complete and on the disk when this returns. @throws WriteTrouble */
export function writeDownFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  attempt(folder, () => mkdirSync(folder));
  for (const [name, bytes] of files) writeDown(path.join(folder, name), bytes);
  syncFolder(folder);
}

/** Puts a file in the place of another, or where there is none, in one step. @throws WriteTrouble */
export function putFile(file: string, bytes: Uint8Array): void {
  const { tag, end } = newWriter();
  try {
    const folder = path.dirname(file);
    removeUnfinished(folder, name => name === path.basename(file));
    const sibling = path.join(folder, unfinished(path.basename(file), tag));
    writeDown(sibling, bytes);
    attempt(file, () => renameSync(sibling, file));
    syncFolder(folder);
  } finally {
    end();
  }
}

function isForgotten(file: string, tag: string | null): boolean {
  const state = tag === null ? "dead" : writerState(tag);
  if (state !== "elsewhere") return state === "dead";
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined || Date.now() - found.mtimeMs > FORGOTTEN;
}

/**
 * Removes what writers that have ended have left. A name is taken from it first: a writer that is still there after all
 * then fails, and never gives a name to something that is half removed.
 * @param isMeant by the name of what was to be written
 * @throws WriteTrouble
 */
export function removeUnfinished(folder: string, isMeant: (name: string) => boolean = () => true): void {
  for (const name of attempt(folder, () => (existsSync(folder) ? readdirSync(folder) : []))) {
    const parts = name === LOCK ? null : unfinishedParts(name);
    const file = path.join(folder, name);
    if (parts === null || !isMeant(parts.name) || !isForgotten(file, parts.tag)) continue;
    const { tag, end } = newWriter();
    try {
      const going = path.join(folder, unfinished("going", tag));
      attempt(file, () => {
        try {
          renameSync(file, going);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
          throw error;
        }
        rmSync(going, { recursive: true, force: true });
      });
    } finally {
      end();
    }
  }
}
