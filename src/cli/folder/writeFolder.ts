/**
 * Writes the files of `publish` so that each file is whole at every moment. A numbered version appears in one step,
 * from a sibling that is complete and on the disk, and only if its name is free. Only then the files of the latest
 * replace the old ones, each in one step, the sums last. The next run completes or removes whatever an interruption
 * leaves.
 *
 * Two runs that write at once, without a lock, write into siblings of their own, so that a version is of one of them.
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
import { discard, putFile, removeUnfinished, syncFolder, writeDown, writeDownFolder } from "./putFile.ts";
import { endSwaps, swapVersion } from "./swapVersion.ts";
import { unfinished } from "./unfinished.ts";
import { newWriter } from "./writer.ts";

/** Another run has made the version meanwhile, so this one must be made anew. */
export class VersionTaken extends Error {
  readonly version: number;

  constructor(version: number) {
    super(`version ${version}`);
    this.version = version;
  }
}

/** The changes of existing versions. */
export type VersionChanges = {
  /** Withdrawn version → the files that replace it, by name. */
  readonly withdrawn: ReadonlyMap<number, ReadonlyMap<string, Uint8Array>>;
  /** Does the new version replace the damaged one of the same number? */
  readonly isRestored: boolean;
  /** Files whose line ends are restored: path within the place, with "/" → bytes. */
  readonly lineEnds: ReadonlyMap<string, Uint8Array>;
};

const NO_CHANGES: VersionChanges = { withdrawn: new Map(), isRestored: false, lineEnds: new Map() };
/** How often writing the latest is tried until it reads back as written. */
const ATTEMPTS = 3;

/** Has a file these bytes? Something that cannot be read as a file has not. */
function isSame(file: string, bytes: Uint8Array): boolean {
  try {
    return Buffer.compare(readFileSync(file), bytes) === 0;
  } catch {
    return false;
  }
}

/** Files of the folder that differ from what they should be, by path within it. */
export const differing = (
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): readonly (readonly [name: string, bytes: Uint8Array])[] =>
  [...files].filter(([name, bytes]) => !isSame(path.join(folder, name), bytes));

/** Settings for hosts that the user has changed, and that stay as they are. */
export const changedHeaders = (folder: string): readonly string[] =>
  [...headerFiles]
    .filter(([name, text]) => existsSync(path.join(folder, name)) && !isSame(path.join(folder, name), encoded(text)))
    .map(([name]) => name);

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const named = (files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].map(([name, bytes]) => [path.basename(name), bytes]));

/** Completes or removes what an interruption has left. The folder need not exist. @throws WriteTrouble */
export function recoverFolder(folder: string, token: string): void {
  const place = path.join(folder, folderOf(token, null));
  if (existsSync(place)) endSwaps(place);
  for (const one of [folder, place]) removeUnfinished(one);
}

/** @throws VersionTaken where a different version has this number; WriteTrouble */
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
      // Renaming would replace an empty folder, but it may belong to another program.
      if (existsSync(own)) return;
      try {
        renameSync(sibling, own);
      } catch (error) {
        if (!existsSync(own)) throw error;
      }
    });
  } finally {
    // What was not put in its place, whatever failed, takes room on a full disk.
    discard(sibling);
    end();
  }
  syncFolder(place);
  stands();
}

/** @returns whether the latest is on the disk as it was made */
function writeLatest(folder: string, place: string, latest: ReadonlyMap<string, Uint8Array>, prefix: string): boolean {
  const sums = path.join(place, SUMS);
  const before = existsSync(sums) ? namesInSums(sumsAsWritten(readFileSync(sums, "utf8"))) : [];
  const changed = differing(folder, latest).map(([name, bytes]) => ({ file: path.join(folder, name), bytes }));
  const { tag, end } = newWriter();
  const siblingOf = (file: string) => path.join(place, unfinished(path.basename(file), tag));
  try {
    const put = (file: string) => attempt(file, () => renameSync(siblingOf(file), file));
    for (const { file, bytes } of changed) writeDown(siblingOf(file), bytes);
    for (const { file } of changed) if (file !== sums) put(file);
    for (const name of before)
      if (path.basename(name) === name && !latest.has(prefix + name))
        attempt(path.join(place, name), () => rmSync(path.join(place, name), { force: true }));
    // The old sums list the files to remove, so they stay until these are removed.
    if (changed.some(({ file }) => file === sums)) put(sums);
  } finally {
    discard(...changed.map(({ file }) => siblingOf(file)));
    end();
  }
  syncFolder(place);
  return differing(folder, latest).length === 0;
}

/**
 * Writes everything. Versions are withdrawn first, so that secrets are gone even if the rest fails.
 * @throws WriteTrouble: all earlier files are whole then. VersionTaken: the same, and nothing new was made
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
