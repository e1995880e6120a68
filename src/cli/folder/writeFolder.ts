/**
 * Writes what `publish` has made, so that at every moment each file that can be read is whole. A numbered version comes
 * into being in one step, from a sibling that is complete and on the disk, and only where its name is free; only then the
 * files of the latest are put in place of the old ones, one step each, its sums last. Whatever an interruption leaves
 * behind is completed or thrown away by the next run.
 *
 * Two that write at once, without a lock, write into siblings of their own: a version is of one of them.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import {
  folderMark,
  folderOf,
  headerFiles,
  namesInSums,
  type PublishedFolder,
  SUMS,
  sumsAsWritten,
} from "../../publish/index.ts";
import { attempt, WriteTrouble } from "../shell/writeTrouble.ts";
import { putFile, removeUnfinished, syncFolder, writeDown, writeDownFolder } from "./putFile.ts";
import { endSwaps, swapVersion } from "./swapVersion.ts";
import { unfinished } from "./unfinished.ts";
import { newWriter } from "./writer.ts";

/** Somebody else has made the version meanwhile: what was made has to be made anew. */
export class VersionTaken extends Error {
  readonly version: number;

  constructor(version: number) {
    super(`version ${version}`);
    this.version = version;
  }
}

/** What is to happen to versions that stand already. */
export type VersionChanges = {
  /** What stands in the place of each that is withdrawn: version → files by name. */
  readonly withdrawn: ReadonlyMap<number, ReadonlyMap<string, Uint8Array>>;
  /** Whether the version that was made replaces the one of its number, which is damaged. */
  readonly isRestored: boolean;
  /** Files that get back the ends of their lines: path within the place, with "/", → bytes. */
  readonly lineEnds: ReadonlyMap<string, Uint8Array>;
};

const NO_CHANGES: VersionChanges = { withdrawn: new Map(), isRestored: false, lineEnds: new Map() };
/** So often the latest is written until it is read back as it was written. */
const ATTEMPTS = 3;

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

const named = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].map(([name, bytes]) => [path.basename(name), bytes]));

/** Ends and clears away what an interruption has left. The folder need not be there. @throws WriteTrouble */
export function recoverFolder(folder: string, token: string): void {
  const place = path.join(folder, folderOf(token, null));
  if (existsSync(place)) endSwaps(place);
  for (const one of [folder, place]) removeUnfinished(one);
}

/** @throws VersionTaken where a version of this number says something else, WriteTrouble */
function writeVersion(place: string, version: number, files: ReadonlyMap<string, Uint8Array>): void {
  const own = path.join(place, String(version));
  const stands = () => {
    if (differing(own, files).length > 0) throw new VersionTaken(version);
  };
  if (existsSync(own)) {
    stands();
    return;
  }
  const { tag, end } = newWriter();
  const sibling = path.join(place, unfinished(String(version), tag));
  try {
    writeDownFolder(sibling, files);
    attempt(own, () => {
      // An empty folder would give way to a renamed one; it is somebody's all the same.
      if (existsSync(own)) return;
      try {
        renameSync(sibling, own);
      } catch (error) {
        if (!existsSync(own)) throw error;
      }
    });
  } finally {
    end();
  }
  syncFolder(place);
  if (existsSync(sibling)) removeUnfinished(place, name => name === String(version));
  stands();
}

/** @returns whether the latest is there now as it was made */
function writeLatest(folder: string, place: string, latest: ReadonlyMap<string, Uint8Array>, prefix: string): boolean {
  const sums = path.join(place, SUMS);
  const before = existsSync(sums) ? namesInSums(sumsAsWritten(readFileSync(sums, "utf8"))) : [];
  const changed = differing(folder, latest).map(([name, bytes]) => ({ file: path.join(folder, name), bytes }));
  const { tag, end } = newWriter();
  try {
    const siblingOf = (file: string) => path.join(place, unfinished(path.basename(file), tag));
    const put = (file: string) => attempt(file, () => renameSync(siblingOf(file), file));
    for (const { file, bytes } of changed) writeDown(siblingOf(file), bytes);
    for (const { file } of changed) if (file !== sums) put(file);
    for (const name of before)
      if (path.basename(name) === name && !latest.has(prefix + name))
        attempt(path.join(place, name), () => rmSync(path.join(place, name), { force: true }));
    // The old sums name what has to go, and so stay until it has gone.
    if (changed.some(({ file }) => file === sums)) put(sums);
  } finally {
    end();
  }
  syncFolder(place);
  return differing(folder, latest).length === 0;
}

/**
 * Withdraws first, so that what must not be read is gone whatever stops the rest.
 * @throws WriteTrouble: what was published before is whole then. VersionTaken: so it is, and nothing of this was made
 */
export function writeFolder(
  folder: string,
  token: string,
  { version, numbered, latest }: PublishedFolder,
  { withdrawn, isRestored, lineEnds }: VersionChanges = NO_CHANGES,
): void {
  const prefix = folderOf(token, null);
  const place = path.join(folder, prefix);
  attempt(place, () => mkdirSync(folder, { recursive: true }));
  if (!existsSync(path.join(folder, folderMark.name)))
    putFile(path.join(folder, folderMark.name), encoded(folderMark.text));
  attempt(place, () => mkdirSync(place, { recursive: true }));
  recoverFolder(folder, token);
  for (const [name, text] of headerFiles)
    if (!existsSync(path.join(folder, name))) putFile(path.join(folder, name), encoded(text));

  for (const [one, files] of withdrawn) swapVersion(place, one, files);
  for (const [name, bytes] of lineEnds) putFile(path.join(place, name), bytes);
  if (isRestored) swapVersion(place, version, named(numbered));
  else writeVersion(place, version, named(numbered));
  for (let left = ATTEMPTS; !writeLatest(folder, place, latest, prefix); left -= 1)
    if (left <= 1) throw new WriteTrouble(place, "EAGAIN");
}
