/** Writes bytes to the disk so that every file is whole at every moment. */
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

/** After so many ms, an unfinished file of another machine is abandoned. */
const FORGOTTEN = 3_600_000;

/** @throws WriteTrouble */
export function syncFolder(folder: string): void {
  // Windows cannot open folders as files, and does not need this.
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

/** Writes a folder, which is complete and on the disk when this returns. @throws WriteTrouble */
export function writeDownFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  attempt(folder, () => mkdirSync(folder));
  for (const [name, bytes] of files) writeDown(path.join(folder, name), bytes);
  syncFolder(folder);
}

/** Creates or replaces a file in one step. @throws WriteTrouble */
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
 * Removes unfinished files and folders of writers that have ended. Each is renamed first, so that a writer that still
 * runs after all fails, and never publishes something that is half removed.
 * @param isMeant whether to remove an unfinished file, by the name of the finished one
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
