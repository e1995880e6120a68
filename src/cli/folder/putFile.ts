/** Writes bytes to the disk so that every file is whole at every moment. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { attempt, WriteTrouble } from "../shell/writeTrouble.ts";
import { LOCK } from "./folderLock.ts";
import { unfinished, unfinishedParts } from "./unfinished.ts";
import { newWriter, writerState } from "./writer.ts";

/** After so many ms, an unfinished file of another machine is abandoned. */
const FORGOTTEN = 3_600_000;
/** What a file system answers that has no second names for a file. */
const NO_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

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

/** Removes what could not be finished, which takes room on a full disk, and says nothing: what failed is told. */
export function discard(...files: readonly string[]): void {
  for (const file of files)
    try {
      rmSync(file, { recursive: true, force: true });
    } catch {
      // The next run removes it.
    }
}

/** Writes a file beside its place, from where it is put there. Whatever fails, nothing is left beside it. */
function fromBeside(file: string, bytes: Uint8Array, put: (sibling: string) => void): void {
  const { tag, end } = newWriter();
  const folder = path.dirname(file);
  const sibling = path.join(folder, unfinished(path.basename(file), tag));
  try {
    removeUnfinished(folder, name => name === path.basename(file));
    attempt(file, () => {
      writeDown(sibling, bytes);
      put(sibling);
    });
  } catch (error) {
    discard(sibling);
    // A reader knows the file that was asked for, and not the one beside it.
    throw error instanceof WriteTrouble && error.path === sibling ? new WriteTrouble(file, error.detail) : error;
  } finally {
    end();
  }
  syncFolder(folder);
}

/** Creates or replaces a file in one step. @throws WriteTrouble */
export const putFile = (file: string, bytes: Uint8Array): void =>
  fromBeside(file, bytes, sibling => renameSync(sibling, file));

/** Creates a file in one step. @throws WriteTrouble, with the detail `EEXIST` where something has the name already */
export const createFile = (file: string, bytes: Uint8Array): void =>
  fromBeside(file, bytes, sibling => {
    try {
      // Unlike a renamed file, a linked one never takes the place of another.
      linkSync(sibling, file);
    } catch (error) {
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      if (lstatSync(file, { throwIfNoEntry: false })) throw new WriteTrouble(file, "EEXIST");
      renameSync(sibling, file);
      return;
    }
    unlinkSync(sibling);
  });

/**
 * Writes a file where a user wants it: in one step, through a link to where it leads. What is no file, like a pipe or a
 * device, is written to, and not replaced.
 * @throws WriteTrouble
 */
export function writeOne(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  if (!attempt(folder, () => statSync(folder, { throwIfNoEntry: false }))?.isDirectory())
    throw new WriteTrouble(folder, "ENOENT");
  const found = attempt(file, () => statSync(file, { throwIfNoEntry: false }));
  if (found && !found.isFile() && !found.isDirectory()) attempt(file, () => writeFileSync(file, bytes));
  else putFile(found ? attempt(file, () => realpathSync(file)) : file, bytes);
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
