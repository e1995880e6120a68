/** The folder or ZIP file that was published before, as it is chosen or dropped: read whole into this page. */

import type { Result } from "../../base/index.ts";
import { done, failed } from "../../base/index.ts";
import {
  emptyFolder,
  folderMark,
  type HeldFolder,
  type HeldFolderTrouble,
  heldFolder,
  heldZip,
  isOfFolder,
  roomForFiles,
} from "../../publish/index.ts";
import { type DroppedFile, filesIn } from "../documents/files/filesIn.ts";

export type FolderBefore = {
  readonly name: string;
  readonly found: Result<HeldFolder, HeldFolderTrouble | "unread">;
  /** The folder on the disk, where the browser lends it; null for a ZIP file, and in other browsers. */
  readonly handle: FileSystemDirectoryHandle | null;
  /** It was made on this page, and not chosen. */
  readonly isMade: boolean;
};

/** Not every browser lends folders, and the platform's types do not know it. */
type FolderPicking = {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: "readwrite";
  }) => Promise<FileSystemDirectoryHandle>;
};
/** What the platform's types do not know of a folder. */
type Listed = FileSystemDirectoryHandle & {
  readonly values: () => AsyncIterable<FileSystemDirectoryHandle | FileSystemFileHandle>;
};

const isZip = ({ name, type }: File): boolean => name.toLowerCase().endsWith(".zip") || type === "application/zip";

const chosen = (name: string, found: FolderBefore["found"]): FolderBefore => ({
  name,
  found,
  handle: null,
  isMade: false,
});

export async function fromZip(file: File): Promise<FolderBefore> {
  try {
    return chosen(file.name, heldZip(new Uint8Array(await file.arrayBuffer())));
  } catch {
    return chosen(file.name, failed("unread"));
  }
}

/** @param files by their paths with the name of the folder before them */
async function fromPaths(files: readonly DroppedFile[]): Promise<FolderBefore> {
  const name = files[0]?.path.split("/")[0] ?? "";
  const own = files.filter(({ path }) => isOfFolder(path));
  const hasRoom = roomForFiles();
  if (!own.every(({ file }) => hasRoom(file.size))) return chosen(name, failed("too-large"));
  try {
    const read = await Promise.all(
      own.map(async ({ path, file }) => [path, new Uint8Array(await file.arrayBuffer())] as const),
    );
    return chosen(name, heldFolder(new Map(read)));
  } catch {
    return chosen(name, failed("unread"));
  }
}

/** @param files of a folder, as a field for folders gives them */
export const fromFolderField = (files: readonly File[]): Promise<FolderBefore> =>
  fromPaths(files.map(file => ({ path: file.webkitRelativePath || file.name, file })));

/** @param entries that were dropped; null where they are neither one ZIP file nor one folder */
export function fromDropped(files: readonly File[], entries: readonly FileSystemEntry[]): Promise<FolderBefore> | null {
  const [file, ...more] = files;
  if (!file || more.length > 0) return null;
  const [entry] = entries;
  if (entry?.isDirectory) return filesIn([entry]).then(fromPaths, () => chosen(entry.name, failed("unread")));
  return isZip(file) ? fromZip(file) : null;
}

/** Whether this browser lends folders, so that the next version can be written into one. */
export const lendsFolders = (): boolean => (window as Window & FolderPicking).showDirectoryPicker !== undefined;

const hasMark = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  folder.getFileHandle(folderMark.name).then(
    () => true,
    () => false,
  );

/** Asks for a folder on the disk, and reads it. @returns null where the reader chose none */
export async function pickFolder(): Promise<FolderBefore | null> {
  try {
    const picked = await (window as Window & FolderPicking).showDirectoryPicker?.({
      id: "deep-labor-folder",
      mode: "readwrite",
    });
    return picked ? await fromHandle(picked) : null;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    return chosen("", failed("unread"));
  }
}

/** A folder that holds one of ours is that one; an empty folder is one in which nothing was published yet. */
async function fromHandle(picked: FileSystemDirectoryHandle): Promise<FolderBefore> {
  const within: (FileSystemDirectoryHandle | FileSystemFileHandle)[] = [];
  for await (const one of (picked as Listed).values()) if (isOfFolder(one.name)) within.push(one);
  if (within.length === 0) return { ...chosen(picked.name, done(emptyFolder)), handle: picked };
  let handle = (await hasMark(picked)) ? picked : null;
  for (const one of within) if (one.kind === "directory" && !handle && (await hasMark(one))) handle = one;
  if (!handle) return chosen(picked.name, failed("foreign"));
  const files = await filesOf(handle);
  return { ...chosen(handle.name, files ? heldFolder(files) : failed("too-large")), handle };
}

/**
 * Every file of a folder on the disk, by its path in it; null where they are more than a page can hold.
 * @throws the browser's error where one cannot be read
 */
export async function filesOf(
  folder: FileSystemDirectoryHandle,
  hasRoom = roomForFiles(),
  prefix = "",
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const files = new Map<string, Uint8Array>();
  for await (const one of (folder as Listed).values()) {
    const path = prefix + one.name;
    if (!isOfFolder(one.kind === "directory" ? `${path}/x` : path)) continue;
    if (one.kind === "directory") {
      const inner = await filesOf(one, hasRoom, `${path}/`);
      if (!inner) return null;
      for (const [name, bytes] of inner) files.set(name, bytes);
    } else {
      const file = await one.getFile();
      if (!hasRoom(file.size)) return null;
      files.set(path, new Uint8Array(await file.arrayBuffer()));
    }
  }
  return files;
}
